"""A table that is only read: numbers to the right, as tall as its rows up to a dozen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

MOST_ROWS = 12
ROW = 32
FRAME = 8


class Sheet(QTableWidget):
    """The columns from `numbers` on hold numbers; the first one takes the room."""

    def __init__(self, told: str, numbers: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = numbers
        self.setAccessibleName(told)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Other columns and rows; what was chosen is not any more."""
        self.clearSelection()
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(list(heads))
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                self.setItem(place, column, self._item(text, column))
        header = self.horizontalHeader()
        for column in range(len(heads)):
            fits = QHeaderView.ResizeMode.Stretch if column == 0 else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, fits)
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setTextAlignment(self._alignment(column))
        wanted = header.sizeHint().height() + ROW * min(max(len(rows), 1), MOST_ROWS) + FRAME
        self.setFixedHeight(max(wanted, self.minimumSizeHint().height()))

    def _item(self, text: str, column: int) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setTextAlignment(self._alignment(column))
        if column == 0:
            # A plain text: Qt would take what begins like a tag for markup.
            item.setToolTip("")
        return item

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column >= self._numbers else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
