"""The one clock. All waiting asks it, so that the practice world can run an hour in half a minute."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol
from weakref import WeakKeyDictionary, ref

LOOK_AGAIN = 0.25
"""Real seconds until a moved practice clock is noticed."""

Anchors = tuple[datetime, float, float]


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

    def __init__(self, anchors: Callable[[], Anchors]) -> None:
        self._anchors = anchors
        self._watches: WeakKeyDictionary[asyncio.AbstractEventLoop, _Watch] = WeakKeyDictionary()

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
            await self._watch().wait(left / self.factor if self.factor else None)

    def _watch(self) -> _Watch:
        loop = asyncio.get_running_loop()
        return self._watches.setdefault(loop, _Watch(loop, self._anchors))


class _Watch:
    """Looks at the anchors for all who sleep in one event loop: a program that rests has many sleepers."""

    def __init__(self, loop: asyncio.AbstractEventLoop, anchors: Callable[[], Anchors]) -> None:
        self._loop = ref(loop)
        self._anchors = anchors
        self._seen: Anchors | None = None
        self._sleepers: set[asyncio.Future[None]] = set()
        self._looks = False

    async def wait(self, seconds: float | None) -> None:
        """So many real seconds, or less where the anchors move; None waits for that alone."""
        loop = asyncio.get_running_loop()
        if not self._looks:
            self._looks, self._seen = True, self._anchors()
            loop.call_later(LOOK_AGAIN, self._look)
        woken: asyncio.Future[None] = loop.create_future()
        self._sleepers.add(woken)
        timer = None if seconds is None else loop.call_later(seconds, _wake, woken)
        try:
            await woken
        finally:
            self._sleepers.discard(woken)
            if timer is not None:
                timer.cancel()

    def _look(self) -> None:
        loop = self._loop()
        self._looks = bool(self._sleepers)
        if not self._looks or loop is None:
            return
        found = self._anchors()
        if found != self._seen:
            self._seen = found
            for woken in self._sleepers:
                _wake(woken)
        loop.call_later(LOOK_AGAIN, self._look)


def _wake(sleeper: asyncio.Future[None]) -> None:
    if not sleeper.done():
        sleeper.set_result(None)
