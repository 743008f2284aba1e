"""The tabs of Giving: the list of gifts, where all of it went, what waits, what repeats. Made when first shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.services.window_page import Figures
from app.ui.layouts.section import Section
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings

GIFTS, WENT, PROMISES, PATRONS = "gifts", "went", "promises", "patrons"
TABS = (GIFTS, WENT, PROMISES, PATRONS)


class GivingTabs(QWidget):
    """Passes on to its sections what the page is told, and what they say. `turned`: the list of gifts is in front."""

    turned = Signal()
    said = Signal(str, str)
    led = Signal(str, object)

    def __init__(self, title: str, gifts: QWidget, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self.sections: dict[str, Section] = {}
        self._rooms: dict[Section, QWidget] = {}
        self._now: Callable[[], datetime] | None = None
        self._figures = Figures()
        self.bar = QTabBar()
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setUsesScrollButtons(False)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setAccessibleName(self.tr("Parts of giving"))
        for word in (self.tr("All gifts"), self.tr("Where it went"), self.tr("Promises"), self.tr("Patrons")):
            self.bar.addTab(word)
        self.stack = QStackedWidget()
        self.stack.addWidget(gifts)
        top = QHBoxLayout()
        top.setContentsMargins(24, 20, 24, 0)
        top.setSpacing(20)
        top.addWidget(PlainLabel(title, look="title"))
        # With all the room there is, no tab is ever cut: the one in front has broader letters.
        top.addWidget(self.bar, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.stack, 1)
        self.bar.currentChanged.connect(self._bring)

    def chosen(self) -> str:
        """The tab in front."""
        return TABS[self.bar.currentIndex()]

    def choose(self, name: str) -> None:
        """Bring a tab to the front."""
        self.bar.setCurrentIndex(TABS.index(name))

    def shown(self) -> Section | None:
        """The section in front; None for the list of gifts."""
        return self.sections.get(self.chosen())

    def use_clock(self, now: Callable[[], datetime]) -> None:
        """For times in the sections."""
        self._now = now
        for section in self.sections.values():
            section.now = now

    def show_figures(self, figures: Figures) -> None:
        """For the sections that were made, and those that will be."""
        self._figures = figures
        for section in self.sections.values():
            section.show_figures(figures)

    def load(self) -> None:
        """What is in front is asked for, if it is a section that is seen."""
        section = self.shown()
        if section is not None and section.isVisible():
            section.load()

    def _bring(self, place: int) -> None:
        name = TABS[place]
        if name == GIFTS:
            self.stack.setCurrentIndex(0)
            self.turned.emit()
            return
        section = self.sections.get(name) or self._make(name)
        self.stack.setCurrentWidget(self._rooms[section])
        self.load()

    def _make(self, name: str) -> Section:
        section = _made(name, self._surroundings)
        self.sections[name] = section
        room = QWidget()
        inside = QVBoxLayout(room)
        inside.setContentsMargins(24, 0, 12, 0)
        inside.addWidget(section)
        self._rooms[section] = room
        self.stack.addWidget(room)
        section.said.connect(self.said)
        section.led.connect(self.led)
        if self._now is not None:
            section.now = self._now
        section.show_figures(self._figures)
        return section


def _made(name: str, surroundings: Surroundings) -> Section:
    if name == WENT:
        from app.ui.giving.where import WhereSection

        return WhereSection(surroundings)
    if name == PROMISES:
        from app.ui.waiting.promises import PromisesSection

        return PromisesSection(surroundings)
    from app.ui.waiting.patrons import PatronsSection

    return PatronsSection(surroundings)
