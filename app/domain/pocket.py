"""A pocket-money account: what its main account signs in its own wallet, and the link that asks for it.

    active key    account_create | create_claimed_account, first money, [15 HP], [a standing order]
    posting key   the loan of resource credits, as a second link: wallets sign a link with one key

Its owner authority is the main account, so no owner key of it exists anywhere. The link is the one of the Hive URI
protocol: `hive://sign/ops/<JSON list, base64 for URLs with `.` for `=`>?s=<who signs>`.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wallet.money import Amount, Asset, total

Operation = tuple[str, dict[str, Any]]

MEMO = "pocket money"
MONTH_HOURS = 720
MONTHS = 12
"""hived keeps a standing order for at most 730 days and takes the credits of all its payments at once."""
POWER = Amount(15_000, Asset.HIVE)
CREDITS_OF_ONE_HP = 1_613_500_000
"""1 HP was 1613.5 VESTS in 2026-08, and a millionth of a VEST is a credit (facts of the chain, resource credits)."""
CREATION_CREDITS = 2_020_750_000
"""What every new account has from its creation fee."""
REGROWN_DAILY = 5
"""A fifth of all credits comes back each day."""


@dataclass(frozen=True, slots=True)
class PocketWish:
    """What a person wants: `lent` credits (raw units) on loan, or with 0 the power of `POWER` instead."""

    name: str
    main: str
    first: Amount
    monthly: Amount
    lent: int

    @property
    def credits(self) -> int:
        """The most credits that the account will hold, as far as one can say before."""
        power = 0 if self.lent else POWER.milli * CREDITS_OF_ONE_HP // 1000
        return CREATION_CREDITS + self.lent + power


def free_sendings(credits_held: int, transfer_cost: int) -> int:
    """Single gifts a day that such an account can send without paying: what grows back."""
    return credits_held // REGROWN_DAILY // transfer_cost


def credits_for(sendings: int, transfer_cost: int) -> int:
    """The loan that lets an account send so many gifts a day."""
    return sendings * REGROWN_DAILY * transfer_cost


def costs(wish: PocketWish, fee: Amount, *, ticket: bool) -> dict[Asset, Amount]:
    """What the main account must hold: fee, first money, power, and the first payment of the standing order.

    hived makes that payment in the block that takes the order.
    """
    parts = [wish.first, wish.monthly, *([] if ticket else [fee]), *([] if wish.lent else [POWER])]
    return {asset: total([part for part in parts if part.asset is asset], asset) for asset in Asset}


def creation(wish: PocketWish, keys: Mapping[str, str], fee: Amount, *, ticket: bool) -> list[Operation]:
    """What the main account's active key signs. `keys` are the public ones by role: posting, active, memo."""
    made: dict[str, Any] = {
        "creator": wish.main,
        "new_account_name": wish.name,
        "owner": _authority(accounts=[wish.main]),
        **{role: _authority(keys=[keys[role]]) for role in ("active", "posting")},
        "memo_key": keys["memo"],
        "json_metadata": "",
    }
    operations: list[Operation] = [
        ("create_claimed_account", {**made, "extensions": []})
        if ticket
        else ("account_create", {"fee": str(fee), **made})
    ]
    between = {"from": wish.main, "to": wish.name}
    if wish.first:
        operations.append(("transfer", {**between, "amount": str(wish.first), "memo": MEMO}))
    if not wish.lent:
        operations.append(("transfer_to_vesting", {**between, "amount": str(POWER)}))
    if wish.monthly:
        order = {"amount": str(wish.monthly), "memo": MEMO, "recurrence": MONTH_HOURS, "executions": MONTHS}
        operations.append(("recurrent_transfer", {**between, **order, "extensions": []}))
    return operations


def lending(wish: PocketWish) -> list[Operation]:
    """What the main account's posting key signs once the account exists; nothing where it got power instead."""
    return [loan(wish.main, wish.name, wish.lent)] if wish.lent else []


def loan(lender: str, name: str, lent: int) -> Operation:
    """What the lender's posting key signs to lend `lent` credits (raw units)."""
    asked = {"from": lender, "delegatees": [name], "max_rc": lent, "extensions": []}
    text = json.dumps(["delegate_rc", asked], separators=(",", ":"))
    return ("custom_json", {"required_auths": [], "required_posting_auths": [lender], "id": "rc", "json": text})


def signing_link(operations: Sequence[Operation], signer: str) -> str:
    """The `hive://` link that asks the wallet of `signer` to sign and send these operations; of anybody if empty."""
    text = json.dumps([list(operation) for operation in operations], separators=(",", ":"), ensure_ascii=False)
    encoded = base64.urlsafe_b64encode(text.encode()).decode().replace("=", ".")
    return f"hive://sign/ops/{encoded}{f'?s={signer}' if signer else ''}"


def _authority(*, keys: Sequence[str] = (), accounts: Sequence[str] = ()) -> dict[str, Any]:
    return {
        "weight_threshold": 1,
        "account_auths": [[name, 1] for name in accounts],
        "key_auths": [[key, 1] for key in keys],
    }
