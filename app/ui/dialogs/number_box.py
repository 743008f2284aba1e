"""A field for a whole number, indented like all other fields: a style sheet cannot move the words of Qt's own."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

INDENT = 10


class NumberBox(QSpinBox):
    """As Qt's, with room before its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(INDENT, 0, 0, 0)
