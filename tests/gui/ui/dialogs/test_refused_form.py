"""After a refusal the next key is typed into the secret, never into a field that shows it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.dialogs.login import LoginDialog
from app.ui.wallet.forms.backup import BackupForm
from app.ui.wishes import OnAnswer, OnRefusal, Wish
from wallet.errors import WrongPassphrase


class Program:
    """Keeps what was asked, to be refused by the test."""

    def __init__(self) -> None:
        self.refusals: list[OnRefusal] = []

    def submit(self, _wish: Wish, _answer: OnAnswer | None, refusal: OnRefusal | None) -> None:
        if refusal is not None:
            self.refusals.append(refusal)


def test_a_wrong_passphrase_is_typed_anew_where_nobody_reads_it(qtbot: QtBot, tmp_path: Path) -> None:
    program = Program()
    form = BackupForm(program.submit, tmp_path / "backup.json")
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    qtbot.waitUntil(form.main.isEnabled, timeout=2000)
    place = form.file.path()
    form.passphrase.setText("wrong")
    form.main.setFocus()
    form.main.click()
    assert form.focusWidget() is form.cancel
    program.refusals[-1]("This passphrase does not open the vault.", WrongPassphrase())
    assert form.focusWidget() is form.passphrase
    QTest.keyClicks(form.focusWidget(), "right")
    assert form.passphrase.text() == "right"
    assert form.file.path() == place


def test_a_long_refusal_has_its_own_room(qtbot: QtBot) -> None:
    program = Program()
    dialog = LoginDialog(program.submit)
    qtbot.addWidget(dialog)
    dialog.show()
    for field in (dialog.server, dialog.user, dialog.password):
        field.setText("tube.example")
    dialog.log_in()
    before = dialog.height()
    program.refusals[-1]("The PeerTube server does not know this user name with this password. " * 2, ValueError())
    qtbot.waitUntil(lambda: dialog.said.geometry().height() >= dialog.said.heightForWidth(dialog.said.width()))
    password = dialog.password.mapTo(dialog, dialog.password.rect().bottomLeft()).y()
    assert password < dialog.said.geometry().top()
    assert dialog.height() > before
    dialog.say("")
    assert dialog.height() < before
