"""A work's picture, 16:9. Its room is there before the picture is, so that nothing moves when it comes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.pictures.portrait import own_colours
from app.ui.shell.page import Pictures
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import SMALL_RADIUS

LEAST, USUAL, MOST = 120, 256, 384


class Thumbnail(QWidget):
    """Hidden for works that have none. Decoration: the title stands beside it, so it has no name of its own."""

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._work = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(MOST)
        theme.changed.connect(self.update)
        pictures.changed.connect(self._changed)
        self.hide()

    def show_work(self, work: str) -> None:
        """The picture of the work with this id."""
        self._work = work
        self.setVisible(self._pictures.may_have_thumbnail(work))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(USUAL, self.heightForWidth(USUAL))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, self.heightForWidth(LEAST))

    def heightForWidth(self, width: int) -> int:
        return round(min(width, MOST) * 9 / 16)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        area = QRectF(self.rect())
        picture = self._pictures.thumbnail(self._work)
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
            self._paint_play(painter, area, before)
        painter.end()

    def _paint_play(self, painter: QPainter, area: QRectF, colour: QColor) -> None:
        side = area.height() / 8
        middle = area.center()
        painter.setBrush(colour)
        corners = [(-0.8, -1.0), (-0.8, 1.0), (1.0, 0.0)]
        painter.drawPolygon([middle + QPointF(side * across, side * down) for across, down in corners])

    def _changed(self, owner: str) -> None:
        if owner == self._work:
            self.update()
        elif not owner:
            self.show_work(self._work)
