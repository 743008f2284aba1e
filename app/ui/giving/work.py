"""Work that takes a while: its name, how far it is, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from app.ui.plain_text import PlainLabel


class LongWork(QFrame):
    """One at a time. `go_on` is asked from the program's thread; `moved` may be sent from there."""

    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "call")
        self._cancelled = False
        self.running = False
        self.name = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("Cancel"))
        self.stop.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self.name)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.moved.connect(self._show)
        self.setVisible(False)

    def begin(self, name: str) -> None:
        """Show it."""
        self._cancelled, self.running = False, True
        self.name.setText(name)
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self.setVisible(True)

    def end(self) -> None:
        """It is done, or was left."""
        self.running = False
        self.setVisible(False)

    def go_on(self, done: int, whole: int) -> bool:
        """How far it is; whether to go on. Called in the program's thread."""
        self.moved.emit(done, whole)
        return not self._cancelled

    def _cancel(self) -> None:
        self._cancelled = True
        self.stop.setEnabled(False)

    def _show(self, done: int, whole: int) -> None:
        self.bar.setRange(0, max(1, whole))
        self.bar.setValue(done)
