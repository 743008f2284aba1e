"""Rate limits as recorded: fixed windows per address and kind of question, told in `X-RateLimit-*`."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

_STANDING_STILL = 1000.0


@dataclass(frozen=True, slots=True)
class Rule:
    """`most` requests in `seconds`."""

    most: int
    seconds: int


RULES = {
    "api": Rule(50, 10),
    "login": Rule(15, 300),
    "activity": Rule(500, 10),
    "page": Rule(500, 10),
    "well-known": Rule(200, 10),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a caller stands after a request; `reset` is Unix time."""

    limit: int
    remaining: int
    reset: int
    retry_after: int
    allowed: bool


class RateLimits:
    """Counts by real time. `scale` multiplies every limit; `speed` (seconds of the world in one of ours) does too.

    So a world that runs faster lets people ask more often; one whose time stands still hardly limits them.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.scale = 1.0
        self.speed: Callable[[], float] = lambda: 1.0
        self._clock = clock
        self._windows: dict[tuple[str, str, str], tuple[float, int]] = {}

    def count(self, host: str, kind: str, address: str) -> Standing:
        """Count one request of `address`."""
        rule, now, key = RULES[kind], self._clock(), (host, kind, address)
        most = max(1, int(rule.most * self.scale * max(1.0, self.speed() or _STANDING_STILL)))
        start, used = self._windows.get(key, (now, 0))
        if now >= start + rule.seconds:
            start, used = now, 0
        self._windows[key] = (start, used + 1)
        end = start + rule.seconds
        return Standing(most, max(0, most - used - 1), int(end) + 1, max(1, int(end - now)), used < most)

    def start_anew(self) -> None:
        """Forget who asked how often."""
        self._windows.clear()
