"""How much of a limit is used: a thin bar beside its words, never a colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.theme import Theme

HEIGHT = 8


class Meter(QWidget):
    """`used` of `most`; full and in the waiting colour where nothing is left."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._used, self._most = 0, 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_use(self, used: int, most: int) -> None:
        """Draw another one."""
        self._used, self._most = used, most
        self.update()

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return min(self._used / self._most, 1.0) if self._most > 0 else 0.0

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.track))
        radius = HEIGHT / 2
        painter.drawRoundedRect(QRectF(0, 0, self.width(), HEIGHT), radius, radius)
        if self.share:
            painter.setBrush(QColor(tokens.waiting if self.share >= 1 else tokens.positive))
            painter.drawRoundedRect(QRectF(0, 0, max(self.width() * self.share, HEIGHT), HEIGHT), radius, radius)
        painter.end()
