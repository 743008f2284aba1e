"""Addresses of pictures in ActivityPub documents: from the document's own host, or none; a bad one refuses nothing."""

from __future__ import annotations

import copy
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.peertube.activities import parse_activity_actor, parse_activity_video
from integrations.peertube.icons import MOST_BYTES, best_picture
from tests.servers.recordings import Recording

PAPER: Any = Recording.read("ap-video").document
CHANNEL_PAPER: Any = Recording.read("ap-channel").document
HOME = "https://tube.example/videos/watch/1"
SMALL, LARGE = (f"https://tube.example/lazy-static/{name}.jpg" for name in ("small", "large"))


def icon(url: str = SMALL, **changes: object) -> dict[str, object]:
    return {"type": "Image", "url": url, "mediaType": "image/jpeg", "width": 280, "height": 157} | changes


def best(icons: object, width: int = 512) -> str:
    return best_picture(msgspec.Raw(msgspec.json.encode(icons)), HOME, width)


def test_the_recorded_video_has_a_small_and_a_large_picture() -> None:
    video = parse_activity_video(msgspec.json.encode(PAPER))
    assert [video.thumbnail(width) for width in (100, 280, 281, 850, 9_000)] == [
        PAPER["icon"][0]["url"],
        PAPER["icon"][0]["url"],
        *[PAPER["icon"][1]["url"]] * 3,
    ]


def test_the_recorded_channel_has_none_and_one_with_a_picture_tells_it() -> None:
    assert parse_activity_actor(msgspec.json.encode(CHANNEL_PAPER)).avatar(96) == ""
    url = "http://localhost:9000/lazy-static/avatars/1.png"
    dressed = CHANNEL_PAPER | {"icon": [icon(url, mediaType="image/png")]}
    assert parse_activity_actor(msgspec.json.encode(dressed)).avatar(96) == url


@pytest.mark.parametrize(
    "bad",
    [
        icon("https://elsewhere.example/1.jpg"),
        icon("https://tube.example:8443/1.jpg"),
        icon("http://tube.example/1.jpg"),
        icon("https://tube.example@192.168.0.1/1.jpg"),
        icon("http://192.168.0.1/1.jpg"),
        icon("file:///etc/passwd"),
        icon("javascript:alert(1)"),
        icon("https://tube.example/" + "x" * 2_000),
        icon(mediaType="image/svg+xml"),
        icon(mediaType=["image/jpeg"]),
        icon(type="Document"),
        icon(width="280"),
        icon(width=2**80),
        "https://tube.example/1.jpg",
        None,
        7,
    ],
)
def test_a_picture_that_is_none_is_left_out_and_the_others_stay(bad: object) -> None:
    assert best(bad) == ""
    assert best([bad, icon(LARGE, width=850)]) == LARGE


def test_one_picture_alone_and_sizes_that_nobody_says_are_read() -> None:
    assert best(icon()) == SMALL
    assert best([icon(width=None), icon(LARGE, width=10)]) == LARGE
    assert best([icon(SMALL, width=None)]) == SMALL


def test_more_pictures_than_anybody_has_are_not_looked_at() -> None:
    assert best([{}] * 50 + [icon()]) == ""
    assert best([icon(url=SMALL + "x" * MOST_BYTES), icon()]) == ""


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["type", "url", "width"]), inner),
    max_leaves=6,
)


@given(value=anything)
def test_no_picture_makes_a_video_unreadable(value: object) -> None:
    paper = copy.deepcopy(PAPER) | {"icon": value}
    assert parse_activity_video(msgspec.json.encode(paper)).thumbnail(280) == ""
