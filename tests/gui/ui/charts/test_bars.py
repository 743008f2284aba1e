"""Bars compare: the first fills the room, the others are as long as they are large; the words carry the figures."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.charts.bars import ROW, Bar, Bars
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import DARK, LIGHT, Tokens


def coloured(image: QImage, row: int, colour: str) -> int:
    """How many pixels of the middle line of a row have this colour."""
    line = row * ROW + ROW // 2
    return sum(image.pixelColor(place, line) == QColor(colour) for place in range(image.width()))


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_a_bar_half_as_large_is_half_as_long(qtbot: QtBot, qapp: QApplication, tokens: Tokens) -> None:
    theme = Theme(qapp)
    theme.wear(tokens)
    bars = Bars(theme, lambda _: None)
    qtbot.addWidget(bars)
    bars.resize(600, 2 * ROW)
    bars.show_bars([Bar("a", "Ann", 100, "0.100 HBD"), Bar("b", "Bob", 50, "0.050 HBD")])
    image = bars.grab().toImage()
    whole, half = (coloured(image, row, tokens.positive) for row in (0, 1))
    assert whole > 250
    assert abs(half - whole / 2) <= 4


def test_it_is_read_out_and_hides_no_character(qtbot: QtBot, qapp: QApplication) -> None:
    bars = Bars(Theme(qapp), lambda _: None)
    qtbot.addWidget(bars)
    bars.show_bars([Bar("a", "evil\u202ename", 100, "0.100 HBD")])
    assert bars.accessibleName() == "evil<U+202E>name: 0.100 HBD"
    assert bars.sizeHint().height() == ROW
