"""The practice world's time: it may run faster than ours, or only when told, and never runs backwards.

    now = start + (real time - real start) x factor          factor 0: time moves only by advance()

Everything is in `anchors()`, so that another process (the signer has no network) computes the same time by itself.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from integrations.practice.errors import PracticeError

_MANUAL_POLL_SECONDS = 0.02


class PracticeClock:
    """Chain time for everybody in one practice world; safe to read from several threads."""

    def __init__(self, start: datetime, factor: float = 1.0, *, real_time: Callable[[], float] = time.time) -> None:
        """`start` must be aware UTC. Raises PracticeError for a naive start or a negative factor."""
        if start.tzinfo is None:
            raise PracticeError("The practice clock starts at an aware time.")
        if factor < 0:
            raise PracticeError("Time does not run backwards.")
        self._lock = threading.RLock()
        self._real_time = real_time
        self._start = start.astimezone(UTC)
        self._real_start = real_time()
        self._factor = factor

    @classmethod
    def from_anchors(cls, anchors: dict[str, object], *, real_time: Callable[[], float] = time.time) -> PracticeClock:
        """The clock that another process described. Raises PracticeError."""
        match anchors:
            case {"start": str(start), "anchor": int() | float() as real, "factor": int() | float() as factor}:
                clock = cls(datetime.fromisoformat(start), float(factor), real_time=real_time)
                clock._real_start = float(real)
                return clock
        raise PracticeError("This does not describe a practice clock.")

    def anchors(self) -> dict[str, object]:
        """What `from_anchors` needs; changes whenever somebody moves the time or its speed."""
        with self._lock:
            return {"start": self._start.isoformat(), "anchor": self._real_start, "factor": self._factor}

    @property
    def factor(self) -> float:
        """Chain seconds for each real second; 0 means that time stands still until `advance`."""
        with self._lock:
            return self._factor

    def now(self) -> datetime:
        """Aware UTC. Never earlier than an answer before it, even if the computer's clock is set back."""
        with self._lock:
            elapsed = max(0.0, self._real_time() - self._real_start)
            return self._start + timedelta(seconds=elapsed * self._factor)

    def advance(self, seconds: float) -> datetime:
        """Jump ahead. Raises PracticeError for a negative jump."""
        if seconds < 0:
            raise PracticeError("Time does not run backwards.")
        with self._lock:
            self._reanchor(self.now() + timedelta(seconds=seconds))
            return self._start

    def set_to(self, moment: datetime) -> datetime:
        """Jump ahead to `moment`. Raises PracticeError if it has passed."""
        with self._lock:
            return self.advance((moment - self.now()).total_seconds())

    def set_factor(self, factor: float) -> None:
        """Run at another speed from now on. Raises PracticeError for a negative one."""
        if factor < 0:
            raise PracticeError("Time does not run backwards.")
        with self._lock:
            self._reanchor(self.now())
            self._factor = factor

    async def sleep(self, seconds: float) -> None:
        """Wait until `seconds` of chain time have passed, also if the time jumps meanwhile."""
        deadline = self.now() + timedelta(seconds=seconds)
        while (left := (deadline - self.now()).total_seconds()) > 0:
            factor = self.factor
            real = left / factor if factor else _MANUAL_POLL_SECONDS
            await asyncio.sleep(min(max(real, 0.001), 0.25 if factor else _MANUAL_POLL_SECONDS))

    def _reanchor(self, moment: datetime) -> None:
        self._start = moment
        self._real_start = self._real_time()
