"""The rail: where a person is, and where else to go. Numbers on the keyboard lead to the same places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.plain_text import PlainLabel
from app.ui.shell.page import pressed_by_enter
from app.ui.shell.pages import PageEntry
from app.ui.theme.icons import SIZE, icon, pixmap
from app.ui.theme.theme import Theme

LEAST = 148
AROUND = 40
"""Pixels of a button besides its icon and its word."""


class Rail(QFrame):
    """`chosen` carries the name of a page."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[PageEntry], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "rail")
        self.setMinimumWidth(LEAST)
        self._theme = theme
        self._mark = PlainLabel()
        self._roles = {entry.name for entry in entries if entry.role}
        self.buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 16, 10, 12)
        column.setSpacing(4)
        column.addLayout(self._brand())
        column.addSpacing(14)
        entries = [entry for entry in entries if not entry.inner]
        above = [entry for entry in entries if not entry.below]
        ordered = above + [entry for entry in entries if entry.below]
        for place, entry in enumerate(ordered):
            if place == len(above):
                column.addStretch(1)
            column.addWidget(self._button(entry.name))
        if len(ordered) == len(above):
            column.addStretch(1)
        self.show_roles(earns=False)
        theme.changed.connect(self._draw)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(event):
            super().keyPressEvent(event)

    def names(self) -> list[str]:
        """In the order of the numbers that lead to them, from 1."""
        return [name for name, button in self.buttons.items() if not button.isHidden()]

    def show_roles(self, *, earns: bool) -> None:
        """Show or hide what not everybody needs."""
        for name in self._roles:
            self.buttons[name].setVisible(earns)
        for number, name in enumerate(self.names(), start=1):
            told = self.tr("{page} (key {number})").format(page=self._word(name), number=number)
            self.buttons[name].setToolTip(told)

    def show_chosen(self, name: str) -> None:
        """The page that is in front."""
        # Not an exclusive group: Tab would stop at one of its buttons only.
        for one, button in self.buttons.items():
            button.setChecked(one == name)

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(PlainLabel(self.tr("Capillary"), look="brand"), 1)
        return row

    def _button(self, name: str) -> QPushButton:
        word = self._word(name)
        button = QPushButton(word)
        button.setProperty("look", "rail")
        button.setCheckable(True)
        button.setIconSize(QSize(SIZE, SIZE))
        button.setMinimumWidth(_bold_width(word))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(word)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self.buttons[name] = button
        return button

    def _draw(self) -> None:
        self._mark.setPixmap(pixmap("mark", self._theme.tokens.accent, 22))
        for name, button in self.buttons.items():
            button.setIcon(icon(name, self._theme.tokens))

    def _word(self, name: str) -> str:
        words = {
            "home": self.tr("Home"),
            "following": self.tr("Following"),
            "giving": self.tr("Giving"),
            "earnings": self.tr("Earnings"),
            "wallet": self.tr("Wallet"),
            "settings": self.tr("Settings"),
        }
        return words[name]


def _bold_width(word: str) -> int:
    """What the page in front needs: Qt asks the style for the room of thin letters."""
    font = QApplication.font()
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font).horizontalAdvance(word) + SIZE + AROUND
