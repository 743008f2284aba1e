"""The list itself: pointer, keyboard and menu lead to the same actions, and nothing is pushed under the pointer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.services.window_page import TipCard
from app.ui.theme.motion import moves
from app.ui.tips.actions import Action, actions_of, undo_part
from app.ui.tips.delegate import TipDelegate
from app.ui.tips.geometry import ROW_HEIGHT
from app.ui.tips.model import TipModel
from app.ui.tips.words import RowWords

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPixmap, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QMenu

    from app.ui.theme.theme import Theme

LINES_OF_A_WHEEL = 3
"""So many steps one notch of a wheel is on most desktops: together one row."""
BLINK = 250
"""Milliseconds between two looks at the time to undo; only while one runs."""
STILL = 1_000
"""The same where nothing shall move: only the seconds count down."""
SLOW = 15_000
"""The same for relative times."""


class TipView(QListView):
    """`acted` names an action and the number of its tip; `open_wanted` carries the address of a work.

    `creator_wanted` carries the id of a channel.
    """

    acted = Signal(object, int)
    open_wanted = Signal(str)
    creator_wanted = Signal(str)

    def __init__(
        self, theme: Theme, picture: Callable[[str], QPixmap | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.words = RowWords(self)
        self.tips = TipModel(self.words, self)
        self._delegate = TipDelegate(self.tips, self.words, theme, picture)
        # One that Qt makes is a stranger to PySide, which would load a hundred classes to learn what it may be.
        self.setViewport(QWidget())
        self.setModel(self.tips)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Tips, newest first"))
        self.setAccessibleDescription(self.tr("Left and right choose a button of the row, Space presses it."))
        theme.changed.connect(self.viewport().update)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        # A thousand rows that change at once are looked through once.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._tick)
        self.tips.dataChanged.connect(lambda: self._soon.start())
        self.tips.rowsInserted.connect(lambda: self._soon.start())
        self._pressed: tuple[int, int] | None = None

    def use_clock(self, now: Callable[[], datetime]) -> None:
        """The program's clock, which runs faster in the practice world."""
        self.tips.now = now
        self.viewport().update()

    def reading(self) -> bool:
        """Whether something that came in on top would move what a person looks at or points to."""
        pointed = self.viewport().rect().contains(self.viewport().mapFromGlobal(self.cursor().pos()))
        return self.verticalScrollBar().value() > 0 or (pointed and self.viewport().underMouse())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Whole rows only: half a card looks like a mistake.
        rest = self.height() % ROW_HEIGHT if self.height() > ROW_HEIGHT else 0
        if self.viewportMargins().bottom() != rest:
            self.setViewportMargins(0, 0, 0, rest)
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT // LINES_OF_A_WHEEL)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start(BLINK)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._button_at(event.position())
        pointed = (found[0].row(), found[2]) if found else (-1, 0)
        if pointed != self._delegate.pointed:
            self._delegate.pointed = pointed
            self.viewport().update()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        found = self._button_at(event.position())
        self._pressed = (found[1].number, found[2]) if found else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found = self._button_at(event.position())
        if found is not None and self._pressed == (found[1].number, found[2]):
            index, card, place = found
            self._delegate.focused = (index.row(), place)
            self.acted.emit(actions_of(card)[place], card.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        card = self.tips.card(row)
        buttons = actions_of(card) if card else ()
        place = self._delegate.focused[1] if self._delegate.focused[0] == row else 0
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right if buttons:
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                self._delegate.focused = (row, max(0, min(len(buttons) - 1, place + step)))
                self.viewport().update()
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter if card and buttons:
                self.acted.emit(buttons[min(place, len(buttons) - 1)], card.number)
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        card = self.tips.card(index.row())
        if card is not None:
            self.menu_of(card).popup(self.mapToGlobal(self.visualRect(index).center() if by_key else event.pos()))

    def menu_of(self, card: TipCard) -> QMenu:
        """Everything that can be done with a row."""
        from app.ui.tips.menu import RowMenu

        menu = RowMenu(self.words, card, self.tips.now(), self)
        menu.acted.connect(lambda action: self.acted.emit(action, card.number))
        menu.open_wanted.connect(self.open_wanted)
        menu.creator_wanted.connect(self.creator_wanted)
        return menu

    def _button_at(self, position: QPointF) -> tuple[QModelIndex, TipCard, int] | None:
        point: QPoint = position.toPoint()
        index = self.indexAt(point)
        card = self.tips.card(index.row())
        if card is None:
            return None
        action: Action | None = self._delegate.action_at(self.visualRect(index), card, self.font(), point)
        return (index, card, actions_of(card).index(action)) if action is not None else None

    def _tick(self) -> None:
        now = self.tips.now()
        running = any(undo_part(card, now) is not None for card in self.tips.cards())
        self._timer.setInterval((BLINK if moves() else STILL) if running else SLOW)
        if self.isVisible():
            self.viewport().update()
