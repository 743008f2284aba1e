"""Accounts, their keys, their resource credits and their standing orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import msgspec

from integrations.account_names import is_account_name
from integrations.errors import BadAnswer
from integrations.hive.wire.values import (
    Count,
    Name,
    PublicKey,
    Text,
    Time,
    amount_of,
    convert,
    time_of,
    whole_number,
)
from wallet.money import Amount, Asset

Weight = Annotated[int, msgspec.Meta(ge=0, le=2**32 - 1)]
REFILL_SECONDS = 432_000
"""Resource credits come back within 5 days."""

FALLBACK_COSTS = {"transfer": 146_000_000, "custom_json": 131_000_000, "comment": 1_468_000_000}
EXTRA_TRANSFER_COST = 49_000_000
"""facts/hive.md, resource credits: ten transfers in one transaction cost 494 M."""


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What two operators say about an account.

    `keys[role]` for posting and active are the keys that can sign alone; for owner all of them, because none of them
    may enter the program. `account_auths[role]` are accounts that may sign instead. `tickets` are accounts that it may
    create without a fee.
    """

    name: str
    hive: Amount
    hbd: Amount
    keys: Mapping[str, list[str]]
    account_auths: Mapping[str, list[str]]
    memo_key: str
    posting_json_metadata: str
    json_metadata: str
    created: datetime
    tickets: int = 0


@dataclass(frozen=True, slots=True)
class Credits:
    """Resource credits now, and what things cost by the node's own figures (facts/hive.md where it has none)."""

    current: int
    maximum: int
    transfer_cost: int
    extra_transfer_cost: int
    custom_json_cost: int

    @property
    def sendings_left(self) -> int:
        """Single transfers that the credits held now pay for."""
        return self.current // self.transfer_cost

    @property
    def sendings_per_day(self) -> int:
        """Single transfers a day that come back for free: a fifth of the maximum."""
        return self.maximum // 5 // self.transfer_cost

    def transfers_in_one(self, percent: int = 50) -> int:
        """How many transfers fit into one transaction that costs at most `percent` of the credits held now."""
        budget = self.current * percent // 100
        if budget < self.transfer_cost:
            return 0
        return 1 + (budget - self.transfer_cost) // self.extra_transfer_cost


@dataclass(frozen=True, slots=True)
class RecurrentTransfer:
    """A standing order on chain."""

    sender: str
    receiver: str
    amount: Amount
    memo: str
    recurrence_hours: int
    remaining: int
    failures: int
    next_at: datetime
    pair_id: int


class _Authority(msgspec.Struct):
    weight_threshold: Weight
    key_auths: Annotated[list[tuple[PublicKey, Weight]], msgspec.Meta(max_length=40)]
    account_auths: Annotated[list[tuple[Name, Weight]], msgspec.Meta(max_length=40)]


class _Account(msgspec.Struct):
    name: Name
    balance: object
    hbd_balance: object
    owner: _Authority
    active: _Authority
    posting: _Authority
    memo_key: PublicKey
    created: Time
    posting_json_metadata: Text = ""
    json_metadata: Text = ""
    pending_claimed_accounts: Count = 0


class _Accounts(msgspec.Struct):
    accounts: Annotated[list[_Account], msgspec.Meta(max_length=1000)]


class _Manabar(msgspec.Struct):
    current_mana: Count
    last_update_time: Annotated[int, msgspec.Meta(ge=0, le=2**40)]


class _CreditAccount(msgspec.Struct):
    account: str
    rc_manabar: _Manabar
    max_rc: Count


class _CreditAccounts(msgspec.Struct):
    rc_accounts: list[_CreditAccount]


class _Cost(msgspec.Struct):
    avg_cost: Count


class _Statistics(msgspec.Struct):
    ops: dict[str, object]


class _StatisticsAnswer(msgspec.Struct):
    rc_stats: _Statistics


class _Recurrent(msgspec.Struct, rename={"sender": "from", "receiver": "to"}):
    sender: Name
    receiver: Name
    amount: object
    memo: Text
    recurrence: Annotated[int, msgspec.Meta(ge=0, le=65_535)]
    remaining_executions: Annotated[int, msgspec.Meta(ge=0, le=65_535)]
    consecutive_failures: Annotated[int, msgspec.Meta(ge=0, le=255)]
    trigger_date: Time
    pair_id: Annotated[int, msgspec.Meta(ge=0, le=255)] = 0


class _RecurrentAnswer(msgspec.Struct):
    recurrent_transfers: Annotated[list[_Recurrent], msgspec.Meta(max_length=255)]


def read_accounts(result: object, asked: Sequence[str]) -> dict[str, AccountFacts]:
    """database_api.find_accounts; accounts that do not exist are missing. Raises BadAnswer for any not asked for."""
    found = {raw.name: _facts(raw) for raw in convert(result, _Accounts).accounts}
    if not found.keys() <= set(asked):
        raise BadAnswer("The Hive node answered with another account than asked for.")
    return found


def _facts(raw: _Account) -> AccountFacts:
    hive, hbd = amount_of(raw.balance), amount_of(raw.hbd_balance)
    if (hive.asset, hbd.asset) != (Asset.HIVE, Asset.HBD):
        raise BadAnswer("The Hive node mixes up the currencies.")
    roles = {"owner": raw.owner, "active": raw.active, "posting": raw.posting}
    return AccountFacts(
        name=raw.name,
        hive=hive,
        hbd=hbd,
        keys={role: _alone(authority, role) for role, authority in roles.items()},
        account_auths={role: [name for name, _ in authority.account_auths] for role, authority in roles.items()},
        memo_key=raw.memo_key,
        posting_json_metadata=raw.posting_json_metadata,
        json_metadata=raw.json_metadata,
        created=time_of(raw.created),
        tickets=whole_number(raw.pending_claimed_accounts),
    )


def _alone(authority: _Authority, role: str) -> list[str]:
    needed = 0 if role == "owner" else max(authority.weight_threshold, 1)
    return [key for key, weight in authority.key_auths if weight >= needed]


def read_key_owners(result: object, keys: Sequence[str]) -> dict[str, list[str]]:
    """account_by_key_api.get_key_references: a list of names for each key, in order.

    The published example shows a flat list for one key; hived answers a list of lists.
    """
    raw = convert(result, dict[str, list[object]]).get("accounts", [])
    if len(keys) == 1 and all(isinstance(entry, str) for entry in raw):
        raw = [raw]
    if len(raw) != len(keys):
        raise BadAnswer("The Hive node answered for other keys than asked for.")
    names = [convert(entry, list[str]) for entry in raw]
    return {key: [name for name in found if is_account_name(name)] for key, found in zip(keys, names, strict=True)}


def read_credits(result: object, account: str, now: datetime, costs: Mapping[str, int]) -> Credits:
    """rc_api.find_rc_accounts, with what has come back since the account's last operation."""
    for raw in convert(result, _CreditAccounts).rc_accounts:
        if raw.account == account:
            maximum = max(whole_number(raw.max_rc), 0)
            seconds = max(int(now.timestamp()) - raw.rc_manabar.last_update_time, 0)
            grown = whole_number(raw.rc_manabar.current_mana) + maximum * min(seconds, REFILL_SECONDS) // REFILL_SECONDS
            extra = EXTRA_TRANSFER_COST * costs["transfer"] // FALLBACK_COSTS["transfer"]
            return Credits(
                min(max(grown, 0), maximum), maximum, costs["transfer"], max(extra, 1), costs["custom_json"]
            )
    raise BadAnswer("The Hive node does not know the account's credits.")


def read_costs(result: object) -> dict[str, int]:
    """rc_api.get_rc_stats: average cost of each kind. A figure off by more than 20 times is replaced by our own."""
    ops = convert(result, _StatisticsAnswer).rc_stats.ops
    costs = dict(FALLBACK_COSTS)
    for kind, ours in FALLBACK_COSTS.items():
        if f"{kind}_operation" in ops:
            said = whole_number(convert(ops[f"{kind}_operation"], _Cost).avg_cost)
            costs[kind] = said if ours // 20 <= said <= ours * 20 else ours
    return costs


def read_recurrent_transfers(result: object) -> list[RecurrentTransfer]:
    """database_api.find_recurrent_transfers."""
    return [
        RecurrentTransfer(
            sender=raw.sender,
            receiver=raw.receiver,
            amount=amount_of(raw.amount),
            memo=raw.memo,
            recurrence_hours=raw.recurrence,
            remaining=raw.remaining_executions,
            failures=raw.consecutive_failures,
            next_at=time_of(raw.trigger_date),
            pair_id=raw.pair_id,
        )
        for raw in convert(result, _RecurrentAnswer).recurrent_transfers
    ]


