"""Following: what is new from everybody who is followed, wherever it appears, and the list of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.events import FollowingChanged, TipsChanged
from app.services.window_page import Figures
from app.ui.following.deeds import FollowingDeeds
from app.ui.following.places import TABS, FollowingPlaces
from app.ui.news import Opened
from app.ui.shell.page import Page, Surroundings
from app.ui.wishes.following import Following, following

__all__ = ["TABS", "FollowingPage"]
GATHER = 250
"""Milliseconds in which letters that are typed, and news that come, are answered together."""


class FollowingPage(Page):
    """Asks for what its tabs show. `arrive` takes the name of a tab."""

    name = "following"

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.places = FollowingPlaces(surroundings)
        self.deeds = FollowingDeeds(surroundings.submit, lambda: self.figures, self)
        self._soon = QTimer(self, interval=GATHER, singleShot=True)
        self._soon.timeout.connect(self._load)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.places)
        self._wire()

    def title(self) -> str:
        """The word in the rail."""
        return self.tr("Following")

    def show_figures(self, figures: Figures) -> None:
        """Who pays, and how much."""
        super().show_figures(figures)
        for section in self.places.sections.values():
            section.show_figures(figures)

    def use_clock(self, now: Callable[[], datetime]) -> None:
        """For how long ago something was."""
        super().use_clock(now)
        for section in self.places.sections.values():
            section.now = now

    def hear(self, news: object) -> None:
        """Something is new, or a gift moved."""
        if isinstance(news, Opened | FollowingChanged | TipsChanged) and not self._soon.isActive():
            self._soon.start()

    def arrive(self, argument: object = None) -> None:
        """Show the tab that is named, or the one before."""
        self.places.turn_to(argument)
        self._load()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._load()

    def search(self) -> None:
        """Into the field."""
        self.places.field.setFocus()
        self.places.field.selectAll()

    def back(self) -> bool:
        """Out of the search."""
        field = self.places.field
        if not field.text() and not field.hasFocus():
            return False
        field.clear()
        self.setFocus()
        return True

    def remember(self) -> object:
        """The present tab, and what was searched."""
        return self.places.tab(), self.places.field.text()

    def recall(self, kept: object) -> None:
        """Show the same as the page before."""
        match kept:
            case (str(tab), str(searched)):
                self.places.turn_to(tab)
                self.places.field.setText(searched)

    def _wire(self) -> None:
        places = self.places
        for section in places.sections.values():
            section.said.connect(self.said)
            section.led.connect(self.led)
        places.tabs.currentChanged.connect(lambda _: self._load())
        places.field.textChanged.connect(lambda _: self._soon.start())
        places.new.played.connect(self.deeds.play)
        places.new.tipped.connect(self.deeds.tip)
        self.deeds.said.connect(self.said)
        self.deeds.done.connect(self._load)

    def _load(self) -> None:
        if self.isVisible():
            self.places.new.ask(following(self.places.field.text()), self._show, lambda *_: None)

    def _show(self, found: Following) -> None:
        if found.searched.strip() == self.places.field.text().strip():
            self.places.new.show_following(found)
            self.places.creators.show_following(found)
