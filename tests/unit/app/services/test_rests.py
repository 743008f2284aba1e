"""Servers that do not answer are asked less and less often, and at once when a person wants it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.tips.states import TipState
from app.services.rests import LONGEST, MOST_REMEMBERED, Resting, Rests
from integrations.errors import BadAnswer, IntegrationError, NotThere, Unreachable
from integrations.practice import seed_data
from integrations.practice.peertube.hostility import Hostility
from tests.fixtures.journey import computer, still_world

NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOST = "tube.example.org"


class Hands:
    """A clock that stands until it is set."""

    moment = NOON

    def now(self) -> datetime:
        return self.moment

    async def sleep(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


def fail(rests: Rests, error: IntegrationError, failures: type[IntegrationError] = IntegrationError) -> None:
    with pytest.raises(type(error)), rests.asking(HOST, failures):
        raise error


def rest_of(rests: Rests, clock: Hands) -> timedelta:
    """How long nobody is asked, to the second."""
    began = clock.moment
    while True:
        try:
            with rests.asking(HOST):
                raise NotADifference
        except Resting:
            clock.moment += timedelta(seconds=1)
        except NotADifference:
            return clock.moment - began


class NotADifference(Exception):
    """Leaves `asking` without an answer."""


@pytest.mark.parametrize(("chance", "factor"), [(0.0, 0.75), (0.5, 1.0), (1.0, 1.25)])
def test_the_rest_doubles_up_to_an_hour_give_or_take_a_quarter(chance: float, factor: float) -> None:
    clock = Hands()
    rests = Rests(clock, lambda: chance)
    for minutes in (1, 2, 4, 8, 16, 32, 60, 60):
        fail(rests, Unreachable("Silence."))
        assert rest_of(rests, clock) == min(minutes * factor * MINUTE, LONGEST)


def test_an_answer_begins_anew_and_a_refusal_is_one() -> None:
    clock = Hands()
    rests = Rests(clock, lambda: 0.5)
    for answer in (None, NotThere("Gone.")):
        for _ in range(3):
            fail(rests, Unreachable("Silence."))
            rest_of(rests, clock)
        if answer is None:
            with rests.asking(HOST):
                pass
        else:
            fail(rests, answer)
        fail(rests, Unreachable("Silence."))
        assert rest_of(rests, clock) == MINUTE


def test_many_at_once_fail_once() -> None:
    clock = Hands()
    rests = Rests(clock, lambda: 0.5)
    both = [rests.asking(HOST), rests.asking(HOST)]
    for one in both:
        one.__enter__()
    for one in both:
        silence = Unreachable("Silence.")
        assert not one.__exit__(Unreachable, silence, None)
    assert rest_of(rests, clock) == MINUTE


def test_what_is_no_failure_here_changes_nothing() -> None:
    rests = Rests(Hands(), lambda: 0.5)
    fail(rests, BadAnswer("Not JSON."), Unreachable)
    with rests.asking(HOST):
        pass
    fail(rests, BadAnswer("Not JSON."))
    with pytest.raises(Resting), rests.asking(HOST):
        pass


def test_one_rest_inside_another_is_no_failure_of_the_outer_one() -> None:
    rests = Rests(Hands(), lambda: 0.5)
    fail(rests, Unreachable("Silence."))
    for _ in range(2):
        with pytest.raises(Resting), rests.asking("a work of it"), rests.asking(HOST):
            pass
    rests.forget(HOST)
    with rests.asking("a work of it"), rests.asking(HOST):
        pass


def test_no_more_than_so_many_are_remembered() -> None:
    rests = Rests(Hands(), lambda: 0.5)
    for number in range(MOST_REMEMBERED + 1):
        with pytest.raises(Unreachable), rests.asking(f"{number}.example.org"):
            raise Unreachable("Silence.")
    with rests.asking("0.example.org"):
        pass
    with pytest.raises(Resting), rests.asking("1.example.org"):
        pass


async def test_a_like_whose_origin_is_down_is_read_after_a_rest_and_a_person_need_not_wait(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            other = world.peertube.hosts[seed_data.OTHER]
            other.hostility = Hostility.WRONG_TYPE
            world.like("alice", "A workbench")
            world.like("alice", "Sunrise")
            await one.look()
            other.hostility = Hostility.NONE
            await one.look()
            assert [tip.title for tip in one.tips()] == ["Sunrise"]
            world.advance(80)
            await one.look()
            assert one.tip("A workbench").state is TipState.QUEUED
            other.hostility = Hostility.WRONG_TYPE
            world.like("alice", "Choir")
            await one.look()
            other.hostility = Hostility.NONE
            await one.drop(seed_data.watch_url(seed_data.CHOIR, seed_data.OTHER, world.servers.peertube_port))
            assert one.tip("Choir").state is TipState.QUEUED
