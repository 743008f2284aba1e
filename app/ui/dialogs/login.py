"""Logs in at a PeerTube server. What the password means stands above the field for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.form import Form
from app.ui.plain_text import PlainLabel
from app.ui.sentences import in_words
from app.ui.wallet.payer import PayerChooser
from app.ui.wishes import LoginWords, NewLogin, Submit, log_in, login_words
from app.ui.wishes.sources import peertube_view
from integrations.errors import Rejected

SECOND_FACTOR = "missing_two_factor"


class LoginDialog(Form):
    """`connected` carries how many likes stood there before; none of them is paid unasked."""

    connected = Signal(int)

    def __init__(self, submit: Submit, parent: QWidget | None = None, *, payers: Sequence[str] = ()) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Log in at a PeerTube server"), self.tr("Log in"))
        self.notice = PlainLabel(look="muted", wrap=True)
        self.column.addWidget(self.notice)
        self.play = PlainLabel(look="small", wrap=True)
        self.play.hide()
        self.column.addWidget(self.play)
        self.server = self.field(self.tr("Address of the server"), hint=self.tr("such as tube.example"))
        self.user = self.field(self.tr("User name there"))
        self.password = self.field(self.tr("Password there"), secret=True)
        self.code = self.field(self.tr("Code of your second factor"), hint=self.tr("six digits"))
        self.payer = PayerChooser(payers)
        self.paid = self.name(self.tr("Hive account that pays for these thumbs"))
        self.paid.setBuddy(self.payer)
        self.column.addWidget(self.paid)
        self.column.addWidget(self.payer)
        self.paid.setVisible(len(payers) > 1)
        self._show_code(False)
        self.main.clicked.connect(self.log_in)
        self.password.returnPressed.connect(self.log_in)
        self.code.returnPressed.connect(self.log_in)
        if not payers:
            self.ask(peertube_view(), lambda view: self._show_payers(view.payers))
        self.ask(login_words(), self._show_words)

    def again(self, server: str, user: str, payer: str) -> None:
        """Log in at a known account once more: only the password is missing."""
        self.server.setText(server)
        self.user.setText(user)
        self.payer.show_payers([self.payer.itemData(place) for place in range(self.payer.count())], payer)
        self.password.setFocus()

    def log_in(self) -> None:
        """Try it."""
        if not (self.server.text().strip() and self.user.text().strip() and self.password.text()):
            self.say(self.tr("Type the server, your user name there, and your password there."))
            return
        new = NewLogin(
            self.server.text().strip(),
            self.user.text().strip(),
            self.password.text(),
            self.code.text().strip(),
            self.payer.payer(),
        )
        self.wait(self.tr("Logging in, then reading what you like there…"))
        self.ask(log_in(new), self._done, self._refused)

    def _show_words(self, words: LoginWords) -> None:
        self.notice.setText(in_words(words.notice))
        if words.hosts and not self.server.text():
            self.server.setText(words.hosts[0])
        if words.user:
            told = self.tr("In the practice world: user {user}, password {password}.")
            self.play.setText(told.format(user=words.user, password=words.password))
            self.play.show()
        self.fit()

    def _show_payers(self, payers: Sequence[str]) -> None:
        self.payer.show_payers(payers)
        self.paid.setVisible(len(payers) > 1)
        self.fit()

    def _done(self, before: int) -> None:
        self.password.clear()
        self.connected.emit(before)
        self.accept()

    def _refused(self, sentence: str, error: Exception) -> None:
        if isinstance(error, Rejected) and error.code == SECOND_FACTOR:
            self._show_code(True)
            self.code.setFocus()
            sentence = self.tr("This account has a second factor: type its present code.")
        self.refuse(sentence)

    def _show_code(self, shown: bool) -> None:
        self.code.setVisible(shown)
        for label in self.findChildren(PlainLabel):
            if label.buddy() is self.code:
                label.setVisible(shown)
        self.fit()
