"""A small picture of a work, 16:9, in room that is always there; without one, a sign on a colour made from the id."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.pictures.portrait import own_colours
from app.ui.shell.page import Pictures
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import SMALL_RADIUS

WIDTH, HEIGHT = 112, 63
_WRITTEN = ("hive:", "web:")
"""Works to read rather than to watch."""


class Preview(QWidget):
    """Decoration: the title stands beside it. A sensitive work is named, not shown."""

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._work = ""
        self._hidden = False
        self.setFixedSize(WIDTH, HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        pictures.changed.connect(self._changed)

    def show_work(self, work: str, *, sensitive: bool) -> None:
        """The picture of the work with this id."""
        if (work, sensitive) != (self._work, self._hidden):
            self._work, self._hidden = work, sensitive
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        area = QRectF(self.rect())
        picture = None if self._hidden else self._pictures.thumbnail(self._work, small=True)
        behind, before = own_colours(self._work, dark=self._theme.tokens.dark)
        brush = QBrush(behind)
        if picture is not None:
            brush = QBrush(picture)
            scale = max(area.width() / picture.width(), area.height() / picture.height())
            brush.setTransform(QTransform.fromScale(scale, scale))
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawRoundedRect(area, SMALL_RADIUS, SMALL_RADIUS)
        if picture is None:
            self._paint_sign(painter, area, before)
        painter.end()

    def _paint_sign(self, painter: QPainter, area: QRectF, colour: QColor) -> None:
        side, middle = area.height() / 7, area.center()
        if not self._work.startswith(_WRITTEN):
            painter.setBrush(colour)
            corners = [(-0.8, -1.0), (-0.8, 1.0), (1.0, 0.0)]
            painter.drawPolygon([middle + QPointF(side * across, side * down) for across, down in corners])
            return
        painter.setPen(QPen(colour, 2.5, c=Qt.PenCapStyle.RoundCap))
        for down, right in ((-1.0, 1.6), (0.0, 1.6), (1.0, 0.4)):
            start = middle + QPointF(-1.6 * side, down * side)
            painter.drawLine(start, middle + QPointF(right * side, down * side))

    def _changed(self, owner: str) -> None:
        if owner in (self._work, ""):
            self.update()
