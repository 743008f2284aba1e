"""Several gifts are selected: how many, and one button for each thing that can be done with some of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.services.tip_table import TipAction
from app.ui.layouts.flow import flowing
from app.ui.plain_text import PlainLabel


class ChosenBar(QFrame):
    """`acted` carries a TipAction."""

    acted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "call")
        self.count = PlainLabel()
        self.count.setMinimumHeight(34)
        self.buttons = {action: QPushButton() for action in TipAction}
        for action, button in self.buttons.items():
            button.clicked.connect(lambda _=False, action=action: self.acted.emit(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(flowing(self.count, *self.buttons.values()))
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """How many are selected; with one or none there is nothing to say."""
        self.count.setText(self.tr("{} gifts selected").format(QLocale().toString(count)))
        self.setVisible(count > 1)
        self.show_possible({})

    def show_possible(self, possible: Mapping[TipAction, int]) -> None:
        """How many of them each action would move."""
        words = {
            TipAction.UNDO: self.tr("Take back {}"),
            TipAction.DONT_SEND: self.tr("Don't send {}"),
            TipAction.SEND: self.tr("Send {}"),
            TipAction.RETRY: self.tr("Try {} again"),
        }
        for action, button in self.buttons.items():
            button.setText(words[action].format(QLocale().toString(possible.get(action, 0))))
            button.setVisible(possible.get(action, 0) > 0)
