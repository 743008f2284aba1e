"""The table's rows, fetched in windows as they are looked at: it never holds them all, and never waits for one.

    data(line) ── not here ──> rows.missing(first, end) ──> page asks ──> put(first, cards) ──> painted

A row that is not here yet is empty and keeps its place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.tips.listing import Grouping
from app.services.tip_table import TableHeading, TableLook
from app.services.window_page import TipCard
from app.ui.giving.lines import Lines
from app.ui.giving.rows import Rows
from app.ui.giving.words import GivingWords, standing_now
from app.ui.plain_text import tooltip
from app.ui.sentences import in_words
from app.ui.tips.words import RowWords

CARD, HEADING = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class Column(IntEnum):
    """From left to right."""

    WORK = 0
    CREATOR = 1
    AMOUNT = 2
    STATE = 3
    WHEN = 4


class GivingModel(QAbstractTableModel):
    """`rows.missing` asks for what is looked at and not here."""

    def __init__(self, words: GivingWords, cells: RowWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines = Lines(0)
        self.rows = Rows(self)
        self.grouping = Grouping.NONE
        self.headings: tuple[TableHeading, ...] = ()
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._words = words
        self.cells = cells

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self.lines.count

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """`CARD` is the gift, `HEADING` the heading of a line; as text they are what a screen reader says."""
        if role not in (CARD, HEADING, Qt.ItemDataRole.ToolTipRole, *_TEXTS) or not index.isValid():
            return None
        heading = self.heading(index.row())
        if role == HEADING:
            return heading
        if heading is not None:
            return self._words.spoken(heading, self.grouping) if role in _TEXTS and not index.column() else None
        card = self.card(index.row())
        if role == CARD or card is None:
            return card
        if role == Qt.ItemDataRole.ToolTipRole:
            return "<br>".join(tooltip(line) for line in self.cells.told(card))
        return self._text(card, Column(index.column()))

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if side is not Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = Qt.AlignmentFlag.AlignRight if column is Column.AMOUNT else Qt.AlignmentFlag.AlignLeft
            return int(right | Qt.AlignmentFlag.AlignVCenter)
        if role not in _TEXTS:
            return None
        return {
            Column.WORK: self.tr("Work"),
            Column.CREATOR: self.tr("Creator"),
            Column.AMOUNT: self.tr("Amount"),
            Column.STATE: self.tr("State"),
            Column.WHEN: self.tr("When"),
        }[column]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be current, so that a key folds them, but never selected."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return enabled if self.heading(index.row()) is not None else enabled | Qt.ItemFlag.ItemIsSelectable

    def show_look(self, look: TableLook, grouping: Grouping) -> None:
        """Another list."""
        self.beginResetModel()
        self.grouping = grouping
        self.headings = look.headings
        self.lines = Lines(look.count, [heading.group.count for heading in look.headings])
        self.rows.forget()
        self.rows.keep(look.first, look.cards)
        self.endResetModel()

    def put(self, first: int, cards: Sequence[TipCard]) -> None:
        """Gifts that were missing."""
        self.rows.keep(first, cards)
        self._tell(first, first + len(cards) - 1)

    def change(self, cards: Sequence[TipCard]) -> None:
        """Gifts that are something else by now; each stays where it stands."""
        for place in map(self.rows.change, cards):
            if place is not None:
                self._tell(place, place)

    def fold(self, heading: int, *, folded: bool) -> None:
        """Show only the heading of a group, or its gifts as well."""
        size = self.headings[heading].group.count
        if (heading in self.lines.folded) == folded or not size:
            return
        sizes = [one.group.count for one in self.headings]
        changed = Lines(self.lines.gifts, sizes, self.lines.folded ^ {heading})
        first = (changed if folded else self.lines).line_of_heading(heading) + 1
        if folded:
            self.beginRemoveRows(QModelIndex(), first, first + size - 1)
            self.lines = changed
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), first, first + size - 1)
            self.lines = changed
            self.endInsertRows()

    def fold_all(self, *, folded: bool) -> None:
        """The same with every group."""
        self.beginResetModel()
        every = frozenset(range(len(self.headings))) if folded else frozenset()
        self.lines = Lines(self.lines.gifts, [one.group.count for one in self.headings], every)
        self.endResetModel()

    def heading(self, line: int) -> TableHeading | None:
        """The heading in a line; None for a gift."""
        number = self.lines.heading(line)
        return None if number is None else self.headings[number]

    def card(self, line: int) -> TipCard | None:
        """The gift in a line; None if it is a heading, or not here yet: then it is asked for."""
        position = self.lines.position(line)
        return self.rows.at(position) if position is not None and 0 <= position < self.lines.gifts else None

    def _text(self, card: TipCard, column: Column) -> str:
        match column:
            case Column.WORK:
                return self.cells.title(card)
            case Column.CREATOR:
                return self.cells.maker(card)
            case Column.AMOUNT:
                return self.cells.amount(card)
            case Column.STATE:
                standing = self._words.standing(standing_now(card, self.now()))
                return f"{standing}. {in_words(card.sentence)}".strip() if card.sentence else standing
            case Column.WHEN:
                return self._words.moment(card.queued_at)

    def _tell(self, first: int, last: int) -> None:
        lines = [line for line in (self.lines.line(first), self.lines.line(last)) if line is not None]
        if lines:
            self.dataChanged.emit(self.index(lines[0], 0), self.index(lines[-1], len(Column) - 1))
