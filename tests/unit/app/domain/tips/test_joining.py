"""When promises go: never before seven days of looks at one account, always after a moment that was told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.tips.joining import LOOKS_NEEDED, STANDS, TOLD_BEFORE, Joining, Watch, after_look

NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)
NEW = Watch("alice", "web:ann.example", "Ann", NOON)
DAY = timedelta(days=1)


def looked(*looks: tuple[float, str | None], chance: int = 0) -> Watch:
    """A watch after looks at so many days from noon."""
    watch = NEW
    for day, found in looks:
        watch = after_look(watch, found, NOON + day * DAY, chance)
    return watch


def test_seven_days_and_three_looks_choose_a_moment_that_lies_ahead() -> None:
    watched = looked((0, "ann"), (3, "ann"), (6.9, "ann"))
    assert (watched.joining, watched.goes_at) == (Joining.WATCHED, None)
    going = after_look(watched, "ann", NOON + 7 * DAY, 500)
    assert going.goes_at == NOON + 8 * DAY
    assert going.next_at == going.goes_at
    assert not going.is_due(NOON + 7 * DAY)
    assert after_look(going, "ann", NOON + 8 * DAY, 0).is_due(NOON + 8 * DAY)


def test_two_looks_are_too_few_and_two_on_one_day_are_one() -> None:
    assert looked((0, "ann"), (9, "ann")).goes_at is None
    assert looked((0, "ann"), (9, "ann"), (9.1, "ann")).goes_at is None
    assert looked((0, "ann"), (9, "ann"), (10, "ann")).joining is Joining.GOING


def test_a_moment_that_came_while_the_page_was_silent_waits_for_an_answer() -> None:
    going = looked((0, "ann"), (3, "ann"), (7, "ann"))
    silent = after_look(going, None, NOON + 9 * DAY, 0)
    assert (silent.joining, silent.is_due(NOON + 9 * DAY)) == (Joining.GOING, False)
    assert silent.next_at == NOON + 9 * DAY + timedelta(hours=1)
    assert after_look(silent, None, NOON + 10 * DAY, 0).next_at == NOON + 10 * DAY + timedelta(hours=2)


def test_who_vanishes_or_changes_begins_anew_and_stop_stays_said() -> None:
    going = looked((0, "ann"), (3, "ann"), (7, "ann"))
    assert after_look(going, "", NOON + 8 * DAY, 0).joining is Joining.AWAITED
    other = after_look(going, "mallory", NOON + 8 * DAY, 0)
    assert (other.payee, other.since, other.looks, other.goes_at) == ("mallory", NOON + 8 * DAY, 1, None)
    stopped = after_look(replace(going, stopped=True), "ann", NOON + 8 * DAY, 0)
    assert (stopped.joining, stopped.is_due(NOON + 8 * DAY)) == (Joining.STOPPED, False)


LOOKS = st.lists(
    st.tuples(st.integers(1, 100), st.sampled_from(["ann", "mallory", "", None]), st.integers(0, 1000)), max_size=40
)


@given(LOOKS)
def test_whoever_is_due_was_there_at_every_answer_for_seven_days(looks: list[tuple[int, str | None, int]]) -> None:
    watch, now, answers = NEW, NOON, []
    told: dict[datetime, datetime] = {}
    for hours, found, chance in looks:
        now += timedelta(hours=hours)
        watch = after_look(watch, found, now, chance)
        if found is not None:
            answers.append((now, found))
        if watch.goes_at is not None:
            told.setdefault(watch.goes_at, now)
        if watch.is_due(now):
            assert watch.goes_at is not None
            assert watch.since is not None
            lately = [who for moment, who in answers if moment >= watch.since]
            assert set(lately) == {watch.payee}
            assert len(lately) > LOOKS_NEEDED
            assert watch.goes_at - watch.since >= STANDS + TOLD_BEFORE
            assert now >= told[watch.goes_at] + TOLD_BEFORE
