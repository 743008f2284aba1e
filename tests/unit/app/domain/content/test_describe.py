"""`capillary id`: what is known about a link, and what is not."""

from __future__ import annotations

import pytest

from app.domain.content import ChannelId, describe
from app.domain.content.describe import dns_name
from app.errors import BadLink

VIDEO = "https://home.example/videos/watch/57ced71f-2964-44d1-881c-0c36b0caa336;threadId=4"


def test_a_video_is_described_with_what_is_supposed() -> None:
    assert describe(VIDEO).lines() == [
        "kind     video on PeerTube",
        "id       peertube:video:57ced71f-2964-44d1-881c-0c36b0caa336@home.example",
        "url      https://home.example/w/bQTwoxYtQuARWqPYtToLV5",
        "The origin is only supposed: another server may have published this video first.",
    ]


def test_a_post_says_who_made_it_and_needs_no_supposition() -> None:
    assert describe("https://peakd.com/@alice/a-post").as_json() == {
        "id": "hive:post:@alice/a-post",
        "kind": "post",
        "platform": "Hive",
        "url": "https://hive.blog/@alice/a-post",
        "made_by": "hive:account:alice",
        "supposed": [],
    }


def test_an_id_is_described_like_its_link() -> None:
    assert describe(" youtube:video:TbthtdBw93w ") == describe("https://youtu.be/TbthtdBw93w")


def test_a_name_that_only_the_platform_knows_has_no_id() -> None:
    description = describe("https://www.youtube.com/@ClojureTV")
    assert description.id == ""
    assert description.flags == ("name",)
    assert "Only YouTube can tell" in description.lines()[-1]


def test_a_channel_on_an_unknown_host_is_only_supposed() -> None:
    assert describe("https://tube.example/c/carol").flags == ("peertube",)


def test_what_is_no_link_is_refused() -> None:
    with pytest.raises(BadLink):
        describe("peertube:video:nothing")


@pytest.mark.parametrize(
    ("channel", "name"),
    [
        ("web:tube.localhost:9000", "_capillary.tube.localhost"),
        ("peertube:channel:carol@tube.example:8443", "_capillary.tube.example"),
    ],
)
def test_dns_is_asked_without_a_port(channel: str, name: str) -> None:
    assert dns_name(ChannelId.parse(channel)) == name
