"""One row for each work, wherever it stands; and what is only guessed is never said to be sure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.content import ChannelId
from app.domain.following.rows import Listed, WorkRow, rows
from app.domain.following.sources import Source

NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)
TUBE = Source(ChannelId.parse("peertube:channel:carol@tube.example"))
OWNER = Source(ChannelId.parse("peertube:account:carol@tube.example"))
HIVE = Source(ChannelId.parse("hive:account:carol"))
YOUTUBE = Source(ChannelId.parse("youtube:channel:UC" + "x" * 22))
VIMEO = Source(ChannelId.parse("vimeo:user:7300001"))
SUNRISE = "peertube:video:3b2f5c1e-7a64-4d0a-9d1f-0c5a7e1b2d31@tube.example"
POST = "hive:post:@carol/sunrise"


def listed(source: Source, work: str, title: str = "Sunrise", hours: float = 0, **more: object) -> Listed:
    fields: dict[str, object] = {"about": "", "proven": True, "here": True, "creator": 1} | more
    moment = NOON - timedelta(hours=hours)
    return Listed(
        creator=int(str(fields["creator"])),
        source=source,
        work=work,
        title=title,
        url=f"https://x.example/{work}",
        published=moment,
        about=str(fields["about"]),
        seen=bool(fields.get("seen", True)),
        proven=bool(fields["proven"]),
        here=bool(fields["here"]),
    )


def told(row: WorkRow) -> tuple[str, list[tuple[str, bool]]]:
    return row.shown.work, [(one.listed.work, one.sure) for one in row.also]


def test_a_post_about_the_video_is_the_same_work_for_sure() -> None:
    (row,) = rows([listed(HIVE, POST, "The film", hours=-30, about=SUNRISE), listed(TUBE, SUNRISE)])
    assert told(row) == (SUNRISE, [(POST, True)])
    assert row.works == (SUNRISE, POST)
    assert row.published == NOON


@pytest.mark.parametrize(
    "post",
    [
        listed(HIVE, POST, "The film", about=SUNRISE, creator=2),
        listed(HIVE, POST, "The film", about=SUNRISE, proven=False),
        listed(HIVE, POST, "The film", about="peertube:video:00000000-0000-4000-8000-000000000000@tube.example"),
        listed(HIVE, POST, "The film", about=POST),
    ],
)
def test_a_post_of_somebody_else_an_unproven_one_or_about_another_work_stands_alone(post: Listed) -> None:
    found = rows([post, listed(TUBE, SUNRISE)])
    assert sorted(told(row) for row in found) == sorted([(POST, []), (SUNRISE, [])])


def test_two_posts_that_name_each_other_do_not_vanish() -> None:
    other = "hive:post:@carol/other"
    found = rows([listed(HIVE, POST, "One", about=other), listed(HIVE, other, "Other", about=POST)])
    assert {row.shown.work for row in found} == {POST, other}


def test_the_same_title_on_another_platform_within_a_day_is_offered_and_not_sure() -> None:
    (row,) = rows([listed(YOUTUBE, "youtube:video:aaaaaaaaaaa", " SUNRISE! ", hours=5), listed(TUBE, SUNRISE)])
    assert told(row) == (SUNRISE, [("youtube:video:aaaaaaaaaaa", False)])
    assert row.works == (SUNRISE,)


@pytest.mark.parametrize(
    "other",
    [
        listed(YOUTUBE, "youtube:video:aaaaaaaaaaa", "Sunrise", hours=25),
        listed(YOUTUBE, "youtube:video:aaaaaaaaaaa", "Sunset"),
        listed(YOUTUBE, "youtube:video:aaaaaaaaaaa", "Sunrise", creator=2),
        listed(TUBE, "peertube:video:00000000-0000-4000-8000-000000000000@tube.example", "Sunrise"),
    ],
)
def test_later_titled_otherwise_by_somebody_else_or_on_the_same_platform_is_another_work(other: Listed) -> None:
    assert len(rows([listed(TUBE, SUNRISE), other])) == 2


def test_short_and_missing_titles_say_nothing() -> None:
    for title in ("Live", "#12", "(untitled)", ""):
        assert len(rows([listed(TUBE, SUNRISE, title), listed(VIMEO, "vimeo:video:1", title)])) == 2


def test_a_work_that_two_channels_of_one_place_list_stands_once() -> None:
    (row,) = rows([listed(TUBE, SUNRISE), listed(OWNER, SUNRISE)])
    assert told(row) == (SUNRISE, [])


def test_where_a_channel_is_gone_the_row_leads_to_what_is_still_there_and_keeps_its_name() -> None:
    both = [listed(TUBE, SUNRISE, hours=1), listed(VIMEO, "vimeo:video:1", hours=0)]
    (before,) = rows(both)
    (after,) = rows([listed(TUBE, SUNRISE, hours=1, here=False), both[1]])
    assert (before.shown.work, after.shown.work) == (SUNRISE, "vimeo:video:1")
    assert (before.key, before.published) == (after.key, after.published)


def test_what_was_seen_on_one_platform_is_not_new_on_another() -> None:
    (row,) = rows([listed(TUBE, SUNRISE, seen=True), listed(VIMEO, "vimeo:video:1", seen=False)])
    assert row.seen


SOURCES = st.sampled_from([TUBE, OWNER, HIVE, YOUTUBE, VIMEO])
WORKS = st.sampled_from([SUNRISE, POST, "youtube:video:aaaaaaaaaaa", "vimeo:video:1", "vimeo:video:2"])
LISTED = st.builds(
    listed,
    SOURCES,
    WORKS,
    st.sampled_from(["Sunrise", "sunrise ", "Sunset", "Live"]),
    st.floats(-30, 30),
    about=st.sampled_from(["", SUNRISE, POST]),
    creator=st.sampled_from([1, 2]),
    proven=st.booleans(),
    here=st.booleans(),
)


@given(st.lists(LISTED, max_size=12))
def test_every_work_of_a_creator_stands_in_exactly_one_row_newest_first(works: list[Listed]) -> None:
    found = rows(works)
    shown = [(one.creator, one.work) for row in found for one in (row.shown, *(also.listed for also in row.also))]
    assert sorted(shown) == sorted({(one.creator, one.work) for one in works})
    assert [row.published for row in found] == sorted((row.published for row in found), reverse=True)
    assert len({row.key for row in found}) == len(found)
    assert {told(row)[0] for row in rows(works[::-1])} == {told(row)[0] for row in found}
