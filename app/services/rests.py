"""Who did not answer is left in peace: for 1, 2, 4, ... at most 60 minutes, give or take a quarter.

    asked --no answer--> rests --the time is over--> asked --an answer--> forgotten
                           ^                           |
                           +------ twice as long ------+
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from app.services.clock import Clock
from integrations.errors import IntegrationError, Rejected, Unreachable

SHORTEST, LONGEST = timedelta(minutes=1), timedelta(hours=1)
JITTER = 0.25
"""So that what failed together does not come back together."""

MOST_REMEMBERED = 10_000


class Resting(Unreachable):
    """Nobody was asked: it is too early."""


class Rests:
    """In memory: after a start everybody is asked once. `chance` is a number from 0 to 1."""

    def __init__(self, clock: Clock, chance: Callable[[], float] = random.random) -> None:
        self._clock = clock
        self._chance = chance
        self._until: dict[str, tuple[datetime, timedelta]] = {}

    @contextmanager
    def asking(self, name: str, failures: type[IntegrationError] = IntegrationError) -> Iterator[None]:
        """Raises Resting where it is too early; counts what happens inside. A refusal is an answer.

        Other errors than these `failures` change nothing.
        """
        if self._rests(name):
            raise Resting("A server did not answer; it is asked again within the hour.")
        try:
            yield
        except Rejected:
            self.forget(name)
            raise
        except IntegrationError as error:
            if isinstance(error, failures) and not isinstance(error, Resting):
                self._failed(name)
            raise
        self.forget(name)

    def forget(self, name: str) -> None:
        """Ask at once: it answered, or a person wants it."""
        self._until.pop(name, None)

    def _rests(self, name: str) -> bool:
        kept = self._until.get(name)
        return kept is not None and self._clock.now() < kept[0]

    def _failed(self, name: str) -> None:
        if self._rests(name):
            # Others were asked at the same time: that is one failure.
            return
        before = self._until.pop(name, None)
        length = min(before[1] * 2, LONGEST) if before is not None else SHORTEST
        varied = length * (1 - JITTER + 2 * JITTER * self._chance())
        self._until[name] = (self._clock.now() + min(varied, LONGEST), length)
        while len(self._until) > MOST_REMEMBERED:
            del self._until[next(iter(self._until))]
