"""What only a person at the keyboard notices: where the cursor is after a step, and whether a press did anything."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.first_steps import Step
from app.folders import DataFolder
from app.services.first_notes import FirstRunNotes
from app.services.window_page import Figures
from app.ui.first_run.panel import FirstRunPanel
from app.ui.first_run.places import PlacesStep
from app.ui.first_run.play import start_apart
from app.ui.first_run.seen import SeenStep
from app.ui.shell.page import Surroundings
from app.ui.theme.theme import Theme
from app.ui.wishes import OnAnswer, OnRefusal, Wish

ACCOUNT = Figures(accounts=("alice.pocket",), vault=True)
LIKING = replace(ACCOUNT, peertube=((1, "alice", "https://tube.example", "active"),))


def silent(_wish: Wish, _answer: OnAnswer | None, _refusal: OnRefusal | None) -> Any:
    """No program stands behind these steps."""


@pytest.fixture
def around(qapp: QApplication, tmp_path: Path) -> Surroundings:
    return Surroundings(silent, Theme(qapp), DataFolder(tmp_path, practice=False), practice=False)


def test_a_world_that_was_started_is_told_from_one_that_was_not(tmp_path: Path) -> None:
    assert start_apart(sys.executable, ["-c", "pass"]) is True
    assert start_apart(str(tmp_path / "nothing"), []) is False


def test_a_log_in_answers_the_wish_for_one_place(qtbot: QtBot, around: Surroundings) -> None:
    step = PlacesStep(around)
    qtbot.addWidget(step)
    step.show_figures(ACCOUNT)
    step.go_on()
    assert "Choose at least one" in step.sentence.text()
    step.show_figures(LIKING)
    assert step.sentence.text() == ""


def test_the_cursor_goes_on_with_the_steps(qtbot: QtBot, around: Surroundings) -> None:
    whole = QWidget()
    elsewhere, panel = QPushButton("elsewhere"), FirstRunPanel(around)
    column = QVBoxLayout(whole)
    column.addWidget(elsewhere)
    column.addWidget(panel)
    qtbot.addWidget(whole)
    panel.notes = FirstRunNotes(way="own")
    panel.show_figures(ACCOUNT, running=True, gifts=False)
    with qtbot.waitActive(whole):
        whole.show()
        whole.activateWindow()
    places = panel.page(Step.PLACES)
    assert isinstance(places, PlacesStep)
    places.main.setFocus()
    panel.notes = FirstRunNotes(way="own", places=True, sealed=True)
    panel.look()
    assert panel.step is Step.SEEN
    seen = panel.page(Step.SEEN)
    assert isinstance(seen, SeenStep)
    assert seen.isAncestorOf(whole.focusWidget())
    assert whole.focusWidget() not in (seen.back, seen.main)


def test_the_cursor_stays_where_it_was_outside_the_steps(qtbot: QtBot, around: Surroundings) -> None:
    whole = QWidget()
    elsewhere, panel = QPushButton("elsewhere"), FirstRunPanel(around)
    column = QVBoxLayout(whole)
    column.addWidget(elsewhere)
    column.addWidget(panel)
    qtbot.addWidget(whole)
    panel.notes = FirstRunNotes(way="own")
    panel.show_figures(ACCOUNT, running=True, gifts=False)
    with qtbot.waitActive(whole):
        whole.show()
        whole.activateWindow()
    elsewhere.setFocus()
    panel.notes = FirstRunNotes(way="own", places=True, sealed=True)
    panel.look()
    assert whole.focusWidget() is elsewhere


def test_tab_goes_down_the_step_and_comes_to_the_buttons_below_last(qtbot: QtBot, around: Surroundings) -> None:
    whole = QWidget()
    column = QVBoxLayout(whole)
    panel, elsewhere = FirstRunPanel(around), QPushButton("elsewhere")
    column.addWidget(elsewhere)
    column.addWidget(panel)
    qtbot.addWidget(whole)
    panel.notes = FirstRunNotes(way="own")
    panel.show_figures(ACCOUNT, running=True, gifts=False)
    whole.show()
    step = panel.page(Step.PLACES)
    assert isinstance(step, PlacesStep)
    whole.activateWindow()
    step.log_in.setFocus()
    qtbot.waitUntil(step.log_in.hasFocus)
    for following in (step.votes, step.other, step.links, step.earns, step.back, step.main, elsewhere):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is following
