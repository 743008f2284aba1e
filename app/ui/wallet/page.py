"""The wallet's page: six tabs, each of which asks for what it shows when it is looked at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.events import AccountChanged, Event, LoginNeeded, RulesChanged, TipsChanged
from app.services.window_page import Figures
from app.ui.layouts.section import Section
from app.ui.news import Opened
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Page, Surroundings
from app.ui.wallet.accounts import AccountsSection
from app.ui.wallet.creators import CreatorsSection
from app.ui.wallet.limits import LimitsSection
from app.ui.wallet.nodes import NodesSection
from app.ui.wallet.peertube import PeerTubeSection
from app.ui.wallet.vault import VaultSection

TABS = ("accounts", "limits", "vault", "peertube", "creators", "nodes")
"""What `led` may carry to this page, and two things to begin at once: a restore, and a new pocket account."""
RESTORE, POCKET = "restore", "pocket"
CONCERNED: dict[type[Event], tuple[str, ...]] = {
    TipsChanged: ("limits",),
    AccountChanged: ("accounts", "limits"),
    LoginNeeded: ("peertube",),
    RulesChanged: ("creators",),
}


class WalletPage(Page):
    """Places its tabs and passes on what they say."""

    name = "wallet"

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.accounts, self.vault = AccountsSection(surroundings), VaultSection(surroundings)
        self.sections: dict[str, Section] = {
            "accounts": self.accounts,
            "limits": LimitsSection(surroundings),
            "vault": self.vault,
            "peertube": PeerTubeSection(surroundings),
            "creators": CreatorsSection(surroundings),
            "nodes": NodesSection(surroundings),
        }
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Parts of the wallet"))
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.stack = QStackedWidget()
        self._running = False
        for name in TABS:
            self.tabs.addTab(self._words(name))
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
        return self.tr("Wallet")

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
        """Events that change what the present tab shows."""
        if isinstance(news, Opened):
            self._load()
            return
        concerned = next((names for kind, names in CONCERNED.items() if isinstance(news, kind)), ())
        if TABS[self.tabs.currentIndex()] in concerned:
            self._load()

    def arrive(self, argument: object = None) -> None:
        """Show the tab that is named, or the one before; or begin what is named."""
        if argument == RESTORE:
            self.tabs.setCurrentIndex(TABS.index("vault"))
            self.vault.restore_backup()
        elif argument == POCKET:
            self.tabs.setCurrentIndex(TABS.index("accounts"))
            self.accounts.make_pocket()
        elif isinstance(argument, str) and argument in TABS:
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

    def _words(self, name: str) -> str:
        return {
            "accounts": self.tr("Accounts"),
            "limits": self.tr("Limits"),
            "vault": self.tr("Vault"),
            "peertube": self.tr("PeerTube"),
            "creators": self.tr("Creators"),
            "nodes": self.tr("Nodes"),
        }[name]
