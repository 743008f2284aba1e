"""The card of a link from outside, with a program that the test answers for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.services.tip_link import LinkLook
from app.services.window_page import Figures
from app.ui.dialogs.tip_card import ARMED_AFTER, TipCardDialog
from app.ui.wishes import LinkTipped, OnAnswer, OnRefusal, Wish
from app.ui.wishes.tip_card import TipCardFacts
from integrations.errors import Unreachable
from tests.gui.cards import card

URL = "https://tube.example/w/4ePbKHYZjqnGpMWwKaQtMJ"
FIGURES = Figures(accounts=("alice.pocket", "alice.second"), price=50, asset="HBD")
LOOK = LinkLook(
    "peertube:tube.example/x", URL, "Sun\u202erise", "Carol", "tube.example", "carol", unattended=True, asks=False,
    sentence="Channel and account name each other.",
)  # fmt: skip


class Program:
    """Keeps what was asked, to be answered by the test."""

    def __init__(self) -> None:
        self.asked: list[tuple[OnAnswer | None, OnRefusal | None]] = []

    def submit(self, _wish: Wish, answer: OnAnswer | None, refusal: OnRefusal | None) -> None:
        self.asked.append((answer, refusal))

    def answer(self, result: object) -> None:
        answer, _ = self.asked.pop()
        assert answer is not None
        answer(result)

    def refuse(self, sentence: str, error: Exception) -> None:
        _, refusal = self.asked.pop()
        assert refusal is not None
        refusal(sentence, error)


@pytest.fixture
def program() -> Program:
    return Program()


@pytest.fixture
def dialog(qtbot: QtBot, program: Program) -> TipCardDialog:
    made = TipCardDialog(program.submit, URL, FIGURES)
    # So that it is still there when the test looks at what became of it.
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_stands_on_the_card_is_who_where_how_much_and_from_whom(program: Program, dialog: TipCardDialog) -> None:
    assert dialog.host.text() == "On tube.example"
    program.answer(TipCardFacts(LOOK, None))
    assert dialog.work.text() == "Sun<U+202E>rise"
    assert "Carol" in dialog.creator.text()
    assert "@carol" in dialog.receiver.text()
    assert dialog.amount.text() == "0.050"
    assert dialog.account.currentText() == "@alice.pocket"
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))


def test_cancel_is_what_return_presses_and_tip_is_armed_late(
    qtbot: QtBot, program: Program, dialog: TipCardDialog
) -> None:
    assert dialog.cancel.isDefault()
    program.answer(TipCardFacts(LOOK, None))
    assert not dialog.main.isEnabled()
    qtbot.waitUntil(dialog.main.isEnabled, timeout=ARMED_AFTER * 6)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert program.asked == []


def test_a_press_gives_the_typed_amount_once(qtbot: QtBot, program: Program, dialog: TipCardDialog) -> None:
    program.answer(TipCardFacts(LOOK, None))
    qtbot.waitUntil(dialog.main.isEnabled, timeout=ARMED_AFTER * 6)
    dialog.amount.setText("0,100")
    dialog.main.click()
    dialog.main.click()
    assert len(program.asked) == 1
    with qtbot.waitSignal(dialog.tipped) as tipped:
        program.answer(LinkTipped(card(), before=False))
    assert tipped.args == [LinkTipped(card(), before=False)]


def test_another_account_is_looked_at_anew_before_tip_counts(program: Program, dialog: TipCardDialog) -> None:
    program.answer(TipCardFacts(LOOK, None))
    dialog.account.setCurrentIndex(1)
    assert not dialog.main.isEnabled()
    program.answer(TipCardFacts(LOOK, card()))
    QApplication.processEvents()
    assert "already" in dialog.said.text()


def test_a_creator_who_did_not_join_gets_a_promise_and_says_so(program: Program, dialog: TipCardDialog) -> None:
    program.answer(TipCardFacts(replace(LOOK, account="", unattended=False, sentence="Nobody joined."), None))
    assert "promise" in dialog.receiver.text()
    assert "Nobody joined." in dialog.receiver.text()


def test_a_work_that_cannot_be_read_cannot_be_tipped(qtbot: QtBot, program: Program, dialog: TipCardDialog) -> None:
    program.refuse("The server did not answer.", Unreachable("The server did not answer."))
    qtbot.wait(ARMED_AFTER + 100)
    assert not dialog.main.isEnabled()
    assert dialog.said.text() == "The server did not answer."


def test_without_an_account_the_gift_is_noted(qtbot: QtBot, program: Program) -> None:
    dialog = TipCardDialog(program.submit, URL, Figures())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.main.text() == "Note it"
    assert dialog.origin.text().endswith("unless you press Note it.")
    assert "the gift is noted here" in dialog.noted.text()
    assert not dialog.account.isVisible()
    program.answer(TipCardFacts(LOOK, None))
    qtbot.waitUntil(dialog.main.isEnabled, timeout=ARMED_AFTER * 6)
    dialog.main.click()
    with qtbot.waitSignal(dialog.tipped):
        program.answer(LinkTipped(card(account=""), before=False))


def test_a_link_that_pretends_to_be_elsewhere_shows_its_real_host(qtbot: QtBot, program: Program) -> None:
    dialog = TipCardDialog(program.submit, "https://youtube.com@evil.example/w/abc", FIGURES)
    qtbot.addWidget(dialog)
    assert dialog.host.text() == "On evil.example"
