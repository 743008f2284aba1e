"""Asking a PeerTube server no faster than it allows, and leaving some of the allowance to the person's own browser.

The limits count per IP address, so the user's browser draws on the same 50 requests per 10 seconds
(facts/peertube.md, section 5). Times are monotonic seconds: a rate limit is about real time, whatever the clocks say.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from email.utils import parsedate_to_datetime
from enum import StrEnum

from integrations.errors import RateLimited

LONGEST_PAUSE = 15.0
"""Seconds that are waited in place; a longer wait is the caller's to plan."""
_LEFT_FOR_THE_BROWSER = 5
_DEFAULT_WAIT = 60.0
_LONGEST_WAIT = 3600.0


class Counter(StrEnum):
    """The server counts these apart."""

    API = "api"
    LOGIN = "login"
    ACTIVITY = "activity"


class Pace:
    """Knows when the next request of each kind may be sent to one server."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._not_before: dict[Counter, float] = {}

    async def wait(self, counter: Counter) -> None:
        """Return when a request may be sent. Raises RateLimited instead of waiting longer than LONGEST_PAUSE."""
        pause = self._not_before.get(counter, 0.0) - self._clock()
        if pause > LONGEST_PAUSE:
            raise RateLimited("The PeerTube server asked us to wait before the next question.", pause)
        if pause > 0:
            await self._sleep(pause)

    def learn(self, counter: Counter, headers: Mapping[str, str]) -> None:
        """Take `X-RateLimit-*` of an answer to heart. Headers that make no sense are ignored."""
        remaining, limit = _number(headers, "x-ratelimit-remaining"), _number(headers, "x-ratelimit-limit")
        if remaining is None or limit is None:
            return
        reserve = _LEFT_FOR_THE_BROWSER if limit >= 10 * _LEFT_FOR_THE_BROWSER else 0
        if remaining <= reserve:
            self._hold(counter, _until_reset(headers))

    def refused(self, counter: Counter, retry_after: float) -> None:
        """The server answered 429; `retry_after` seconds, or 0 if it did not say."""
        self._hold(counter, retry_after or _DEFAULT_WAIT)

    def _hold(self, counter: Counter, seconds: float) -> None:
        self._not_before[counter] = self._clock() + min(max(seconds, 0.0), _LONGEST_WAIT)


def _until_reset(headers: Mapping[str, str]) -> float:
    """Both times are by the server's clock, so ours may be wrong."""
    reset = _number(headers, "x-ratelimit-reset")
    try:
        date = parsedate_to_datetime(headers.get("date", "")).timestamp()
    except (ValueError, TypeError, OverflowError):
        return LONGEST_PAUSE
    return float(reset) - date if reset is not None else LONGEST_PAUSE


def _number(headers: Mapping[str, str], name: str) -> int | None:
    text = headers.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 12 else None
