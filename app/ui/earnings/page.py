"""What creators and who runs a server need: their channels, and what a server asks for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.events import AccountChanged, EarningsChanged, LinksChanged
from app.services.window_page import Figures
from app.ui.earnings.channels import ChannelsSection
from app.ui.earnings.goals import GoalsSection
from app.ui.earnings.host import HostSection
from app.ui.earnings.received import ReceivedSection
from app.ui.layouts.section import Section
from app.ui.news import Opened
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Page, Surroundings

TABS = ("channels", "received", "goals", "host")
"""What `led` may carry to this page."""


class EarningsPage(Page):
    """Places its tabs and passes on what they say."""

    name = "earnings"

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.sections: dict[str, Section] = {
            "channels": ChannelsSection(surroundings),
            "received": ReceivedSection(surroundings),
            "goals": GoalsSection(surroundings),
            "host": HostSection(surroundings),
        }
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Parts of the earnings"))
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.stack = QStackedWidget()
        words = {
            "channels": self.tr("My channels"),
            "received": self.tr("Received"),
            "goals": self.tr("Goals"),
            "host": self.tr("As host"),
        }
        for name in TABS:
            self.tabs.addTab(words[name])
            self.stack.addWidget(self.sections[name])
            self.sections[name].said.connect(self.said)
            self.sections[name].led.connect(self.led)
        self.tabs.currentChanged.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 12, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.title(), look="title"))
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)

    def title(self) -> str:
        """The word in the rail."""
        return self.tr("Earnings")

    def show_figures(self, figures: Figures) -> None:
        """Pass them on; a tab that nobody sees asks for nothing."""
        super().show_figures(figures)
        for section in self.sections.values():
            section.show_figures(figures)

    def use_clock(self, now: Callable[[], datetime]) -> None:
        """For how long ago something was."""
        super().use_clock(now)
        for section in self.sections.values():
            section.now = now

    def hear(self, news: object) -> None:
        """Another look was taken at a channel, or an account came."""
        if isinstance(news, Opened | LinksChanged | AccountChanged | EarningsChanged):
            self._load()

    def arrive(self, argument: object = None) -> None:
        """Show the tab that is named, or the one before."""
        if isinstance(argument, str) and argument in TABS:
            self.tabs.setCurrentIndex(TABS.index(argument))
        self._load()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._load()

    def remember(self) -> object:
        """The present tab."""
        return TABS[self.tabs.currentIndex()]

    def recall(self, kept: object) -> None:
        """Show the tab that was shown before."""
        if isinstance(kept, str) and kept in TABS:
            self.tabs.setCurrentIndex(TABS.index(kept))

    def shown(self) -> Section:
        """The present tab."""
        return self.sections[TABS[self.tabs.currentIndex()]]

    def _turn(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self._load()

    def _load(self) -> None:
        if self.isVisible():
            self.shown().load()
