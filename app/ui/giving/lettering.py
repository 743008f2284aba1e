"""Text in cells: one line, or two of which the lower one is small and muted; fonts and their measures are kept."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication

from app.ui.theme.theme import Theme
from app.ui.theme.tokens import BODY, TINY

Align = Qt.AlignmentFlag
LEFT, RIGHT = Align.AlignLeft | Align.AlignVCenter, Align.AlignRight | Align.AlignVCenter
UPPER, LOWER = (8, 19), (27, 17)
"""Where the two lines of a row stand: offset from its top, and height."""


class Lettering:
    """Ends in an ellipsis where there is no room."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._fonts: dict[tuple[int, bool], tuple[QFont, QFontMetrics]] = {}
        theme.changed.connect(self._fonts.clear)

    def pair(
        self, painter: QPainter, area: QRect, upper: str, lower: str, *, bold: bool = False, align: Align = LEFT
    ) -> None:
        """Two lines, or one in the middle."""
        if not lower:
            self.line(painter, area, upper, bold=bold, align=align)
            return
        first = QRect(area.left(), area.top() + UPPER[0], area.width(), UPPER[1])
        second = QRect(area.left(), area.top() + LOWER[0], area.width(), LOWER[1])
        self.line(painter, first, upper, bold=bold, align=align)
        self.line(painter, second, lower, TINY, "muted", align=align)

    def line(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        size: int = BODY,
        colour: str = "text",
        *,
        bold: bool = False,
        align: Align = LEFT,
    ) -> None:
        """One line in the colour of this token."""
        if not text:
            return
        font, metrics = self._font(size, bold=bold)
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._theme.tokens, colour)))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, align | Qt.TextFlag.TextSingleLine, shown)

    def width(self, text: str, size: int = BODY, *, bold: bool = False) -> int:
        """How wide it is."""
        return self._font(size, bold=bold)[1].horizontalAdvance(text)

    def _font(self, size: int, *, bold: bool = False) -> tuple[QFont, QFontMetrics]:
        found = self._fonts.get((size, bold))
        if found is None:
            font = QFont(QApplication.font())
            font.setPixelSize(size)
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            found = self._fonts[size, bold] = (font, QFontMetrics(font))
        return found
