"""A line of text to be pasted elsewhere, with its button."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.ui.layouts.letters import fixed_font


class CopyLine(QWidget):
    """Read-only; what is copied is exactly what stands there."""

    def __init__(self, label: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(text)
        self.line.setReadOnly(True)
        self.line.setFont(fixed_font(self.line.font()))
        self.line.setAccessibleName(label)
        self.line.setCursorPosition(0)
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setAutoDefault(False)
        self.copy.setAccessibleName(self.tr("Copy: {}").format(label))
        self.copy.clicked.connect(self.take)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.copy)

    def take(self) -> None:
        """Into the clipboard."""
        QGuiApplication.clipboard().setText(self.line.text())
        self.copy.setText(self.tr("Copied"))
