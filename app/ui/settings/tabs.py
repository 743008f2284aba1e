"""The tabs of the settings. One is imported and made when it is first shown: most are seldom looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.setting_fields import GROUPS
from app.settings import Settings
from app.ui.layouts.section import Section
from app.ui.settings.choices import ChoicesSection
from app.ui.shell.page import Surroundings

GENERAL = ("look", "giving", "timing", "desktop")
PRIVACY = ("privacy", "network")
TABS = ("general", "privacy", "help", "letter", "about")
FOUND = "found"
"""What stands in the place of a tab while somebody searches."""


class SettingsTabs(QWidget):
    """`made` carries a section that is new; `turned` comes when a person chose a tab."""

    made = Signal(object)
    turned = Signal()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self.sections: dict[str, Section] = {}
        self.bar = QTabBar()
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setAccessibleName(self.tr("Parts of the settings"))
        self.stack = QStackedWidget()
        for name in TABS:
            self.bar.addTab(self._words(name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        self.bar.currentChanged.connect(lambda _: self.turned.emit())
        self.bar.tabBarClicked.connect(lambda _: self.turned.emit())

    def chosen(self) -> str:
        """The tab that is marked, also while something else is in front."""
        return TABS[self.bar.currentIndex()]

    def choose(self, name: str) -> None:
        """Mark a tab, and bring it to the front."""
        self.bar.setCurrentIndex(TABS.index(name))
        self.bring(name)

    def bring(self, name: str) -> Section:
        """To the front: a tab, or `found`."""
        section = self.section(name)
        self.stack.setCurrentWidget(section)
        return section

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

    def choices(self) -> list[ChoicesSection]:
        """All that show settings, as far as they are made."""
        return [section for section in self.sections.values() if isinstance(section, ChoicesSection)]

    def _make(self, name: str) -> Section:
        section = _made(name, self._surroundings)
        self.sections[name] = section
        self.stack.addWidget(section)
        self.made.emit(section)
        return section

    def _words(self, name: str) -> str:
        return {
            "general": self.tr("General"),
            "privacy": self.tr("Privacy"),
            "help": self.tr("Help and repair"),
            "letter": self.tr("Year letter"),
            "about": self.tr("About"),
        }[name]


def tab_of(setting: str) -> str:
    """The tab on which a setting stands; the first one for what is none."""
    groups = {field.name: field.group for field in Settings.fields()}
    return "privacy" if groups.get(setting) in PRIVACY else "general"


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
