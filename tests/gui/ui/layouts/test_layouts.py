"""Flowing lines, cards in columns, and letters that stay readable."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.ui.layouts.flow import FlowLayout, flowing
from app.ui.layouts.letters import breakable, fixed_font, of_one_width
from app.ui.layouts.section import card, emptied, line
from app.ui.plain_text import PlainLabel


def test_widgets_go_on_in_the_next_line_where_there_is_no_room(qtbot: QtBot) -> None:
    buttons = [QPushButton("a button with some words") for _ in range(3)]
    whole = flowing(*buttons)
    qtbot.addWidget(whole)
    layout = whole.layout()
    assert isinstance(layout, FlowLayout)
    one = buttons[0].sizeHint().width()
    layout.setGeometry(QRect(0, 0, one + 20, 400))
    assert [button.x() for button in buttons] == [0, 0, 0]
    assert buttons[0].y() < buttons[1].y() < buttons[2].y()
    assert layout.heightForWidth(one + 20) > 2 * layout.heightForWidth(5 * one)


def test_a_hidden_widget_takes_no_room_in_a_line(qtbot: QtBot) -> None:
    first, second = QPushButton("first"), QPushButton("second")
    whole = flowing(first, second)
    qtbot.addWidget(whole)
    first.hide()
    layout = whole.layout()
    assert layout is not None
    layout.setGeometry(QRect(0, 0, 500, 100))
    assert second.x() == 0


def test_the_text_of_a_line_has_the_room_and_the_button_what_it_needs(qtbot: QtBot) -> None:
    words, button = PlainLabel("words", wrap=True), QPushButton("press")
    frame = card(line(words, button))
    qtbot.addWidget(frame)
    frame.resize(600, 80)
    frame.show()
    assert words.width() > 3 * button.width()


def test_an_emptied_card_holds_nothing_any_more(qtbot: QtBot) -> None:
    words = PlainLabel("words")
    frame = card(line(words, None), QPushButton("press"))
    qtbot.addWidget(frame)
    inside = frame.layout()
    assert inside is not None
    emptied(inside)
    assert inside.count() == 0
    assert words.isHidden()


def test_long_keys_may_break_and_nothing_that_is_seen_changes() -> None:
    key = "STM" + "a" * 50
    assert breakable(f"key {key}.").replace("\u200b", "") == f"key {key}."
    assert max(len(part) for part in breakable(key).split("\u200b")) == 12
    assert breakable("short words stay") == "short words stay"


def test_account_names_stand_in_letters_of_one_width(qtbot: QtBot) -> None:
    like = QFont()
    like.setPixelSize(17)
    font = fixed_font(like)
    assert font.pixelSize() == 17
    assert QFontInfo(font).fixedPitch()


def test_where_the_desktop_names_a_font_of_many_widths_another_is_taken(qtbot: QtBot) -> None:
    assert not QFontInfo(QFont("DejaVu Sans")).fixedPitch()
    assert QFontInfo(of_one_width(QFont("DejaVu Sans"))).fixedPitch()
