"""What is new on a channel: recorded answers are understood, and hostile rows are left out."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from integrations.dailymotion import wire as dailymotion
from integrations.errors import BadAnswer, NotThere
from integrations.hive.wire.posts import read_account_posts
from integrations.peertube.uploads import parse_uploads
from integrations.peertube.wire import ChannelPage, decoded
from integrations.vimeo import wire as vimeo
from integrations.youtube.wire import parse_feed

RECORDINGS = Path(__file__).resolve().parents[1] / "fixtures" / "recordings"
HOST = "localhost:9000"


def recorded(name: str) -> Any:
    return json.loads((RECORDINGS / "peertube" / f"{name}.json").read_bytes())["response"]["json"]


def body(value: object) -> bytes:
    return json.dumps(value).encode()


def test_the_videos_of_a_recorded_channel_and_account() -> None:
    (one,) = parse_uploads(body(recorded("channel-videos")), "channel", "alice_music", HOST)
    assert (one.uuid, one.title, one.sensitive) == ("57ced71f-2964-44d1-881c-0c36b0caa336", "Test pattern one", False)
    assert one.published == datetime(2026, 11, 22, 1, 54, 47, 708_000, tzinfo=UTC)
    assert one.thumbnail == "/lazy-static/thumbnails/f1fccfc9-a9de-46d0-87fd-26791d7311a3.jpg"
    found = parse_uploads(body(recorded("account-videos")), "account", "alice", HOST)
    assert [each.title for each in found] == ["Test pattern two", "Test pattern one"]


CHANGES: list[Callable[[dict[str, Any]], object]] = [
    lambda row: row.update(uuid="nothing"),
    lambda row: row.update(shortUUID="4ePbKHYZjqnGpMWwKaQtMJ"),
    lambda row: row["channel"].update(name="somebody_else"),
    lambda row: row["channel"].update(host="elsewhere.example"),
    lambda row: row.update(url="http://elsewhere.example/videos/watch/57ced71f-2964-44d1-881c-0c36b0caa336"),
    lambda row: row.update(name="x" * 501),
    lambda row: row.update(thumbnailPath="https://tracker.example/x.jpg"),
    lambda row: row.clear(),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_row_that_breaks_a_rule_silences_nobody_else(change: Callable[[dict[str, Any]], object]) -> None:
    page = recorded("channel-videos")
    odd = json.loads(json.dumps(page["data"][0]))
    change(odd)
    page["data"].insert(0, odd)
    assert len(parse_uploads(body(page), "channel", "alice_music", HOST)) == 1


def test_newer_pictures_count_only_from_the_instance_itself() -> None:
    page = recorded("channel-videos")
    row = page["data"][0]
    del row["thumbnailPath"]
    row["thumbnails"] = [{"fileUrl": "https://tracker.example/x.jpg"}, {"fileUrl": f"http://{HOST}/own.jpg"}]
    assert parse_uploads(body(page), "channel", "alice_music", HOST)[0].thumbnail == f"http://{HOST}/own.jpg"


@pytest.mark.parametrize("wrong", [b"", b"[]", b'{"total": -1, "data": []}', b'{"total": 1}', b"\xff"])
def test_what_is_no_page_is_refused(wrong: bytes) -> None:
    with pytest.raises(BadAnswer):
        parse_uploads(wrong, "channel", "alice_music", HOST)


def test_recorded_subscriptions_of_here_and_elsewhere() -> None:
    expected = {
        "subscriptions-list": "bob_channel@localhost:9000",
        "fed-remote-subscriptions": "bert_channel@localhost:9011",
    }
    for name, handle in expected.items():
        page = recorded(name)
        page["data"].append({"name": "не латиница"})
        (one,) = decoded(body(page), ChannelPage, "your subscriptions").channels
        assert f"{one.name}@{one.host}" == handle


def test_a_recorded_feed_of_youtube_says_when() -> None:
    feed = parse_feed((RECORDINGS / "platforms" / "youtube-feed.xml").read_bytes(), "UCaLlzGqiPE2QRj6sSOawJRg")
    assert [upload.published for upload in feed.uploads] == [datetime(2018, 7, 3, 21, 16, 16, tzinfo=UTC)]


def test_a_recorded_list_of_posts_and_what_is_left_out_of_one() -> None:
    rows = json.loads((RECORDINGS / "hive" / "rpc" / "bridge.get_account_posts.json").read_bytes())["response_example"]
    (post,) = read_account_posts(rows, "hiveio")
    assert (post.author, post.title) == ("hiveio", "Hive 5: Celebrating our 5th Anniversary as Hive")
    assert post.published == datetime(2025, 3, 20, 16, 39, 33, tzinfo=UTC)
    assert post.canonical_url is None
    assert read_account_posts(rows, "somebody") == []
    reply = rows[0] | {"depth": 1, "parent_author": "carol"}
    assert read_account_posts([reply], "hiveio") == []
    linked = rows[0] | {"json_metadata": {"canonical_url": "https://tube.example/w/4ePbKHYZjqnGpMWwKaQtMJ"}}
    assert read_account_posts([linked], "hiveio")[0].canonical_url == "https://tube.example/w/4ePbKHYZjqnGpMWwKaQtMJ"
    for wrong in ({}, [{"author": "hiveio"}], [rows[0] | {"created": "soon"}]):
        with pytest.raises(BadAnswer):
            read_account_posts(wrong, "hiveio")


def test_lists_of_dailymotion_and_vimeo_leave_out_what_is_not_the_users() -> None:
    row = json.loads((RECORDINGS / "platforms" / "dailymotion-api-video.json").read_bytes())
    page = {"page": 1, "limit": 15, "explicit": False, "total": 2, "has_more": False}
    (one,) = dailymotion.parse_uploads(body(page | {"list": [row, row | {"owner.id": "x9other"}]}), "x1abcd")
    assert (one.id, one.published) == ("x2o25fz", datetime(2015, 4, 26, 17, 32, 2, tzinfo=UTC))
    with pytest.raises(NotThere):
        dailymotion.parse_uploads(body({"error": {"code": 404, "message": "x", "type": "not_found"}}), "x1abcd")
    with pytest.raises(BadAnswer):
        dailymotion.parse_uploads(body(page | {"list": [{"id": "<b>"}]}), "x1abcd")
    videos = [
        {"id": 73, "title": "<i>Fog</i>\u202e", "upload_date": "2022-06-08 10:01:02", "user_id": 7},
        {"id": "74", "user_id": 8},
        {"id": -1, "user_id": 7},
    ]
    (fog,) = vimeo.parse_uploads(body(videos), "7")
    assert (fog.number, fog.shown, fog.published) == ("73", "<i>Fog</i>", datetime(2022, 6, 8, 10, 1, 2, tzinfo=UTC))
    with pytest.raises(BadAnswer):
        vimeo.parse_uploads(b'{"error": 1}', "7")
