"""What the table asks the program, and in which order answers count: the last question alone is of interest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.tips.listing import TipQuery
from app.services.tip_table import Chosen, TableLook
from app.ui.giving.rows import WINDOW
from app.ui.wishes import Submit, giving

SOON = 80
"""Milliseconds: whoever walks through the rows with the arrow keys does not stop at each."""
LATER = 400
"""The same for counting what is new: many arrive together."""


class Asking(QObject):
    """Signals carry what came back. `refused` is a sentence."""

    looked = Signal(object, object)
    rows_came = Signal(int, list)
    totals_came = Signal(object)
    detail_came = Signal(object)
    possible_came = Signal(object)
    fresh_came = Signal(int)
    refused = Signal(str)

    def __init__(self, submit: Submit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._submit = submit
        self._looks = 0
        self.looking = False
        self._number: int | None = None
        self._ranges: Sequence[tuple[int, int]] = ()
        self._detail = self._timer(SOON, self._ask_detail)
        self._possible = self._timer(SOON, self._ask_possible)
        self._fresh = self._timer(LATER, self._ask_fresh)

    def look(self, query: TipQuery, current: int | None, chosen: Chosen) -> None:
        """Put the list in order; `looked` comes with the question and a TableLook."""
        self._looks += 1
        self.looking = True
        answer = self._if_last(lambda look: self._looked(query, look))
        self._submit(giving.look(query, current, 2 * WINDOW, chosen), answer, self._refuse)

    def rows(self, first: int, end: int) -> None:
        """Rows that are looked at; `rows_came` with their first position."""
        self._submit(giving.rows(first, end), self._if_last(partial(self.rows_came.emit, first)), None)

    def totals(self) -> None:
        """Counts and sums."""
        self._submit(giving.totals(), self._if_last(self.totals_came.emit), None)

    def detail(self, number: int | None) -> None:
        """All about a gift, soon; None asks for nothing."""
        self._number = number
        if number is not None:
            self._detail.start()

    def possible(self, ranges: Sequence[tuple[int, int]]) -> None:
        """What can be done with several, soon."""
        self._ranges = ranges
        if ranges:
            self._possible.start()

    def fresh(self) -> None:
        """How many are new, a little later."""
        if not self._fresh.isActive():
            self._fresh.start()

    def _ask_detail(self) -> None:
        number = self._number
        if number is not None:
            came = self.detail_came.emit
            self._submit(giving.detail(number), lambda one: came(one) if self._number == number else None, None)

    def _ask_possible(self) -> None:
        ranges, came = self._ranges, self.possible_came.emit
        self._submit(giving.possible(ranges), lambda found: came(found) if self._ranges is ranges else None, None)

    def _ask_fresh(self) -> None:
        if not self.looking:
            self._submit(giving.fresh(), self._if_last(self.fresh_came.emit), None)

    def _looked(self, query: TipQuery, look: TableLook) -> None:
        self.looking = False
        self.looked.emit(query, look)

    def _refuse(self, sentence: str, _: Exception) -> None:
        self.looking = False
        self.refused.emit(sentence)

    def _if_last(self, answer: Callable[[Any], object]) -> Callable[[Any], object]:
        """Answers about a list that was put in another order meanwhile are left alone."""
        asked = self._looks
        return lambda came: answer(came) if asked == self._looks else None

    def _timer(self, interval: int, ask: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=interval, singleShot=True)
        timer.timeout.connect(ask)
        return timer
