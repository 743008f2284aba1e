"""The practice world's time as services sleep by it: moved clocks are noticed, and resting costs nearly nothing."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta

from app.services.clock import LOOK_AGAIN, Anchors, PracticeClock

NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)


class World:
    """Its papers, and how often they were read."""

    def __init__(self, factor: float) -> None:
        self.anchors: Anchors = (NOON, time.time(), factor)
        self.reads = 0

    def read(self) -> Anchors:
        self.reads += 1
        return self.anchors


async def test_a_sleep_lasts_as_long_as_the_world_says() -> None:
    clock = PracticeClock(World(100).read)
    began = clock.now()
    await clock.sleep(20)
    assert timedelta(seconds=20) <= clock.now() - began < timedelta(seconds=120)


async def test_a_clock_that_stands_wakes_its_sleepers_when_it_is_moved() -> None:
    world = World(0)
    clock = PracticeClock(world.read)
    sleepers = [asyncio.create_task(clock.sleep(seconds)) for seconds in (60, 60, 7200)]
    await asyncio.sleep(2 * LOOK_AGAIN)
    assert not any(sleeper.done() for sleeper in sleepers)
    world.anchors = (NOON + timedelta(hours=1), time.time(), 0)
    await asyncio.sleep(2 * LOOK_AGAIN)
    assert [sleeper.done() for sleeper in sleepers] == [True, True, False]
    world.anchors = (NOON + timedelta(hours=3), time.time(), 0)
    await asyncio.wait_for(sleepers[2], 4 * LOOK_AGAIN)


async def test_many_sleepers_cost_one_look_at_the_papers() -> None:
    world = World(1)
    clock = PracticeClock(world.read)
    sleepers = [asyncio.create_task(clock.sleep(60)) for _ in range(50)]
    await asyncio.sleep(0)
    # Ones that come and go must not leave looks of their own behind.
    for _ in range(20):
        await clock.sleep(0.001)
    before = world.reads
    await asyncio.sleep(4 * LOOK_AGAIN)
    assert world.reads - before <= 5
    for sleeper in sleepers:
        sleeper.cancel()
    await asyncio.gather(*sleepers, return_exceptions=True)


def test_one_clock_serves_one_event_loop_after_another() -> None:
    clock = PracticeClock(World(1000).read)
    for _ in range(3):
        asyncio.run(clock.sleep(1))
    assert clock.now() > NOON
