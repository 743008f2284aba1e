"""The states of tipping, as shapes on the program's sign: they read without their colours, and at 16 pixels.

    tipping on   the sign           paused       the sign behind two bars
    no account   behind a plus      collecting   behind a padlock: it waits for the passphrase
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from app.services.window_page import TIPPING_ON, Figures
from app.ui.theme.icons import program_icon
from app.ui.theme.tokens import LIGHT

SIZES = (16, 22, 24, 32, 48, 64)


class Standing(Enum):
    """The three states of tipping, and the one before there is a wallet."""

    ON = "on"
    COLLECTING = "collecting"
    PAUSED = "paused"
    EMPTY = "empty"


def standing_of(figures: Figures) -> Standing:
    """How tipping stands."""
    if not figures.accounts:
        return Standing.EMPTY
    if figures.paused:
        return Standing.PAUSED
    return Standing.ON if figures.wallet == TIPPING_ON else Standing.COLLECTING


def standing_icon(standing: Standing) -> QIcon:
    """The program's sign with the shape of a state: it reads without its colours."""
    made, sign = QIcon(), program_icon(128)
    for size in SIZES:
        made.addPixmap(_drawn(standing, size, sign))
    return made


def _drawn(standing: Standing, size: int, sign: QPixmap) -> QPixmap:
    made = QPixmap(QSize(size, size))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if standing is not Standing.ON:
        painter.setOpacity(0.55)
    painter.drawPixmap(QRectF(0, 0, size, size), sign, QRectF(sign.rect()))
    painter.setOpacity(1.0)
    if standing is not Standing.ON:
        _badge(painter, standing, QRectF(size * 0.42, size * 0.42, size * 0.58, size * 0.58))
    painter.end()
    return made


def _badge(painter: QPainter, standing: Standing, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.text))
    painter.drawEllipse(box)
    stroke = max(1.5, box.width() * 0.13)
    pen = QPen(QColor(LIGHT.surface), stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match standing:
        case Standing.PAUSED:
            for across in (0.38, 0.62):
                painter.drawLine(_at(box, across, 0.32), _at(box, across, 0.68))
        case Standing.COLLECTING:
            _padlock(painter, box)
        case _:
            painter.drawLine(_at(box, 0.32, 0.5), _at(box, 0.68, 0.5))
            painter.drawLine(_at(box, 0.5, 0.32), _at(box, 0.5, 0.68))


def _padlock(painter: QPainter, box: QRectF) -> None:
    body = QRectF(_at(box, 0.3, 0.48), _at(box, 0.7, 0.74))
    bow = QPainterPath(_at(box, 0.37, 0.48))
    bow.arcTo(QRectF(_at(box, 0.37, 0.24), _at(box, 0.63, 0.62)), 180, -180)
    bow.lineTo(_at(box, 0.63, 0.48))
    painter.drawPath(bow)
    painter.fillRect(body, QColor(LIGHT.surface))


def _at(box: QRectF, across: float, down: float) -> QPointF:
    return QPointF(box.left() + box.width() * across, box.top() + box.height() * down)
