"""The two looks at giving: every gift in a table, and where all of it went."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.ui.giving.places import GivingPlaces
from app.ui.giving.where import WhereSection
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings

TABS = ("gifts", "went")


class GivingTabs(QWidget):
    """`turned` comes when another tab is in front."""

    turned = Signal()

    def __init__(self, gifts: GivingPlaces, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.where = WhereSection(surroundings)
        self.bar = QTabBar()
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setAccessibleName(self.tr("Parts of giving"))
        self.bar.addTab(self.tr("All gifts"))
        self.bar.addTab(self.tr("Where it went"))
        self.stack = QStackedWidget()
        self.stack.addWidget(gifts)
        inside = QWidget()
        around = QVBoxLayout(inside)
        around.setContentsMargins(24, 0, 12, 0)
        around.addWidget(self.where)
        self.stack.addWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QHBoxLayout()
        above.setContentsMargins(24, 16, 24, 0)
        above.setSpacing(20)
        above.addWidget(PlainLabel(self.tr("Giving"), look="title"))
        above.addWidget(self.bar, 1)
        column.addLayout(above)
        column.addWidget(self.stack, 1)
        self.bar.currentChanged.connect(self._turn)

    @property
    def shown(self) -> str:
        """The name of the tab in front."""
        return TABS[self.bar.currentIndex()]

    def choose(self, name: str) -> None:
        """Bring a tab to the front."""
        self.bar.setCurrentIndex(TABS.index(name))

    def _turn(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self.turned.emit()
