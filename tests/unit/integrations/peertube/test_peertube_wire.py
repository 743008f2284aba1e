"""Reading PeerTube's answers: whatever comes, it is a value that keeps the rules, or BadAnswer."""

from __future__ import annotations

import copy
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from integrations.errors import BadAnswer
from integrations.peertube import like_pages, wire
from integrations.peertube.activities import ActivityActor, parse_activity_actor, parse_activity_video
from tests.servers.recordings import Recording

VIDEO: Any = Recording.read("video-get").document
LIKES: Any = Recording.read("account-ratings-likes-newest-first").document
PAPER: Any = Recording.read("ap-video").document
CHANNEL_PAPER: Any = Recording.read("ap-channel").document

PARSERS = {
    "likes": (like_pages.parse_likes_page, LIKES),
    "video": (lambda body: wire.decoded(body, wire.Video, "it"), VIDEO),
    "channel": (lambda body: wire.decoded(body, wire.Channel, "it"), Recording.read("channel-get").document),
    "account": (lambda body: wire.decoded(body, wire.Account, "it"), Recording.read("account-get").document),
    "me": (lambda body: wire.decoded(body, wire.Me, "it"), Recording.read("users-me-alice").document),
    "config": (lambda body: wire.decoded(body, wire.InstanceConfig, "it"), Recording.read("config").document),
    "grant": (lambda body: wire.decoded(body, wire.TokenGrant, "it"), Recording.read("token-2fa-ok").document),
    "paper": (parse_activity_video, PAPER),
    "channel paper": (parse_activity_actor, CHANNEL_PAPER),
}

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=6,
)


def places(document: object, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value inside."""
    if isinstance(document, dict):
        children = list(document.items())
    else:
        children = list(enumerate(document)) if isinstance(document, list) else []
    return [place for key, child in children for place in [(*at, key), *places(child, (*at, key))]]


def changed(document: Any, place: tuple[Any, ...], value: object) -> bytes:
    """A copy with one value replaced, as JSON."""
    whole = copy.deepcopy(document)
    inner = whole
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    return msgspec.json.encode(whole)


def test_the_recordings_parse_as_they_are() -> None:
    for parse, document in PARSERS.values():
        assert parse(msgspec.json.encode(document)) is not None


@pytest.mark.parametrize("name", PARSERS)
@settings(max_examples=60)
@given(data=st.data())
def test_an_answer_with_anything_in_any_place_is_read_or_refused(name: str, data: st.DataObject) -> None:
    parse, document = PARSERS[name]
    body = changed(document, data.draw(st.sampled_from(places(document))), data.draw(anything))
    try:
        assert parse(body) is not None
    except BadAnswer as refusal:
        assert str(refusal).isascii()  # noqa: PT017 - both outcomes are right, nothing else is


@pytest.mark.parametrize("name", PARSERS)
@given(body=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_what_is_no_such_answer_is_refused(name: str, body: bytes) -> None:
    with pytest.raises(BadAnswer):
        PARSERS[name][0](body)


@pytest.mark.parametrize("body", [b"[" * 100_000, b'{"a":' * 50_000, b'"\xff"', b'{"total":1e999,"data":[]}', b""])
def test_deep_and_broken_json_is_refused(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        like_pages.parse_likes_page(body)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("uuid",), "57CED71F-2964-44D1-881C-0C36B0CAA336"),
        (("shortUUID",), "8ghUVS2A8CPuAZ2CSvcZe1"),
        (("url",), "http://localhost:9001/videos/watch/57ced71f-2964-44d1-881c-0c36b0caa336"),
        (("channel", "host"), "tube.example.org"),
        (("account", "name"), "аlice"),
        (("account", "url"), "http://alice@localhost:9000/accounts/alice"),
        (("support",), "x" * 5_001),
        (("description",), "x" * 20_001),
        (("name",), "x" * 501),
        (("nsfw",), 1),
        (("channel", "support"), ["hive-tips: @mallory"]),
    ],
)
def test_a_video_that_contradicts_itself_or_is_too_long_is_refused(place: tuple[str, ...], value: object) -> None:
    with pytest.raises(BadAnswer):
        wire.decoded(changed(VIDEO, place, value), wire.Video, "a video")


def test_fields_that_a_newer_peertube_adds_do_no_harm() -> None:
    newer = msgspec.json.encode({**VIDEO, "thumbnails": [{"height": 1}], "downloads": {}})
    assert wire.decoded(newer, wire.Video, "a video").title == "Test pattern one"


def test_a_bad_video_in_a_page_of_likes_hides_only_itself() -> None:
    page = like_pages.parse_likes_page(changed(LIKES, ("data", 0, "video", "channel", "name"), "bоb"))
    assert [row.video is None for row in page.rows] == [True, False]
    assert page.rows[0].uuid == LIKES["data"][0]["video"]["uuid"]


def one_by_one(body: bytes) -> tuple[like_pages.LikeRow, ...] | None:
    """The rows of a page without any short way; None where it is refused."""
    try:
        return tuple(like_pages._like_row(bytes(raw)) for raw in wire.decoded(body, like_pages._Page, "it").data)
    except BadAnswer:
        return None


@given(data=st.data())
def test_makers_that_are_read_once_give_the_same_page_as_rows_that_are_read_one_by_one(data: st.DataObject) -> None:
    video = LIKES["data"][0]["video"]
    keys = data.draw(st.sampled_from([(key,) for key in video] + [("account", key) for key in video["account"]]))
    value: object = data.draw(st.sampled_from([None, 1, True, "", "x" * 501, "tube.example", [], {}, "аlice"]))
    body = changed(LIKES, ("data", 0, "video", *keys), value)
    for _ in range(2):
        rows: tuple[like_pages.LikeRow, ...] | None
        try:
            rows = like_pages.parse_likes_page(body).rows
        except BadAnswer:
            rows = None
        assert rows == one_by_one(body)


@pytest.mark.parametrize("value", [-1, 2**60, "2", None, True])
def test_a_total_that_is_no_number_of_likes_is_refused(value: object) -> None:
    with pytest.raises(BadAnswer):
        like_pages.parse_likes_page(changed(LIKES, ("total",), value))


def test_a_page_of_more_than_a_hundred_likes_is_refused() -> None:
    with pytest.raises(BadAnswer):
        like_pages.parse_likes_page(msgspec.json.encode({"total": 101, "data": LIKES["data"][:1] * 101}))


def test_a_code_is_read_from_a_problem_and_from_nothing_else() -> None:
    assert wire.problem_code(Recording.read("token-2fa-missing").body) == "missing_two_factor"
    others = (b"", b"[]", b'{"code":5}', Recording.read("video-get-404").body)
    assert [wire.problem_code(body) for body in others] == [""] * 4


@pytest.mark.parametrize(
    "owners",
    [
        [],
        ["http://localhost:9000/accounts/alice"],
        ["http://localhost:9000/accounts/alice", "http://evil.example/video-channels/alice_music"],
        ["http://localhost:9000/accounts/alice", *[f"http://localhost:9000/video-channels/{name}" for name in "ab"]],
        ["http://localhost:9000/video-channels/a", "http://localhost:9000/x/accounts/alice"],
    ],
)
def test_a_video_of_several_or_foreign_makers_is_refused(owners: list[str]) -> None:
    with pytest.raises(BadAnswer):
        parse_activity_video(changed(PAPER, ("attributedTo",), owners))


def test_makers_are_read_in_the_older_form_too() -> None:
    owners = [
        {"type": "Person", "id": "http://localhost:9000/accounts/alice"},
        {"type": "Group", "id": "http://localhost:9000/video-channels/alice_music"},
    ]
    video = parse_activity_video(changed(PAPER, ("attributedTo",), owners))
    assert video.channel_url == "http://localhost:9000/video-channels/alice_music"


def test_a_channel_that_names_itself_otherwise_than_its_address_is_refused() -> None:
    assert isinstance(parse_activity_actor(msgspec.json.encode(CHANNEL_PAPER)), ActivityActor)
    with pytest.raises(BadAnswer):
        parse_activity_actor(changed(CHANNEL_PAPER, ("preferredUsername",), "bob_channel"))


def test_plain_json_is_no_activitypub() -> None:
    bare = {key: value for key, value in CHANNEL_PAPER.items() if key != "@context"}
    with pytest.raises(BadAnswer):
        parse_activity_actor(msgspec.json.encode(bare))
