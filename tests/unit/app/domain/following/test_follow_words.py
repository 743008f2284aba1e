"""Sources, titles, feeds known by their form, times of the next look, and follows on Hive."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.content import ChannelId
from app.domain.following.feed_links import feed_of, page_of_feed
from app.domain.following.hive_follows import follows
from app.domain.following.pace import DAY, LEAST, Reach, next_look
from app.domain.following.sources import Source
from app.domain.following.titles import all_words, folded, same_title
from app.errors import BadId

NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)
CHANNEL = "UC" + "x" * 22


@pytest.mark.parametrize(
    ("text", "place", "url"),
    [
        ("peertube:channel:carol@tube.example", "PeerTube", "https://tube.example/c/carol"),
        ("hive:account:carol", "Hive", "https://hive.blog/@carol"),
        ("web:hill.example", "hill.example", "https://hill.example"),
        ("feed:https://pods.example/carol.xml", "pods.example", "https://pods.example/carol.xml"),
    ],
)
def test_a_source_is_read_back_and_says_where_it_is(text: str, place: str, url: str) -> None:
    source = Source.parse(text)
    assert (str(source), source.place, source.url) == (text, place, url)
    assert source.name


@pytest.mark.parametrize("text", ["", "feed:", "feed:http://pods.example/a", "feed:javascript:alert(1)", "nobody:x:y"])
def test_what_is_no_source_is_refused(text: str) -> None:
    with pytest.raises(BadId):
        Source.parse(text)


def test_a_source_is_one_of_both() -> None:
    with pytest.raises(BadId):
        Source(ChannelId.parse("hive:account:carol"), "https://pods.example/a")
    with pytest.raises(BadId):
        Source()


@pytest.mark.parametrize(
    ("link", "page"),
    [
        (f"https://www.youtube.com/feeds/videos.xml?channel_id={CHANNEL}", f"https://www.youtube.com/channel/{CHANNEL}"),
        ("https://vimeo.com/carolfilms/videos/rss", "https://vimeo.com/carolfilms"),
        ("https://www.dailymotion.com/rss/user/carolsea/1", "https://www.dailymotion.com/carolsea"),
        ("https://tube.example/feeds/videos.xml?videoChannelName=carol", "https://tube.example/c/carol"),
        ("https://tube.example:9000/feeds/videos.json?accountName=carol", "https://tube.example:9000/a/carol"),
        ("https://hill.example/feed.xml", "https://hill.example/feed.xml"),
        ("https://tube.example/feeds/videos.xml?videoChannelId=4", "https://tube.example/feeds/videos.xml?videoChannelId=4"),
        ("https://[broken", "https://[broken"),
        ("not a link", "not a link"),
    ],
)
def test_a_platforms_own_feed_leads_to_the_page_of_its_channel(link: str, page: str) -> None:
    assert page_of_feed(link) == page


def test_the_feeds_that_are_written_lead_back() -> None:
    tube = "carol@tube.example"
    for text in (f"youtube:channel:{CHANNEL}", f"peertube:channel:{tube}", f"peertube:account:{tube}"):
        channel = ChannelId.parse(text)
        feed = feed_of(channel.platform.value, channel.name, channel.host, channel.kind)
        assert page_of_feed(feed) == Source(channel).url
    assert feed_of("hive", "carol", "", "account") == ""
    assert feed_of("peertube", "carol", "tube.example", "actor") == ""


def test_titles_are_told_alike_whatever_their_case_width_and_marks() -> None:
    assert folded("  Ｆｏｇ, Café & Über! ") == "fog cafe uber"
    assert same_title("Night train", "NIGHT — TRAIN")
    assert not same_title("Night train", "Night trains")
    assert all_words("the  Night-Train") == ("the", "night", "train")


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("reach", "failures", "newest", "pause"),
    [
        (Reach.ANSWERS, 0, NOON, LEAST),
        (Reach.ANSWERS, 0, NOON - timedelta(days=8), timedelta(hours=2)),
        (Reach.ANSWERS, 0, NOON - timedelta(days=61), timedelta(hours=6)),
        (Reach.ANSWERS, 0, None, timedelta(hours=6)),
        (Reach.FAILS, 0, None, LEAST),
        (Reach.FAILS, 3, None, 8 * LEAST),
        (Reach.FAILS, 90, None, DAY),
        (Reach.NOT_THERE, 0, NOON, DAY),
    ],
)
def test_looks_become_rarer(reach: Reach, failures: int, newest: datetime | None, pause: timedelta) -> None:
    assert next_look(reach, NOON, failures, newest) - NOON == pause


@given(st.sampled_from(list(Reach)), st.integers(0, 10_000), st.none() | st.integers(-10_000, 10_000))
def test_nobody_is_asked_twice_within_half_an_hour(reach: Reach, failures: int, days: int | None) -> None:
    newest = None if days is None else NOON + timedelta(days=days)
    assert LEAST <= next_look(reach, NOON, failures, newest) - NOON <= DAY


def operation(body: object, account: str = "jsc", identifier: str = "follow") -> dict[str, object]:
    return {"id": identifier, "required_auths": [], "required_posting_auths": [account], "json": json.dumps(body)}


def told(following: object, what: list[str], follower: str = "jsc") -> dict[str, object]:
    return {"follower": follower, "following": following, "what": what}


def test_follows_are_folded_in_both_forms() -> None:
    assert follows(
        "jsc",
        [
            operation(told("zajac", ["blog"])),
            operation(["follow", told("carol", ["blog"])]),
            operation(["follow", told(["edith", "bert"], ["blog"])]),
            operation(told("zajac", [])),
            operation(told("bert", ["ignore"])),
        ],
    ) == ["carol", "edith"]


@pytest.mark.parametrize(
    "value",
    [
        operation(told("carol", ["blog"]), account="mallory"),
        operation(told("carol", ["blog"], follower="mallory")),
        operation(told("carol", ["blog"]), identifier="reblog"),
        operation(told("jsc", ["blog"])),
        operation(told("С\u0430rol", ["blog"])),
        operation(told(7, ["blog"])),
        operation(["unfollow", told("carol", ["blog"])]),
        operation("text"),
        {"id": "follow", "required_posting_auths": ["jsc"], "json": "[" * 100_000},
        {},
    ],
)
def test_what_is_malformed_or_somebody_elses_changes_nothing(value: dict[str, object]) -> None:
    assert follows("jsc", [operation(told("edith", ["blog"])), value]) == ["edith"]
