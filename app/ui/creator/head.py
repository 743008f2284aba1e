"""The top of a creator's page: picture, name, account, and the channels with a tick for each that is proven."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.statistics.views import CreatorView, ProvenChannel
from app.ui.giving.outside import web_address
from app.ui.layouts.section import account_label, button
from app.ui.pictures.portrait import paint_portrait
from app.ui.plain_text import ElidedLabel, PlainLabel, tooltip, visible
from app.ui.shell.page import Surroundings

FACE = 72


class Face(QWidget):
    """The creator's picture; decoration, for the name stands beside it."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._owner = self._name = ""
        self.setFixedSize(QSize(FACE, FACE))
        around.pictures.changed.connect(self.update)
        around.theme.changed.connect(self.update)

    def show_owner(self, owner: str, name: str) -> None:
        """Whose."""
        self._owner, self._name = owner, name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        painter = QPainter(self)
        picture = self._around.pictures.picture(self._owner)
        paint_portrait(painter, QRectF(self.rect()), self._owner, self._name, self._around.theme.tokens, picture)
        painter.end()


class Head(QFrame):
    """`led_out` carries the address of a channel."""

    led_out = Signal(QUrl)

    def __init__(self, around: Surroundings, view: CreatorView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.face = Face(around)
        self.face.show_owner(view.picture, view.name)
        self.name = PlainLabel(visible(view.name, 120), look="title", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.name)
        if view.account:
            words.addWidget(account_label(view.account, look="muted"))
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.face, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(row)
        column.addLayout(self._channels(view.channels))

    def _channels(self, channels: tuple[ProvenChannel, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for place, one in enumerate(channels):
            tick = self.tr("✓ proven") if one.proven else self.tr("○ not proven")
            named = ElidedLabel(f"{visible(one.name, 80)} · {one.platform}")
            named.setToolTip(tooltip(f"{one.name}; {one.channel}"))
            grid.addWidget(PlainLabel(tick, look="positive" if one.proven else "muted"), place, 0)
            grid.addWidget(named, place, 1)
            url = web_address(one.url)
            if url is not None:
                told = self.tr("Open {} in the browser").format(visible(one.url, 120))
                look = button(self.tr("Open"), look="link", told=told)
                look.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
                look.clicked.connect(lambda _=False, url=url: self.led_out.emit(url))
                grid.addWidget(look, place, 2)
        return grid
