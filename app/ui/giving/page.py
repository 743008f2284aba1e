"""Giving: the table of all gifts with its filters, and beside it all about the one that is current; and where it went.

    [All gifts] [Where it went]
    Giving   1,204 gifts, 54.180 HBD arrived                    [Export…]
    [ Search ... / ]
    (Arrived 1,100) (On its way 2) ...      [Newest first] [Not grouped] [All the time]
                      ( 3 new )
    +--------------------------------------------+------------------+
    | Work          Creator   Amount  State      |  all about one   |
    +--------------------------------------------+------------------+
    5 gifts selected   [Take back 3] [Send 2]
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.tips.listing import TipQuery
from app.events import PatronsChanged, PromisesChanged, StatisticsChanged, TipsChanged
from app.services.window_page import Figures
from app.ui.giving.asking import Asking
from app.ui.giving.doing import Doing
from app.ui.giving.places import GivingPlaces
from app.ui.giving.showing import Showing
from app.ui.giving.tabs import GIFTS, TABS, GivingTabs
from app.ui.layouts.section import Section
from app.ui.news import Opened, Told
from app.ui.shell.page import Page, Surroundings


class GivingPage(Page):
    """Every answer of the program comes through `asking`; every deed goes through `doing`."""

    name = "giving"

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.parts = GivingPlaces(surroundings)
        self.asking = Asking(surroundings.submit, self)
        self.showing = Showing(self.parts, self.asking, self)
        self.doing = Doing(surroundings.submit, self.parts.work, self)
        self.tabs = GivingTabs(self.title(), self.parts, surroundings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.tabs.said.connect(self.said)
        self.tabs.led.connect(self.led)
        self.tabs.turned.connect(self.showing.look)
        self._wire()

    def title(self) -> str:
        """In the rail."""
        return self.tr("Giving")

    def use_clock(self, now: Callable[[], datetime]) -> None:
        """For times on the page, and for `today`."""
        super().use_clock(now)
        self.tabs.use_clock(now)
        self.parts.filters.now = self.parts.pane.now = now
        self.parts.table.use_clock(now)

    def show_figures(self, figures: Figures) -> None:
        """For the tabs that were made."""
        super().show_figures(figures)
        self.tabs.show_figures(figures)

    def arrive(self, argument: object = None) -> None:
        """`argument` may be a tab, or words to search for. What changed while nobody looked is read now."""
        if isinstance(argument, str) and argument in TABS:
            self.tabs.choose(argument)
        elif isinstance(argument, str) and argument:
            self.tabs.choose(GIFTS)
            self.parts.filters.search.setText(argument)
        if self.tabs.chosen() != GIFTS:
            self.tabs.load()
            return
        # Where nobody types, digits still change pages and Z takes back.
        self.parts.table.setFocus()
        self.showing.look()

    def hear(self, news: object) -> None:
        """Rows change in their places; what is new is counted."""
        match news:
            case Opened() if self.isVisible():
                self.showing.look()
            case Told(page):
                self.showing.change(page.cards)
                if page.cards and self.isVisible():
                    self.asking.fresh()
            case TipsChanged() if self.isVisible():
                self.asking.fresh()
                self.tabs.load()
            case PromisesChanged() | PatronsChanged() | StatisticsChanged():
                self.tabs.load()

    def search(self) -> None:
        """Into the field."""
        self.tabs.choose(GIFTS)
        self.parts.filters.search.setFocus()
        self.parts.filters.search.selectAll()

    def back(self) -> bool:
        """Out of the pane, then out of the search, then nothing is chosen any more."""
        parts = self.parts
        if self.tabs.chosen() != GIFTS:
            self.tabs.choose(GIFTS)
            return True
        if parts.opened:
            parts.show_pane(opened=False)
            parts.table.setFocus()
            return True
        if parts.filters.search.hasFocus():
            parts.filters.search.clear()
            parts.table.setFocus()
            return True
        if parts.table.selectionModel().hasSelection():
            parts.table.clear_choice()
            return True
        return False

    def remember(self) -> object:
        """Which tab, and what was asked."""
        return self.tabs.chosen(), self.parts.filters.query

    def recall(self, kept: object) -> None:
        """Ask the same."""
        match kept:
            case (str(tab), TipQuery() as query) if tab in TABS:
                self.parts.filters.show_query(query)
                self.tabs.choose(tab)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.show_pane()

    def shown(self) -> Section | None:
        """The section in front; None for the list of gifts."""
        return self.tabs.shown()

    def _wire(self) -> None:
        parts, doing = self.parts, self.doing
        self.asking.refused.connect(lambda sentence: self.said.emit(sentence, "negative"))
        parts.table.order_wanted.connect(parts.filters.sort_by)
        parts.filters.changed.connect(lambda _: self.showing.look())
        parts.all.clicked.connect(parts.filters.clear)
        parts.home.clicked.connect(lambda: self.led.emit("home", None))
        parts.export.clicked.connect(doing.choose_file)
        parts.pane.closed.connect(self.back)
        parts.pane.acted.connect(doing.act)
        parts.pane.asked_again.connect(doing.ask_again)
        parts.pane.led_out.connect(doing.lead_out)
        parts.chosen.acted.connect(lambda action: doing.act_on_many(action, parts.table.ranges()))
        parts.table.acted.connect(doing.act)
        parts.table.open_wanted.connect(doing.open)
        parts.table.creator_wanted.connect(lambda channel: self.led.emit("creator", channel))
        doing.said.connect(self.said)
        doing.done.connect(self.asking.fresh)
        doing.done.connect(self._read_again)

    def _read_again(self) -> None:
        """What was done here is seen at once, wherever the row stands."""
        self.parts.table.gifts.rows.forget()
        self.parts.table.viewport().update()
        self.asking.detail(self.parts.table.current_number() or self._shown_number())

    def _shown_number(self) -> int | None:
        return self.parts.pane.detail.card.number if self.parts.pane.detail else None
