"""The settings in the whole window, with the real program behind: look, language, price, check-up and letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.tips.states import TipState
from app.settings import Settings
from app.ui.layouts.section import Section
from app.ui.settings.help import HelpSection
from app.ui.settings.letter import LetterSection
from app.ui.settings.page import SettingsPage
from app.ui.theme.tokens import DARK
from tests.fixtures.journey import FIRST_UNDO
from tests.gui.practice_desk import PracticeDesk, practice_desk

pytestmark = pytest.mark.timeout(180)


def page_of(desk: PracticeDesk) -> SettingsPage:
    page = desk.window.pages.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def turn(desk: PracticeDesk, tab: str) -> Section:
    page_of(desk).arrive(tab)
    return page_of(desk).tabs.shown()


def choose(desk: PracticeDesk, setting: str, value: str) -> None:
    page_of(desk).arrive(setting)
    choices = page_of(desk).tabs.shown_choices()
    assert choices is not None
    box = choices.rows[setting].editor.widget()
    assert isinstance(box, QComboBox)
    while box.currentData() != value:
        desk.key(Qt.Key.Key_Down if box.findData(value) > box.currentIndex() else Qt.Key.Key_Up, box)
    desk.until(lambda: getattr(Settings.load(desk.folder.settings), setting) == value)


def test_settings_are_changed_and_hold_and_the_year_becomes_a_picture(qtbot: QtBot, tmp_path: Path) -> None:
    with practice_desk(qtbot, tmp_path) as desk:
        desk.open_page("settings")
        choose(desk, "theme", "dark")
        desk.until(lambda: desk.theme.tokens == DARK)
        desk.key(Qt.Key.Key_Slash)
        page = page_of(desk)
        desk.bot.waitUntil(page.field.hasFocus)
        QTest.keyClicks(page.field, "gift for a thumb")
        found = page.tabs.shown_choices()
        assert found is not None
        line = found.rows["price"].editor.widget()
        assert isinstance(line, QLineEdit)
        desk.type(line, "0.060")
        desk.key(Qt.Key.Key_Return, line)
        desk.until(lambda: desk.window.figures.price == 60)
        assert "0.060 HBD" in desk.window.said.said()[0]

        checked = turn(desk, "help")
        assert isinstance(checked, HelpSection)
        desk.until(lambda: len(checked.findings.findings) > 4)
        assert {one.state for one in checked.findings.findings} <= {"good", "warning"}
        desk.until(lambda: checked.licences.list.count() > 10)

        desk.like("Sunrise")
        desk.world.advance(FIRST_UNDO + 1)
        desk.until(lambda: desk.state("Sunrise") is TipState.CONFIRMED)
        letter = turn(desk, "letter")
        assert isinstance(letter, LetterSection)
        desk.until(lambda: letter.picture.letter is not None and letter.save.isVisible())
        letter.choose_file = lambda _: str(tmp_path / "year.png")
        desk.click(letter.save)
        assert QImage(str(tmp_path / "year.png")).width() == 1200
        assert letter.picture.letter is not None
        assert (letter.picture.letter.thanks, str(letter.picture.letter.sums[0])) == (1, "0.060 HBD")

        keys = turn(desk, "help").findChildren(QPushButton)
        desk.click(next(one for one in keys if one.accessibleName() == "Show all keys"))
        desk.key(Qt.Key.Key_Escape, desk.window.focusWidget())
        desk.key(Qt.Key.Key_Escape)
        desk.until(lambda: desk.window.pages.shown() == "home")
