"""Without a mouse and without eyes: everything that can be focused has a name, and Tab reaches it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.tips.states import Reason, TipState
from app.folders import DataFolder
from app.services.window_page import COLLECTING, TIPPING_ON, Figures, Page
from app.ui.dialogs.account import AccountDialog
from app.ui.dialogs.form import Form
from app.ui.dialogs.login import LoginDialog
from app.ui.dialogs.questions import QuestionsDialog
from app.ui.home.page import HomePage
from app.ui.news import Lost, Opened, Told
from app.ui.shell.desk import Desk
from app.ui.shell.window import Window
from app.ui.theme.theme import Theme
from app.ui.wishes import OnAnswer, OnRefusal, Wish
from tests.gui.cards import NOON, card

FIGURES = Figures(
    wallet=COLLECTING,
    vault=True,
    accounts=("alice.pocket",),
    balance=4_812,
    day_limit=500,
    questions=2,
    peertube=((1, "alice", "https://tube.example", "login_needed"),),
)


def home(window: Window) -> HomePage:
    page = window.pages.page("home")
    assert isinstance(page, HomePage)
    return page


def nothing(_wish: Wish, _answer: OnAnswer | None, _refusal: OnRefusal | None) -> None:
    """No program stands behind these windows."""


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    window = Window(Theme(qapp), DataFolder(tmp_path, practice=True))
    qtbot.addWidget(window)
    asks = card(2, state=TipState.QUESTION, reason=Reason.PAYEE_MENTIONED)
    window.hear(Opened(lambda: NOON, practice=True))
    window.show_page(Page(FIGURES, (card(1), asks), newest_first=True))
    window.show()
    return window


def focusable(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and not isinstance(widget.parentWidget(), QAbstractSpinBox)
    ]


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in focusable(root):
        known = QAccessible.queryAccessibleInterface(widget)
        if not known.text(QAccessible.Text.Name).strip() or known.role() is QAccessible.Role.NoRole:
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_everything_in_the_window_has_a_name(window: Window) -> None:
    assert len(focusable(window)) > 6
    assert nameless(window) == []


@pytest.mark.parametrize("which", ["account", "login", "questions"])
def test_everything_in_a_dialog_has_a_name(qtbot: QtBot, which: str) -> None:
    dialogs: dict[str, Form] = {
        "account": AccountDialog(nothing, new_vault=True, ask_visibility=True),
        "login": LoginDialog(nothing),
        "questions": QuestionsDialog(nothing, [card(state=TipState.QUESTION)]),
    }
    for dialog in dialogs.values():
        qtbot.addWidget(dialog)
    dialogs[which].show()
    assert nameless(dialogs[which]) == []


def test_a_row_is_a_sentence_for_a_screen_reader(window: Window) -> None:
    known = QAccessible.queryAccessibleInterface(home(window).stream.tips)
    rows = [known.child(place).text(QAccessible.Text.Name) for place in range(known.childCount())]
    assert any("Sunrise" in row and "0.050 HBD" in row and "question" in row for row in rows)


def test_tab_goes_through_everything_and_comes_back(window: Window) -> None:
    window.activateWindow()
    home(window).link.field.setFocus()
    seen: set[int] = set()
    for _ in range(40):
        focused = QApplication.focusWidget()
        if focused is None or id(focused) in seen:
            break
        seen.add(id(focused))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    missed = [widget.accessibleName() for widget in focusable(window) if id(widget) not in seen]
    assert missed == []


def test_enter_presses_the_button_that_has_the_cursor(window: Window, qtbot: QtBot) -> None:
    giving = window.rail.buttons["giving"]
    giving.setFocus()
    QTest.keyClick(giving, Qt.Key.Key_Return)
    assert window.pages.shown() == "giving"
    window.turn_to("home")
    everything = home(window).stream.all
    everything.setFocus()
    with qtbot.waitSignal(window.pages.led) as led:
        QTest.keyClick(everything, Qt.Key.Key_Enter)
    assert led.args == ["giving", None]
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", True)
    with qtbot.assertNotEmitted(window.pages.led):
        QApplication.sendEvent(everything, held)


def test_every_label_shows_plain_characters(window: Window) -> None:
    labels = window.findChildren(QLabel)
    assert len(labels) > 10
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_nothing_is_preselected_about_who_may_see(qtbot: QtBot) -> None:
    dialog = AccountDialog(nothing, new_vault=True, ask_visibility=True)
    qtbot.addWidget(dialog)
    assert not dialog.everybody.isChecked()
    assert not dialog.only_creator.isChecked()
    for field, text in ((dialog.account, "alice"), (dialog.password, "x"), (dialog.passphrase, "12345678")):
        field.setText(text)
    dialog.again.setText("12345678")
    dialog.connect_account()
    assert dialog.said.text() == "Choose who may see what you like."


@pytest.mark.parametrize(
    ("passphrase", "again", "said"),
    [("", "", "Type the passphrase"), ("short", "short", "at least 8"), ("long enough", "long enoug", "differ")],
)
def test_a_passphrase_is_checked_before_anything_is_asked(qtbot: QtBot, passphrase: str, again: str, said: str) -> None:
    dialog = AccountDialog(nothing, new_vault=True, ask_visibility=False)
    qtbot.addWidget(dialog)
    dialog.account.setText("alice")
    dialog.password.setText("x")
    dialog.passphrase.setText(passphrase)
    dialog.again.setText(again)
    dialog.connect_account()
    assert said in dialog.said.text()
    assert dialog.main.isEnabled()


def test_new_rows_are_announced_while_somebody_reads(window: Window, qtbot: QtBot) -> None:
    stream = home(window).stream
    stream.tips.tips.take(Page(FIGURES, tuple(card(number) for number in range(3, 40))), hold_new=False)
    bar = stream.tips.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(200)
    window.hear(Told(Page(FIGURES, (card(41), card(42)))))
    assert stream.fresh.text().startswith("2 new")
    assert bar.value() == 200
    qtbot.mouseClick(stream.fresh, Qt.MouseButton.LeftButton)
    assert bar.value() == 0
    assert stream.fresh.isHidden()


def test_a_window_that_never_opened_leaves_no_thread(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path, practice=True)
    window = Window(Theme(qapp), folder)
    qtbot.addWidget(window)
    desk = Desk(window, folder)
    window.show()
    desk.start()
    window.close()
    assert not desk.bridge._thread.is_alive()


def test_the_states_of_tipping_are_words(window: Window) -> None:
    assert window.strip.tipping.text() == "◔ Collecting, waits for your passphrase"
    window.show_figures(Figures(wallet=TIPPING_ON, vault=True, accounts=("alice",)))
    assert window.strip.tipping.text() == "● Tipping on"
    window.hear(Lost("No practice world is running."))
    assert window.strip.tipping.text() == "× Not running"
    assert window.said.text() == "No practice world is running."


def test_the_keys_are_listed_under_the_question_mark(window: Window, tmp_path: Path) -> None:
    desk = Desk(window, DataFolder(tmp_path, practice=True))
    tips = home(window).stream.tips
    tips.setFocus()
    QTest.keyClick(tips, Qt.Key.Key_Question)
    QApplication.processEvents()
    assert window.overlay.isVisible()
    said = [label.text() for label in window.overlay.findChildren(QLabel)]
    assert "Take the newest gift back" in said
    QTest.keyClick(window.overlay.close_button, Qt.Key.Key_Escape)
    assert window.overlay.isHidden()
    assert QApplication.focusWidget() is tips
    assert not desk.bridge._thread.is_alive()
