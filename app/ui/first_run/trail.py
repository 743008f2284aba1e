"""Where in the five steps one is: a number in a circle, a tick where it is done, and words for a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.theme import Theme

SIDE, GAP, LINE = 24, 10, 28
STEPS = 5


class Trail(QWidget):
    """`show_step` takes the number of the present one, from 1; 0 for none, more than all where every one is done."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._present = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_step(self, number: int) -> None:
        """Draw another one."""
        self._present = number
        told = self.tr("Step {number} of {count}").format(number=min(max(number, 1), STEPS), count=STEPS)
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.update()

    @property
    def present(self) -> int:
        """The step that is shown."""
        return self._present

    def sizeHint(self) -> QSize:
        return QSize(STEPS * SIDE + (STEPS - 1) * (LINE + 2 * GAP) + 2, SIDE + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(1, STEPS + 1):
            left = 1 + (number - 1) * (SIDE + LINE + 2 * GAP)
            self._paint_circle(painter, number, QRectF(left, 1, SIDE, SIDE))
            if number < STEPS:
                painter.setPen(QPen(QColor(self._theme.tokens.line), 1.5))
                begin = left + SIDE + GAP
                painter.drawLine(QPointF(begin, 1 + SIDE / 2), QPointF(begin + LINE, 1 + SIDE / 2))
        painter.end()

    def _paint_circle(self, painter: QPainter, number: int, place: QRectF) -> None:
        tokens = self._theme.tokens
        done, here = number < self._present, number == self._present
        filled = tokens.positive if done else tokens.accent if here else tokens.surface
        edge = tokens.line if not (done or here) else filled
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(filled))
        painter.drawEllipse(place.adjusted(0.75, 0.75, -0.75, -0.75))
        painter.setPen(QColor(tokens.on_accent if done or here else tokens.muted))
        font = painter.font()
        font.setPixelSize(12)
        font.setBold(True)
        painter.setFont(font)
        if done:
            pen = QPen(QColor(tokens.on_accent), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            middle = place.center()
            painter.drawLine(middle + QPointF(-4.5, 0.5), middle + QPointF(-1.5, 3.5))
            painter.drawLine(middle + QPointF(-1.5, 3.5), middle + QPointF(4.5, -3.5))
        else:
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))
