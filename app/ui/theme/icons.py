"""The icons: one set of our own, 1.5 px strokes, drawn in whatever colour the tokens say.

The files under resources/icons are black; only their strokes count.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

import resources
from app.ui.theme.tokens import Tokens

ICONS = Path(resources.__file__).parent / "icons"
SIZE = 20
INK = b"#000000"


def icon(name: str, tokens: Tokens, size: int = SIZE) -> QIcon:
    """An icon for a button: muted, and in the accent where the button is checked."""
    made = QIcon()
    made.addPixmap(pixmap(name, tokens.muted, size), QIcon.Mode.Normal, QIcon.State.Off)
    made.addPixmap(pixmap(name, tokens.accent, size), QIcon.Mode.Normal, QIcon.State.On)
    return made


def pixmap(name: str, colour: str, size: int = SIZE) -> QPixmap:
    """The icon in one colour (`#RRGGBB`), sharp on this screen."""
    drawing = (ICONS / f"{name}.svg").read_bytes().replace(INK, colour.encode())
    return _drawn(drawing, size)


def program_icon(size: int = 128) -> QPixmap:
    """The program's own sign, for title bars, tray and launchers."""
    return _drawn((ICONS / "capillary.svg").read_bytes(), size)


def _drawn(drawing: bytes, size: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen else 1.0
    made = QPixmap(QSize(size, size) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made
