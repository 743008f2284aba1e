"""How the window reads the words it is started with: the usual ones quickly, all others like any command."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.__main__ import Chosen, _parsed, _usual

WORDS = st.lists(st.sampled_from(["--practice", "--in-tray", "--data", "/some/folder", "relative", ""]), max_size=5)


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ([], Chosen()),
        (["--practice", "--data", "/x"], Chosen(Path("/x"), practice=True)),
        (["--data", "/x y", "--in-tray"], Chosen(Path("/x y"), in_tray=True)),
        (["capillary:tip?url=x"], None),
        (["--data"], None),
        (["--data", "--practice"], None),
        (["--help"], None),
        (["--data=/x"], None),
    ],
)
def test_usual_words_are_read_at_once_and_all_others_left(words: list[str], chosen: Chosen | None) -> None:
    assert _usual(words) == chosen


@given(WORDS)
def test_what_is_read_quickly_is_what_the_parser_reads(words: list[str]) -> None:
    quick = _usual(words)
    assert quick is None or quick == _parsed(words)


def test_a_link_and_an_equals_sign_are_understood() -> None:
    assert _parsed(["--data=/x", "capillary:tip"]) == Chosen(Path("/x"), link="capillary:tip")
    with pytest.raises(SystemExit):
        _parsed(["--nonsense"])
