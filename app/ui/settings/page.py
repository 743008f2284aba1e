"""The settings' page: tabs made from the settings themselves, and those about the program; `/` searches settings.

A tab is imported and made when it is first shown: some know much of the program, and most are seldom looked at.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.events import SettingsChanged
from app.services.window_page import Figures
from app.setting_fields import GROUPS
from app.settings import Settings
from app.ui.news import Opened
from app.ui.plain_text import PlainLabel
from app.ui.settings.choices import ChoicesSection
from app.ui.shell.page import Page, Surroundings
from app.ui.wallet.section import Section

GENERAL = ("look", "giving", "timing", "desktop")
PRIVACY = ("privacy", "network")
TABS = ("general", "privacy", "help", "letter", "about")
"""What `led` may carry to this page; or the name of a setting."""
WIDEST_SEARCH = 320


class SettingsPage(Page):
    """Places its tabs; while somebody searches, what was found stands in their place."""

    name = "settings"

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.sections: dict[str, Section] = {}
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName(self.tr("Parts of the settings"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search the settings  /"))
        self.field.setAccessibleName(self.tr("Search the settings"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaxLength(100)
        self.field.setMaximumWidth(WIDEST_SEARCH)
        self.stack = QStackedWidget()
        for name in TABS:
            self.tabs.addTab(self._words(name))
        self._lay_out()
        self.stack.setCurrentWidget(self.section("general"))
        self.tabs.currentChanged.connect(self._turn)
        self.tabs.tabBarClicked.connect(lambda _: self.field.clear())
        self.field.textChanged.connect(self._search)

    def title(self) -> str:
        """The word in the rail."""
        return self.tr("Settings")

    def show_figures(self, figures: Figures) -> None:
        """Pass them on."""
        super().show_figures(figures)
        for section in self.sections.values():
            section.show_figures(figures)

    def hear(self, news: object) -> None:
        """Settings changed here or elsewhere, or the program is there now."""
        match news:
            case Opened():
                self._load()
            case SettingsChanged(now):
                for section in self.sections.values():
                    if isinstance(section, ChoicesSection):
                        section.show_settings(now)

    def arrive(self, argument: object = None) -> None:
        """Show the tab that is named, or the one with the setting that is named, or the one before."""
        if isinstance(argument, str) and argument:
            self.field.clear()
            self._go_to(argument)
        self._load()

    def search(self) -> None:
        """Put the cursor into the field that narrows the settings."""
        self.field.setFocus()
        self.field.selectAll()

    def back(self) -> bool:
        """Take back what is typed into a setting; else end the search."""
        shown = self.shown_choices()
        if shown is not None and shown.restore():
            return True
        searched = bool(self.field.text())
        self.field.clear()
        return searched

    def remember(self) -> object:
        """The tab, what is searched for, and the setting that has the cursor."""
        shown = self.shown_choices()
        return (TABS[self.tabs.currentIndex()], self.field.text(), shown.edited() if shown is not None else "")

    def recall(self, kept: object) -> None:
        """Show the same again."""
        match kept:
            case (str(tab), str(words), str(setting)) if tab in TABS:
                self.tabs.setCurrentIndex(TABS.index(tab))
                self.field.setText(words)
                shown = self.shown_choices()
                if shown is not None and setting:
                    shown.edit(setting)

    def section(self, name: str) -> Section:
        """A tab, or `found`; made if need be."""
        return self.sections.get(name) or self._make(name)

    def shown(self) -> Section:
        """What is in front."""
        section = self.stack.currentWidget()
        assert isinstance(section, Section)
        return section

    def shown_choices(self) -> ChoicesSection | None:
        """The settings that are in front; None on the other tabs."""
        section = self.stack.currentWidget()
        return section if isinstance(section, ChoicesSection) else None

    def _go_to(self, name: str) -> None:
        groups = {field.name: field.group for field in Settings.fields()}
        tab = name if name in TABS else "general" if groups.get(name) in GENERAL else "privacy"
        self.tabs.setCurrentIndex(TABS.index(tab))
        section = self.section(tab)
        if isinstance(section, ChoicesSection):
            section.edit(name)

    def _make(self, name: str) -> Section:
        made = _made(name, self.surroundings)
        self.sections[name] = made
        self.stack.addWidget(made)
        made.said.connect(self.said)
        made.led.connect(self.led)
        made.now = self.now
        made.show_figures(self.figures)
        return made

    def _turn(self, place: int) -> None:
        self.field.clear()
        self.stack.setCurrentWidget(self.section(TABS[place]))
        self._load()

    def _search(self, words: str) -> None:
        if words.strip():
            found = self.section("found")
            assert isinstance(found, ChoicesSection)
            found.narrow(words)
            self.stack.setCurrentWidget(found)
            found.load()
        elif self.stack.currentWidget() is self.sections.get("found"):
            self._turn(self.tabs.currentIndex())

    def _load(self) -> None:
        if self.isVisible():
            self.shown().load()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(PlainLabel(self.title(), look="title"))
        head.addStretch(1)
        head.addWidget(self.field, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 12, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)

    def _words(self, name: str) -> str:
        return {
            "general": self.tr("General"),
            "privacy": self.tr("Privacy"),
            "help": self.tr("Help and repair"),
            "letter": self.tr("Year letter"),
            "about": self.tr("About"),
        }[name]


def _made(name: str, surroundings: Surroundings) -> Section:
    match name:
        case "general":
            from app.ui.settings.desktop_card import DesktopCard

            section = ChoicesSection(surroundings, GENERAL)
            section.column.addWidget(DesktopCard(section))
            return section
        case "help":
            from app.ui.settings.help import HelpSection

            return HelpSection(surroundings)
        case "letter":
            from app.ui.settings.letter import LetterSection

            return LetterSection(surroundings)
        case "about":
            from app.ui.settings.about import AboutSection

            return AboutSection(surroundings)
    return ChoicesSection(surroundings, PRIVACY if name == "privacy" else tuple(GROUPS))
