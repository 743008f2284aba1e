"""Collecting and settling, once or for as long as the program runs; only the holder of the folder's lock does either.

A second program passes its wishes on through the store: a tip it inserts, an undo, an answer are seen by the holder.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from app.errors import SettledElsewhere
from app.events import Events
from app.services.clock import Clock
from app.services.collect import CollectThumbs
from app.services.collect_votes import CollectVotes
from app.services.scheduler import Job, Scheduler
from app.services.settle_turns import SettleTurns
from app.services.settler_lock import SettlerLock
from app.settings import LiveSettings

AT_THE_COMPUTER = 60.0
AWAY = 600.0
PRACTICE = 2.0
SETTLE = 3.0
"""One Hive block."""

TELLING_TURNS = 10
"""What arrives is told of once an hour at most, so it is looked for, and the journal read, in one turn of ten."""


Work = Callable[[], Awaitable[object]]


class Runner:
    """`practice` polls likes every 2 s of real time, as a person at a practice page expects.

    `keeping` are the jobs, by name, that see to what waits, once a minute. `telling` are those that move no money and
    only read what a person is told.
    """

    def __init__(
        self,
        lock: SettlerLock,
        collect: CollectThumbs,
        votes: CollectVotes,
        settle: SettleTurns,
        keeping: Mapping[str, Work],
        telling: Mapping[str, Work],
        settings: LiveSettings,
        clock: Clock,
        events: Events,
        *,
        practice_factor: float | None,
    ) -> None:
        self._lock = lock
        self._collect = collect
        self._votes = votes
        self._settle = settle
        self._keeping = keeping
        self._telling = telling
        self._settings = settings
        self._practice_factor = practice_factor
        self._clock = clock
        self.present: Callable[[], bool] = lambda: True
        self.scheduler = Scheduler(clock, events)

    def take_over(self, role: str) -> None:
        """Become the one settler of this folder. Raises SettledElsewhere, which names who is."""
        if not self._lock.take(role):
            raise SettledElsewhere(
                f"Thumbs are already looked after by {self._lock.holder()}; what you ask here is done there."
            )

    @property
    def paused(self) -> bool:
        """Whether a person wants nothing to be collected or sent: a setting, so it holds in every program."""
        return self._settings.look_again().paused

    async def run_once(self) -> None:
        """Look for thumbs, send what is due; while paused only follow what was sent before."""
        for job in self._jobs(self._settle.run_once):
            await job.run_once()

    async def run(self) -> None:
        """Go on until cancelled. What only tells a person something is read here only, and also while paused."""
        telling = [
            Job(name, self._not_at_once(work), self._telling_pace, spread=True) for name, work in self._telling.items()
        ]
        try:
            await self.scheduler.run([*self._jobs(self._settle.turn), *telling])
        finally:
            self._settle.close()

    def _jobs(self, settle: Work) -> list[Job]:
        return [
            Job("collect thumbs", self._unless_paused(self._collect.run_once), self._poll_pace, spread=True),
            Job("collect votes", self._unless_paused(self._votes.run_once), self._poll_pace, spread=True),
            Job(
                "settle tips", self._unless_paused(settle, self._settle.follow), lambda: SETTLE, woken=self._settle.wake
            ),
            *(
                Job(name, self._unless_paused(work), lambda: AT_THE_COMPUTER, spread=True)
                for name, work in self._keeping.items()
            ),
        ]

    def _unless_paused(self, work: Work, meanwhile: Work | None = None) -> Work:
        async def run_once() -> object:
            if not self.paused:
                return await work()
            return await meanwhile() if meanwhile else None

        return run_once

    def _not_at_once(self, work: Work) -> Work:
        """The first turn waits for one pace: a start has better things to do than to read what is old."""
        begun = False

        async def run_once() -> object:
            nonlocal begun
            if not begun:
                begun = True
                await self._clock.sleep(self._poll_pace())
            return await work()

        return run_once

    def _telling_pace(self) -> float:
        return TELLING_TURNS * self._poll_pace()

    def _poll_pace(self) -> float:
        if self._practice_factor is not None:
            return PRACTICE * self._practice_factor
        return AT_THE_COMPUTER if self.present() else AWAY
