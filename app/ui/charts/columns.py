"""One column for each day of a month, against a limit: past days quiet, today in the accent, the limit dashed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.ui.plain_text import tooltip
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import TINY, Tokens

HEIGHT, FOOT, HEAD = 132, 20, 18
MARKED = (1, 8, 15, 22, 29)
LEAST_COLUMN = 3.0
PAST = 130
"""How strong past days are, of 255."""


@dataclass(frozen=True, slots=True)
class Month:
    """`values` of the days up to today, which is the last one; `limit` 0 draws no line."""

    values: tuple[int, ...] = ()
    days: int = 30
    limit: int = 0


class Columns(QWidget):
    """`say` makes the words of one value, such as `0.130 HBD`."""

    def __init__(self, theme: Theme, say: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._say = say
        self.month = Month()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_month(self, month: Month) -> None:
        """Draw another one; the same sentence is told to those who do not see it."""
        self.month = month
        self.setAccessibleName(self.sentence())
        self.update()

    def sentence(self) -> str:
        """What the drawing shows."""
        values = self.month.values
        if not any(values):
            return self.tr("Nothing was given this month yet.")
        day = max(range(len(values)), key=lambda place: values[place])
        return self.tr("Given this month: {sum}; most on day {day}: {most}; today {today}.").format(
            sum=self._say(sum(values)), day=day + 1, most=self._say(values[day]), today=self._say(values[-1])
        )

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def column(self, day: int) -> QRectF:
        """Where the column of a day (from 1) stands, full height."""
        step = self.width() / max(self.month.days, 1)
        gap = min(4.0, step * 0.3)
        wide = max(step - gap, LEAST_COLUMN)
        return QRectF((day - 1) * step + (step - wide) / 2, HEAD, wide, self.height() - HEAD - FOOT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        self._paint_days(painter, tokens)
        self._paint_limit(painter, tokens)
        self._paint_foot(painter, tokens)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """The sum of the day under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = int(event.pos().x() / max(self.width(), 1) * self.month.days) + 1
            if 1 <= day <= len(self.month.values):
                words = self.tr("Day {day}: {sum}").format(day=day, sum=self._say(self.month.values[day - 1]))
                QToolTip.showText(event.globalPos(), tooltip(words), self)
                return True
        return super().event(event)

    def _most(self) -> int:
        return max(*self.month.values, self.month.limit, 1) if self.month.values else max(self.month.limit, 1)

    def _paint_days(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        most, values = self._most(), self.month.values
        for day in range(1, self.month.days + 1):
            place = self.column(day)
            base = QRectF(place.left(), place.bottom() - 2, place.width(), 2)
            painter.setBrush(QColor(tokens.track))
            painter.drawRect(base)
            value = values[day - 1] if day <= len(values) else 0
            if not value:
                continue
            high = max(place.height() * value / most, 3.0)
            painter.setBrush(_colour(tokens, today=day == len(values)))
            painter.drawRoundedRect(QRectF(place.left(), place.bottom() - high, place.width(), high), 2, 2)

    def _paint_limit(self, painter: QPainter, tokens: Tokens) -> None:
        if not self.month.limit:
            return
        place = self.column(1)
        line = place.bottom() - place.height() * self.month.limit / self._most()
        pen = QPen(QColor(tokens.text), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(0, line), QPointF(self.width(), line))
        painter.setFont(_small(painter.font()))
        words = self.tr("limit {}").format(self._say(self.month.limit))
        painter.setPen(QColor(tokens.muted))
        above = QRectF(0, line - HEAD, self.width(), HEAD - 2)
        painter.drawText(above, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, words)

    def _paint_foot(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setFont(_small(painter.font()))
        painter.setPen(QColor(tokens.muted))
        for day in _marked(self.month.days, len(self.month.values)):
            middle = self.column(day).center().x()
            place = QRectF(middle - 20, self.height() - FOOT + 2, 40, FOOT - 2)
            if place.right() > self.width():
                place.moveRight(self.width())
            place.moveLeft(max(place.left(), -14.0))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(day))


def _colour(tokens: Tokens, *, today: bool) -> QColor:
    colour = QColor(tokens.accent if today else tokens.muted)
    colour.setAlpha(255 if today else PAST)
    return colour


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(TINY)
    return small


def _marked(days: int, today: int) -> Sequence[int]:
    """Days with a number below: the first of each week, and today in place of a neighbour."""
    near = [day for day in MARKED if day <= days and abs(day - today) > 1]
    return sorted({*near, today} - {0})
