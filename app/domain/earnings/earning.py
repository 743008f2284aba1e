"""One sum that arrived, whatever it came from.

    transfer with a tip's memo    TIP; leg `host`: HOST; the key of a published promise: PROMISE
    recurring gift                PATRON
    rewards of Hive itself        AUTHOR, CURATION, BENEFICIARY: nobody's gift, no transaction of anybody's

HIVE and HBD are counted in thousandths, VESTS in millionths; what is in different assets is never added up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

PRECISION: Mapping[str, int] = {"HBD": 3, "HIVE": 3, "VESTS": 6}
"""Decimals of each asset, in the order in which sums are shown."""


class Source(StrEnum):
    """Where it came from."""

    TIP = "tip"
    PROMISE = "promise"
    PATRON = "patron"
    HOST = "host"
    AUTHOR = "author"
    CURATION = "curation"
    BENEFICIARY = "beneficiary"


GIFTS = frozenset({Source.TIP, Source.PROMISE, Source.PATRON})
"""From people: these can be thanked for."""


@dataclass(frozen=True, slots=True)
class EarningId:
    """`transaction_id` is empty for what the chain paid by itself; `mark` then tells it apart within its block."""

    account: str
    block: int
    transaction_id: str
    mark: str
    asset: str


@dataclass(frozen=True, slots=True)
class Earning:
    """`units` smallest units of the asset. `supporter` is empty for rewards.

    `work` is a content id, or the id of a channel for patrons; `url` and `title` are strangers' text. `key` is that of
    the memo. `quiet`: only giver and receiver know what it was for.
    """

    id: EarningId
    time: datetime
    source: Source
    supporter: str
    units: int
    work: str
    url: str
    quiet: bool = False
    key: str = ""
    title: str = ""

    @property
    def day(self) -> str:
        """UTC."""
        return f"{self.time:%Y-%m-%d}"

    @property
    def platform(self) -> str:
        """`peertube`, `hive`, ...: how its id begins."""
        return self.work.partition(":")[0]

    @property
    def amount(self) -> str:
        """`0.050`: the number without its asset."""
        return number_of(self.units, self.id.asset)


@dataclass(frozen=True, slots=True)
class EarningQuery:
    """From `since` to before `until`; an empty account means every one."""

    account: str = ""
    since: datetime | None = None
    until: datetime | None = None


def number_of(units: int, asset: str) -> str:
    """`0.050` of 50 thousandths, `1.000001` of VESTS."""
    precision = PRECISION[asset]
    whole, part = divmod(units, 10**precision)
    return f"{whole}.{part:0{precision}d}"


def with_promises(earnings: Iterable[Earning], promised: frozenset[tuple[str, str]]) -> list[Earning]:
    """The same; tips with the key of a promise of the same supporter, (account, key), are promises that were kept."""
    return [
        replace(one, source=Source.PROMISE)
        if one.source is Source.TIP and (one.supporter, one.key) in promised
        else one
        for one in earnings
    ]
