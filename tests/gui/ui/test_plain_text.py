"""A stranger's title is characters: no markup, no picture, no character that turns the line around."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.plain_text import FigureLabel, PlainLabel, isolated, tooltip, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Sunrise", "Sunrise"),
        ("pay\u202egnihton", "pay<U+202E>gnihton"),
        ("a\u200bb", "a<U+200B>b"),
        ("bell\x07", "bell<U+0007>"),
        ("two\nlines", "two lines"),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"),
        ("\U0001f469\u200d\U0001f33e", "\U0001f469\u200d\U0001f33e"),
        ("ab\u200dcd", "ab<U+200D>cd"),
    ],
)
def test_what_nobody_could_see_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_long_text_ends_in_an_ellipsis() -> None:
    assert len(visible("x" * 10_000)) == 300
    assert visible("x" * 10_000).endswith("…")


def test_a_tooltip_is_never_markup() -> None:
    assert tooltip("<img src=x>") == "&lt;img src=x&gt;"


def test_a_name_keeps_its_direction_to_itself() -> None:
    assert isolated("Carol") == "\u2068Carol\u2069"


def test_a_label_shows_tags_as_they_are(qtbot: QtBot) -> None:
    label = PlainLabel("<b>bold</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_figure_grows_smaller_before_it_is_cut(qtbot: QtBot) -> None:
    label = FigureLabel()
    qtbot.addWidget(label)
    label.resize(400, 40)
    label.show_figure("44.900 HBD")
    assert label.property("look") == "figure"
    label.resize(100, 40)
    label.show_figure("1234567.900 HBD")
    assert label.property("look") == "small"
