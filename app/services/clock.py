"""The one clock. All waiting asks it, so that the practice world can run an hour in half a minute."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

LOOK_AGAIN = 0.25


class Clock(Protocol):
    """Now, and waiting."""

    def now(self) -> datetime:
        """The present moment, aware, UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait for this many seconds of this clock."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """The present moment."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


class PracticeClock:
    """The practice world's time: `start` at real time `anchor` (Unix seconds), then `factor` times faster.

    `anchors` answers these three anew whenever the world may have moved its clock; a factor of 0 is a clock that moves
    only when it is told to.
    """

    def __init__(self, anchors: Callable[[], tuple[datetime, float, float]]) -> None:
        self._anchors = anchors

    @property
    def factor(self) -> float:
        """Practice seconds for each real one."""
        return self._anchors()[2]

    def now(self) -> datetime:
        """The present moment in the practice world."""
        start, anchor, factor = self._anchors()
        return start + timedelta(seconds=max(0.0, time.time() - anchor) * factor)

    async def sleep(self, seconds: float) -> None:
        """Wait for `seconds` of practice time, noticing when the world's clock is moved."""
        until = self.now() + timedelta(seconds=seconds)
        while (left := (until - self.now()).total_seconds()) > 0:
            await asyncio.sleep(min(LOOK_AGAIN, left / self.factor) if self.factor else LOOK_AGAIN)
