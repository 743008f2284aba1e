"""Whom a person follows, and what was shown: creators with channels, works by channel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.content import ChannelId
from app.domain.following.pace import Reach
from app.domain.following.sources import Source
from app.store.database import Database
from app.store.following import FollowingStore
from app.store.following_works import MOST_KEPT, FollowingWorks, FoundWork

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TUBE = Source(ChannelId.parse("peertube:channel:carol@tube.example"))
VIMEO = Source(ChannelId.parse("vimeo:user:7300001"))
HIVE = Source(ChannelId.parse("hive:account:carol"))
PODCAST = Source(feed="https://pods.example/carol.xml")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path / "capillary.sqlite")
    yield made
    made.close()


def work(number: int, *, hours: float = 0, title: str = "") -> FoundWork:
    moment = NOON - timedelta(hours=hours)
    return FoundWork(f"vimeo:video:{number}", title or f"Film {number}", f"https://vimeo.com/{number}", moment)


def names(store: FollowingStore, creator: int) -> list[str]:
    return [str(channel.source) for channel in store.channels(creator)]


def test_somebody_is_followed_once_and_forgotten_whole(database: Database) -> None:
    store, works = FollowingStore(database), FollowingWorks(database)
    assert store.nobody()
    number = store.follow(TUBE, "Carol", NOON)
    assert store.follow(TUBE, "Another", NOON) == number
    assert [creator.title for creator in store.creators()] == ["Carol"]
    assert not store.nobody()
    works.keep(TUBE, [work(1)], NOON, NOON)
    store.unfollow(number)
    assert store.nobody()
    assert store.channels() == []
    assert works.newest() == []


def test_proven_channels_come_and_go_and_chosen_ones_stay(database: Database) -> None:
    store, works = FollowingStore(database), FollowingWorks(database)
    number = store.follow(TUBE, "Carol", NOON)
    store.keep_links(number, "carol", {TUBE: "Carol", VIMEO: "Films", HIVE: "@carol"}, NOON)
    assert names(store, number) == [str(TUBE), str(HIVE), str(VIMEO)]
    works.keep(VIMEO, [work(1)], NOON, NOON)
    store.keep_links(number, "carol", {HIVE: "@carol"}, NOON)
    assert [(str(one.source), one.linked) for one in store.channels(number)] == [(str(TUBE), False), (str(HIVE), True)]
    assert works.newest() == []
    assert store.creators()[0].account == "carol"


def test_two_who_turn_out_to_be_one_become_one(database: Database) -> None:
    store = FollowingStore(database)
    first, second = store.follow(TUBE, "Carol", NOON), store.follow(VIMEO, "Films", NOON)
    other = store.follow(PODCAST, "Pod", NOON)
    store.keep_links(first, "carol", {TUBE: "", VIMEO: ""}, NOON)
    assert [creator.number for creator in store.creators()] == [first, other]
    assert second not in {channel.creator for channel in store.channels()}
    assert all(channel.chosen for channel in store.channels(first))


def test_what_is_due_and_what_the_last_look_found(database: Database) -> None:
    store = FollowingStore(database)
    number = store.follow(PODCAST, "Pod", NOON)
    (channel,) = store.due(NOON, 5)
    assert (channel.feed, channel.reach, channel.read_at) == (PODCAST.feed, Reach.NEW, None)
    later = NOON + timedelta(minutes=30)
    kept = replace(channel, etag='"1"', reach=Reach.FAILS, failures=2, read_at=NOON, next_at=later)
    store.keep(kept)
    assert store.due(later - timedelta(seconds=1), 5) == []
    assert store.due(later, 5) == [kept]
    store.unfollow(number)
    store.keep(kept)
    assert store.channels() == []


def test_links_are_due_from_the_first_moment_and_then_after_a_while(database: Database) -> None:
    store = FollowingStore(database)
    number = store.follow(TUBE, "Carol", NOON)
    assert [one.number for one in store.links_due(NOON - timedelta(days=1), 5)] == [number]
    store.keep_links(number, "", {}, NOON)
    assert store.links_due(NOON - timedelta(seconds=1), 5) == []
    other = store.follow(VIMEO, "Films", NOON)
    store.note_links(other, NOON + timedelta(hours=1))
    assert [one.number for one in store.links_due(NOON, 1)] == [number]


def test_only_what_came_after_following_is_new_and_it_is_seen_once(database: Database) -> None:
    store, works = FollowingStore(database), FollowingWorks(database)
    store.follow(VIMEO, "Carol", NOON)
    assert works.keep(VIMEO, [work(1, hours=1), work(2, hours=-1)], NOON, NOON + timedelta(hours=2)) == 1
    assert works.keep(VIMEO, [work(1, hours=1), work(2, hours=-1, title="Other")], NOON, NOON) == 0
    assert [(one.title, one.seen) for one in works.newest()] == [("Other", False), ("Film 1", True)]
    assert works.unseen() == 1
    works.saw(["vimeo:video:2"])
    assert works.unseen() == 0
    works.keep(VIMEO, [work(2, hours=-1)], NOON, NOON)
    assert works.unseen() == 0


def test_a_work_of_tomorrow_does_not_stay_on_top_for_ever(database: Database) -> None:
    store, works = FollowingStore(database), FollowingWorks(database)
    store.follow(VIMEO, "Carol", NOON)
    works.keep(VIMEO, [work(1, hours=-1_000_000)], NOON, NOON)
    assert works.newest_of(VIMEO) == NOON


def test_a_channel_without_end_is_kept_as_far_as_is_bearable(database: Database) -> None:
    store, works = FollowingStore(database), FollowingWorks(database)
    store.follow(VIMEO, "Carol", NOON)
    for start in range(0, 400, 100):
        some = [work(number, hours=-number) for number in range(start, start + 100)]
        works.keep(VIMEO, some, NOON, NOON.replace(year=2027))
    found = works.newest()
    assert len(found) == MOST_KEPT
    assert found[0].work == "vimeo:video:399"


def test_all_words_of_a_search_are_found_whatever_their_case(database: Database) -> None:
    store, works = FollowingStore(database), FollowingWorks(database)
    number = store.follow(VIMEO, "Carol", NOON)
    works.keep(VIMEO, [work(1, title="Night Train"), work(2, title="Café 100% net")], NOON, NOON)
    assert [one.title for one in works.newest(("train", "night"))] == ["Night Train"]
    assert [one.title for one in works.newest(("cafe",))] == ["Café 100% net"]
    assert works.newest(("%",)) == works.newest(("ght_tr",)) == []
    assert len(works.newest(("nothing",), [number])) == 2


def test_a_row_of_a_later_program_is_left_alone(database: Database) -> None:
    store, works = FollowingStore(database), FollowingWorks(database)
    store.follow(VIMEO, "Carol", NOON)
    works.keep(VIMEO, [work(1)], NOON, NOON)
    with database.transaction() as connection:
        for table in ("followed_channel", "followed_work"):
            connection.exec_driver_sql(f"UPDATE {table} SET source = 'newplace:user:1'")  # noqa: S608
    assert store.channels() == []
    assert works.newest() == []
