"""A creator in a circle: the picture, or where there is none, initials on a colour made from the id."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPixmap, QPixmapCache, QTransform

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
        painter.drawPixmap(area.topLeft(), _round(picture, area.width(), painter.device().devicePixelRatioF()))
    else:
        _paint_initials(painter, area, owner, name, dark=tokens.dark)
    painter.restore()


def initials(name: str) -> str:
    """`CB` for Carol by the sea; a question mark for a name without a letter."""
    words = "".join(one if one.isalnum() else " " for one in name).split()
    return "".join(word[0].upper() for word in words[:2]) or "?"


def own_colours(owner: str, *, dark: bool) -> tuple[QColor, QColor]:
    """What is behind and what is before, for whoever has this id."""
    # No secret depends on it, and a library of real digests costs a starting window its time.
    hue = crc32(owner.encode("utf-8", "replace")) % 360 / 360
    behind = QColor.fromHslF(hue, 0.35, 0.27 if dark else 0.87)
    return behind, QColor.fromHslF(hue, 0.45, 0.88 if dark else 0.24)


def _paint_initials(painter: QPainter, area: QRectF, owner: str, name: str, *, dark: bool) -> None:
    behind, before = own_colours(owner, dark=dark)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(behind)
    painter.drawEllipse(area)
    painter.setPen(before)
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(area.height() * LETTERS)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, initials(name))


def _round(picture: QPixmap, side: float, density: float) -> QPixmap:
    """Its middle as a circle of exactly the pixels that are shown, made once: a list paints it again and again."""
    pixels = round(side * density)
    name = f"portrait {picture.cacheKey()} {pixels} {density}"
    kept = QPixmap()
    if QPixmapCache.find(name, kept):
        return kept
    smooth = Qt.TransformationMode.SmoothTransformation
    scaled = picture.scaled(pixels, pixels, Qt.AspectRatioMode.KeepAspectRatioByExpanding, smooth)
    made = QPixmap(pixels, pixels)
    made.fill(Qt.GlobalColor.transparent)
    brush = QBrush(scaled)
    brush.setTransform(QTransform.fromTranslate((pixels - scaled.width()) / 2, (pixels - scaled.height()) / 2))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawEllipse(0, 0, pixels, pixels)
    painter.end()
    made.setDevicePixelRatio(density)
    QPixmapCache.insert(name, made)
    return made
