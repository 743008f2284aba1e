"""This month by creator: who got most, and how much that is beside the others."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services.window_page import Figures
from app.ui.charts.bars import ROW, Bar, Bars
from app.ui.numbers import amount_text
from app.ui.plain_text import ElidedLabel, PlainLabel, isolated
from app.ui.shell.page import Surroundings

MOST = 5
FRAME = 48
"""Pixels of the card besides its bars."""


class Month(QFrame):
    """Hidden until somebody got something."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.title = PlainLabel(self.tr("This month by creator"), look="muted")
        self.most = ElidedLabel(look="small")
        self.bars = Bars(surroundings.theme, surroundings.pictures.picture)
        surroundings.pictures.changed.connect(self.bars.update)
        self._count = 0
        above = QHBoxLayout()
        above.addWidget(self.title)
        above.addSpacing(12)
        above.addWidget(self.most, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(6)
        column.addLayout(above)
        column.addWidget(self.bars, 1)
        self.hide()

    def show_figures(self, figures: Figures) -> None:
        """The creators of `figures.thanked`."""
        most = figures.thanked[:MOST]
        bars = [Bar(one.channel, one.name, one.milli, amount_text(one.milli, figures.asset)) for one in most]
        self._count = len(bars)
        self.bars.show_bars(bars)
        if not figures.thanked:
            return
        first = figures.thanked[0]
        words = self.tr("{name} got most, in %n gift(s)", "", first.count).format(name=isolated(first.name))
        rest = figures.thanked_count - len(bars)
        self.most.setText(" · ".join([words, self.tr("%n more creator(s)", "", rest)] if rest > 0 else [words]))

    def fit(self, height: int) -> None:
        """Take as many bars as this height holds; none where it is too little for one."""
        rows = min(self._count, max(0, (height - FRAME) // ROW))
        self.setVisible(rows > 0)
        self.setFixedHeight(FRAME + rows * ROW if rows else FRAME)
