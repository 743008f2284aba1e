"""How fast a server is asked: its own headers decide, and the browser keeps a part."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from integrations.errors import RateLimited
from integrations.peertube.pace import Counter, Pace


@dataclass
class Watch:
    """A clock that only sleeping moves."""

    time: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def read(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


def headers(remaining: int, limit: int = 50, seconds: int = 10) -> dict[str, str]:
    """As recorded; the server's clock stands at 01:56:29, which is 1795312589."""
    return {
        "date": "Sun, 22 Nov 2026 01:56:29 GMT",
        "x-ratelimit-limit": str(limit),
        "x-ratelimit-remaining": str(remaining),
        "x-ratelimit-reset": str(1795312589 + seconds),
    }


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def pace(watch: Watch) -> Pace:
    return Pace(watch.read, watch.sleep)


async def test_with_enough_left_nothing_waits(pace: Pace, watch: Watch) -> None:
    pace.learn(Counter.API, headers(remaining=6))
    await pace.wait(Counter.API)
    assert watch.slept == []


async def test_the_last_requests_are_left_to_the_browser(pace: Pace, watch: Watch) -> None:
    pace.learn(Counter.API, headers(remaining=5, seconds=7))
    await pace.wait(Counter.API)
    assert watch.slept == [7]
    await pace.wait(Counter.API)
    assert watch.slept == [7]


async def test_a_login_uses_its_small_allowance_to_the_end(pace: Pace, watch: Watch) -> None:
    pace.learn(Counter.LOGIN, headers(remaining=1, limit=15, seconds=200))
    await pace.wait(Counter.LOGIN)
    assert watch.slept == []


async def test_a_long_wait_is_the_callers_to_plan(pace: Pace) -> None:
    pace.refused(Counter.LOGIN, 268)
    with pytest.raises(RateLimited) as refusal:
        await pace.wait(Counter.LOGIN)
    assert refusal.value.retry_after == pytest.approx(268)


async def test_what_is_counted_apart_waits_apart(pace: Pace, watch: Watch) -> None:
    pace.refused(Counter.LOGIN, 268)
    await pace.wait(Counter.API)
    assert watch.slept == []


async def test_a_refusal_without_a_time_is_taken_as_a_minute(pace: Pace) -> None:
    pace.refused(Counter.API, 0)
    with pytest.raises(RateLimited) as refusal:
        await pace.wait(Counter.API)
    assert refusal.value.retry_after == pytest.approx(60)


async def test_nobody_can_make_us_wait_for_ever(pace: Pace) -> None:
    pace.refused(Counter.API, 10**12)
    with pytest.raises(RateLimited) as refusal:
        await pace.wait(Counter.API)
    assert refusal.value.retry_after <= 3600


@pytest.mark.parametrize(
    "changed",
    [{"x-ratelimit-remaining": "-1"}, {"x-ratelimit-remaining": "٣"}, {"x-ratelimit-limit": "many"}],
)
async def test_headers_without_sense_are_ignored(pace: Pace, watch: Watch, changed: dict[str, str]) -> None:
    pace.learn(Counter.API, headers(remaining=0) | changed)
    await pace.wait(Counter.API)
    assert watch.slept == []


@pytest.mark.parametrize("changed", [{"date": "yesterday"}, {"date": ""}, {"x-ratelimit-reset": "soon"}])
async def test_an_unreadable_reset_means_a_short_pause(pace: Pace, watch: Watch, changed: dict[str, str]) -> None:
    pace.learn(Counter.API, headers(remaining=0) | changed)
    await pace.wait(Counter.API)
    assert watch.slept == [15]
