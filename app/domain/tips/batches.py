"""Which of the due tips go together into the next transaction, and which must wait, and why.

Pure: the wallet decides again, and its word counts; this only avoids asking it for what it would refuse.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.tips.states import Reason
from app.domain.tips.tip import MOST_IN_ONE_TRANSACTION, Tip
from wallet.money import Asset


@dataclass(frozen=True, slots=True)
class AssetLimits:
    """A user's limits for one asset, in thousandths (the wallet keeps the sealed ones)."""

    per_tip: int
    per_creator_day: int
    per_day: int
    per_month: int


@dataclass(slots=True)
class Room:
    """What may still be spent: balance, the day's and month's rest per asset, and per creator.

    `allowed` are ids of tips that a person allowed once: no sum holds them.
    """

    balance: dict[Asset, int]
    limits: Mapping[Asset, AssetLimits]
    today: dict[Asset, int]
    month: dict[Asset, int]
    creators: dict[tuple[Asset, str], int] = field(default_factory=dict)
    allowed: Collection[int] = frozenset()

    def obstacle(self, tip: Tip) -> Reason:
        """Why this tip cannot go now; NONE if it can."""
        asset, milli = tip.amount.asset, tip.amount.milli
        limits = self.limits.get(asset, AssetLimits(0, 0, 0, 0))
        if milli > limits.per_tip and not tip.attended:
            return Reason.OVER_TIP_LIMIT
        if tip.id not in self.allowed and (sum_limit := self._sum_limit(tip, limits)) is not Reason.NONE:
            return sum_limit
        if self.balance.get(asset, 0) < milli:
            return Reason.NO_BALANCE
        return Reason.NONE

    def _sum_limit(self, tip: Tip, limits: AssetLimits) -> Reason:
        asset, milli = tip.amount.asset, tip.amount.milli
        if self.month.get(asset, 0) + milli > limits.per_month:
            return Reason.MONTH_LIMIT
        if self.today.get(asset, 0) + milli > limits.per_day:
            return Reason.DAY_LIMIT
        if self.creators.get((asset, tip.channel), 0) + milli > limits.per_creator_day:
            return Reason.CREATOR_LIMIT
        return Reason.NONE

    def take(self, tip: Tip) -> None:
        """Count a tip in."""
        asset, milli = tip.amount.asset, tip.amount.milli
        self.balance[asset] = self.balance.get(asset, 0) - milli
        self.today[asset] = self.today.get(asset, 0) + milli
        self.month[asset] = self.month.get(asset, 0) + milli
        key = (asset, tip.channel)
        self.creators[key] = self.creators.get(key, 0) + milli


@dataclass(frozen=True, slots=True)
class Batch:
    """`tips` go together; `held` maps ids of the others to why they wait."""

    tips: tuple[Tip, ...]
    held: dict[int, Reason]


def next_batch(due: Sequence[Tip], room: Room, transfers: int) -> Batch:
    """The oldest due tips that fit; `transfers` is how many legs the resource credits allow in one transaction."""
    chosen: list[Tip] = []
    held: dict[int, Reason] = {}
    most = MOST_IN_ONE_TRANSACTION
    for tip in due:
        reason = room.obstacle(tip)
        if reason is not Reason.NONE:
            held[tip.id] = reason
        elif len(tip.legs) > transfers and not chosen:
            held[tip.id] = Reason.NO_CREDITS
        elif len(tip.legs) <= transfers and len(chosen) < min(most, tip.largest_batch):
            room.take(tip)
            chosen.append(tip)
            transfers -= len(tip.legs)
            most = min(most, tip.largest_batch)
    return Batch(tuple(chosen), held)
