"""Horizontal bars: who, how much, and how much that is beside the others. The words carry it; the bar only compares."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.pictures.portrait import paint_portrait
from app.ui.plain_text import visible
from app.ui.theme.theme import Theme

ROW = 30
FACE = 22
GAP = 10
THICK = 8
LEAST = 320


class Bar(NamedTuple):
    """`owner` is whose picture stands in front; `name` is a stranger's word; `figure` is written at the end."""

    owner: str
    name: str
    size: int
    figure: str


class Bars(QWidget):
    """Paints as many rows as there is room for, the first ones."""

    def __init__(self, theme: Theme, picture: Callable[[str], QPixmap | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = picture
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """The largest first."""
        if tuple(bars) == self._bars:
            return
        self._bars = tuple(bars)
        self.setAccessibleName(", ".join(f"{visible(bar.name, 60)}: {bar.figure}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(LEAST, ROW * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST // 2, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = painter.fontMetrics()
        shown = self._bars[: max(1, self.height() // ROW)]
        widest = max((metrics.horizontalAdvance(visible(bar.name)) for bar in shown), default=0)
        names = min(self.width() * 2 // 5, widest + 2)
        figures = max((metrics.horizontalAdvance(bar.figure) for bar in shown), default=0)
        for place, bar in enumerate(shown):
            self._paint(painter, place * ROW, bar, names, figures)
        painter.end()

    def _paint(self, painter: QPainter, top: int, bar: Bar, names: int, figures: int) -> None:
        tokens = self._theme.tokens
        middle = top + ROW / 2
        face = QRectF(0, middle - FACE / 2, FACE, FACE)
        paint_portrait(painter, face, bar.owner, bar.name, tokens, self._picture(bar.owner))
        painter.setPen(QColor(tokens.text))
        words = QRectF(FACE + GAP, top, names, ROW)
        name = painter.fontMetrics().elidedText(visible(bar.name), Qt.TextElideMode.ElideRight, names)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)
        end = QRectF(self.width() - figures, top, figures, ROW)
        painter.drawText(end, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, bar.figure)
        left = words.right() + GAP
        room = end.left() - GAP - left
        if room <= THICK:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.track))
        painter.drawRoundedRect(QRectF(left, middle - THICK / 2, room, THICK), THICK / 2, THICK / 2)
        painter.setBrush(QColor(tokens.positive))
        length = max(THICK, room * bar.size / max(1, self._bars[0].size))
        painter.drawRoundedRect(QRectF(left, middle - THICK / 2, length, THICK), THICK / 2, THICK / 2)
