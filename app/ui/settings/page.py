"""The settings' page: tabs made from the settings themselves, and those about the program; `/` searches settings."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.events import SettingsChanged
from app.services.window_page import Figures
from app.ui.layouts.section import WIDEST, Section
from app.ui.news import Opened
from app.ui.plain_text import PlainLabel
from app.ui.settings.choices import ChoicesSection
from app.ui.settings.tabs import FOUND, TABS, SettingsTabs, tab_of
from app.ui.shell.page import Page, Surroundings

WIDEST_SEARCH = 320
MARGIN = 12
"""At the right of the page, and of the cards in it: the search ends where they do."""


class SettingsPage(Page):
    """`led` may carry the name of a tab to this page, or that of a setting."""

    name = "settings"

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.tabs = SettingsTabs(surroundings)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search the settings  /"))
        self.field.setAccessibleName(self.tr("Search the settings"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaxLength(100)
        self.field.setMaximumWidth(WIDEST_SEARCH)
        above = QWidget()
        above.setMaximumWidth(WIDEST + MARGIN)
        head = QHBoxLayout(above)
        head.setContentsMargins(0, 0, MARGIN, 0)
        head.setSpacing(16)
        head.addWidget(PlainLabel(self.title(), look="title"))
        head.addStretch(1)
        head.addWidget(self.field, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, MARGIN, 0)
        column.setSpacing(8)
        column.addWidget(above)
        column.addWidget(self.tabs, 1)
        # Whoever comes here by key has the cursor on the tabs, and Esc leads away again.
        self.setTabOrder(self.tabs.bar, self.field)
        self.tabs.made.connect(self._welcome)
        self.tabs.turned.connect(self._turn)
        self.field.textChanged.connect(self._search)
        self.tabs.bring(TABS[0])

    def title(self) -> str:
        """The word in the rail."""
        return self.tr("Settings")

    def show_figures(self, figures: Figures) -> None:
        """Pass them on."""
        super().show_figures(figures)
        for section in self.tabs.sections.values():
            section.show_figures(figures)

    def hear(self, news: object) -> None:
        """Settings changed here or elsewhere, or the program is there now."""
        match news:
            case Opened():
                self._load()
            case SettingsChanged(now):
                for section in self.tabs.choices():
                    section.show_settings(now)

    def arrive(self, argument: object = None) -> None:
        """Show the tab that is named, or the one with the setting that is named, or the one before."""
        if isinstance(argument, str) and argument:
            self.field.clear()
            self.tabs.choose(argument if argument in TABS else tab_of(argument))
            shown = self.tabs.shown_choices()
            if shown is not None:
                shown.edit(argument)
        self._load()

    def search(self) -> None:
        """Put the cursor into the field that narrows the settings."""
        self.field.setFocus()
        self.field.selectAll()

    def back(self) -> bool:
        """Take back what is typed into a setting; else end the search."""
        shown = self.tabs.shown_choices()
        if shown is not None and shown.restore():
            return True
        searched = bool(self.field.text())
        self.field.clear()
        return searched

    def remember(self) -> object:
        """The tab, what is searched for, and the setting that has the cursor."""
        shown = self.tabs.shown_choices()
        return (self.tabs.chosen(), self.field.text(), shown.edited() if shown is not None else "")

    def recall(self, kept: object) -> None:
        """Show the same again."""
        match kept:
            case (str(tab), str(words), str(setting)) if tab in TABS:
                self.tabs.choose(tab)
                self.field.setText(words)
                shown = self.tabs.shown_choices()
                if shown is not None and setting:
                    shown.edit(setting)

    def _welcome(self, section: Section) -> None:
        section.said.connect(self.said)
        section.led.connect(self.led)
        section.now = self.now
        section.show_figures(self.figures)

    def _turn(self) -> None:
        self.field.clear()
        self.tabs.bring(self.tabs.chosen())
        self._load()

    def _search(self, words: str) -> None:
        if words.strip():
            found = self.tabs.bring(FOUND)
            assert isinstance(found, ChoicesSection)
            found.narrow(words)
            found.load()
        elif self.tabs.shown() is self.tabs.sections.get(FOUND):
            self._turn()

    def _load(self) -> None:
        if self.isVisible():
            self.tabs.shown().load()
