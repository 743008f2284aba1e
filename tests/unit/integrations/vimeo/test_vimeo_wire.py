"""Vimeo's oEmbed as recorded; its profiles as Vimeo itself describes them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.errors import BadAnswer, Rejected
from integrations.vimeo.wire import parse_embed, parse_user

EMBED = (Path(__file__).parents[3] / "fixtures" / "recordings" / "platforms" / "vimeo-oembed.json").read_bytes()
USER = {"id": 101193, "display_name": "Brad", "bio": "hive-tips: @brad", "profile_url": "http://www.vimeo.com/brad"}


def user(**changed: object) -> bytes:
    return json.dumps(USER | changed).encode()


def test_the_recorded_video_names_its_maker() -> None:
    embed = parse_embed(EMBED, "718338402")
    assert (embed.user, embed.title) == ("aeonvideo", "Stray in Kars")
    assert embed.description is not None
    assert embed.description.startswith("Street dogs")


def test_another_video_is_refused() -> None:
    with pytest.raises(Rejected, match="another video"):
        parse_embed(EMBED, "718338403")


@pytest.mark.parametrize(
    "page", ["https://vimeo.com/a/b", "https://vimeo.com.evil.example/aeonvideo", "javascript:alert(1)", ""]
)
def test_a_maker_elsewhere_is_no_maker(page: str) -> None:
    with pytest.raises(BadAnswer):
        _ = parse_embed(EMBED.replace(rb"https:\/\/vimeo.com\/aeonvideo", page.encode()), "718338402").user


@pytest.mark.parametrize("asked", ["101193", "user101193", "brad", "Brad"])
def test_a_profile_is_asked_for_by_number_or_by_name(asked: str) -> None:
    found = parse_user(user(), asked)
    assert (found.number, found.bio, found.title) == ("101193", "hive-tips: @brad", "Brad")
    assert parse_user(user(id="101193"), asked) == parse_user(user(id="101193"), "101193")


@pytest.mark.parametrize("asked", ["101194", "bradley", "user1"])
def test_the_profile_of_another_one_is_refused(asked: str) -> None:
    with pytest.raises(Rejected, match="another user"):
        parse_user(user(), asked)


@pytest.mark.parametrize("number", [0, -1, "", "1e3", "0101193", "９"])
def test_a_profile_without_a_number_is_refused(number: object) -> None:
    with pytest.raises(BadAnswer):
        parse_user(user(id=number), "brad")


@given(st.binary(max_size=300))
def test_any_bytes_are_understood_or_refused(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        parse_embed(body, "1")
    with pytest.raises(BadAnswer):
        parse_user(body, "1")
