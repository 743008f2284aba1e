"""Parts of the pane: a name with what belongs to it below, and the legs of a gift with their amounts in one column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.services.window_page import TipCard
from app.ui.giving.words import GivingWords
from app.ui.numbers import written
from app.ui.plain_text import PlainLabel, visible
from app.ui.theme.tokens import TINY

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MOST_MEMO = 2100


class Fact(QWidget):
    """Hidden while there is nothing to say. `exact` texts are ids and the like, in letters of one width."""

    def __init__(self, name: str, *, exact: bool = False, copy: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._name = name
        self._exact = exact
        self.value = PlainLabel(wrap=True)
        self.copy = QPushButton(copy)
        self.copy.setProperty("look", "link")
        self.copy.setVisible(bool(copy))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        if exact:
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            self.value.setStyleSheet(f"font-family: '{font.family()}'; font-size: {TINY}px;")
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.buttons.addWidget(self.copy)
        self.buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(PlainLabel(name, look="small"))
        column.addWidget(self.value)
        column.addLayout(self.buttons)

    def text(self) -> str:
        """What is shown."""
        return self._text

    def show_text(self, text: str) -> None:
        """Exact texts may go on in the next line anywhere; an invisible space that is not copied allows it."""
        self._text = text
        shown = "\n".join(visible(line, MOST_MEMO) for line in text.split("\n"))
        self.value.setText("\u200b".join(shown) if self._exact else shown)
        self.value.setAccessibleName(f"{self._name}: {shown}")
        self.setVisible(bool(text))


class Legs(QWidget):
    """Amounts with three decimals each, right-aligned: their points stand one below the other."""

    def __init__(self, words: GivingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._labels: list[PlainLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(2, 1)

    def show_card(self, card: TipCard) -> None:
        """One line for each account that receives, and the sum if there is more than one."""
        for label in self._labels:
            self._grid.removeWidget(label)
            label.deleteLater()
        self._labels = []
        for row, (role, account, number) in enumerate(card.legs):
            self._line(row, (written(number), card.asset, f"@{visible(account, 20)}", self._words.role(role)))
        if len(card.legs) != 1:
            words = self.tr("in all") if card.legs else ""
            self._line(len(card.legs), (written(card.amount), card.asset, words, ""), "strong")

    def texts(self) -> list[str]:
        """What is shown, for a reader."""
        return [label.text() for label in self._labels]

    def _line(self, row: int, texts: Sequence[str], look: str = "") -> None:
        for column, text in enumerate(texts):
            label = PlainLabel(text, look="small" if column == 3 else look, wrap=column == 3)
            label.setAlignment(RIGHT if column == 0 else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(label, row, column)
            self._labels.append(label)
