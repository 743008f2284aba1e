"""The practice clock: faster, by hand, never backwards, and the same in another process."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta

import pytest

from integrations.practice.clock import PracticeClock
from integrations.practice.errors import PracticeError

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Real:
    """Real time as this test says."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


def test_time_runs_as_many_times_faster() -> None:
    real = Real()
    clock = PracticeClock(NOON, 120, real_time=real)
    real.seconds += 2
    assert clock.now() == NOON + timedelta(minutes=4)


def test_by_hand_it_moves_only_when_told() -> None:
    real = Real()
    clock = PracticeClock(NOON, 0, real_time=real)
    real.seconds += 3_600
    assert clock.now() == NOON
    clock.advance(3)
    clock.set_to(NOON + timedelta(seconds=10))
    assert clock.now() == NOON + timedelta(seconds=10)


def test_it_never_runs_backwards() -> None:
    real = Real()
    clock = PracticeClock(NOON, 1, real_time=real)
    real.seconds -= 50
    assert clock.now() == NOON
    for wrong in (lambda: clock.advance(-1), lambda: clock.set_to(NOON - timedelta(1)), lambda: clock.set_factor(-1)):
        with pytest.raises(PracticeError, match="backwards"):
            wrong()
    with pytest.raises(PracticeError, match="backwards"):
        PracticeClock(NOON, -1)


def test_a_new_speed_starts_from_now() -> None:
    real = Real()
    clock = PracticeClock(NOON, 10, real_time=real)
    real.seconds += 6
    clock.set_factor(100)
    real.seconds += 1
    assert clock.now() == NOON + timedelta(seconds=160)
    assert clock.factor == 100


def test_another_process_computes_the_same_time() -> None:
    real = Real()
    clock = PracticeClock(NOON, 60, real_time=real)
    real.seconds += 7
    clock.advance(30)
    other = PracticeClock.from_anchors(clock.anchors(), real_time=real)
    real.seconds += 5
    assert other.now() == clock.now()


@pytest.mark.parametrize("wrong", [{}, {"start": 7, "anchor": 1, "factor": 1}, {"start": NOON.isoformat()}])
def test_what_describes_no_clock_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(PracticeError):
        PracticeClock.from_anchors(wrong)


def test_a_naive_start_is_refused() -> None:
    with pytest.raises(PracticeError, match="aware"):
        PracticeClock(NOON.replace(tzinfo=None))


async def test_sleeping_takes_chain_seconds() -> None:
    clock = PracticeClock(NOON, 600)
    before = time.monotonic()
    await clock.sleep(30)
    assert clock.now() >= NOON + timedelta(seconds=30)
    assert time.monotonic() - before < 1


async def test_sleepers_by_hand_wake_when_time_is_moved() -> None:
    clock = PracticeClock(NOON, 0)
    sleeper = asyncio.create_task(clock.sleep(60))
    await asyncio.sleep(0.05)
    assert not sleeper.done()
    clock.advance(60)
    await asyncio.wait_for(sleeper, 1)
