"""What the friend gets: a link, its picture, and the public keys in plain words. The chain is watched meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout

from app.domain.new_account import request_text
from app.services.new_accounts import AskedAccount
from app.ui.first_run.step_page import StepPage
from app.ui.layouts.flow import flowing
from app.ui.layouts.letters import fixed_font
from app.ui.numbers import localized
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings
from app.ui.wallet.code import QrCode
from app.ui.wishes.new_account import account_arrived, forget_pending
from integrations.errors import IntegrationError

LOOK_EVERY = 3000
"""Milliseconds: one Hive block."""
KEY_LINES = 6


class LinkPart(StepPage):
    """`forgotten` comes when another name shall be chosen; `went_on` when the account is there."""

    forgotten = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, self.tr("Send this to somebody with a Hive account"))
        self.asked: AskedAccount | None = None
        self.code = QrCode()
        self.link = QLineEdit()
        self.link.setReadOnly(True)
        self.link.setAccessibleName(self.tr("Link for whoever makes the account"))
        self.copy_link = QPushButton(self.tr("Copy the link"))
        self.copy_link.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.link.text()))
        self.keys = QPlainTextEdit()
        self.keys.setReadOnly(True)
        self.keys.setTabChangesFocus(True)
        self.keys.setAccessibleName(self.tr("Name and public keys in plain words"))
        self.copy_keys = QPushButton(self.tr("Copy the keys"))
        self.copy_keys.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.keys.toPlainText()))
        self._lay_out()
        self.main.hide()
        self.back.setText(self.tr("Choose another name"))
        self.back.clicked.disconnect()
        self.back.clicked.connect(lambda: self.ask(forget_pending(), lambda _: self.forgotten.emit()))
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_EVERY)
        self._look.timeout.connect(self._ask)

    def show_asked(self, asked: AskedAccount) -> None:
        """What is asked for; from now on the chain is watched."""
        self.asked = asked
        told = self.tr(
            "The link makes @{name} for {fee}, or for nothing where the friend holds a ticket. It holds public keys "
            "only. A friend who uses this program pastes it under Wallet, “Give someone an account”."
        )
        self.words.setText(told.format(name=asked.new.name, fee=localized(str(asked.fee))))
        self.words.show()
        self.code.show_link(asked.link)
        self.link.setText(asked.link)
        self.link.setCursorPosition(0)
        self.keys.setFont(fixed_font(self.keys.font()))
        self.keys.setPlainText(request_text(asked.new))
        self.keys.setFixedHeight(self.keys.fontMetrics().lineSpacing() * KEY_LINES + 12)
        self._waiting()
        self._look.start()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.link, 1)
        row.addWidget(self.copy_link)
        self.column.addWidget(self.code)
        self.column.addLayout(row)
        plain = QFrame()
        inside = QVBoxLayout(plain)
        inside.setContentsMargins(0, 8, 0, 0)
        name = PlainLabel(self.tr("The same in plain words"), look="muted")
        name.setBuddy(self.keys)
        for part in (name, self.keys, flowing(self.copy_keys)):
            inside.addWidget(part)
        self.column.addWidget(plain)

    def _waiting(self) -> None:
        told = self.tr("Watching the chain; this goes on by itself, also after you closed the program.")
        self.say(told, "waiting")

    def _ask(self) -> None:
        if self.asked is not None:
            self.ask(account_arrived(), self._told, self._refused)

    def _told(self, there: bool) -> None:
        if not there:
            self._waiting()
            self._look.start()
            return
        assert self.asked is not None
        self.said.emit(self.tr("@{} is there, and yours.").format(self.asked.new.name), "positive")
        self.asked = None
        self.went_on.emit()

    def _refused(self, sentence: str, error: Exception) -> None:
        self.say(sentence)
        if isinstance(error, IntegrationError):
            self._look.start()
