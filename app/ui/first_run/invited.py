"""Where a Hive account can be had: each place opens in the browser, after its real host was shown."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from app.domain.first_steps import OWN
from app.services.account_sources import ACCOUNT_SOURCES, AccountSource
from app.ui.first_run.step_page import StepPage
from app.ui.giving.outside import LeaveDialog, web_address
from app.ui.plain_text import PlainLabel, visible
from app.ui.shell.page import Surroundings
from app.ui.wishes.first_run import note


class InvitedStep(StepPage):
    """`Next` leads to the keys of the account that was got there."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(
            surroundings,
            self.tr("Get an account somewhere else"),
            self.tr(
                "An invitation or gift card is used on the page of whoever made it. These places make accounts too; "
                "none of them belongs to this program. Keep the master password that you get there on paper."
            ),
        )
        self.asking: LeaveDialog | None = None
        self.buttons_of: dict[str, QPushButton] = {}
        for source in ACCOUNT_SOURCES:
            self.column.addWidget(self._row(source))
        self.main.setText(self.tr("I have an account now"))
        self.main.clicked.connect(lambda: self.ask(note(way=OWN), lambda _: self.went_on.emit()))

    def _row(self, source: AccountSource) -> QFrame:
        frame = QFrame()
        frame.setProperty("look", "step")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(visible(source.name), look="lead", wrap=True))
        words.addWidget(PlainLabel(self._kind(source.kind), look="muted", wrap=True))
        button = QPushButton(self.tr("Open…"))
        button.setAccessibleName(self.tr("Open {} in the browser").format(visible(source.name)))
        button.clicked.connect(lambda: self._leave(source.url))
        self.buttons_of[source.name] = button
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 8, 16, 8)
        row.addLayout(words, 1)
        row.addWidget(button)
        return frame

    def _kind(self, kind: str) -> str:
        return {
            "free": self.tr("free, with an e-mail address or a phone number"),
            "paid": self.tr("for money"),
            "invited": self.tr("with an invitation, a gift card, or for money"),
        }[kind]

    def _leave(self, address: str) -> None:
        url = web_address(address)
        if url is not None:
            self.asking = LeaveDialog(url, self.window())
            self.asking.agreed.connect(_open)
            self.asking.open()


def _open(url: QUrl) -> None:
    QDesktopServices.openUrl(url)
