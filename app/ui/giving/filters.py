"""What is shown, and how: chips for the states, a search, and choices of time, currency, order and groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.tips.kinds import Kind
from app.domain.tips.listing import Grouping, Order, TipQuery, TipTotal
from app.ui.giving.words import GivingWords
from app.ui.layouts.flow import flowing
from app.ui.plain_text import PlainLabel

TYPING = 150
"""Milliseconds without a key before the search is asked."""
CHIPS = (
    Kind.ARRIVED, Kind.ON_ITS_WAY, Kind.WAITING, Kind.PROMISE, Kind.QUESTION, Kind.TAKEN_BACK, Kind.NOT_SENT,
)  # fmt: skip
WAYS = (
    (Order.TIME, True), (Order.TIME, False), (Order.AMOUNT, True), (Order.AMOUNT, False), (Order.TITLE, False),
    (Order.TITLE, True), (Order.CREATOR, False), (Order.CREATOR, True), (Order.KIND, False), (Order.KIND, True),
)  # fmt: skip
_USUAL_DOWN = (Order.TIME, Order.AMOUNT)
"""These begin with the newest or largest; names and states with the first."""


class Filters(QWidget):
    """`changed` carries a TipQuery."""

    changed = Signal(object)

    def __init__(self, words: GivingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.query = TipQuery()
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._words = words
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search title, creator, account, server, transaction"))
        self.search.setAccessibleName(self.tr("Search gifts"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(200)
        self._typing = QTimer(self, interval=TYPING, singleShot=True)
        self._typing.timeout.connect(self._read)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self._read)
        self.summary = PlainLabel(look="muted")
        self.summary.setMinimumHeight(34)
        self.chips = {kind: self._chip(kind) for kind in CHIPS}
        self.period = self._choice(self.tr("Time"))
        self.asset = self._choice(self.tr("Currency"))
        self.order = self._choice(self.tr("Order"))
        self.grouping = self._choice(self.tr("Groups"))
        self._fill()
        self._lay_out()

    def show_totals(self, totals: Sequence[TipTotal]) -> None:
        """How many there are of each kind; currencies are offered where there is more than one."""
        counts = dict.fromkeys(Kind, 0)
        for total in totals:
            counts[total.kind] += total.count
        for kind, chip in self.chips.items():
            chip.setText(f"{self._words.kind(kind)}  {QLocale().toString(counts[kind])}")
        assets = {total.asset for total in totals}
        if len(assets) > 1:
            self.asset.setVisible(True)

    def sort_by(self, order: Order) -> None:
        """A header was pressed: sort by it, or the other way round."""
        usual = order in _USUAL_DOWN
        descending = not self.query.descending if order is self.query.order else usual
        self.order.setCurrentIndex(WAYS.index((order, descending)))

    def show_query(self, query: TipQuery) -> None:
        """As it was asked before; the days are chosen anew."""
        self.blockSignals(True)
        for kind, chip in self.chips.items():
            chip.setChecked(kind in query.kinds)
        self.asset.setCurrentIndex(max(0, self.asset.findData(query.asset)))
        self.order.setCurrentIndex(WAYS.index((query.order, query.descending)))
        self.grouping.setCurrentIndex(self.grouping.findData(query.grouping.value))
        self.search.setText(query.words)
        self._typing.stop()
        self.blockSignals(False)
        self.query = self._asked()

    def clear(self) -> None:
        """Show everything."""
        for chip in self.chips.values():
            chip.setChecked(False)
        self.period.setCurrentIndex(0)
        self.asset.setCurrentIndex(0)
        self.search.clear()
        self._read()

    def _chip(self, kind: Kind) -> QPushButton:
        chip = QPushButton(self._words.kind(kind))
        chip.setCheckable(True)
        chip.setProperty("look", "chip")
        chip.toggled.connect(self._read)
        return chip

    def _choice(self, name: str) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(name)
        choice.setToolTip(name)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        choice.currentIndexChanged.connect(self._read)
        return choice

    def _fill(self) -> None:
        self.blockSignals(True)
        for name, days in (
            (self.tr("All the time"), 0),
            (self.tr("Today"), 1),
            (self.tr("Last 7 days"), 7),
            (self.tr("Last 30 days"), 30),
            (self.tr("Last 12 months"), 365),
        ):
            self.period.addItem(name, days)
        for name, asset in ((self.tr("All currencies"), ""), ("HBD", "HBD"), ("HIVE", "HIVE")):
            self.asset.addItem(name, asset)
        self.asset.setVisible(False)
        for order, descending in WAYS:
            self.order.addItem(self._words.order(order, descending=descending))
        for grouping in Grouping:
            self.grouping.addItem(self._words.grouping(grouping), grouping.value)
        self.blockSignals(False)
        self.query = self._asked()

    def _asked(self) -> TipQuery:
        days = self.period.currentData() or 0
        since = (self.now() - timedelta(days=days - 1)).date().isoformat() if days else ""
        order, descending = WAYS[max(0, self.order.currentIndex())]
        return TipQuery(
            kinds=frozenset(kind for kind, chip in self.chips.items() if chip.isChecked()),
            asset=self.asset.currentData() or "",
            since=since,
            words=self.search.text().strip(),
            order=order,
            descending=descending,
            grouping=Grouping(self.grouping.currentData() or ""),
        )

    def _read(self) -> None:
        self._typing.stop()
        if self.signalsBlocked():
            return
        asked = self._asked()
        if asked != self.query:
            self.query = asked
            self.changed.emit(replace(asked))

    def _lay_out(self) -> None:
        """The search stands elsewhere: beside the title there is room for it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(flowing(*self.chips.values()))
        column.addWidget(flowing(self.order, self.grouping, self.period, self.asset, self.summary))
