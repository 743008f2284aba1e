"""Runs the services, each at its own pace. One of the two places where every failure is caught, and logged.

A service that fails is asked again at its next turn; the others do not notice.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.events import Events, Notice
from app.services.clock import Clock

_log = logging.getLogger(__name__)
SPREAD = 0.2


@dataclass(frozen=True, slots=True)
class Job:
    """`pace`: seconds until the next turn; `spread` varies them by a fifth, so that clients do not march in step.

    `woken` is told before a turn that somebody asked for.
    """

    name: str
    run_once: Callable[[], Awaitable[object]]
    pace: Callable[[], float]
    spread: bool = False
    woken: Callable[[], None] | None = None


class Scheduler:
    """Runs jobs until it is cancelled; `nudge` asks all of them for a turn now."""

    def __init__(self, clock: Clock, events: Events) -> None:
        self._clock = clock
        self._events = events
        self._nudges: list[asyncio.Event] = []

    async def run(self, jobs: list[Job]) -> None:
        """Run every job in its loop."""
        async with asyncio.TaskGroup() as group:
            for job in jobs:
                nudge = asyncio.Event()
                self._nudges.append(nudge)
                group.create_task(self._loop(job, nudge), name=job.name)

    def nudge(self) -> None:
        """Something changed: look at once."""
        for event in self._nudges:
            event.set()

    async def _loop(self, job: Job, nudge: asyncio.Event) -> None:
        while True:
            try:
                await job.run_once()
            except Exception:
                _log.exception("The job %s failed and will be tried again.", job.name)
                self._events.tell(Notice(job.name, "Something went wrong inside Capillary; it tries again by itself."))
            await self._rest(job, nudge)

    async def _rest(self, job: Job, nudge: asyncio.Event) -> None:
        seconds = job.pace()
        if job.spread:
            seconds *= random.uniform(1 - SPREAD, 1 + SPREAD)  # noqa: S311 no secret depends on it
        nudge.clear()
        pause = asyncio.ensure_future(self._clock.sleep(seconds))
        woken = asyncio.ensure_future(nudge.wait())
        try:
            await asyncio.wait({pause, woken}, return_when=asyncio.FIRST_COMPLETED)
            if nudge.is_set() and job.woken is not None:
                job.woken()
        finally:
            pause.cancel()
            woken.cancel()
