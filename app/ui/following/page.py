"""Following: what is new from everybody who is followed, wherever it appears, and the list of them.

    Following                              [ Search creators and works  / ]
    (New) (Creators)
    rows or cards
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.events import FollowingChanged, TipsChanged
from app.services.window_page import Figures
from app.ui.dialogs.tip_card import TipCardDialog
from app.ui.following.creators import CreatorsSection
from app.ui.following.new_works import NewWorksSection
from app.ui.following.work_row import WorkRow
from app.ui.giving.outside import LeaveDialog, web_address
from app.ui.layouts.section import Section
from app.ui.news import Opened
from app.ui.numbers import localized
from app.ui.plain_text import PlainLabel, isolated
from app.ui.sentences import in_words
from app.ui.shell.page import Page, Surroundings
from app.ui.wishes import LinkTipped, tip_link
from app.ui.wishes.following import Following, following
from app.ui.wishes.giving import opening

TABS = ("new", "creators")
"""What `led` may carry to this page."""
GATHER = 250
"""Milliseconds in which letters that are typed, and news that come, are answered together."""
SEARCH_WIDTH = 280


class FollowingPage(Page):
    """Places its tabs, asks for what they show, and does what their buttons say."""

    name = "following"

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.new = NewWorksSection(surroundings)
        self.creators = CreatorsSection(surroundings)
        self.sections: dict[str, Section] = {"new": self.new, "creators": self.creators}
        self.leaving: LeaveDialog | None = None
        self.card: TipCardDialog | None = None
        self.browse: Callable[[QUrl], object] = QDesktopServices.openUrl
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
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search creators and works  /"))
        self.field.setAccessibleName(self.tr("Search creators and works"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaxLength(200)
        self.field.setFixedWidth(SEARCH_WIDTH)
        self._soon = QTimer(self, interval=GATHER, singleShot=True)
        self._soon.timeout.connect(self._load)
        self._place()
        self._wire()

    def title(self) -> str:
        """The word in the rail."""
        return self.tr("Following")

    def show_figures(self, figures: Figures) -> None:
        """Who pays, and how much."""
        super().show_figures(figures)
        for section in self.sections.values():
            section.show_figures(figures)

    def use_clock(self, now: Callable[[], datetime]) -> None:
        """For how long ago something was."""
        super().use_clock(now)
        for section in self.sections.values():
            section.now = now

    def hear(self, news: object) -> None:
        """Something is new, or a gift moved."""
        if isinstance(news, Opened | FollowingChanged | TipsChanged) and not self._soon.isActive():
            self._soon.start()

    def arrive(self, argument: object = None) -> None:
        """Show the tab that is named, or the one before."""
        if isinstance(argument, str) and argument in TABS:
            self.tabs.setCurrentIndex(TABS.index(argument))
        self._load()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._load()

    def search(self) -> None:
        """Into the field."""
        self.field.setFocus()
        self.field.selectAll()

    def back(self) -> bool:
        """Out of the search."""
        if not self.field.text() and not self.field.hasFocus():
            return False
        self.field.clear()
        self.setFocus()
        return True

    def remember(self) -> object:
        """The present tab, and what was searched."""
        return TABS[self.tabs.currentIndex()], self.field.text()

    def recall(self, kept: object) -> None:
        """Show the same as the page before."""
        match kept:
            case (str(tab), str(searched)) if tab in TABS:
                self.tabs.setCurrentIndex(TABS.index(tab))
                self.field.setText(searched)

    def shown(self) -> Section:
        """The present tab."""
        return self.sections[TABS[self.tabs.currentIndex()]]

    def play(self, url: str) -> None:
        """Show the real host first, then let the browser open it."""
        self.surroundings.submit(opening(url), self._lead_out, None)

    def tip(self, row: WorkRow) -> None:
        """Queue the usual gift, with Undo as for every other; who has several accounts chooses one."""
        view = row.view
        if view is None:
            return
        if len(self.figures.accounts) > 1:
            self.card = TipCardDialog(self.surroundings.submit, view.url, self.figures, self.window(), own=True)
            self.card.tipped.connect(self._tipped)
            self.card.open()
            return
        row.tip.setEnabled(False)
        self.said.emit(self.tr("Looking up who made this…"), "muted")
        self.surroundings.submit(tip_link(view.url), self._tipped, lambda sentence, _: self._refused(row, sentence))

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(PlainLabel(self.title(), look="title"), 1)
        head.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 12, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)

    def _wire(self) -> None:
        for section in self.sections.values():
            section.said.connect(self.said)
            section.led.connect(self.led)
        self.tabs.currentChanged.connect(self._turn)
        self.field.textChanged.connect(lambda _: self._soon.start())
        self.new.played.connect(self.play)
        self.new.tipped.connect(self.tip)
        self.new.begin_wanted.connect(self._begin)

    def _begin(self) -> None:
        self.tabs.setCurrentIndex(TABS.index("creators"))
        self.creators.link.setFocus()

    def _turn(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self._load()

    def _load(self) -> None:
        if self.isVisible():
            self.shown().ask(following(self.field.text()), self._show, lambda *_: None)

    def _show(self, found: Following) -> None:
        if found.searched.strip() == self.field.text().strip():
            self.new.show_following(found)
            self.creators.show_following(found)

    def _lead_out(self, address: str) -> None:
        url = web_address(address)
        if url is None:
            return
        self.leaving = LeaveDialog(url, self.window())
        self.leaving.agreed.connect(lambda agreed: self.browse(agreed))
        self.leaving.open()

    def _tipped(self, tipped: LinkTipped) -> None:
        card = tipped.card
        if tipped.before:
            self.said.emit(self.tr("You gave for this work already."), "waiting")
        elif card.sentence:
            self.said.emit(in_words(card.sentence), "waiting")
        else:
            words = self.tr("{amount} for {creator} is queued; Z takes it back until it is sent.")
            amount = localized(f"{card.amount} {card.asset}")
            self.said.emit(words.format(amount=amount, creator=isolated(card.creator or card.host)), "positive")
        self._load()

    def _refused(self, row: WorkRow, sentence: str) -> None:
        row.show_given(given=False)
        self.said.emit(sentence, "negative")
