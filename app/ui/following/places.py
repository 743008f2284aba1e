"""Where everything stands on the page of following.

    Following                              [ Search creators and works  / ]
    (New) (Creators)
    rows or cards
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.ui.following.creators import CreatorsSection
from app.ui.following.new_works import NewWorksSection
from app.ui.layouts.section import Section
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings

TABS = ("new", "creators")
SEARCH_WIDTH = 280


class FollowingPlaces(QWidget):
    """`tabs` and `stack` turn together; `field` is the search."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new = NewWorksSection(surroundings)
        self.creators = CreatorsSection(surroundings)
        self.sections: dict[str, Section] = {"new": self.new, "creators": self.creators}
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Parts of following"))
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.stack = QStackedWidget()
        words = {"new": self.tr("New"), "creators": self.tr("Creators")}
        for name in TABS:
            self.tabs.addTab(words[name])
            self.stack.addWidget(self.sections[name])
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search creators and works  /"))
        self.field.setAccessibleName(self.tr("Search creators and works"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaxLength(200)
        self.field.setFixedWidth(SEARCH_WIDTH)
        self._place()
        self.new.begin_wanted.connect(self._begin)

    def tab(self) -> str:
        """The name of the present one."""
        return TABS[self.tabs.currentIndex()]

    def turn_to(self, tab: object) -> None:
        """Show this tab; nothing for what is none."""
        if tab in TABS:
            self.tabs.setCurrentIndex(TABS.index(str(tab)))

    def _begin(self) -> None:
        self.turn_to("creators")
        self.creators.link.setFocus()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(PlainLabel(self.tr("Following"), look="title"), 1)
        head.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 12, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
