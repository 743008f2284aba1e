"""The keys of the whole window, and what each does. Letters and digits reach it only where nobody is typing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from app.ui.links import link_in
from app.ui.shell.keys import shortcut
from app.ui.shell.window import Window

MOST_PAGES = 9


class Hands(QObject):
    """`pasted` carries a link that shall be tipped; `undo` takes the newest gift back; `left` is one step back."""

    pasted = Signal(str)
    undo = Signal()
    left = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        for number in range(1, MOST_PAGES + 1):
            shortcut(window, str(number), partial(self.turn, number))
        shortcut(window, "/", self.search)
        shortcut(window, "Z", self.undo.emit)
        shortcut(window, "?", window.list_keys)
        shortcut(window, "Escape", self.leave)
        shortcut(window, QKeySequence.StandardKey.Paste, self.paste)

    def turn(self, number: int) -> None:
        """To the page of this number in the rail."""
        names = self._window.rail.names()
        if number <= len(names):
            self._window.turn_to(names[number - 1])

    def search(self) -> None:
        """On the page in front."""
        pages = self._window.pages
        pages.page(pages.shown()).search()

    def leave(self) -> None:
        """Out of the overlay, else one step back."""
        overlay = self._window.overlay
        if overlay is not None and overlay.isVisible():
            overlay.leave()
        else:
            self.left.emit()

    def paste(self) -> None:
        """A link on the clipboard is tipped, unless the cursor stands in a field."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit):
            focused.paste()
        else:
            self.pasted.emit(link_in(QGuiApplication.clipboard().mimeData()))
