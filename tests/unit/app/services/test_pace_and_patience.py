"""When gifts are collected, how often nodes are asked in vain, and what a day of likes may cost."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.services.collect import BYTES_A_DAY, SCAN_BYTES, Budget
from app.services.patience import HELD, Patience
from app.services.sending_pace import DAY, HOUR, goes_at
from app.store.peertube import PeerTubeAccount
from tests.fixtures.stored_tips import NOON

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("sending", "left", "per_day", "rest"),
    [
        ("auto", 21, 5, timedelta(0)),
        ("auto", 20, 200, HOUR),
        ("auto", 20, 24, HOUR),
        ("auto", 20, 23, DAY),
        ("auto", 0, 0, DAY),
        ("hourly", 500, 500, HOUR),
        ("daily", 500, 500, DAY),
    ],
)
def test_gifts_go_at_once_while_twenty_more_are_free_and_else_once_an_hour_or_a_day(
    sending: str, left: int, per_day: int, rest: timedelta
) -> None:
    def at(last_sent: datetime | None) -> datetime:
        return goes_at(sending, NOON, last_sent, sendings_left=left, sendings_per_day=per_day)

    assert at(None) == NOON
    assert at(NOON - MINUTE) == max(NOON, NOON - MINUTE + rest)
    assert at(NOON - 2 * DAY) == NOON


class StandingClock:
    """Moves when it is told to."""

    moment = NOON

    def now(self) -> datetime:
        return self.moment

    async def sleep(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


def test_a_turn_in_vain_rests_until_something_changes_or_the_rest_is_over() -> None:
    clock = StandingClock()
    patience = Patience(clock)
    assert not patience.rests("alice", "locked")
    patience.was_in_vain("alice", "locked", HELD)
    assert patience.rests("alice", "locked")
    assert not patience.rests("alice", "open")
    assert not patience.rests("bob", "locked")
    clock.moment += HELD
    assert not patience.rests("alice", "locked")


def account(used: int, likes: int, scanned: datetime | None, day: str = "2026-11-10") -> PeerTubeAccount:
    known = tuple(str(number) for number in range(likes))
    return PeerTubeAccount(
        1, "https://tube.example.org", "alice", "alice.pocket", "active", "", known, 0, scanned, NOON, day, used
    )


@pytest.mark.parametrize(
    ("used", "likes", "scanned", "left", "may_read_all"),
    [
        (0, 10_000, NOON - DAY, BYTES_A_DAY, True),
        (BYTES_A_DAY, 10, NOON - DAY, 0, True),
        (BYTES_A_DAY, 10, NOON - HOUR, 10 * SCAN_BYTES, True),
        (17_000_000, 10_000, NOON - HOUR, BYTES_A_DAY, False),
        (17_000_000, 10_000, NOON - 6 * DAY, BYTES_A_DAY, False),
        (BYTES_A_DAY + 17_000_000, 10_000, NOON - HOUR, 0, False),
        (0, 0, None, BYTES_A_DAY, True),
    ],
)
def test_a_day_has_five_megabytes_and_one_scan_of_every_like(
    used: int, likes: int, scanned: datetime | None, left: int, may_read_all: bool
) -> None:
    assert Budget.of(account(used, likes, scanned), NOON) == Budget(left, may_read_all)


def test_what_was_received_yesterday_counts_for_nothing_today() -> None:
    assert Budget.of(account(9_000_000, 10, NOON - DAY, day="2026-11-09"), NOON).left == BYTES_A_DAY
