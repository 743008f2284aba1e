"""The tray's sign: every state is another shape, and what can be chosen follows the state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.services.window_page import COLLECTING, TIPPING_ON, Figures
from app.ui.shell.notes import OPEN, Note, NoteKind
from app.ui.shell.standing import SIZES, Standing, standing_icon, standing_of
from app.ui.shell.tray import Tray

FIGURES = Figures(
    accounts=("alice.pocket",), wallet=TIPPING_ON, vault=True, spent_today=130, day_limit=500, waiting=2,
)  # fmt: skip


@pytest.fixture
def tray(qtbot: QtBot) -> Iterator[Tray]:
    made = Tray(practice=True)
    made.show_figures(FIGURES)
    yield made
    made.close()


def grey(standing: Standing, size: int) -> QImage:
    return standing_icon(standing).pixmap(size, size).toImage().convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.parametrize("size", SIZES)
def test_states_differ_without_any_colour(qtbot: QtBot, size: int) -> None:
    drawn = {standing: grey(standing, size) for standing in Standing}
    for one, other in combinations(Standing, 2):
        pixels = [(x, y) for x in range(size) for y in range(size)]
        different = sum(
            abs((drawn[one].pixel(x, y) & 255) - (drawn[other].pixel(x, y) & 255)) > 60 for x, y in pixels
        )
        assert different >= size * size * 0.015, (one, other, different)


def test_how_tipping_stands() -> None:
    assert standing_of(Figures()) is Standing.EMPTY
    assert standing_of(FIGURES) is Standing.ON
    assert standing_of(replace(FIGURES, paused=True)) is Standing.PAUSED
    assert standing_of(replace(FIGURES, wallet=COLLECTING)) is Standing.COLLECTING


def test_the_tooltip_says_today_s_spending_and_that_it_is_play_money(tray: Tray) -> None:
    said = tray.icon.toolTip().splitlines()
    assert said[:2] == ["Capillary – play money: Tipping on", "Today: 0.130 HBD of 0.500 HBD"]
    assert said[2].startswith("2 ")


def test_what_is_chosen_is_told(qtbot: QtBot, tray: Tray) -> None:
    for action, signal in (
        (tray.open_action, tray.open_wanted),
        (tray.undo_action, tray.undo_wanted),
        (tray.lock_action, tray.lock_wanted),
        (tray.quit_action, tray.quit_wanted),
    ):
        with qtbot.waitSignal(signal):
            action.trigger()
    with qtbot.waitSignal(tray.pause_wanted) as paused:
        tray.pause_action.trigger()
    assert paused.args == [True]
    tray.show_figures(replace(FIGURES, paused=True))
    assert tray.pause_action.text() == "Go on tipping"
    with qtbot.waitSignal(tray.pause_wanted) as paused:
        tray.pause_action.trigger()
    assert paused.args == [False]


def test_what_makes_no_sense_cannot_be_chosen(tray: Tray) -> None:
    tray.show_figures(replace(FIGURES, wallet=COLLECTING, waiting=0))
    assert not tray.undo_action.isEnabled()
    assert not tray.lock_action.isEnabled()
    tray.show_figures(Figures())
    assert not tray.pause_action.isEnabled()


def test_a_press_on_a_balloon_opens_the_window(qtbot: QtBot, tray: Tray) -> None:
    note = Note(NoteKind.ARRIVED, "1 gift arrived", "0.050 HBD for Carol")
    tray.show_note(note)
    with qtbot.waitSignal(tray.acted) as acted:
        tray.icon.messageClicked.emit()
    assert acted.args == [note, OPEN]
