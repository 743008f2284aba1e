"""The table of gifts with 100,000 rows against the same table with 1,000: opening, sorting, filtering, painting.

Everything a person waits for is counted: the question goes to the program's thread, the database answers, the rows
are painted, counts and sums stand beside them. Both sizes take turns, so that a busy moment hits both alike.
"""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.domain.tips.kinds import Kind
from app.domain.tips.listing import Order
from app.folders import DataFolder
from app.store.tip_lines import catch_up
from app.ui.giving.page import GivingPage
from app.ui.giving.table import ROW_HEIGHT
from app.ui.shell.page import Surroundings
from app.ui.theme.theme import Theme
from tests.bench.filling import fill
from tests.gui.giving_table import Crossing, Shelf

FEW, MANY = 1_000, 100_000
ROUNDS, FRAMES = 9, 60
PATIENCE = 60.0
AT_MOST, AT_MOST_PAINTING = 5.0, 1.2


def measure() -> list[dict[str, Any]]:
    """Four ratios of medians."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme(application)
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        few, many = Table(Path(first), theme, FEW), Table(Path(second), theme, MANY)
        try:
            return [
                figure("opened", few, many, Table.open),
                figure("sorted", few, many, Table.sort),
                figure("filtered", few, many, Table.filter),
                _painting(few, many),
            ]
        finally:
            few.close()
            many.close()


class Table:
    """The page over its own database. Every deed answers the seconds until all of its answers are painted."""

    def __init__(self, place: Path, theme: Theme, rows: int) -> None:
        self.shelf = Shelf(place)
        fill(self.shelf.database, rows)
        # The lines are made as gifts come in; a file that was just filled makes them here.
        catch_up(self.shelf.database)
        self._crossing = Crossing(self.shelf)
        self._around = Surroundings(self._crossing.submit, theme, DataFolder(place, practice=False), practice=False)
        self._random = random.Random(1)
        self._page = self._made()
        self.open()

    def open(self) -> float:
        """A new page, from nothing to its rows, counts and sums."""
        self._page.deleteLater()
        began = time.perf_counter()
        self._page = self._made()
        self._page.show()
        self._page.arrive()
        return self._settled(began)

    def sort(self) -> float:
        """By amount, title, state and time in turn, as a header is pressed."""
        began = time.perf_counter()
        for order in (Order.AMOUNT, Order.TITLE, Order.KIND, Order.TIME):
            self._page.parts.filters.sort_by(order)
            self._settled(began)
        return time.perf_counter() - began

    def filter(self) -> float:
        """Two chips, then two words, then everything again."""
        filters = self._page.parts.filters
        began = time.perf_counter()
        for kind in (Kind.ARRIVED, Kind.QUESTION):
            filters.chips[kind].setChecked(True)
            self._settled(began)
        filters.search.setText("windmill talk")
        filters.search.returnPressed.emit()
        self._settled(began)
        filters.clear()
        self._settled(began)
        return time.perf_counter() - began

    def frame(self) -> float:
        """One frame, scrolled by a few rows, somewhere in the list."""
        table = self._page.parts.table
        bar = table.verticalScrollBar()
        bar.setValue(self._random.randrange(max(1, bar.maximum() - 20 * ROW_HEIGHT)))
        table.viewport().repaint()
        self._settled(time.perf_counter())
        began = time.perf_counter()
        bar.setValue(bar.value() + 3 * ROW_HEIGHT)
        table.viewport().repaint()
        return time.perf_counter() - began

    def close(self) -> None:
        """Let go of page, thread and file."""
        self._page.close()
        self._crossing.close()
        self.shelf.close()

    def _made(self) -> GivingPage:
        page = GivingPage(self._around)
        page.resize(1000, 700)
        return page

    def _settled(self, began: float) -> float:
        """Let the window live until nothing is asked any more and all is painted."""
        quiet = 0
        while quiet < 3:
            QApplication.processEvents()
            quiet = 0 if self._crossing.open or self._page.asking.looking else quiet + 1
            if time.perf_counter() - began > PATIENCE:
                raise TimeoutError("The table did not come to rest.")
            time.sleep(0.0002)
        self._page.parts.table.viewport().repaint()
        return time.perf_counter() - began


def figure(name: str, few: Table, many: Table, deed: Callable[[Table], float]) -> dict[str, Any]:
    """One ratio of interleaved runs."""
    ratio = _ratio(few, many, deed, ROUNDS)
    return {
        "name": f"a table of 100,000 gifts {name}, against one of 1,000",
        "value": round(ratio, 2),
        "unit": "times",
        "target": f"at most {AT_MOST:g} times",
        "holds": ratio <= AT_MOST,
    }


def _painting(few: Table, many: Table) -> dict[str, Any]:
    ratio = _ratio(few, many, Table.frame, FRAMES)
    return {
        "name": "a scrolled frame of a table of 100,000 gifts painted, against one of 1,000",
        "value": round(ratio, 2),
        "unit": "times",
        "target": f"at most {AT_MOST_PAINTING} times",
        "holds": ratio <= AT_MOST_PAINTING,
    }


def _ratio(few: Table, many: Table, deed: Callable[[Table], float], rounds: int) -> float:
    taken = [(deed(few), deed(many)) for _ in range(rounds)]
    return statistics.median(two for _, two in taken) / statistics.median(one for one, _ in taken)
