"""Sessions: stored before used, refreshed once at a time, ended once and for all."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from integrations.errors import LoginRequired, Unreachable
from integrations.peertube.sessions import Session, TokenPair

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def pair(number: int) -> TokenPair:
    return TokenPair(f"access {number}", f"refresh {number}", NOON + timedelta(days=1), NOON + timedelta(days=14))


@dataclass
class Notebook:
    """A store that remembers what happened in which order."""

    pages: dict[tuple[str, str], TokenPair] = field(default_factory=dict)
    story: list[str] = field(default_factory=list)

    def load(self, instance: str, username: str) -> TokenPair | None:
        return self.pages.get((instance, username))

    def save(self, instance: str, username: str, pair: TokenPair) -> None:
        self.story.append(f"saved {pair.access}")
        self.pages[(instance, username)] = pair

    def forget(self, instance: str, username: str) -> None:
        self.story.append("forgot")
        self.pages.pop((instance, username), None)


TUBE = "https://tube.example.org"


def test_a_session_is_stored_before_anybody_has_it() -> None:
    store = Notebook()
    session = Session.begin(TUBE, "alice", pair(1), store)
    assert (store.story, session.pair) == (["saved access 1"], pair(1))


def test_a_session_goes_on_after_a_restart() -> None:
    store = Notebook()
    Session.begin(TUBE, "alice", pair(1), store)
    assert Session.resume(TUBE, "alice", store).pair == pair(1)


def test_a_session_that_was_never_there_asks_for_a_login() -> None:
    with pytest.raises(LoginRequired):
        Session.resume(TUBE, "alice", Notebook())


async def test_the_new_pair_is_stored_before_it_is_used() -> None:
    store = Notebook()
    session = Session.begin(TUBE, "alice", pair(1), store)

    async def refresh(stale: TokenPair) -> TokenPair:
        store.story.append(f"exchanged {stale.access}")
        return pair(2)

    await session.renew(session.pair, refresh)
    assert store.story == ["saved access 1", "exchanged access 1", "saved access 2"]
    assert session.pair == pair(2)


async def test_a_pair_that_could_not_be_stored_is_not_used() -> None:
    class FullDisk(Notebook):
        def save(self, instance: str, username: str, pair: TokenPair) -> None:
            if pair.access != "access 1":
                raise OSError("no space left")
            super().save(instance, username, pair)

    session = Session.begin(TUBE, "alice", pair(1), FullDisk())

    async def refresh(stale: TokenPair) -> TokenPair:
        return pair(2)

    with pytest.raises(OSError, match="no space left"):
        await session.renew(session.pair, refresh)
    assert session.pair == pair(1)


async def test_ten_requests_that_meet_the_end_of_a_token_refresh_it_once() -> None:
    session = Session.begin(TUBE, "alice", pair(1), Notebook())
    exchanged: list[str] = []

    async def refresh(stale: TokenPair) -> TokenPair:
        exchanged.append(stale.refresh)
        await asyncio.sleep(0)
        return pair(2)

    stale = session.pair
    await asyncio.gather(*(session.renew(stale, refresh) for _ in range(10)))
    assert (exchanged, session.pair) == (["refresh 1"], pair(2))


async def test_a_cancelled_request_does_not_throw_the_new_pair_away() -> None:
    store = Notebook()
    session = Session.begin(TUBE, "alice", pair(1), store)
    may_answer = asyncio.Event()

    async def refresh(stale: TokenPair) -> TokenPair:
        await may_answer.wait()
        return pair(2)

    request = asyncio.create_task(session.renew(session.pair, refresh))
    await asyncio.sleep(0)
    request.cancel()
    with pytest.raises(asyncio.CancelledError):
        await request
    may_answer.set()
    await asyncio.sleep(0.01)
    assert store.load(TUBE, "alice") == pair(2)


async def test_an_ended_session_is_forgotten_and_asks_once_for_a_login() -> None:
    store = Notebook()
    session = Session.begin(TUBE, "alice", pair(1), store)

    async def refresh(stale: TokenPair) -> TokenPair:
        raise LoginRequired("The session ended.", "session_ended")

    with pytest.raises(LoginRequired):
        await session.renew(session.pair, refresh)
    assert store.load(TUBE, "alice") is None
    with pytest.raises(LoginRequired):
        _ = session.pair


async def test_an_unreachable_server_does_not_end_a_session() -> None:
    session = Session.begin(TUBE, "alice", pair(1), Notebook())

    async def refresh(stale: TokenPair) -> TokenPair:
        raise Unreachable("No connection.")

    with pytest.raises(Unreachable):
        await session.renew(session.pair, refresh)
    assert session.pair == pair(1)


async def test_a_pair_that_another_program_exchanged_is_taken_over() -> None:
    store = Notebook()
    window = Session.begin(TUBE, "alice", pair(1), store)
    store.save(TUBE, "alice", pair(2))

    async def refresh(stale: TokenPair) -> TokenPair:
        raise AssertionError("the pair was revoked when the other program exchanged it")

    await window.renew(window.pair, refresh)
    assert window.pair == pair(2)


async def test_losing_the_race_for_a_refresh_does_not_end_the_session_of_the_winner() -> None:
    store = Notebook()
    window = Session.begin(TUBE, "alice", pair(1), store)

    async def refresh(stale: TokenPair) -> TokenPair:
        store.save(TUBE, "alice", pair(2))
        raise LoginRequired("The session ended.", "session_ended")

    await window.renew(window.pair, refresh)
    assert (window.pair, store.load(TUBE, "alice")) == (pair(2), pair(2))


def test_a_session_is_due_a_minute_before_its_end() -> None:
    session = Session.begin(TUBE, "alice", pair(1), Notebook())
    end = NOON + timedelta(days=1)
    assert [session.is_due(end - timedelta(seconds=left)) for left in (61, 60, 0)] == [False, True, True]


def test_a_token_is_not_in_what_is_printed() -> None:
    assert "access 1" not in repr(pair(1))
    assert "refresh 1" not in repr(pair(1))
