"""The shapes of the states, drawn with one stroke: a state is never a colour alone."""

from __future__ import annotations

import math
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.domain.tips.states import TipState
from app.services.window_page import TipCard

STROKE = 1.5


class Shape(Enum):
    """What stands beside the word."""

    CHECK = "check"
    ARROW = "arrow"
    CLOCK = "clock"
    QUESTION = "question"
    HOLLOW = "hollow"
    CROSS = "cross"
    BACK = "back"


_MARKS = {
    TipState.QUEUED: (Shape.CLOCK, "waiting"),
    TipState.WAITING: (Shape.CLOCK, "waiting"),
    TipState.QUESTION: (Shape.QUESTION, "accent"),
    TipState.PROMISED: (Shape.HOLLOW, "focus"),
    TipState.CLAIMED: (Shape.ARROW, "waiting"),
    TipState.SUBMITTING: (Shape.ARROW, "waiting"),
    TipState.CONFIRMED: (Shape.CHECK, "positive"),
    TipState.FAILED: (Shape.CROSS, "negative"),
    TipState.CANCELLED: (Shape.BACK, "muted"),
    TipState.LAPSED: (Shape.BACK, "muted"),
    TipState.PAID_ELSEWHERE: (Shape.CHECK, "muted"),
}


def mark_of(card: TipCard) -> tuple[Shape, str]:
    """The shape of a card's state, and the name of the token that colours it."""
    return _MARKS[card.state]


def draw(painter: QPainter, shape: Shape, area: QRectF, colour: QColor) -> None:
    """Draw inside a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = area.adjusted(STROKE, STROKE, -STROKE, -STROKE)
    painter.drawPath(_PATHS[shape](box))
    if shape is Shape.QUESTION:
        font = painter.font()
        font.setBold(True)
        font.setPixelSize(max(8, int(box.height() * 0.62)))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
    painter.restore()


def _at(box: QRectF, across: float, down: float) -> QPointF:
    return QPointF(box.left() + box.width() * across, box.top() + box.height() * down)


def _line(path: QPainterPath, box: QRectF, *points: tuple[float, float]) -> QPainterPath:
    path.moveTo(_at(box, *points[0]))
    for point in points[1:]:
        path.lineTo(_at(box, *point))
    return path


def _ring(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(box)
    return path


def _check(box: QRectF) -> QPainterPath:
    return _line(_ring(box), box, (0.28, 0.53), (0.44, 0.69), (0.73, 0.34))


def _arrow(box: QRectF) -> QPainterPath:
    path = _line(QPainterPath(), box, (0.06, 0.5), (0.94, 0.5))
    return _line(path, box, (0.6, 0.16), (0.94, 0.5), (0.6, 0.84))


def _clock(box: QRectF) -> QPainterPath:
    return _line(_ring(box), box, (0.5, 0.24), (0.5, 0.52), (0.7, 0.62))


def _diamond(box: QRectF) -> QPainterPath:
    return _line(QPainterPath(), box, (0.5, -0.04), (1.04, 0.5), (0.5, 1.04), (-0.04, 0.5), (0.5, -0.04))


def _cross(box: QRectF) -> QPainterPath:
    path = _line(_ring(box), box, (0.33, 0.33), (0.67, 0.67))
    return _line(path, box, (0.67, 0.33), (0.33, 0.67))


def _hollow(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    parts = 8
    for part in range(parts):
        start = 360.0 * part / parts
        path.arcMoveTo(box, start)
        path.arcTo(box, start, 360.0 / parts * 0.6)
    return path


def _back(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    inner = box.adjusted(0, box.height() * 0.14, 0, 0)
    path.arcMoveTo(inner, 150)
    path.arcTo(inner, 150, -290)
    tip = QPointF(
        inner.center().x() + inner.width() / 2 * math.cos(math.radians(150)),
        inner.center().y() - inner.height() / 2 * math.sin(math.radians(150)),
    )
    reach = box.width() * 0.3
    path.moveTo(tip.x(), tip.y() - reach)
    path.lineTo(tip)
    path.lineTo(tip.x() + reach, tip.y())
    return path


_PATHS = {
    Shape.CHECK: _check,
    Shape.ARROW: _arrow,
    Shape.CLOCK: _clock,
    Shape.QUESTION: _diamond,
    Shape.HOLLOW: _hollow,
    Shape.CROSS: _cross,
    Shape.BACK: _back,
}
