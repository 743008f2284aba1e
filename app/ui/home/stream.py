"""The newest gifts, and the line above them, which says what came in and what asks. The line always has its place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.services.window_page import Figures, Page, TipCard
from app.ui.home.noted import NotedBar
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings
from app.ui.tips.view import TipView


class Stream(QWidget):
    """`all_wanted` and `questions_wanted` lead on; `counted` tells when the number of rows may have changed."""

    all_wanted = Signal()
    questions_wanted = Signal()
    counted = Signal()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = Figures()
        self.tips = TipView(surroundings.theme, surroundings.pictures.picture)
        surroundings.pictures.changed.connect(self.tips.viewport().update)
        self.fresh = _button("pill")
        self.questions = _button("pill")
        self.all = _button("link", self.tr("All gifts"))
        self.all.setVisible(True)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(PlainLabel(self.tr("Newest gifts"), look="lead"))
        above.addStretch(1)
        for button in (self.fresh, self.questions, self.all):
            above.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.noted = NotedBar()
        column.addWidget(self.noted)
        column.addLayout(above)
        column.addWidget(self.tips, 1)
        self.fresh.clicked.connect(self.let_in)
        self.questions.clicked.connect(self.questions_wanted)
        self.all.clicked.connect(self.all_wanted)
        self.tips.tips.held_changed.connect(self._show_fresh)

    def take(self, page: Page) -> None:
        """What the program told: cards in their places. New ones wait while somebody is reading."""
        self.tips.tips.take(page, hold_new=self.tips.reading())

    def add(self, card: TipCard) -> None:
        """A card that a person just made goes on top, and in sight."""
        self.tips.scrollToTop()
        self.tips.tips.take(Page(self._figures, (card,)), hold_new=False)

    def let_in(self) -> None:
        """The new ones, on top."""
        self.tips.tips.let_in()
        self.tips.scrollToTop()

    def show_figures(self, figures: Figures) -> None:
        """How many ask."""
        self._figures = figures
        self.questions.setText(self.tr("Answer %n question(s)", "", figures.questions))
        self.questions.setVisible(figures.questions > 1)

    def count(self) -> int:
        """How many rows there are."""
        return self.tips.tips.rowCount()

    def _show_fresh(self, count: int) -> None:
        self.fresh.setText(self.tr("%n new", "", count))
        self.fresh.setVisible(count > 0)
        self.counted.emit()


def _button(look: str, text: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", look)
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
    button.setSizePolicy(policy)
    button.setVisible(False)
    return button
