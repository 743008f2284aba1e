"""What is shown when an answer comes: nothing jumps, and what is current stays current."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.tips.listing import Order, TipQuery, TipTotal
from app.services.tip_detail import TipDetail
from app.services.tip_table import Chosen, TableLook
from app.services.window_page import TipCard
from app.ui.giving.asking import Asking
from app.ui.giving.places import GivingPlaces


class Showing(QObject):
    """Between the questions and the widgets."""

    def __init__(self, parts: GivingPlaces, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._asking = asking
        self._shown = 0
        table = parts.table
        asking.looked.connect(self._show_look)
        asking.rows_came.connect(self._put)
        asking.totals_came.connect(self._show_totals)
        asking.detail_came.connect(self._show_detail)
        asking.possible_came.connect(parts.chosen.show_possible)
        asking.fresh_came.connect(self._show_fresh)
        table.gifts.rows.missing.connect(asking.rows)
        table.chosen_changed.connect(self._choose)
        table.selectionModel().currentChanged.connect(self._show_current)
        table.opened.connect(self.open_pane)
        parts.fresh.clicked.connect(self.let_in)

    def look(self) -> None:
        """The list anew."""
        table = self._parts.table
        self._asking.look(self._parts.filters.query, table.current_number(), Chosen(self._shown, table.ranges()))

    def let_in(self) -> None:
        """What is new, and the top of the list."""
        self._parts.table.scrollToTop()
        self._parts.table.clear_choice()
        self.look()

    def change(self, cards: tuple[TipCard, ...]) -> None:
        """Gifts that are something else by now."""
        detail = self._parts.pane.detail
        self._parts.table.gifts.change(cards)
        if detail is not None and any(card.number == detail.card.number for card in cards):
            self._asking.detail(detail.card.number)

    def open_pane(self) -> None:
        """Where there is room for one of both, the pane takes the table's place."""
        self._parts.show_pane(opened=True)
        if self._parts.pane.isVisible():
            self._parts.pane.focus_first()

    def _show_look(self, query: TipQuery, look: TableLook) -> None:
        parts, self._shown = self._parts, look.number
        parts.table.show_look(look, query.grouping)
        parts.table.show_order(query.order, descending=query.descending)
        parts.show_count(look.count, filtered=query.filters)
        parts.show_fresh(0)
        self._show_current()
        self._asking.totals()

    def _show_totals(self, totals: list[TipTotal]) -> None:
        self._parts.show_totals(totals, self._parts.table.gifts.lines.gifts)

    def _show_fresh(self, count: int) -> None:
        table, query = self._parts.table, self._parts.filters.query
        on_top = query.order is Order.TIME and query.descending and not query.grouping
        if count and (not table.gifts.lines.gifts or (on_top and not table.reading())):
            self.look()
        else:
            self._parts.show_fresh(count)
            self._asking.totals()

    def _show_current(self) -> None:
        """The pane follows the current gift; beside a heading, or a row that is not here yet, it stays as it is."""
        table = self._parts.table
        self._asking.detail(table.current_number())
        if not table.currentIndex().isValid():
            self._parts.pane.detail = None
            self._parts.show_pane(detail=False, opened=False)

    def _show_detail(self, detail: TipDetail | None) -> None:
        if detail is not None:
            self._parts.pane.show_detail(detail)
            self._parts.show_pane(detail=True)

    def _put(self, first: int, cards: list[TipCard]) -> None:
        self._parts.table.gifts.put(first, cards)
        detail, number = self._parts.pane.detail, self._parts.table.current_number()
        if number is not None and (detail is None or detail.card.number != number):
            self._asking.detail(number)

    def _choose(self) -> None:
        ranges = self._parts.table.ranges()
        count = sum(end - first for first, end in ranges)
        self._parts.chosen.show_count(count)
        self._asking.possible(ranges if count > 1 else [])
