"""Which links of a page speak for its owner: those that lead to the very account that they name."""

from __future__ import annotations

import pytest

from app.services.read_channel import own_texts
from integrations.feeds.wire import MeLink

PLACE = "https://hill.example/"


@pytest.mark.parametrize("front", ["hive.blog", "peakd.com", "ecency.com", "inleo.io"])
@pytest.mark.parametrize("words", ["hive-tips: @carol", "This is me. hive-tips: @carol", "hive-tips-this: @carol"])
def test_a_link_to_the_account_that_it_names(front: str, words: str) -> None:
    (text,) = own_texts([MeLink(f"https://{front}/@carol", words)], PLACE)
    assert (text.text, text.place) == (words, PLACE)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://hive.blog/@carol", "hive-tips: @mallory"),
        ("https://hive.blog/@mallory", "hive-tips: @carol"),
        ("https://hive.blog/@carol", "My blog"),
        ("https://hive.blog/@carol", "hive-tips: @c\u0430rol"),
        ("https://hive.blog.evil.example/@carol", "hive-tips: @carol"),
        ("https://hive.blog/@carol/a-post", "hive-tips: @carol"),
        ("https://social.example/@carol", "hive-tips: @carol"),
        ("javascript:alert(1)", "hive-tips: @carol"),
        ("/@carol", "hive-tips: @carol"),
    ],
)
def test_every_other_link_is_at_most_a_hint(address: str, words: str) -> None:
    assert own_texts([MeLink(address, words)], PLACE) == ()
