"""A creator in a circle: the picture, or where there is none, initials on a colour made from the id."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPixmap

from app.ui.theme.tokens import Tokens

LETTERS = 0.36
"""Height of the initials, as a part of the circle."""


def paint_portrait(
    painter: QPainter, area: QRectF, owner: str, name: str, tokens: Tokens, picture: QPixmap | None = None
) -> None:
    """`owner` is an id that never changes; `name` is a stranger's word."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    if picture is not None and not picture.isNull():
        circle = QPainterPath()
        circle.addEllipse(area)
        painter.setClipPath(circle)
        painter.drawPixmap(area, picture, _middle(picture))
    else:
        _paint_initials(painter, area, owner, name, dark=tokens.dark)
    painter.restore()


def initials(name: str) -> str:
    """`CB` for Carol by the sea; a question mark for a name without a letter."""
    words = "".join(one if one.isalnum() else " " for one in name).split()
    return "".join(word[0].upper() for word in words[:2]) or "?"


def _paint_initials(painter: QPainter, area: QRectF, owner: str, name: str, *, dark: bool) -> None:
    # No secret depends on it, and a library of real digests costs a starting window its time.
    hue = crc32(owner.encode("utf-8", "replace")) % 360 / 360
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromHslF(hue, 0.35, 0.27 if dark else 0.87))
    painter.drawEllipse(area)
    painter.setPen(QColor.fromHslF(hue, 0.45, 0.88 if dark else 0.24))
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(area.height() * LETTERS)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, initials(name))


def _middle(picture: QPixmap) -> QRectF:
    side = min(picture.width(), picture.height())
    return QRectF((picture.width() - side) / 2, (picture.height() - side) / 2, side, side)
