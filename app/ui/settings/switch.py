"""A switch: its knob stands left or right, it is filled or hollow, and it says On or Off beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from app.ui.theme.theme import Theme

WIDE, HIGH, KNOB, GAP, ROUND = 38, 22, 7.0, 10, 3


class Switch(QCheckBox):
    """To a screen reader it is a check box; `words` are those for on and off."""

    def __init__(self, theme: Theme, words: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._on, self._off = words
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        words = max(self.fontMetrics().horizontalAdvance(word) for word in (self._on, self._off))
        return QSize(2 * ROUND + WIDE + GAP + words + 4, max(HIGH, self.fontMetrics().height()) + 2 * ROUND)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        tokens, on = self._theme.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(ROUND, (self.height() - HIGH) / 2, WIDE, HIGH)
        painter.setPen(QPen(QColor(tokens.accent if on else tokens.muted), 1.5))
        painter.setBrush(QColor(tokens.accent if on else tokens.surface))
        painter.drawRoundedRect(track.adjusted(1, 1, -1, -1), HIGH / 2 - 1, HIGH / 2 - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_accent if on else tokens.muted))
        across = track.right() - HIGH / 2 if on else track.left() + HIGH / 2
        painter.drawEllipse(QPointF(across, track.center().y()), KNOB, KNOB)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), HIGH / 2 + 2, HIGH / 2 + 2)
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.muted))
        words = QRectF(track.right() + GAP, 0, self.width() - track.right() - GAP, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._on if on else self._off)
        painter.end()
