"""Exact words pay, everything that only looks like them does not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.content import Platform
from app.domain.creators.words import (
    MAX_TEXT,
    NO_WORDS,
    channel_words,
    mentioned,
    newest_words,
    words_of,
    work_words,
)


def test_a_name_that_stands_twice_is_one() -> None:
    words = channel_words("hive-tips: @alice", "Again: hive-tips: @alice", None)
    assert words.sole == "alice"
    assert not words.contested


def test_two_names_in_two_texts_of_one_channel_are_contested() -> None:
    words = channel_words("hive-tips: @dan", "hive-tips: @dana")
    assert words.contested
    assert words.sole is None
    assert words.names == ("dan", "dana")


def test_no_words_name_nobody() -> None:
    assert channel_words("", None, "Thanks to @alice on Hive") == NO_WORDS
    assert NO_WORDS.sole is None


@pytest.mark.parametrize(
    "name",
    ["\u0430lice", "Alice", "ali\u200bce", "alice\u0301", "alice@tube.example", "alice/post", "al", "a" * 17, "-alice"],
)
def test_what_is_no_account_names_nobody_and_is_counted(name: str) -> None:
    words = channel_words(f"hive-tips: @{name}")
    assert words.names == ()
    assert words.refused == 1


@pytest.mark.parametrize(
    "text",
    [
        "hive-tips: @alice\u3002",
        "hive-tips: @alice\u2014thank you",
        "hive-tips: @alice\u00a0thank you",
        "[hive-tips: @alice](https://example.org)",
        "`hive-tips: @alice`",
        "<br/>hive-tips: @alice<br/>",
        '<a title="x">hive-tips: @alice</a>',
        "__hive-tips: @alice__",
        "\u202ehive-tips: @alice",
    ],
)
def test_marks_around_the_words_do_not_matter(text: str) -> None:
    assert channel_words(text).sole == "alice"


@pytest.mark.parametrize(
    "text",
    [
        "chive-tips: @alice",
        "\u0430hive-tips: @alice",
        "snake_hive-tips: @alice",
        "https://example.org/,hive-tips: @alice",
        "https://example.org/?q=hive-tips: @alice",
        "https://example.org/" + "a" * 3000 + ",hive-tips: @alice",
        "hive-tips:\u00a0@alice",
        "hiv\u0435-tips: @alice",
        "hive-tips : @alice",
        "hive-tips: <b>@alice</b>",
        "hive-tips: \uff20alice",
    ],
)
def test_words_inside_others_or_nearly_right_are_not_the_words(text: str) -> None:
    assert channel_words(text).names == ()


def test_a_work_speaks_only_for_itself() -> None:
    text = "hive-tips: @alice hive-tips-this: @bob"
    assert channel_words(text).sole == "alice"
    assert work_words(text).sole == "bob"


def test_the_newest_upload_with_words_decides() -> None:
    assert newest_words(["Nothing here", "hive-tips: @bob", "hive-tips: @alice"]).sole == "bob"
    assert newest_words(["Nothing here", None]) == NO_WORDS


def test_words_behind_the_bound_are_not_seen_and_none_is_cut_in_two() -> None:
    text = "x" * (MAX_TEXT - len("hive-tips: @alice") - 1) + " hive-tips: @alicebob"
    assert text[:MAX_TEXT].endswith("@alice")
    assert channel_words(text).names == ()
    assert channel_words(" " * 100 + "hive-tips: @alice " + "x" * MAX_TEXT).sole == "alice"


def test_ten_megabytes_of_words_are_done_at_once() -> None:
    began = time.perf_counter()
    assert channel_words("hive-tips: @alice\n" * 600_000).sole == "alice"
    assert mentioned("hive: the name is the " * 500_000) is None
    assert channel_words(("https://" + "a" * 2000 + "hive-tips: @alice ") * 5000).names == ()
    assert time.perf_counter() - began < 1.0


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("https://peakd.com/@alice", "alice"),
        ("[my blog](https://hive.blog/@alice/)", "alice"),
        ("https://ecency.com/@alice/posts.", "alice"),
        ("https://www.inleo.io/@alice?ref=x", "alice"),
        ("Support me on Hive: @alice", "alice"),
        ("I am on Hive too: @bert. Thank you!", "bert"),
        ("Hive account: @alice", "alice"),
        ("HIVE @alice", "alice"),
        ("@alice on Hive", "alice"),
        ("@alice (Hive), thank you", "alice"),
        ("hive-tips: @alice", "alice"),
        ("Hive @alice and again https://peakd.com/@alice", "alice"),
        ("http://peakd.com/@alice, thanks", "alice"),
        ("https://peakd.com/@alice and https://peakd.com/@bob/POST", None),
        ("Hive: @alice\nhttps://peakd.com/@alice/my-post", "alice"),
        ("https://peakd.com/@alice and https://hive.blog/@bob", None),
        ("https://peakd.com/@alice and a friend's post https://hive.blog/art/@bob/a-post", None),
        ("https://peakd.com/art/@alice/a-post", None),
        ("hive-tips: @maker\n\nOur sponsor: https://hive.blog/@sponsor", None),
        ("Mastodon: @alice@social.example, Hive", None),
        ("Hive: @alice@social.example", None),
        ("@alice", None),
        ("@alice hive-mind", None),
        ("The hive.\nWrite to @alice", None),
        ("Beehive: @alice", None),
        ("Hive: @Alice", None),
        ("Hive: @\u0430lice", None),
        ("Hive: @alic\u0435", None),
        ("https://peakd.com/@alic\u0435", None),
        ("https://peakd.com.evil.example/@alice", None),
        ("https://evil.example/peakd.com/@alice", None),
        ("https://peakd.com/@al", None),
        ("https://liberapay.com/ann", None),
        ("", None),
    ],
)
def test_exactly_one_account_is_mentioned_or_nobody(text: str, account: str | None) -> None:
    assert mentioned(text) == account


def test_two_support_texts_are_read_together() -> None:
    assert mentioned("Hive: @alice", "Hive: @alice", None) == "alice"
    assert mentioned("Hive: @alice", "Hive: @bob") is None


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_names_only_accounts(before: str, after: str) -> None:
    text = f"{before}hive-tips: @{after}"
    for name in (*channel_words(text).names, *work_words(text).names):
        assert name.isascii()
        assert f"@{name}" in text
    account = mentioned(text)
    assert account is None or f"@{account}" in text


def test_on_youtube_the_newest_upload_decides_and_elsewhere_all_texts_together() -> None:
    texts = ["hive-tips: @carol", "hive-tips: @bob"]
    assert words_of(Platform.YOUTUBE, texts).names == ("carol",)
    assert words_of(Platform.VIMEO, texts).contested
    assert words_of(Platform.YOUTUBE, ["hive-tips: @Carol", "nothing"]).refused == 1
