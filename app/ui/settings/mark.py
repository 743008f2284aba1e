"""The shape of a state, as a widget beside its word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.theme import Theme
from app.ui.tips.shapes import Shape, draw

SIDE = 18


class Mark(QWidget):
    """Only a picture: the word beside it says the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shape, self._token = Shape.HOLLOW, "muted"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_shape(self, shape: Shape, token: str) -> None:
        """`token` names the colour."""
        self._shape, self._token = shape, token
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        painter = QPainter(self)
        colour = QColor(getattr(self._theme.tokens, self._token))
        draw(painter, self._shape, QRectF(0, 0, SIDE, SIDE), colour)
        painter.end()
