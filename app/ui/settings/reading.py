"""A long text to read, such as a licence: plain, scrolled by keys, closed with Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.layouts.letters import fixed_font
from app.ui.plain_text import PlainLabel

WIDTH, HEIGHT = 680, 520


class ReadingDialog(QDialog):
    """Goes away for good when it is closed."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(WIDTH, HEIGHT)
        self.text = QPlainTextEdit(text)
        self.text.setProperty("look", "log")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(fixed_font(self.font()))
        self.text.setAccessibleName(title)
        self.leave = QPushButton(self.tr("Close"))
        self.leave.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(title, look="title", wrap=True))
        column.addWidget(self.text, 1)
        column.addLayout(row)
        self.text.setFocus()
