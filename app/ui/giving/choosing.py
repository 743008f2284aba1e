"""What is chosen in the table after it was read anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from app.ui.giving.lines import Lines


def choose_line(table: QTableView, line: int) -> None:
    """This line alone; it is current, too."""
    model = table.model()
    row = QItemSelection(model.index(line, 0), model.index(line, model.columnCount() - 1))
    table.selectionModel().select(row, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    table.selectionModel().setCurrentIndex(model.index(line, 0), QItemSelectionModel.SelectionFlag.NoUpdate)


def choose_gifts(table: QTableView, lines: Lines, ranges: Sequence[tuple[int, int]]) -> None:
    """The gifts at these positions (first, end); what is current stays it."""
    model, chosen = table.model(), QItemSelection()
    for first, end in ranges:
        top, bottom = lines.line(first), lines.line(end - 1)
        if top is not None and bottom is not None:
            chosen.select(model.index(top, 0), model.index(bottom, model.columnCount() - 1))
    table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
