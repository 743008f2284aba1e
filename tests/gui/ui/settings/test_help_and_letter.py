"""Help and repair, the letter of a year, and what this program is."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

from app.log_file import WINDOW, LogFile, logs_of
from app.services.examine import finding_texts
from app.services.licences import libraries
from app.ui.settings.help import HelpSection
from app.ui.settings.letter import LetterSection
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import DARK, LIGHT
from tests.gui.ui.settings.settings_desk import FINDINGS, SettingsDesk, letter


def help_of(desk: SettingsDesk) -> HelpSection:
    desk.page.arrive("help")
    section = desk.page.tabs.shown()
    assert isinstance(section, HelpSection)
    return section


def letter_of(desk: SettingsDesk) -> LetterSection:
    desk.page.arrive("letter")
    section = desk.page.tabs.shown()
    assert isinstance(section, LetterSection)
    return section


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(place: QWidget) -> list[str]:
    return [label.text() for label in place.findChildren(QLabel) if label.text()]


def test_findings_say_their_state_what_to_do_and_lead_there(desk: SettingsDesk) -> None:
    card = help_of(desk).findings
    shown = texts(card)
    assert any("must be mended before gifts can go out." in text for text in shown)
    assert "Operators that answer: 1. Two are needed; check the network, or the setting nodes." in shown
    assert {"good", "broken", "could be better", "Hive nodes"} <= set(shown)
    assert not any("\u202e" in text for text in shown)
    buttons = {one.accessibleName(): one for one in card.findChildren(QPushButton)}
    press(buttons["Nodes: Hive nodes"])
    press(next(one for name, one in buttons.items() if name.startswith("Log in: ")))
    assert desk.led == [("wallet", "nodes"), ("login", "")]


def test_findings_are_copied_as_text_and_looked_for_again(desk: SettingsDesk) -> None:
    card = help_of(desk).findings
    press(card.copy)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert len(copied) == len(FINDINGS)
    assert copied[0] == "good: Database. capillary.sqlite is sound."
    card.show_findings(FINDINGS[:1])
    assert "Everything is in order." in texts(card)
    press(card.again)
    assert len(card.findings) == len(FINDINGS)


def test_every_template_of_a_finding_takes_its_values() -> None:
    assert all(one.what and one.advice for one in FINDINGS)
    assert {one.part.value for one in FINDINGS} | {one.said.value for one in FINDINGS} <= set(finding_texts())


def test_the_log_is_shown_without_its_secrets_and_copied(desk: SettingsDesk) -> None:
    with LogFile(logs_of(desk.folder.path), WINDOW):
        logging.getLogger("app").error("no answer, refresh_token=abcdef")
    card = help_of(desk).log
    assert "no answer, refresh_token=" in card.text.toPlainText()
    assert "abcdef" not in card.text.toPlainText()
    press(card.copy)
    assert QGuiApplication.clipboard().text() == card.text.toPlainText()
    card.which.setFocus()
    QTest.keyClick(card.which, Qt.Key.Key_Down)
    assert card.text.toPlainText() == ""
    assert not card.copy.isEnabled()


def test_versions_are_copied_for_a_report(desk: SettingsDesk) -> None:
    press(help_of(desk).versions.copy)
    copied = QGuiApplication.clipboard().text()
    assert "Capillary: 0." in copied
    assert "PySide6 6." in copied
    assert "beeab0de" + "0" * 56 in copied


def test_a_licence_is_read_on_demand(desk: SettingsDesk) -> None:
    card = help_of(desk).licences
    assert card.list.count() == len(libraries())
    assert not card.show_text.isEnabled()
    (item,) = card.list.findItems("PySide6_Essentials", Qt.MatchFlag.MatchStartsWith)
    assert "LGPL" in item.text()
    card.list.setCurrentItem(item)
    press(card.show_text)
    assert card.reading is not None
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in card.reading.text.toPlainText()
    QTest.keyClick(card.reading, Qt.Key.Key_Escape)


def test_the_keys_are_listed_over_the_window(desk: SettingsDesk) -> None:
    section = help_of(desk)
    press(section.keys)
    assert section.overlay is not None
    assert section.overlay.isVisible()
    QTest.keyClick(section.overlay, Qt.Key.Key_Escape)
    assert not section.overlay.isVisible()


def test_the_desktop_learns_and_forgets_the_program(desk: SettingsDesk) -> None:
    desk.page.arrive("general")
    buttons = {one.text(): one for one in desk.choices("general").findChildren(QPushButton)}
    add, remove = buttons["Add to this desktop"], buttons["Remove from this desktop"]
    desk.settings.change({"autostart": True})
    press(add)
    assert "This desktop knows Capillary." in texts(desk.choices("general"))
    assert remove.isEnabled()
    press(remove)
    assert "This desktop does not know Capillary." in texts(desk.choices("general"))
    assert not desk.kept.autostart


def test_the_letter_says_how_often_to_how_many_and_who_joined(desk: SettingsDesk) -> None:
    section = letter_of(desk)
    assert section.picture.accessibleName().startswith("2026: 212 thanks, to 47 people, 11 joined because of you")
    assert "Carol by the sea" in section.picture.accessibleName()
    section.year.setFocus()
    QTest.keyClick(section.year, Qt.Key.Key_Down)
    assert section.picture.accessibleName().startswith("2025: 3 thanks")


def test_names_are_left_out_of_the_picture_and_its_words(desk: SettingsDesk) -> None:
    section = letter_of(desk)
    named = section.picture.image()
    QTest.keyClick(section.names, Qt.Key.Key_Space)
    assert "Carol" not in section.picture.accessibleName()
    assert section.picture.image() != named
    desk.letters.known[2026] = letter(people=47)
    section.picture.show_letter(None, names=True)
    assert section.picture.accessibleName() == ""


def test_the_picture_is_saved_by_hand_in_the_look_of_the_program(
    desk: SettingsDesk, theme: Theme, tmp_path: Path
) -> None:
    section = letter_of(desk)
    proposed: list[Path] = []

    def choose(place: Path) -> str:
        proposed.append(place)
        return str(tmp_path / "mine")

    section.choose_file = choose
    for tokens in (LIGHT, DARK):
        theme.wear(tokens)
        press(section.save)
        saved = QImage(str(tmp_path / "mine.png"))
        assert (saved.width(), saved.height()) == (1200, 1500)
        assert saved.pixelColor(3, 3) == QColor(tokens.background)
    theme.wear(LIGHT)
    assert proposed[0].name == "capillary-2026.png"
    assert "mine.png" in section.said_here.text()
    section.choose_file = lambda _: str(tmp_path / "gone" / "mine.png")
    press(section.save)
    assert "could not be saved" in section.said_here.text()
    section.choose_file = lambda _: ""
    section.said_here.setText("")
    press(section.save)
    assert section.said_here.text() == ""


def test_a_year_without_gifts_says_what_the_page_is_for(desk: SettingsDesk) -> None:
    desk.letters.known = {}
    section = letter_of(desk)
    assert section.none.isVisible()
    assert not section.some.isVisible()
    press(section.none.findChildren(QPushButton)[0])
    assert desk.led == [("home", None)]


def test_about_shows_version_and_licence_without_asking_anybody(desk: SettingsDesk) -> None:
    desk.page.arrive("about")
    shown = texts(desk.page.tabs.shown())
    assert any(text.startswith("Version 0.") for text in shown)
    (read,) = [one for one in desk.page.tabs.shown().findChildren(QPushButton) if one.text() == "Read the licence"]
    press(read)
    dialog = desk.page.tabs.sections["about"].reading  # type: ignore[attr-defined]
    assert "Apache License" in dialog.text.toPlainText()
    press(dialog.leave)
