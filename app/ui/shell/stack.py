"""The pages of the window, one at a time. A page is made when it is first shown; until then it costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.services.window_page import Figures
from app.ui.news import Lost, Opened
from app.ui.shell.page import Page, Surroundings
from app.ui.shell.pages import PageEntry


class PageStack(QStackedWidget):
    """`turned` carries the name of the page that is shown now; `said` and `led` are those of its pages."""

    turned = Signal(str)
    said = Signal(str, str)
    led = Signal(str, object)

    def __init__(self, entries: Sequence[PageEntry], surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = {entry.name: entry for entry in entries}
        self._surroundings = surroundings
        self._made: dict[str, Page] = {}
        self._figures = Figures()
        self._now: Callable[[], datetime] | None = None
        self._standing: Opened | Lost | None = None

    def shown(self) -> str:
        """Name of the page in front; empty before the first."""
        current = self.currentWidget()
        return current.name if isinstance(current, Page) else ""

    def page(self, name: str) -> Page:
        """The page of this name, made if need be. Raises KeyError if there is none."""
        return self._made.get(name) or self._make(self._entries[name])

    def show_page(self, name: str, argument: object = None) -> bool:
        """Bring a page to the front; False if there is none of this name."""
        if name not in self._entries:
            return False
        page = self.page(name)
        self.setCurrentWidget(page)
        page.arrive(argument)
        focused = self.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            page.setFocus()
        self.turned.emit(name)
        return True

    def show_figures(self, figures: Figures) -> None:
        """To every page that is made."""
        self._figures = figures
        for page in self._made.values():
            page.show_figures(figures)

    def hear(self, news: object) -> None:
        """To every page that is made."""
        if isinstance(news, Opened | Lost):
            self._standing = news
        if isinstance(news, Opened):
            self._now = news.now
        for page in self._made.values():
            if isinstance(news, Opened):
                page.use_clock(news.now)
            page.hear(news)

    def remember(self) -> dict[str, object]:
        """What the pages that are made need to be made anew."""
        return {name: page.remember() for name, page in self._made.items()}

    def recall(self, kept: dict[str, object]) -> None:
        """Make those pages, and give each its part."""
        for name, part in kept.items():
            if name in self._entries:
                self.page(name).recall(part)

    def _make(self, entry: PageEntry) -> Page:
        page = entry.make(self._surroundings)
        page.said.connect(self.said)
        page.led.connect(self.led)
        self._made[entry.name] = page
        self.addWidget(page)
        if self._now is not None:
            page.use_clock(self._now)
        page.show_figures(self._figures)
        if self._standing is not None:
            page.hear(self._standing)
        return page
