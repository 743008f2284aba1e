"""Home before the first gift: what will be here and what to do for it."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.services.practice_players import play_words
from app.services.window_page import Figures
from app.ui.home.noted import NotedBar
from app.ui.layouts.flow import flowing
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings


class Empty(QWidget):
    """One card; in the practice world it also says whom one can play."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self.noted = NotedBar()
        card = QFrame()
        card.setProperty("look", "card")
        card.setMaximumWidth(680)
        self.title = PlainLabel(self.tr("Nothing given yet"), look="title", wrap=True)
        self.words = PlainLabel(look="muted", wrap=True)
        self.play = PlainLabel(look="small", wrap=True)
        self.site = QPushButton(self.tr("Open the practice site"))
        self.site.clicked.connect(self._open_site)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(10)
        for part in (self.title, self.words, self.play):
            inside.addWidget(part)
        inside.addWidget(flowing(self.site))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.noted)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(1)

    def show_figures(self, figures: Figures, *, noting: bool) -> None:
        """What to do depends on where thumbs come from."""
        self.noted.setVisible(noting)
        there = self.tr("The gift appears here, and waits a while with Undo before it is sent.")
        noted = self.tr("The gift appears here as a promise.")
        begin = (
            self.tr("Press thumb-up on a video that you like, or paste a link above.")
            if figures.peertube
            else self.tr("Paste the link of a video or post above, or drop it anywhere in this window.")
        )
        self.words.setText(f"{begin} {noted if noting else there}")
        words = play_words(self._surroundings.folder.world) if self._surroundings.practice else None
        self.site.setVisible(words is not None)
        self.play.setVisible(words is not None)
        if words is not None:
            told = self.tr("All money here is play money. On the practice site you are {user}, password {password}.")
            self.play.setText(told.format(user=words.user, password=words.user_password))

    def _open_site(self) -> None:
        words = play_words(self._surroundings.folder.world)
        if words is not None:
            # Only what this program's own practice world wrote, on this computer.
            QDesktopServices.openUrl(QUrl(words.page))
