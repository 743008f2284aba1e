"""Every word can be read, light and dark, and the window wears what the desktop wears."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.tips.states import TipState
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import DARK, LIGHT, Tokens, contrast, pairs
from app.ui.tips.shapes import mark_of
from tests.gui.cards import card

READABLE = 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("word", "behind"), pairs())
def test_every_pair_of_colours_can_be_read(tokens: Tokens, word: str, behind: str) -> None:
    assert contrast(getattr(tokens, word), getattr(tokens, behind)) >= READABLE


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_dark_desktop_makes_a_dark_window(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp)
    with qtbot.waitSignal(theme.changed):
        theme.follow(Qt.ColorScheme.Dark)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.background.lower()
    theme.follow(Qt.ColorScheme.Unknown)
    assert theme.tokens is DARK
    theme.follow(Qt.ColorScheme.Light)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.background.lower()


def test_two_states_that_share_a_colour_differ_in_shape_or_word() -> None:
    marks = {state: mark_of(card(state=state)) for state in TipState}
    assert marks[TipState.CONFIRMED] != marks[TipState.FAILED]
    assert marks[TipState.CONFIRMED][0] is not marks[TipState.FAILED][0]
    assert marks[TipState.QUEUED][0] is not marks[TipState.SUBMITTING][0]
