"""When settling is worth a turn: a window that rests for months must not read its tables every three seconds.

    somebody wrote | somebody nudged | a time to undo ends | something is on its way --> look at everything
    otherwise                                                                       --> one number of SQLite's

What nobody writes down (an unlocked wallet, a new day, nodes that are back) is found by the look in `ANYHOW`.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

from app.services.clock import Clock
from app.store.changes import Changes
from app.store.database import Database
from app.store.tips import next_due, something_moves

ANYHOW = timedelta(seconds=15)


class Settling(Protocol):
    """`app.services.settle.SettleTips`."""

    async def run_once(self) -> None:
        """Settle what was sent, then send what is due."""
        ...

    async def follow(self) -> None:
        """Settle what was sent, and send nothing."""
        ...


class SettleTurns:
    """One for each runner."""

    def __init__(self, settle: Settling, database: Database, clock: Clock) -> None:
        self._settle = settle
        self._database = database
        self._changes = Changes(database.path)
        self._clock = clock
        self._rest: tuple[datetime, datetime] | None = None

    async def run_once(self) -> None:
        """Look at everything and send what is due."""
        await self._settle.run_once()

    async def turn(self) -> None:
        """The same, if anything can have changed since the last turn."""
        # Asked before: whatever is written from here on is worth another turn.
        came = self._changes.came()
        # A clock that was put back must not make it wait until that time comes again.
        if came or self._rest is None or not self._rest[0] <= self._clock.now() < self._rest[1]:
            self._rest = None
            await self._settle.run_once()
            self._rest = self._resting()

    async def follow(self) -> None:
        """Say what became of what was sent; the first turn after a pause looks at everything."""
        self._rest = None
        await self._settle.follow()

    def wake(self) -> None:
        """The next turn looks at everything."""
        self._rest = None

    def close(self) -> None:
        """Let go of the database."""
        self._changes.close()

    def _resting(self) -> tuple[datetime, datetime] | None:
        """From now until something is due; None where the next turn has something to follow."""
        if something_moves(self._database):
            return None
        now = self._clock.now()
        due = next_due(self._database, now)
        return now, now + ANYHOW if due is None else min(now + ANYHOW, due)
