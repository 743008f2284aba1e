"""Which time is counted with: never an earlier one than was seen, never one that nodes do not confirm."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.chain_time import MOST_DIFFERENCE, Reading, parse_time, read_clock, write_time
from wallet.errors import BadRequest
from wallet.network import Network

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
moments = st.integers(-(10**8), 10**8).map(lambda seconds: NOON + timedelta(seconds=seconds))


@given(moments)
def test_what_is_written_is_read_back(moment: datetime) -> None:
    assert parse_time(write_time(moment)) == moment
    assert write_time(moment.astimezone(timezone(timedelta(hours=9)))) == write_time(moment)


@pytest.mark.parametrize(
    "text",
    ["", "2026-11-22", "2026-11-22T12:00:00Z", "2026-11-22 12:00:00", "2026-02-30T00:00:00", "２026-11-22T12:00:00"],
)
def test_other_ways_to_write_a_time_are_refused(text: str) -> None:
    with pytest.raises(BadRequest):
        parse_time(text)


@given(st.sampled_from(list(Network)), moments, st.none() | st.tuples(moments, moments), st.none() | moments)
def test_time_never_goes_back(
    network: Network, system: datetime, heads: tuple[datetime, datetime] | None, highest: datetime | None
) -> None:
    reading = read_clock(network, system, heads, highest)
    if highest is not None:
        assert reading.now >= highest
    if not reading.right:
        assert reading.now == highest or highest is None
    if reading.right and network is Network.HIVE:
        assert heads is not None
        assert all(abs(system - head) <= MOST_DIFFERENCE for head in heads)


@pytest.mark.parametrize(
    ("off", "right"),
    [(timedelta(minutes=5), True), (timedelta(minutes=5, seconds=1), False), (-timedelta(minutes=5), True)],
)
def test_five_minutes_are_the_most(off: timedelta, right: bool) -> None:
    assert read_clock(Network.HIVE, NOON + off, (NOON, NOON), None).right is right
    assert read_clock(Network.HIVE, NOON, (NOON, NOON + off), None).right is right
    assert read_clock(Network.PRACTICE, NOON, (NOON, NOON + off), None).right is right


def test_the_practice_world_ignores_the_clock_of_the_computer() -> None:
    later = NOON + timedelta(days=400)
    assert read_clock(Network.PRACTICE, NOON, (later, later + timedelta(seconds=3)), None) == Reading(later, True)
    assert read_clock(Network.PRACTICE, NOON, None, None) == Reading(NOON, False, same_day=False)
    assert read_clock(Network.PRACTICE, NOON, None, later).now == later


def test_a_wrong_clock_that_never_was_right_shows_the_earliest_of_all() -> None:
    ahead = NOON + timedelta(days=1)
    assert read_clock(Network.HIVE, ahead, (NOON, NOON), None) == Reading(NOON, False, same_day=False)


def test_a_wrong_clock_counts_only_on_a_day_that_was_seen() -> None:
    wrong = NOON + timedelta(hours=1)
    assert read_clock(Network.HIVE, wrong, (NOON, NOON), NOON - timedelta(hours=12)).same_day
    assert not read_clock(Network.HIVE, wrong, (NOON, NOON), NOON - timedelta(hours=13)).same_day
