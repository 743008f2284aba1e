"""Settings are made from their descriptions, saved at once when they are good, and explained when they are not."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from app.setting_fields import GROUPS, Kind
from app.settings import Settings, setting_texts
from app.ui.settings.editors import PAUSE, ChoiceEditor, SwitchEditor, TextsEditor
from app.ui.settings.tabs import GENERAL, PRIVACY, TABS
from app.ui.theme.theme import Theme
from tests.gui.ui.settings.settings_desk import SettingsDesk
from wallet.intents import LockAfter

Desk = Callable[[], SettingsDesk]


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(desk: SettingsDesk, name: str, value: str) -> None:
    """With the keyboard, as a person does who cannot see it."""
    editor = desk.row(name).editor
    assert isinstance(editor, ChoiceEditor)
    steps = editor.box.findData(value) - editor.box.currentIndex()
    for _ in range(abs(steps)):
        QTest.keyClick(editor.box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def test_every_setting_has_one_place_and_the_editor_of_its_kind(desk: SettingsDesk) -> None:
    rows = {**desk.choices("general").rows, **desk.choices("privacy").rows}
    assert set(rows) == {entry.name for entry in dataclasses.fields(Settings)} == set(desk.choices("found").rows)
    assert not set(desk.choices("general").rows) & set(desk.choices("privacy").rows)
    assert sorted([*GENERAL, *PRIVACY]) == sorted(GROUPS)
    kinds = {"paused": Kind.SWITCH, "price": Kind.AMOUNT, "group_size": Kind.NUMBER, "theme": Kind.CHOICE}
    kinds |= {"nodes": Kind.TEXTS, "explorer": Kind.TEXT}
    assert {name: rows[name].field.kind for name in kinds} == kinds


def test_an_amount_is_typed_with_its_asset_beside_it(desk: SettingsDesk) -> None:
    line = desk.row("price").editor.widget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "0.050"
    desk.type("price", "0,07")
    assert desk.kept.price == 70
    assert line.text() == "0.070"
    assert "0.070 HBD" in desk.said[-1][0]
    choose(desk, "asset", "HIVE")
    assert "HIVE" in [label.text() for label in desk.row("price").findChildren(QLabel)]


@pytest.mark.parametrize(
    ("name", "text", "part"),
    [
        ("price", "0", "0.001"),
        ("price", "five", "three decimals"),
        ("price", "0.0501", "three decimals"),
        ("undo_seconds", "4", "from 5 to 86400"),
        ("undo_seconds", "1e9", "from 5"),
        ("host_share", "101", "from 0 to 100"),
    ],
)
def test_a_wrong_value_says_why_beside_the_field_and_changes_nothing(
    desk: SettingsDesk, name: str, text: str, part: str
) -> None:
    desk.type(name, text)
    row = desk.row(name)
    assert desk.settings.now == Settings()
    assert row.note.isVisible()
    assert part in row.note.text()
    assert row.note.property("look") == "negative"
    assert row.note.text() == row.editor.widget().accessibleDescription()
    assert desk.page.back()
    assert not row.note.isVisible()
    desk.type(name, "20")
    assert desk.kept != Settings()


def test_what_is_typed_is_taken_after_a_pause_and_not_before(desk: SettingsDesk, qtbot: QtBot) -> None:
    line = desk.row("group_size").editor.widget()
    assert isinstance(line, QLineEdit)
    line.clear()
    QTest.keyClicks(line, "25")
    assert desk.settings.now.group_size == 10
    desk.settings.change({"paused": True})
    assert line.text() == "25", "another change does not take away what is being typed"
    qtbot.waitUntil(lambda: desk.settings.now.group_size == 25, timeout=PAUSE * 4)


def test_money_is_kept_when_a_person_says_so_and_not_while_they_type(desk: SettingsDesk, qtbot: QtBot) -> None:
    line = desk.row("price").editor.widget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, "2")
    qtbot.wait(PAUSE * 2)
    assert desk.settings.now.price == 50
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert desk.settings.now.price == 2000


def test_arrow_keys_step_a_number(desk: SettingsDesk) -> None:
    line = desk.row("host_share").editor.widget()
    QTest.keyClick(line, Qt.Key.Key_Up)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert desk.kept.host_share == 31


def test_a_switch_is_pressed_with_the_space_bar_and_says_what_it_is(desk: SettingsDesk) -> None:
    row = desk.row("notifications")
    assert isinstance(row.editor, SwitchEditor)
    QTest.keyClick(row.editor.switch, Qt.Key.Key_Space)
    assert desk.kept.notifications is False
    told = QAccessible.queryAccessibleInterface(row.editor.switch)
    assert told is not None
    assert told.role() is QAccessible.Role.CheckBox
    assert told.text(QAccessible.Text.Name) == "Notifications"


def test_a_field_goes_back_to_its_default_alone(desk: SettingsDesk) -> None:
    desk.type("undo_seconds", "60")
    desk.type("group_size", "3")
    assert not desk.row("first_undo_seconds").reset.isVisible()
    press(desk.row("undo_seconds").reset)
    assert (desk.kept.undo_seconds, desk.kept.group_size) == (30, 3)
    assert not desk.row("undo_seconds").reset.isVisible()


def test_a_list_grows_and_shrinks_by_one(desk: SettingsDesk) -> None:
    desk.type("voters", "alice=")
    assert "name=payer" in desk.row("voters").note.text()
    desk.type("voters", "alice")
    desk.type("voters", "bob.main=bob.pocket")
    assert desk.kept.voters == ("alice", "bob.main=bob.pocket")
    editor = desk.row("voters").editor
    assert isinstance(editor, TextsEditor)
    assert editor.line.text() == ""
    QApplication.processEvents()
    buttons = {one.accessibleName(): one for one in editor.findChildren(QAbstractButton) if one.isVisible()}
    press(buttons["Remove alice"])
    assert desk.kept.voters == ("bob.main=bob.pocket",)


def test_servers_nodes_and_the_idle_time_hold_at_once(desk: SettingsDesk) -> None:
    desk.page.arrive("privacy")
    desk.type("home_servers", "tube.lan:9000")
    assert desk.trusted.include("tube.lan", 9000)
    desk.type("nodes", "https://a.example=a")
    assert [getattr(node, "operator", "") for node in desk.nodes[-1]] == ["a"]
    desk.type("lock_minutes", "25")
    assert desk.asked == [LockAfter(1500)]
    desk.type("proxy", "http://127.0.0.1")
    assert "socks5://127.0.0.1:9050" in desk.row("proxy").note.text()
    desk.type("proxy", "socks5://127.0.0.1:9050")
    assert "next time" in desk.row("proxy").note.text()
    assert desk.kept.proxy == "socks5://127.0.0.1:9050"


def test_a_setting_that_changes_elsewhere_is_shown(desk: SettingsDesk) -> None:
    desk.settings.change({"theme": "dark", "autostart": True})
    editor = desk.row("theme").editor
    assert isinstance(editor, ChoiceEditor)
    assert editor.box.currentData() == "dark"
    assert desk.row("autostart").reset.isVisible()


def test_slash_searches_names_and_meanings_and_escape_ends_it(desk: SettingsDesk) -> None:
    desk.page.arrive("about")
    desk.page.search()
    QTest.keyClicks(desk.page.field, "undo")
    visible = [name for name, row in desk.choices("found").rows.items() if row.isVisible()]
    assert {"undo_seconds", "first_undo_seconds"} <= set(visible)
    assert "theme" not in visible
    desk.type("undo_seconds", "45")
    assert desk.kept.undo_seconds == 45
    desk.page.field.setText("no such thing")
    assert desk.choices("found").nothing.isVisible()
    assert desk.page.back()
    assert desk.page.tabs.shown() is desk.page.tabs.sections["about"]
    assert not desk.page.back()


def test_the_page_that_is_made_anew_shows_the_same(desk: SettingsDesk, theme: Theme, qtbot: QtBot) -> None:
    desk.page.activateWindow()
    desk.page.arrive("lock_minutes")
    qtbot.waitUntil(lambda: desk.row("lock_minutes").editor.widget().hasFocus())
    kept = desk.page.remember()
    assert kept == ("privacy", "", "lock_minutes")
    again = SettingsDesk(desk.folder.path, theme)
    qtbot.addWidget(again.page)
    again.page.recall(kept)
    assert again.page.tabs.chosen() == "privacy"
    desk.page.field.setText("undo")
    again.page.recall(desk.page.remember())
    assert again.page.tabs.shown() is again.page.tabs.section("found")


class Marked(QTranslator):
    """Says every text of one context in capitals."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return text.upper() if context == "settings" else ""

    def isEmpty(self) -> bool:
        return False


def test_labels_helps_and_choices_are_translated_as_data(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    translator = Marked()
    QCoreApplication.installTranslator(translator)
    try:
        desk = SettingsDesk(tmp_path, theme)
    finally:
        QCoreApplication.removeTranslator(translator)
    qtbot.addWidget(desk.page)
    row = desk.choices("general").rows["theme"]
    assert isinstance(row.editor, ChoiceEditor)
    shown = [row.label.text(), row.help.text(), *(row.editor.box.itemText(place) for place in range(3))]
    assert shown == ["LOOK", "THE COLOURS OF THE WINDOW.", "AS ON THIS DESKTOP", "LIGHT", "DARK"]
    assert {text.upper() for text in setting_texts()} >= set(shown)


def _focusable(page: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QTabBar)
    every = [one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [one for one in every if isinstance(one, kinds) and one.isVisible()]


@pytest.mark.parametrize("tab", TABS)
def test_everything_has_a_name_and_fits(desk: SettingsDesk, tab: str, qtbot: QtBot) -> None:
    desk.page.arrive(tab)
    QApplication.processEvents()
    for widget in _focusable(desk.page):
        told = QAccessible.queryAccessibleInterface(widget)
        assert told is not None
        assert told.text(QAccessible.Text.Name), widget
    section = desk.page.tabs.shown()
    assert section.widget().width() <= section.viewport().width()
    for label in section.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap() and label.text():
            assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width() or type(label) is not QLabel


@pytest.mark.parametrize("tab", ["general", "privacy"])
def test_editors_begin_below_one_another_and_the_search_ends_with_the_cards(desk: SettingsDesk, tab: str) -> None:
    desk.page.resize(1100, 700)
    desk.page.show()
    desk.page.arrive(tab)
    QApplication.processEvents()
    section = desk.choices(tab)
    kinds = (Kind.SWITCH, Kind.AMOUNT, Kind.NUMBER, Kind.CHOICE)
    editors = [row.editor for row in section.rows.values() if row.field.kind in kinds]
    assert len({editor.mapTo(section, editor.rect().topLeft()).x() for editor in editors}) == 1
    card = next(iter(section.cards.values()))
    ends = [one.mapTo(desk.page, one.rect().topRight()).x() for one in (desk.page.field, card)]
    assert ends[0] == ends[1]
