"""One creator: picture, name, proven channels; supporters and sums over time; works on all platforms, to be tipped.

Other pages lead here, with the id of a channel or `@account`; it has no button in the rail.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.events import LinksChanged, StatisticsChanged
from app.ui.creator.section import CreatorSection
from app.ui.news import Opened
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Page, Surroundings


class CreatorPage(Page):
    """Places the section and a way back."""

    name = "creator"

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.section = CreatorSection(surroundings)
        self.section.said.connect(self.said)
        self.section.led.connect(self.led)
        self.return_to = QPushButton(self.tr("Back to the gifts"))
        self.return_to.setProperty("look", "quiet")
        self.return_to.clicked.connect(self.back)
        above = QHBoxLayout()
        above.addWidget(PlainLabel(self.title(), look="title"), 1)
        above.addWidget(self.return_to)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 12, 0)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.section, 1)

    def title(self) -> str:
        """Above the page."""
        return self.tr("Creator")

    def use_clock(self, now: Callable[[], datetime]) -> None:
        """For what today is."""
        super().use_clock(now)
        self.section.now = now

    def arrive(self, argument: object = None) -> None:
        """`argument` is who; without one it shows whom it showed before."""
        self.section.show_creator(argument if isinstance(argument, str) and argument else self.section.who)

    def hear(self, news: object) -> None:
        """Something was added, or a channel was looked at."""
        if isinstance(news, Opened | StatisticsChanged | LinksChanged) and self.isVisible():
            self.section.load()

    def back(self) -> bool:
        """To the table of gifts."""
        self.led.emit("giving", "gifts")
        return True

    def remember(self) -> object:
        """Who is shown."""
        return self.section.who

    def recall(self, kept: object) -> None:
        """The same one."""
        if isinstance(kept, str) and kept:
            self.section.show_creator(kept)
