"""Likes and votes: durable before anything is made of them, and found again if they come back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.store.database import Database
from app.store.peertube import Like, PeerTubeStore
from app.store.sessions import SessionTable, StoredSession
from app.store.votes import StoredVote, VoteStore, voter_of
from tests.fixtures.stored_tips import NOON

HOUR = timedelta(hours=1)
HOME = "https://tube.example.org"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "capillary.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def peertube(database: Database) -> PeerTubeStore:
    return PeerTubeStore(database)


def like(uuid: str, **changes: bool) -> Like:
    return replace(Like(1, uuid, f"{HOME}/w/{uuid}", uuid.upper()), **changes)  # type: ignore[arg-type]


def waiting(store: PeerTubeStore) -> list[str]:
    return [one.uuid for one in store.unhandled(1)]


def test_what_a_scan_found_waits_in_order_until_it_is_handled(peertube: PeerTubeStore) -> None:
    assert peertube.add(HOME, "alice", "alice.pocket") == 1
    peertube.apply(1, ["c", "b", "a"], 0, [like("a"), like("b"), like("c")], NOON)
    assert waiting(peertube) == ["a", "b", "c"]
    peertube.handled(1, ["b"])
    assert waiting(peertube) == ["a", "c"]
    assert [one.uuid for one in peertube.unhandled(1, limit=1, skip=1)] == ["c"]
    assert peertube.unhandled(1)[0].seen_at == NOON


def test_existing_likes_wait_for_nothing_and_a_gone_one_waits_again(peertube: PeerTubeStore) -> None:
    peertube.add(HOME, "alice", "alice.pocket")
    peertube.apply(1, ["a"], 0, [like("a", existing=True)], NOON, scanned=NOON)
    assert waiting(peertube) == []
    assert [one.title for one in peertube.existing(1)] == ["A"]
    peertube.apply(1, [], 0, [like("a", present=False)], NOON + HOUR)
    assert [(one.uuid, one.present) for one in peertube.unhandled(1)] == [("a", False)]
    assert peertube.existing(1) == []


def test_a_like_that_another_saw_gone_is_unknown_to_the_next_scan(peertube: PeerTubeStore) -> None:
    peertube.add(HOME, "alice", "alice.pocket")
    peertube.apply(1, ["b", "a"], 3, [], NOON)
    peertube.polled(1, NOON, etag='W/"1"')
    peertube.saw_gone(1, "b")
    peertube.saw_gone(9, "b")
    account = peertube.all()[0]
    assert (account.known, account.hidden, account.etag) == (("a",), 3, "")


def test_bytes_count_for_their_day(peertube: PeerTubeStore) -> None:
    peertube.add(HOME, "alice", "alice.pocket")
    peertube.received(1, NOON, 700)
    peertube.received(1, NOON + HOUR, 50)
    assert peertube.all()[0].received_on(NOON) == 750
    assert peertube.all()[0].received_on(NOON + 24 * HOUR) == 0
    peertube.received(1, NOON + 24 * HOUR, 5)
    assert peertube.all()[0].received_on(NOON + 24 * HOUR) == 5


def test_a_new_log_in_goes_on_where_the_old_one_ended(peertube: PeerTubeStore) -> None:
    number = peertube.add(HOME, "alice", "alice.pocket")
    peertube.apply(number, ["a"], 0, [], NOON, scanned=NOON)
    peertube.needs_login(number)
    assert peertube.all()[0].state == "login_needed"
    assert peertube.add(HOME, "alice", "bob.pocket") == number
    account = peertube.all()[0]
    assert (account.state, account.known, account.pays_from) == ("active", ("a",), "bob.pocket")


def test_the_number_of_a_removed_account_is_never_given_again(peertube: PeerTubeStore) -> None:
    peertube.add(HOME, "alice", "alice.pocket")
    peertube.remove(1)
    assert peertube.add(HOME, "bob", "alice.pocket") == 2
    assert peertube.get(1) is None


def test_a_session_is_replaced_and_forgotten_whole_and_shown_by_no_repr(database: Database) -> None:
    table = SessionTable(database)
    old = StoredSession("access-1", "refresh-1", NOON, NOON + HOUR)
    new = StoredSession("access-2", "refresh-2", NOON + HOUR, NOON + 2 * HOUR)
    table.put(HOME, "alice", old)
    table.put(HOME, "alice", new)
    assert table.get(HOME, "alice") == new
    assert "access" not in repr(new).replace("access_until", "")
    table.drop(HOME, "alice")
    assert table.get(HOME, "alice") is None


def vote(permlink: str, hours: int, weight: int = 10_000) -> StoredVote:
    return StoredVote("alice", "carol", permlink, NOON + hours * HOUR, weight)


def test_the_newest_vote_on_a_post_is_the_one_that_counts(database: Database) -> None:
    votes = VoteStore(database)
    votes.begin("alice", NOON)
    votes.apply("alice", [vote("a", 1), vote("b", 2)], NOON + 2 * HOUR)
    votes.handled([vote("a", 1)])
    votes.apply("alice", [vote("a", 1), vote("a", 3, weight=0)], NOON + 3 * HOUR)
    assert [(one.permlink, one.weight) for one in votes.unhandled("alice")] == [("b", 10_000), ("a", 0)]
    votes.handled([vote("a", 1)])
    assert len(votes.unhandled("alice")) == 2
    reading = votes.reading("alice")
    assert reading is not None
    assert (reading.since, reading.read_until) == (NOON, NOON + 3 * HOUR)


def test_a_tip_names_its_vote_and_its_voter_where_another_account_pays() -> None:
    one = vote("a-post", 1)
    for payer, reference in (("alice", f"{one.author}/a-post"), ("bob", f"alice:{one.author}/a-post")):
        assert one.reference(payer) == reference
        assert voter_of(reference, payer) == ("alice", one.author, "a-post")


def test_votes_that_are_switched_off_are_never_taken_up_again(database: Database) -> None:
    votes = VoteStore(database)
    votes.begin("alice", NOON)
    votes.apply("alice", [vote("a", 1)], NOON + HOUR)
    votes.begin("bob", NOON)
    votes.follow_only({"bob"})
    assert votes.reading("alice") is None
    assert votes.reading("bob") is not None
    votes.begin("alice", NOON + 2 * HOUR)
    assert votes.unhandled("alice") == []
