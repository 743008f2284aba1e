"""An account of the toy chain as hived's state holds it: authorities, balances, metadata, resource credits.

Instances are copied before they are changed (`tables.py`), so every field must be immutable.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from integrations.practice.chain.refusals import Refused, require

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
MEMBERS_MAX = 40
MANA_SECONDS = 5 * 24 * 3600
VESTS_OF_ONE_HP = 1_613_500_000
"""1 HP = 1613.5 VESTS in 2026-08, in millionths (facts/hive.md, RC)."""
CREATION_CREDIT = 2_020_750_000
"""What a fresh account holds without any power: 2,020.75 VESTS worth of credits."""
_SEGMENT = re.compile(r"[a-z](?:[a-z0-9-]*[a-z0-9])?", re.ASCII)
_PUBLIC_KEY = re.compile(r"STM[1-9A-HJ-NP-Za-km-z]{50}", re.ASCII)


def is_account_name(name: object) -> bool:
    """hived: 3-16 characters, dot-separated RFC 1035 labels of at least three characters."""
    return (
        isinstance(name, str)
        and 3 <= len(name) <= 16
        and all(len(part) >= 3 and _SEGMENT.fullmatch(part) for part in name.split("."))
    )


def check_name(name: object) -> str:
    """Raises Refused if hived would not take it as an account name."""
    require(is_account_name(name), "Account name is invalid", "is_valid_account_name( name )")
    return str(name)


def check_public_key(key: object) -> str:
    """Raises Refused unless it looks like a public key."""
    require(isinstance(key, str) and _PUBLIC_KEY.fullmatch(key), "Not a public key", "public_key_type")
    return str(key)


@dataclass(frozen=True, slots=True)
class Authority:
    """Who may act: enough weight of `keys` and `accounts` together."""

    keys: tuple[tuple[str, int], ...] = ()
    accounts: tuple[tuple[str, int], ...] = ()
    threshold: int = 1

    @classmethod
    def of_key(cls, public_key: str) -> Authority:
        """One key alone."""
        return cls(((public_key, 1),))

    @classmethod
    def of_account(cls, name: str) -> Authority:
        """Another account alone; no key."""
        return cls((), ((name, 1),))

    @classmethod
    def from_json(cls, value: object) -> Authority:
        """Read hived's form. Raises Refused."""
        match value:
            case {"weight_threshold": int(threshold), "account_auths": list(accounts), "key_auths": list(keys)}:
                try:
                    authority = cls(
                        tuple(sorted((check_public_key(key), int(weight)) for key, weight in keys)),
                        tuple(sorted((check_name(name), int(weight)) for name, weight in accounts)),
                        threshold,
                    )
                except (TypeError, ValueError) as error:
                    raise Refused("Authority is malformed", "authority") from error
                require(
                    len(keys) + len(accounts) <= MEMBERS_MAX,
                    "Authority membership exceeded.",
                    "auth.account_auths.size() + auth.key_auths.size() <= HIVE_MAX_AUTHORITY_MEMBERSHIP",
                )
                return authority
        raise Refused("Authority is malformed", "authority")

    def to_json(self) -> dict[str, Any]:
        """hived's form."""
        return {
            "account_auths": [list(member) for member in self.accounts],
            "key_auths": [list(member) for member in self.keys],
            "weight_threshold": self.threshold,
        }


@dataclass(slots=True)
class Account:
    """Balances in smallest units (thousandths; VESTS and credits in millionths of a VEST)."""

    name: str
    identifier: int
    created: datetime
    owner: Authority
    active: Authority
    posting: Authority
    memo_key: str
    hive: int = 0
    hbd: int = 0
    vests: int = 0
    reward_hbd: int = 0
    reward_vests: int = 0
    vests_out: int = 0
    vests_in: int = 0
    credits_out: int = 0
    credits_in: int = 0
    creation_credit: int = CREATION_CREDIT
    mana: int = CREATION_CREDIT
    mana_time: datetime = NEVER
    json_metadata: str = ""
    posting_json_metadata: str = ""
    claimed: int = 0
    recovery_account: str = ""
    last_update: datetime = NEVER
    last_owner_update: datetime = NEVER
    last_post: datetime = NEVER
    last_root_post: datetime = NEVER
    last_vote: datetime = NEVER
    post_count: int = 0
    recurrent_open: int = 0
    credit_delegations: tuple[tuple[str, int], ...] = field(default=())

    @property
    def max_credits(self) -> int:
        """hived's max_rc: own power, what it was lent minus what it lends, and the credit of its creation."""
        power = self.vests - self.vests_out + self.vests_in
        return power + self.creation_credit + self.credits_in - self.credits_out

    def credits_at(self, now: datetime) -> int:
        """The mana bar: all of it comes back in five days, evenly. Source: hived, util/manabar.hpp."""
        elapsed = max(0, int((now - self.mana_time).total_seconds()))
        regained = self.max_credits * min(elapsed, MANA_SECONDS) // MANA_SECONDS
        return min(self.max_credits, self.mana + regained)

    def settle_credits(self, now: datetime, change: int = 0) -> None:
        """Write the bar down at `now`, `change` credits more or fewer. Call before anything moves its maximum."""
        self.mana = max(0, self.credits_at(now) + change)
        self.mana_time = now

    def balance(self, symbol: str) -> int:
        """Liquid units of HIVE or HBD."""
        return self.hive if symbol == "HIVE" else self.hbd

    def add(self, units: int, symbol: str) -> None:
        """Change a liquid balance; negative takes away. The caller has checked that it suffices."""
        if symbol == "HIVE":
            self.hive += units
        else:
            self.hbd += units

    def authority(self, role: str) -> Authority:
        """`owner`, `active` or `posting`."""
        return {"owner": self.owner, "active": self.active, "posting": self.posting}[role]
