"""The menu of a row: everything that can be done with one gift, the same on every page."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.services.window_page import TipCard
from app.ui.plain_text import visible
from app.ui.tips.actions import every_action_of
from app.ui.tips.words import RowWords


class RowMenu(QMenu):
    """`acted` carries an Action, `open_wanted` the published address of the work, `creator_wanted` a channel's id."""

    acted = Signal(object)
    open_wanted = Signal(str)
    creator_wanted = Signal(str)

    def __init__(self, words: RowWords, card: TipCard, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in every_action_of(card):
            chosen = self.addAction(words.button(action, card, now).replace("&", "&&"))
            chosen.triggered.connect(lambda _=False, action=action: self.acted.emit(action))
        self.addSeparator()
        web = QUrl(card.url)
        if web.scheme() in ("https", "http"):
            shown = visible(web.host(), 60).replace("&", "&&")
            opened = self.addAction(self.tr("Open at {}").format(shown))
            opened.triggered.connect(lambda: self.open_wanted.emit(card.url))
        if card.channel:
            looked = self.addAction(self.tr("Look at this creator"))
            looked.triggered.connect(lambda: self.creator_wanted.emit(card.channel))
        self._copies(self.tr("Copy link"), card.url)
        self._copies(self.tr("Copy transaction id"), card.transaction_id)

    def _copies(self, label: str, text: str) -> None:
        if text:
            self.addAction(label).triggered.connect(lambda: QGuiApplication.clipboard().setText(text))
