"""Lists of channels: what is written is read back, and what a stranger wrote does no harm."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.following.lists import MOST_BYTES, MOST_ENTRIES, Entry, Form, read_list, write_list
from app.errors import BadList

NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40).map(lambda text: text.strip())
LINKS = st.from_regex(r"https://[a-z]{1,10}\.example/[a-z&?=<>\"']{0,20}", fullmatch=True)
ENTRY = st.builds(Entry, NAMES, LINKS, st.one_of(st.just(""), LINKS))
ENTRIES = st.lists(ENTRY, min_size=1, max_size=8, unique_by=lambda one: one.links)


@pytest.mark.parametrize("form", ["opml", "json"])
@given(entries=ENTRIES)
def test_what_is_written_is_read_back(form: Form, entries: list[Entry]) -> None:
    found = read_list(write_list(entries, form).encode())
    assert [one.links for one in found] == [one.links for one in entries]
    if form == "json":
        assert [one.name for one in found] == [one.name for one in entries]


def test_an_export_of_youtube_and_of_a_feed_reader_are_read() -> None:
    opml = """\ufeff<?xml version="1.0"?><opml version="1.1"><body><outline text="YouTube Subscriptions">
      <outline text="Carol" title="Carol" type="rss"
        xmlUrl="https://www.youtube.com/feeds/videos.xml?channel_id=UCxxxxxxxxxxxxxxxxxxxxxx"/>
      <outline text="Hill" type="rss" htmlUrl="https://hill.example/" xmlUrl="https://hill.example/feed.xml"/>
      <outline text="a folder"/></outline></body></opml>"""
    found = read_list(opml.encode())
    assert [one.name for one in found] == ["Carol", "Hill"]
    assert found[1].links == ("https://hill.example/", "https://hill.example/feed.xml")


def test_lines_are_links_and_what_stands_behind_a_hash_is_a_remark() -> None:
    found = read_list(b"# mine\nhttps://a.example/ # a friend\n\nhttps://b.example/#part\nhttps://a.example/\n")
    assert [one.url for one in found] == ["https://a.example/", "https://b.example/#part"]


def test_a_list_of_texts_is_json_too() -> None:
    assert [one.url for one in read_list(b'["https://a.example/", 3, {"url": 4, "feed": "https://b.example/"}]')] == [
        "https://a.example/",
        "",
    ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "no link"),
        (b"   \n# nothing\n", "no link"),
        (b"\xff\xfe<opml/>", "UTF-8"),
        (b"<opml><body>", "no OPML"),
        (b"<html><body/></html>", "no OPML"),
        (b'<!DOCTYPE opml [<!ENTITY a "aaaa">]><opml><body><outline xmlUrl="&a;"/></body></opml>', "no plain OPML"),
        (b"{not json", "no JSON"),
        (b'{"following": {"url": "https://a.example/"}}', "expected form"),
        (b"[" * 100_000, "no JSON"),
        (b"x" * (MOST_BYTES + 1), "2 MB"),
    ],
)
def test_what_is_no_list_is_said_in_one_sentence(body: bytes, said: str) -> None:
    with pytest.raises(BadList, match=said):
        read_list(body)


def test_a_list_is_read_to_its_end_only_as_far_as_is_bearable() -> None:
    long = "\n".join(f"https://x{number}.example/" for number in range(MOST_ENTRIES + 50))
    assert len(read_list(long.encode())) == MOST_ENTRIES
    endless = json.dumps([{"url": "https://a.example/" + "x" * 5_000}, {"url": "https://b.example/"}])
    assert [one.url for one in read_list(endless.encode())] == ["https://b.example/"]


@given(st.binary(max_size=400))
def test_any_bytes_are_a_list_or_a_sentence(body: bytes) -> None:
    with suppress(BadList):
        assert all(one.links for one in read_list(body))
