"""YouTube's feed as recorded, and everything that could be put into its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.errors import BadAnswer, Rejected
from integrations.youtube.wire import parse_channel_page, parse_embed, parse_feed

FEED = (Path(__file__).parents[3] / "fixtures" / "recordings" / "platforms" / "youtube-feed.xml").read_bytes()
CHANNEL = "UCaLlzGqiPE2QRj6sSOawJRg"
OTHER = "UCaLlzGqiPE2QRj6sSOawJRh"
PAGE = f"https://www.youtube.com/channel/{CHANNEL}"


def test_the_recorded_feed_says_what_its_channel_wrote() -> None:
    feed = parse_feed(FEED, CHANNEL)
    assert (feed.channel, feed.title) == (CHANNEL, "ClojureTV")
    (upload,) = feed.uploads
    assert (upload.video, upload.title) == ("TbthtdBw93w", "Datomic Ions in Seven Minutes")
    assert upload.description == "Stuart Halloway introduces Ions for Datomic Cloud on AWS."
    assert upload.thumbnail == "https://i1.ytimg.com/vi/TbthtdBw93w/hqdefault.jpg"


def test_the_feed_of_another_channel_is_refused() -> None:
    with pytest.raises(Rejected, match="another channel"):
        parse_feed(FEED, OTHER)


def test_an_upload_of_another_channel_is_left_out() -> None:
    entry = f"<yt:channelId>{CHANNEL}</yt:channelId>".encode()
    assert parse_feed(FEED.replace(entry, f"<yt:channelId>{OTHER}</yt:channelId>".encode()), CHANNEL).uploads == ()


@pytest.mark.parametrize(
    "body",
    [
        b"<!doctype html><title>404</title>",
        b"<html></html>",
        FEED[:400],
        FEED.decode().encode("utf-16"),
        FEED.replace(b"<feed", b'<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa">]><feed'),
        FEED.replace(b"TbthtdBw93w</yt:videoId>", b"../../etc</yt:videoId>"),
        b"",
    ],
)
def test_what_is_no_plain_feed_is_refused(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        parse_feed(body, CHANNEL)


@given(st.binary(max_size=300))
def test_any_bytes_are_understood_or_refused(body: bytes) -> None:
    for parse in (lambda raw: parse_feed(raw, CHANNEL), parse_embed, parse_channel_page):
        with pytest.raises(BadAnswer):
            parse(body)


def test_the_page_of_a_name_tells_its_channel_twice() -> None:
    both = f'<link rel="canonical" href="{PAGE}"><meta itemprop="identifier" content="{CHANNEL}">'
    assert parse_channel_page(both.encode()) == CHANNEL


@pytest.mark.parametrize(
    "page",
    [
        '<form action="https://consent.youtube.com/save"></form>',
        f'<link rel="canonical" href="{PAGE}"><meta itemprop="identifier" content="{OTHER}">',
        f'<link rel="canonical" href="https://www.youtube.com.evil.example/channel/{CHANNEL}">',
        f'<!-- <link rel="canonical" href="{PAGE}"> -->',
    ],
)
def test_a_page_that_does_not_say_it_alike_is_not_guessed_at(page: str) -> None:
    with pytest.raises(BadAnswer, match="does not say which channel"):
        parse_channel_page(page.encode())


def test_a_section_that_html_does_not_know_is_refused() -> None:
    with pytest.raises(BadAnswer):
        parse_channel_page(b"<![x[ y ]]>")


def test_an_embed_names_the_page_of_its_channel() -> None:
    body = b'{"title":"Ions","author_name":"ClojureTV","author_url":"https://www.youtube.com/@ClojureTV"}'
    assert parse_embed(body).author_url == "https://www.youtube.com/@ClojureTV"
