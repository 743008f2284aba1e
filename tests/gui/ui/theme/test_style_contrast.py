"""The style sheet: words can be read on what is behind them, light and dark, and the cursor is drawn once."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.style import style_sheet
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import BEHIND_WORDS, DARK, LIGHT, Tokens, contrast

READABLE = 4.5
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(r"(?:^|;)\s*(color|placeholder-text-color|selection-color)\s*:\s*(#[0-9A-Fa-f]{6})")
BEHIND = re.compile(r"(?:^|;)\s*(background|selection-background-color)\s*:\s*(#[0-9A-Fa-f]{6})")


def unreadable(tokens: Tokens) -> tuple[int, list[str]]:
    """How many pairs there are, and those that cannot be read."""
    pairs, found = 0, []
    for selector, body in RULE.findall(style_sheet(tokens)):
        behind = dict(BEHIND.findall(body))
        for kind, colour in COLOUR.findall(body):
            name = "selection-background-color" if kind == "selection-color" else "background"
            grounds = [behind[name]] if name in behind else [getattr(tokens, one) for one in grounds_of(selector)]
            for ground in grounds:
                pairs += 1
                if contrast(colour, ground) < READABLE:
                    found.append(f"{' '.join(selector.split())}: {colour} on {ground}")
    return pairs, found


def grounds_of(selector: str) -> tuple[str, ...]:
    """A word without a ground of its own lies on any surface; only a banner's lies on the banner."""
    return ("waiting",) if "banner" in selector else BEHIND_WORDS


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_look_can_be_read(tokens: Tokens) -> None:
    pairs, found = unreadable(tokens)
    assert pairs > 60
    assert found == []


@pytest.mark.parametrize("look", ["rail", "main", "quiet", ""])
def test_the_cursor_of_the_keyboard_is_a_border_and_nothing_more(qtbot: QtBot, qapp: QApplication, look: str) -> None:
    Theme(qapp)
    whole = QWidget()
    qtbot.addWidget(whole)
    row = QHBoxLayout(whole)
    first, button = QPushButton("first"), QPushButton("go")
    button.setProperty("look", look)
    button.setFixedWidth(160)
    for one in (first, button):
        row.addWidget(one)
    whole.show()
    whole.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    spot = QPoint(button.width() - 24, button.height() // 2)
    before = button.grab().toImage().pixelColor(spot)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert whole.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    assert button.grab().toImage().pixelColor(spot) == before
