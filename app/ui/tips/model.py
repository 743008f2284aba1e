"""The cards in their order. Rows keep their place while data arrives; new ones wait outside if somebody is reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.services.window_page import Page, TipCard
from app.ui.plain_text import tooltip
from app.ui.tips.words import RowWords

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TipModel(QAbstractListModel):
    """Newest first. `held_changed` tells how many new cards wait outside; `more_wanted` asks for older ones."""

    held_changed = Signal(int)
    more_wanted = Signal(int)

    def __init__(self, words: RowWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[TipCard] = []
        self._held: dict[int, TipCard] = {}
        self._words = words
        self._complete = False
        self._asked_for = -1
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As text the sentence of a screen reader, as a tooltip all that is known; painting asks for `card`."""
        if not index.isValid() or not 0 <= index.row() < len(self._cards):
            return None
        card = self._cards[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.spoken(card, self.now())
        if role == Qt.ItemDataRole.ToolTipRole:
            return "<br>".join(tooltip(line) for line in self._words.told(card))
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._complete and self._asked_for != len(self._cards)

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked_for = len(self._cards)
            self.more_wanted.emit(len(self._cards))

    def take(self, page: Page, *, hold_new: bool) -> None:
        """Change cards in their places, and put new ones on top, or hold them back."""
        rows = {card.number: row for row, card in enumerate(self._cards)}
        fresh = []
        for card in page.cards:
            row = rows.get(card.number)
            if row is None:
                fresh.append(card)
            elif self._cards[row] != card:
                self._cards[row] = card
                self.dataChanged.emit(self.index(row), self.index(row))
        newest = _order(self._cards[0]) if self._cards else None
        newer = [card for card in fresh if newest is None or _order(card) > newest]
        self._insert_below([card for card in fresh if newest is not None and _order(card) < newest])
        self._held.update({card.number: card for card in newer})
        if hold_new:
            self.held_changed.emit(len(self._held))
        else:
            self.let_in()

    def let_in(self) -> None:
        """Put the held cards on top."""
        cards = sorted(self._held.values(), key=_order, reverse=True)
        self._held.clear()
        if cards:
            self.beginInsertRows(QModelIndex(), 0, len(cards) - 1)
            self._cards[:0] = cards
            self.endInsertRows()
        self.held_changed.emit(0)

    def append(self, older: Sequence[TipCard]) -> None:
        """Cards below the last one; none means that there are no more."""
        known = {card.number for card in self._cards} | self._held.keys()
        self._complete = not older
        self._asked_for = -1
        self._insert_below([card for card in older if card.number not in known])

    def clear(self) -> None:
        """No card at all."""
        self.beginResetModel()
        self._cards, self._held, self._complete, self._asked_for = [], {}, False, -1
        self.endResetModel()
        self.held_changed.emit(0)

    def card(self, row: int) -> TipCard | None:
        """The card in a row."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def row_of(self, number: int) -> int:
        """The row of a tip, -1 if it is not shown."""
        return next((row for row, card in enumerate(self._cards) if card.number == number), -1)

    def cards(self) -> list[TipCard]:
        """Those shown, and those that wait outside."""
        return [*self._held.values(), *self._cards]

    def _insert_below(self, cards: list[TipCard]) -> None:
        """Each in its place by time, all that follow one another at once: what is above does not move."""
        waiting = sorted(cards, key=_order, reverse=True)
        row = 0
        while waiting:
            while row < len(self._cards) and _order(self._cards[row]) > _order(waiting[0]):
                row += 1
            follower = _order(self._cards[row]) if row < len(self._cards) else None
            together = [card for card in waiting if follower is None or _order(card) > follower]
            self.beginInsertRows(QModelIndex(), row, row + len(together) - 1)
            self._cards[row:row] = together
            self.endInsertRows()
            waiting = waiting[len(together) :]


def _order(card: TipCard) -> tuple[datetime, int]:
    return card.queued_at, card.number
