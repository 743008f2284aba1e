"""A sum that grows over time, as a filled line: the higher it stands at the right, the more there is by now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.ui.plain_text import tooltip
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import TINY, Tokens

HEIGHT, HEAD, FOOT = 150, 20, 20
TOP, END = 90, 8
"""How strong the filling is at the line and at the ground, of 255."""


class Point(NamedTuple):
    """How much there is at the end of a day."""

    day: date
    value: int


class Area(QWidget):
    """`say` makes the words of one value, such as `1.250 HBD`."""

    def __init__(self, theme: Theme, say: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._say = say
        self.points: tuple[Point, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_points(self, points: Sequence[Point]) -> None:
        """The oldest first, values that never fall; the last one is what there is now."""
        self.points = tuple(points)
        self.setAccessibleName(self.sentence())
        self.update()

    def sentence(self) -> str:
        """What the drawing shows."""
        if not self.points:
            return self.tr("Nothing yet.")
        first, last = self.points[0], self.points[-1]
        return self.tr("From {first} to {last}, up to {value}.").format(
            first=_in_words(first.day), last=_in_words(last.day), value=self._say(last.value)
        )

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def place(self, point: Point) -> QPointF:
        """Where a point stands."""
        first, last = self.points[0].day.toordinal(), self.points[-1].day.toordinal()
        across = (point.day.toordinal() - first) / max(last - first, 1) if last > first else 1.0
        high = self.height() - HEAD - FOOT
        up = high * point.value / max(self.points[-1].value, 1)
        return QPointF(2 + across * (self.width() - 8), self.height() - FOOT - up)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        ground = self.height() - FOOT
        painter.setPen(QPen(QColor(tokens.track), 1))
        painter.drawLine(QPointF(0, ground), QPointF(self.width(), ground))
        if self.points:
            self._paint_area(painter, tokens, ground)
            self._paint_words(painter, tokens)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """How much there was on the day under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self.points:
            left = float(event.pos().x())
            before = [point for point in self.points if self.place(point).x() <= left] or [self.points[0]]
            words = self.tr("{day}: {value}").format(day=_in_words(before[-1].day), value=self._say(before[-1].value))
            QToolTip.showText(event.globalPos(), tooltip(words), self)
            return True
        return super().event(event)

    def _paint_area(self, painter: QPainter, tokens: Tokens, ground: float) -> None:
        places = [self.place(point) for point in self.points]
        line = QPainterPath(QPointF(2, ground) if len(places) == 1 else places[0])
        for before, here in zip([line.currentPosition(), *places], places, strict=False):
            # What came on a day stands from that day on.
            line.lineTo(QPointF(here.x(), before.y()))
            line.lineTo(here)
        filled = QPainterPath(line)
        filled.lineTo(QPointF(places[-1].x(), ground))
        filled.lineTo(QPointF(2, ground))
        filled.closeSubpath()
        shade = QLinearGradient(0, HEAD, 0, ground)
        shade.setColorAt(0, _strong(tokens.positive, TOP))
        shade.setColorAt(1, _strong(tokens.positive, END))
        painter.fillPath(filled, shade)
        painter.strokePath(line, QPen(QColor(tokens.positive), 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.positive))
        painter.drawEllipse(places[-1], 3.5, 3.5)

    def _paint_words(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setFont(_small(painter.font()))
        painter.setPen(QColor(tokens.text))
        above = QRectF(0, 0, self.width(), HEAD - 4)
        painter.drawText(above, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._newest())
        painter.setPen(QColor(tokens.muted))
        below = QRectF(0, self.height() - FOOT + 3, self.width(), FOOT - 3)
        first, last = self.points[0].day, self.points[-1].day
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _in_words(last))
        if first != last:
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _in_words(first))

    def _newest(self) -> str:
        return self._say(self.points[-1].value)


def growing(days: Sequence[tuple[str, int]], today: date) -> list[Point]:
    """Points of what was added on each day (`2026-11-28`), from the day before the first one until today."""
    points: list[Point] = []
    value = 0
    for text, added in days:
        day = date.fromisoformat(text)
        if not points:
            points.append(Point(date.fromordinal(day.toordinal() - 1), 0))
        value += added
        points.append(Point(day, value))
    if points and points[-1].day < today:
        points.append(Point(today, value))
    return points


def _strong(colour: str, strength: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(strength)
    return made


def _in_words(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(TINY)
    return small
