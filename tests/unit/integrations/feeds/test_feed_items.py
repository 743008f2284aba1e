"""RSS and Atom, podcasts too: recorded ones are understood, hostile ones refused in one sentence."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.errors import BadAnswer
from integrations.feeds.items import MOST_ITEMS, Item, feeds_of_page, parse_items

RECORDINGS = Path(__file__).resolve().parents[3] / "fixtures" / "recordings" / "peertube"


def recorded(name: str) -> bytes:
    text: str = json.loads((RECORDINGS / f"{name}.json").read_bytes())["response"]["text"]
    return text.encode()


@pytest.mark.parametrize("name", ["feed-podcast", "feed-videos-channel-rss", "feed-videos-channel-xml"])
def test_a_recorded_rss_is_understood(name: str) -> None:
    feed = parse_items(recorded(name))
    assert feed.title == "Alice Music"
    (item,) = feed.items
    assert (item.title, item.link) == ("Test pattern one", "http://localhost:9000/w/bQTwoxYtQuARWqPYtToLV5")
    assert item.published == datetime(2026, 11, 22, 1, 54, 47, tzinfo=UTC)


def test_a_recorded_atom_is_understood() -> None:
    feed = parse_items(recorded("feed-videos-channel-atom"))
    assert [(one.title, one.link) for one in feed.items] == [
        ("Test pattern one", "http://localhost:9000/w/bQTwoxYtQuARWqPYtToLV5")
    ]
    assert feed.items[0].published is not None
    assert feed.items[0].published.date() == datetime(2026, 11, 22, tzinfo=UTC).date()


def rss(items: str, head: str = '<?xml version="1.0" encoding="utf-8"?>') -> bytes:
    return f"{head}<rss version='2.0'><channel><title>T</title>{items}</channel></rss>".encode()


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("<![CDATA[<b>Bread</b> &amp; salt]]>", "Bread & salt"),
        ("It&amp;#8217;s", "It’s"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "alert(1)"),
        ("turned \u202eemit", "turned emit"),
        ("", "(untitled)"),
        ("x" * 5_000, "x" * 120),
    ],
)
def test_a_title_is_plain_text(title: str, shown: str) -> None:
    (item,) = parse_items(rss(f"<item><title>{title}</title><link>https://a.example/1</link></item>")).items
    assert item == Item(shown, "https://a.example/1", None)


def test_a_permalink_serves_as_link_and_anything_else_does_not() -> None:
    found = parse_items(
        rss(
            "<item><guid>https://a.example/1</guid></item>"
            '<item><guid isPermaLink="false">https://a.example/2</guid></item>'
            f"<item><link>https://a.example/{'x' * 3_000}</link></item>"
            "<item/>"
        )
    )
    assert [one.link for one in found.items] == ["https://a.example/1"]


def test_old_encodings_are_read_and_strange_ones_refused() -> None:
    head = '<?xml version="1.0" encoding="{}"?>'
    latin = rss("<item><title>Café</title><link>https://a.example/</link></item>", head.format("ISO-8859-1"))
    assert parse_items(latin.decode().encode("latin-1")).items[0].title == "Café"
    with pytest.raises(BadAnswer, match="encoding"):
        parse_items(rss("", head.format("utf-7")))
    with pytest.raises(BadAnswer):
        parse_items(rss("<item/>").decode().encode("utf-16"))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html></html>",
        b"<rss><channel>",
        b"<rss></rss>",
        b'<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel><item><title>&a;</title></item></channel></rss>',
        rss("<item><title>\x00</title></item>"),
        b"\xff\xfe<rss/>",
    ],
)
def test_what_is_no_plain_feed_is_refused(body: bytes) -> None:
    with pytest.raises(BadAnswer, match=r"\.$"):
        parse_items(body)


def test_a_podcast_of_many_years_is_read_as_far_as_is_bearable() -> None:
    many = "".join(f"<item><link>https://a.example/{number}</link></item>" for number in range(2_000))
    assert len(parse_items(rss(many)).items) == MOST_ITEMS


def test_a_page_names_its_feeds() -> None:
    page = b"""<head><link rel="alternate stylesheet" href="/x.css"><link rel=alternate type=text/html href=/fr>
      <link rel="Alternate" type="application/rss+xml" href="/feed.xml"><link rel="alternate"
      type="application/atom+xml" href="https://elsewhere.example/a"></head>"""
    assert feeds_of_page(page) == ("/feed.xml", "https://elsewhere.example/a")


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: rss(f"<item><link>{text}</link></item>")))
def test_any_bytes_are_a_feed_or_a_sentence(body: bytes) -> None:
    with suppress(BadAnswer):
        assert all(one.link for one in parse_items(body).items)
