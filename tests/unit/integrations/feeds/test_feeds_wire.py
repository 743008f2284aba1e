"""Pages of plain sites: only links with rel="me" speak for the owner, whatever visitors wrote beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.errors import BadAnswer
from integrations.feeds.wire import LONGEST_LINK_TEXT, MOST_LINKS, MeLink, parse_page

HIVE = "https://hive.blog/@alice"
WORDS = "hive-tips: @alice"
FOUND = (MeLink(HIVE, WORDS),)


@pytest.mark.parametrize(
    "page",
    [
        f'<a rel="me" href="{HIVE}">{WORDS}</a>',
        f'<A HREF="{HIVE}" REL="nofollow ME noopener"><b>hive-tips:</b>\n @alice</A>',
        f"<a rel=me href={HIVE}>{WORDS}<p>more</a>".replace("<p>more", ""),
        f'<link rel="me" href="{HIVE}" title="{WORDS}">',
        f'<a rel="me" href="{HIVE}">hive-tips&#58; &#64;alice</a>',
    ],
)
def test_the_ways_to_write_it(page: str) -> None:
    assert parse_page(f"<html><title>Alice</title>{page}</html>".encode()).me == FOUND


@pytest.mark.parametrize(
    "page",
    [
        WORDS,
        f'<a href="{HIVE}">{WORDS}</a>',
        f'<a rel="nofollow ugc" href="{HIVE}">{WORDS}</a>',
        f'<!-- <a rel="me" href="{HIVE}">{WORDS}</a> -->',
        f'<script>"<a rel=\'me\' href=\'{HIVE}\'>{WORDS}</a>"</script>',
        f'<template><a rel="me" href="{HIVE}">{WORDS}</a></template>',
        f'<textarea><a rel="me" href="{HIVE}">{WORDS}</a></textarea>',
        f'<a rel="me">{WORDS}</a>',
    ],
)
def test_what_a_visitor_could_have_written_is_not_read(page: str) -> None:
    assert parse_page(page.encode()).me == ()


def test_a_link_ends_where_the_next_one_begins() -> None:
    page = f'<a rel="me" href="{HIVE}">one<a href="https://evil.example">{WORDS}</a>'
    assert parse_page(page.encode()).me == (MeLink(HIVE, "one"),)


def test_the_title_is_safe_to_show() -> None:
    assert parse_page("<title>A\u202eb\n  c</title><title>d</title>".encode()).title == "Ab c"
    assert parse_page(b"no title").title == ""


def test_a_page_cannot_make_us_keep_much() -> None:
    page = parse_page((f'<a rel="me" href="{HIVE}">' + "x" * 5_000 + "</a>").encode() * 200)
    assert len(page.me) == MOST_LINKS
    assert {len(link.text) for link in page.me} == {LONGEST_LINK_TEXT}


def test_a_section_that_html_does_not_know_is_refused() -> None:
    with pytest.raises(BadAnswer):
        parse_page(b"<![x[ y ]]>")


def test_another_encoding_is_refused() -> None:
    with pytest.raises(BadAnswer):
        parse_page("é".encode("latin-1"))


@given(st.text(max_size=400))
def test_any_page_is_read(text: str) -> None:
    try:
        page = parse_page(text.encode("utf-8", "replace"))
    except BadAnswer:
        assert "<![" in text
    else:
        assert len(page.me) <= MOST_LINKS
