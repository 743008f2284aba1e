"""A line for those without an account, above their gifts. Alone here, because the first page has it from the start."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app.ui.plain_text import PlainLabel


class NotedBar(QFrame):
    """Gifts are noted and wait for an account; `account_wanted` leads to one."""

    account_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "call")
        words = self.tr("No Hive account yet: gifts are noted here. Once you have one, you choose which ones to pay.")
        self.button = QPushButton(self.tr("Get an account…"))
        self.button.setProperty("look", "main")
        self.button.clicked.connect(self.account_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(PlainLabel(words, wrap=True), 1)
        row.addWidget(self.button)
        self.hide()
