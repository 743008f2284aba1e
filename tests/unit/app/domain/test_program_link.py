"""Links of web pages to this program: what they may say, and that nothing else is read out of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.program_link import MOST_BYTES, ShowTipCard, ShowWindow, read_program_link, tip_card_link
from app.errors import BadLink

WORK = "https://tube.example/w/4ePbKHYZjqnGpMWwKaQtMJ?start=1m&x=1"


@pytest.mark.parametrize("text", ["capillary:open", "CAPILLARY:open", "capillary://open", "capillary://open/"])
def test_the_window_is_asked_for(text: str) -> None:
    assert read_program_link(text) == ShowWindow()


@pytest.mark.parametrize("start", ["capillary:tip?url=", "capillary://tip?url=", "capillary://tip/?url="])
def test_a_work_is_named(start: str) -> None:
    assert read_program_link(start + tip_card_link(WORK).partition("=")[2]) == ShowTipCard(WORK)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "capillary",
        "capillary:",
        "https://tube.example/",
        "capillary:send?url=https%3A%2F%2Fa.example",
        "capillary:tip",
        "capillary:tip?",
        "capillary:tip?url",
        "capillary:tip?url=",
        "capillary:tip?url=https://a.example&url=https://b.example",
        "capillary:tip?url=https://a.example&amount=100",
        "capillary:tip?url=https://a.example&sign=yes",
        "capillary:tip?url=file:///etc/passwd",
        "capillary:tip?url=javascript:alert(1)",
        "capillary:tip?url=https%3A%2F%2Fa.example%0Afoo",
        "capillary:tip?url=https%3A%2F%2Fa.example%20foo",
        "capillary:tip?url=%ff%fe",
        "capillary:tip?url=https://a.example/\u202e",
        "capillary:tip ?url=https://a.example",
        "capillary:open?url=https://a.example",
        "capillary:open/../tip",
        "capillary:tip?url=https://a.example/" + "a" * MOST_BYTES,
        "$(capillary:open)",
        "--practice",
    ],
)
def test_everything_else_is_refused_in_a_sentence_without_its_words(text: str) -> None:
    with pytest.raises(BadLink) as refused:
        read_program_link(text)
    assert str(refused.value).endswith((".", "…"))
    assert "a.example" not in str(refused.value)


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        assert isinstance(read_program_link(text), ShowWindow | ShowTipCard)
    except BadLink:
        assert True


@given(st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=80))
def test_what_is_written_is_read_back(rest: str) -> None:
    url = f"https://tube.example/{rest}"
    assert read_program_link(tip_card_link(url)) == ShowTipCard(url)
