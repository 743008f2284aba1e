"""What a creator saves for: a sum in one asset, counted from a moment on. Only this computer knows of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.earnings.earning import Earning
from wallet.money import Amount

LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class Goal:
    """`account` is empty for all accounts here together."""

    id: int
    account: str
    title: str
    amount: Amount
    since: datetime


@dataclass(frozen=True, slots=True)
class Progress:
    """`milli` thousandths of the goal's asset have come since."""

    goal: Goal
    milli: int

    @property
    def percent(self) -> int:
        """Whole ones, downwards; more than 100 once there is more."""
        return self.milli * 100 // self.goal.amount.milli

    @property
    def reached(self) -> bool:
        """Whether it is all there."""
        return self.milli >= self.goal.amount.milli


def progress(goal: Goal, earnings: Iterable[Earning]) -> Progress:
    """Counts what came in the goal's own asset; nothing is converted."""
    counted = (
        one.units
        for one in earnings
        if one.id.asset == goal.amount.asset.value
        and one.time >= goal.since
        and goal.account in ("", one.id.account)
    )
    return Progress(goal, sum(counted))
