"""A link as a QR code, black on white in every theme: cameras want it so."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

QUIET_ZONE = 3
LARGEST = 340


class QrCode(QWidget):
    """As large as whole modules fit; nothing where the link is too long for any code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[bytes] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("QR code of the link"))

    def show_link(self, link: str) -> None:
        """Draw another one."""
        try:
            made = segno.make(link, error="l", micro=False)
            self._rows = [bytes(row) for row in made.matrix]
        except segno.DataOverflowError:
            self._rows = []
        self.setVisible(bool(self._rows))
        self.updateGeometry()
        self.update()

    def modules(self) -> int:
        """How many modules wide it is, its quiet zone included."""
        return len(self._rows) + 2 * QUIET_ZONE if self._rows else 0

    def sizeHint(self) -> QSize:
        side = self.modules() * max(1, LARGEST // max(self.modules(), 1))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        if not self._rows:
            return
        painter = QPainter(self)
        modules = self.modules()
        module = max(1, min(self.width(), self.height()) // modules)
        left, top = (self.width() - module * modules) // 2, 0
        painter.fillRect(left, top, module * modules, module * modules, QColor("#FFFFFF"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#000000"))
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    place = ((x + QUIET_ZONE) * module + left, (y + QUIET_ZONE) * module + top)
                    painter.drawRect(QRectF(*place, module, module))
        painter.end()
