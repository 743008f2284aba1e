"""A link leads out of the program only after a person has seen where to."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.plain_text import PlainLabel, visible

WIDTH = 460


class LeaveDialog(QDialog):
    """Says the real host; `agreed` carries the address. Cancel is the default."""

    agreed = Signal(QUrl)

    def __init__(self, url: QUrl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._url = url
        self.setWindowTitle(self.tr("Open in your browser?"))
        self.setModal(True)
        self.setMinimumWidth(WIDTH)
        # Puny code: a host that only looks like another one does not here.
        encoded = QUrl.ComponentFormattingOption.FullyEncoded
        self.host = PlainLabel(visible(url.host(encoded), 200), look="title", wrap=True)
        address = PlainLabel(visible(url.toString(encoded), 500), look="small", wrap=True)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.open_it = QPushButton(self.tr("Open"))
        self.open_it.setAutoDefault(False)
        self.open_it.clicked.connect(self._agree)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.open_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (PlainLabel(self.tr("Your browser will show a page of"), look="muted"), self.host, address):
            column.addWidget(widget)
        column.addLayout(row)
        self.cancel.setFocus()

    def _agree(self) -> None:
        self.agreed.emit(self._url)
        self.accept()


def web_address(text: str) -> QUrl | None:
    """An address of the web; None for anything else, such as a file or a script."""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    return url if url.isValid() and url.scheme() in ("https", "http") and url.host() else None
