"""The one clock. All waiting asks it, so that the practice world can run an hour in half a minute."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol


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


@dataclass(frozen=True, slots=True)
class RunningClock:
    """The practice world's clock: at real time `anchor` (Unix seconds) it showed `start`, and it runs `factor` times faster."""

    start: datetime
    anchor: float
    factor: float

    def now(self) -> datetime:
        """The present moment in the practice world."""
        return self.start + timedelta(seconds=(time.time() - self.anchor) * self.factor)

    async def sleep(self, seconds: float) -> None:
        """Wait for `seconds` of practice time."""
        await asyncio.sleep(seconds / self.factor)
