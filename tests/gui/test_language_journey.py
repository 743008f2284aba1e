"""French and back while the program runs: titles, rows, reasons, refusals, counts and amounts of the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.tips.states import TipState
from app.ui.settings.page import SettingsPage
from app.ui.shell.pages import built_pages
from app.ui.tips.actions import Action
from tests.gui.practice_desk import PracticeDesk, practice_desk

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[PracticeDesk]:
    before = QLocale()
    with practice_desk(qtbot, tmp_path) as desk:
        yield desk
        desk.appearance.language.choose("en")
        desk.appearance.language._remove()
    QLocale.setDefault(before)


def choose(desk: PracticeDesk, language: str) -> None:
    """With the keyboard, on the page of the settings."""
    page = desk.open_page("settings")
    assert isinstance(page, SettingsPage)
    page.arrive("language")
    choices = page.tabs.shown_choices()
    assert choices is not None
    box = choices.rows["language"].editor.widget()
    assert isinstance(box, QComboBox)
    while box.currentData() != language:
        desk.key(Qt.Key.Key_Down if box.findData(language) > box.currentIndex() else Qt.Key.Key_Up, box)
    desk.until(lambda: desk.appearance.language.spoken == language)


def titles(desk: PracticeDesk) -> list[str]:
    return [desk.window.pages.page(entry.name).title() for entry in built_pages()]


def told(desk: PracticeDesk, title: str) -> str:
    """All that the row of a gift says when one points at it."""
    card = desk.card(title)
    assert card is not None
    return "\n".join(desk.tips.words.told(card))


def refused(desk: PracticeDesk) -> str:
    """What is said about a link that is none."""
    desk.open_page("home")
    desk.window.said.say("")
    desk.type(desk.home.link.field, "ftp://tube.example/w/3")
    desk.key(Qt.Key.Key_Return, desk.home.link.field)
    desk.until(lambda: desk.window.said.property("look") == "negative")
    return desk.window.said.text()


def test_the_window_speaks_french_and_english_again(desk: PracticeDesk) -> None:
    english = titles(desk)
    desk.like("Sunrise", "Tide pools")
    desk.press("Sunrise", Action.UNDO)
    desk.until(lambda: desk.state("Sunrise") is TipState.CANCELLED)
    desk.until(lambda: desk.home.header.waiting.figure.text() == "1 gift")

    choose(desk, "fr")
    words = ["Accueil", "Suivis", "Dons", "Revenus", "Portefeuille", "Réglages"]
    assert [button.text() for button in desk.window.rail.findChildren(QPushButton)] == words
    assert titles(desk) == [*words[:4], "Créateur", *words[4:]]
    assert "Vous l’avez repris avant l’envoi." in told(desk, "Sunrise")
    assert "0,045 HBD à @carol" in told(desk, "Tide pools")
    assert refused(desk).startswith("Ce n’est pas un lien qui commence par https://\u202f;")
    assert desk.home.header.waiting.figure.text() == "1 don"
    desk.like("Night train")
    desk.until(lambda: desk.home.header.waiting.figure.text() == "2 dons")
    assert desk.home.header.today.figure.text().endswith("sur 0,500 HBD")
    assert desk.window.strip.tipping.text() == "● Dons actifs"

    choose(desk, "en")
    assert titles(desk) == english
    assert desk.window.said.text() == ""
    assert "You took it back before it was sent." in told(desk, "Sunrise")
    assert refused(desk).startswith("This is not a link that begins with https://;")
    assert desk.home.header.waiting.figure.text() == "2 gifts"
    assert desk.window.strip.tipping.text() == "● Tipping on"
