"""One column for each month, its sum above it, its name below: how much was given when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tokens import TINY, Tokens

HEIGHT, HEAD, FOOT = 168, 20, 36
WIDE, NARROW, GAP = 64, 44, 10
"""Of a column, at most and with its place at least."""


class MonthSum(NamedTuple):
    """`month` is `2026-11`; `value` in thousandths."""

    month: str
    value: int


class Months(QWidget):
    """`say` makes the words of one value, `write` the short ones above a column. The newest that fit are painted."""

    def __init__(
        self, theme: Theme, say: Callable[[int], str], write: Callable[[int], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._say, self._write = say, write
        self.sums: tuple[MonthSum, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_sums(self, sums: Sequence[MonthSum]) -> None:
        """The oldest first; months between without a gift are put in."""
        self.sums = tuple(_without_holes(sums))
        self.setAccessibleName(", ".join(f"{_long(one.month)}: {self._say(one.value)}" for one in self.sums))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def shown(self) -> tuple[MonthSum, ...]:
        """Those that have room."""
        return self.sums[-max(1, self.width() // self._least()) :]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(_small(painter.font()))
        tokens, shown = self._theme.tokens, self.shown()
        step = min(self.width() / max(len(shown), 1), WIDE * 1.75)
        most = max((one.value for one in shown), default=0)
        for place, one in enumerate(shown):
            room = QRectF(place * step, HEAD, step, self.height() - HEAD - FOOT)
            with_year = place == 0 or one.month.endswith("-01")
            self._paint(painter, tokens, room, one, most, newest=place == len(shown) - 1)
            self._paint_name(painter, tokens, room, one.month, with_year=with_year)
        painter.end()

    def _paint(
        self, painter: QPainter, tokens: Tokens, room: QRectF, one: MonthSum, most: int, *, newest: bool
    ) -> None:
        wide = min(room.width() - GAP, WIDE)
        high = max(room.height() * one.value / max(most, 1), 2)
        column = QRectF(room.center().x() - wide / 2, room.bottom() - high, wide, high)
        colour = QColor(tokens.accent if newest else tokens.positive) if one.value else QColor(tokens.track)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(column, 3 if one.value else 0, 3 if one.value else 0)
        if one.value:
            painter.setPen(QColor(tokens.text))
            above = QRectF(room.left(), column.top() - HEAD, room.width(), HEAD - 3)
            low = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(above, low, self._write(one.value))

    def _paint_name(
        self, painter: QPainter, tokens: Tokens, room: QRectF, month: str, *, with_year: bool
    ) -> None:
        painter.setPen(QColor(tokens.muted))
        below = QRectF(room.left(), room.bottom() + 4, room.width(), FOOT - 4)
        year, number = month.split("-")
        name = QLocale().standaloneMonthName(int(number), QLocale.FormatType.ShortFormat)
        words = f"{name}\n{year}" if with_year else name
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)

    def _least(self) -> int:
        metrics = self.fontMetrics()
        return max(NARROW, *(metrics.horizontalAdvance(self._write(one.value)) for one in self.sums), 0) + GAP


def _without_holes(sums: Sequence[MonthSum]) -> list[MonthSum]:
    if not sums:
        return []
    values = {one.month: one.value for one in sums}
    year, month = (int(part) for part in sums[0].month.split("-"))
    filled: list[MonthSum] = []
    while (name := f"{year:04d}-{month:02d}") <= sums[-1].month:
        filled.append(MonthSum(name, values.get(name, 0)))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return filled


def _long(month: str) -> str:
    year, number = month.split("-")
    return f"{QLocale().standaloneMonthName(int(number))} {year}"


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(TINY)
    return small
