"""The table itself: rows keep their places, keys and pointer do the same things, and headings fold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.domain.tips.kinds import Standing
from app.domain.tips.listing import Grouping, Order
from app.services.tip_table import TableLook
from app.ui.giving.cells import ROW_HEIGHT, Cells
from app.ui.giving.choosing import choose_gifts, choose_line
from app.ui.giving.lettering import Lettering
from app.ui.giving.model import Column, GivingModel
from app.ui.giving.words import GivingWords
from app.ui.shell.page import Surroundings
from app.ui.tips.menu import RowMenu
from app.ui.tips.words import RowWords

NARROW = 700
"""Below this width, creator and time stand in the second lines of the other cells."""
SLOW = 15_000
"""Milliseconds between two looks at relative times."""
ORDERS = {
    Column.WORK: Order.TITLE,
    Column.CREATOR: Order.CREATOR,
    Column.AMOUNT: Order.AMOUNT,
    Column.STATE: Order.KIND,
    Column.WHEN: Order.TIME,
}


class GivingTable(QTableView):
    """`opened` is asked for a row's pane; `order_wanted` carries an Order; `chosen_changed` follows the selection.

    From a row's menu: `acted` carries an Action and a tip's number, `open_wanted` the address of a work,
    `creator_wanted` the id of a channel.
    """

    opened = Signal(int)
    order_wanted = Signal(object)
    chosen_changed = Signal()
    acted = Signal(object, int)
    open_wanted = Signal(str)
    creator_wanted = Signal(str)

    def __init__(self, words: GivingWords, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gifts = GivingModel(words, RowWords(self), self)
        self._cells = Cells(self.gifts, words, self.gifts.cells, around)
        self._letters = Lettering(around.theme)
        self._words = words
        self.setModel(self.gifts)
        self.setItemDelegate(self._cells)
        self._dress()
        self.horizontalHeader().sectionClicked.connect(lambda column: self.order_wanted.emit(ORDERS[Column(column)]))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.viewport().update())
        around.theme.changed.connect(self._fit)
        around.pictures.changed.connect(self.viewport().update)
        slow = QTimer(self, interval=SLOW)
        slow.timeout.connect(self.viewport().update)
        slow.start()

    def use_clock(self, now: Callable[[], datetime]) -> None:
        """The program's clock."""
        self.gifts.now = now
        self.viewport().update()

    def show_look(self, look: TableLook, grouping: Grouping) -> None:
        """Another list. The gift that was current stands where it stood on the screen, and what was chosen is."""
        line = self.currentIndex().row()
        offset = self.rowViewportPosition(line) if line >= 0 else None
        self.gifts.show_look(look, grouping)
        here = self.gifts.lines.line(look.current) if look.current is not None else None
        if here is not None:
            choose_line(self, here)
        if look.chosen:
            choose_gifts(self, self.gifts.lines, look.chosen)
        if here is None:
            self.scrollToTop()
            return
        if offset is not None and 0 <= offset < self.viewport().height():
            self.verticalScrollBar().setValue(here * ROW_HEIGHT - offset)
        else:
            self.scrollTo(self.gifts.index(here, 0), QAbstractItemView.ScrollHint.PositionAtCenter)

    def show_order(self, order: Order, *, descending: bool) -> None:
        """The arrow in the header."""
        column = next(column for column, one in ORDERS.items() if one is order)
        way = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, way)

    def clear_choice(self) -> None:
        """Nothing is selected or current."""
        self.selectionModel().clear()

    def reading(self) -> bool:
        """Whether something that came in on top would move what a person looks at, points to or has chosen."""
        pointed = self.viewport().underMouse()
        return self.verticalScrollBar().value() > 0 or pointed or self.selectionModel().hasSelection()

    def current_number(self) -> int | None:
        """The tip that is current."""
        card = self.gifts.card(self.currentIndex().row()) if self.currentIndex().isValid() else None
        return card.number if card else None

    def ranges(self) -> list[tuple[int, int]]:
        """The positions (first, end) that are selected."""
        found: list[tuple[int, int]] = []
        for one in self.selectionModel().selection().toList():
            found += self.gifts.lines.positions(one.top(), one.bottom())
        return sorted(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.currentIndex().row()
        number = self.gifts.lines.heading(line) if line >= 0 else None
        match event.key():
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter if number is not None:
                self.gifts.fold(number, folded=number not in self.gifts.lines.folded)
            case Qt.Key.Key_Left | Qt.Key.Key_Right if number is not None:
                self.gifts.fold(number, folded=event.key() == Qt.Key.Key_Left)
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter if line >= 0:
                self.opened.emit(line)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        number = self.gifts.lines.heading(index.row()) if index.isValid() else None
        super().mousePressEvent(event)
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self.gifts.fold(number, folded=number not in self.gifts.lines.folded)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.gifts.lines.heading(index.row()) is None:
            self.opened.emit(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        card = self.gifts.card(index.row()) if index.isValid() else None
        if card is not None:
            place = self.visualRect(index).center() if by_key else event.pos()
            menu = RowMenu(self.gifts.cells, card, self.gifts.now(), self)
            menu.acted.connect(lambda action: self.acted.emit(action, card.number))
            menu.open_wanted.connect(self.open_wanted)
            menu.creator_wanted.connect(self.creator_wanted)
            menu.popup(self.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Columns as wide as their words need; the work has the rest."""
        width = self.viewport().width()
        self._cells.narrow = width < NARROW
        for column in (Column.CREATOR, Column.WHEN):
            self.setColumnHidden(column, self._cells.narrow)
        self._cells.last = Column.STATE if self._cells.narrow else Column.WHEN
        amount = max(self._letters.width("0.000 HIVE", bold=True), self._letters.width("0.000 + 0.000 host", 12)) + 24
        self.setColumnWidth(Column.AMOUNT, amount)
        states = max(self._letters.width(self._words.standing(one), bold=True) for one in Standing)
        self.setColumnWidth(Column.STATE, max(states + 46, width // 5))
        self.setColumnWidth(Column.CREATOR, max(110, width // 6))
        self.setColumnWidth(Column.WHEN, self._letters.width("00 00 0000 00:00") + 20)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Gifts"))
        self.setAccessibleDescription(
            self.tr("Space opens a gift, or folds a group. Shift and Ctrl with the arrows choose several.")
        )
        side = self.verticalHeader()
        side.setVisible(False)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setMinimumSectionSize(ROW_HEIGHT)
        side.setDefaultSectionSize(ROW_HEIGHT)
        top = self.horizontalHeader()
        top.setSectionsClickable(True)
        top.setSortIndicatorShown(True)
        top.setHighlightSections(False)
        top.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top.setAccessibleName(self.tr("Columns"))
        top.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        top.setSectionResizeMode(Column.WORK, QHeaderView.ResizeMode.Stretch)
