"""Dialogs by themselves: what they ask for, and that an answer to a closed one harms nobody."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.ui.dialogs.account import AccountDialog
from app.ui.dialogs.login import LoginDialog
from app.ui.wishes import LoginWords, OnAnswer, OnRefusal, Wish
from integrations.errors import Rejected, Unreachable


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


def test_a_login_says_first_what_the_password_means(qtbot: QtBot, program: Program) -> None:
    dialog = LoginDialog(program.submit)
    qtbot.addWidget(dialog)
    program.answer(LoginWords("The password goes to this server alone.", ("tube.localhost:1",), "alice", "published"))
    assert dialog.notice.text() == "The password goes to this server alone."
    assert dialog.server.text() == "tube.localhost:1"
    assert dialog.play.text() == "In the practice world: user alice, password published."


def test_a_missing_second_factor_opens_its_field_and_any_other_refusal_does_not(qtbot: QtBot, program: Program) -> None:
    dialog = LoginDialog(program.submit)
    qtbot.addWidget(dialog)
    program.answer(LoginWords(""))
    assert dialog.play.isHidden()
    for field, text in ((dialog.server, "tube.example"), (dialog.user, "bob"), (dialog.password, "secret")):
        field.setText(text)
    dialog.log_in()
    program.refuse("The server did not answer.", Unreachable("The server did not answer."))
    assert dialog.code.isHidden()
    assert dialog.said.text() == "The server did not answer."
    dialog.log_in()
    program.refuse("A code is missing.", Rejected("A code is missing.", "missing_two_factor"))
    assert not dialog.code.isHidden()
    assert dialog.password.text() == "secret"


def test_an_answer_to_a_closed_dialog_is_left_alone(qtbot: QtBot, program: Program) -> None:
    dialog = LoginDialog(program.submit)
    qtbot.addWidget(dialog)
    dialog.reject()
    program.answer(LoginWords("The password goes to this server alone."))
    assert dialog.notice.text() == ""


def test_a_connected_account_leaves_no_secret_in_the_fields(qtbot: QtBot, program: Program) -> None:
    dialog = AccountDialog(program.submit, new_vault=False, ask_visibility=False)
    qtbot.addWidget(dialog)
    for field, text in ((dialog.account, "@alice"), (dialog.password, "master"), (dialog.passphrase, "open it")):
        field.setText(text)
    dialog.connect_account()
    with qtbot.waitSignal(dialog.connected) as connected:
        program.answer("@alice is connected.")
    assert connected.args == ["@alice is connected."]
    assert not dialog.password.text()
    assert not dialog.passphrase.text()
