"""The gifts that are here of those in the list: some windows of them, wherever somebody has looked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.window_page import TipCard

WINDOW = 200
"""Gifts that are fetched together; a screen shows about twenty."""
MOST_KEPT = 20 * WINDOW
MOST_ASKED = 3
"""Windows that are asked for at once: whoever drags the scroll bar passes many, and looks at the last ones."""


class Rows(QObject):
    """By position in the list. `missing` asks for those from one position to before another."""

    missing = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[int, TipCard] = {}
        self._places: dict[int, int] = {}
        self._wanted: dict[int, None] = {}
        self._asked: set[int] = set()
        self._ask = QTimer(self, interval=0, singleShot=True)
        self._ask.timeout.connect(self._ask_for_missing)

    def at(self, position: int) -> TipCard | None:
        """None if it is not here yet; then it is asked for."""
        card = self._cards.get(position)
        window = position // WINDOW
        if card is None and window not in self._asked:
            self._wanted.pop(window, None)
            self._wanted[window] = None
            self._ask.start()
        return card

    def place(self, number: int) -> int | None:
        """The position of a tip, if it is here."""
        return self._places.get(number)

    def keep(self, first: int, cards: Sequence[TipCard]) -> None:
        """They stand from position `first` on."""
        self._asked.discard(first // WINDOW)
        if len(self._cards) > MOST_KEPT:
            self._cards.clear()
            self._places.clear()
        for position, card in enumerate(cards, start=first):
            self._cards[position] = card
            self._places[card.number] = position

    def change(self, card: TipCard) -> int | None:
        """It is something else by now -> its position, None if it is not here or did not change."""
        place = self._places.get(card.number)
        if place is None or self._cards.get(place) == card:
            return None
        self._cards[place] = card
        return place

    def forget(self) -> None:
        """All of them."""
        for kept in (self._cards, self._places, self._wanted):
            kept.clear()
        self._asked.clear()

    def _ask_for_missing(self) -> None:
        newest = list(self._wanted)[-MOST_ASKED:]
        self._wanted.clear()
        self._asked.update(newest)
        for window in newest:
            self.missing.emit(window * WINDOW, (window + 1) * WINDOW)
