"""The worker that opens files: strangers' ones to draw them anew, and our own from disk. One thread, apart from all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QSize, QThreadPool, Signal
from PySide6.QtGui import QImage

from app.ui.pictures.redrawing import encoded, redrawn, reopened
from app.ui.pictures.shelf import Shelf


class _Work(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._run = run

    def run(self) -> None:
        self._run()


class Workshop(QObject):
    """`made` carries what was asked for (`what`), and a QImage or None; it arrives in the thread of this object."""

    made = Signal(object, object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = Shelf(folder)
        self._pool = QThreadPool(self)
        # One is enough, and the shelf belongs to it.
        self._pool.setMaxThreadCount(1)
        self._open = True

    def look(self, what: object, words: str, size: QSize) -> None:
        """Is it on the shelf under these words?"""
        self._start(what, lambda: self._kept(words, size))

    def draw(self, what: object, words: str, size: QSize, file: bytes) -> None:
        """Draw a stranger's file anew, and keep that under these words."""
        self._start(what, lambda: self._drawn(words, size, file))

    def close(self) -> None:
        """Finish what is begun, and nothing more."""
        self._open = False
        self._pool.clear()
        self._pool.waitForDone()

    def _start(self, what: object, work: Callable[[], QImage | None]) -> None:
        def run() -> None:
            picture = work()
            if self._open:
                self.made.emit(what, picture)

        if self._open:
            self._pool.start(_Work(run))

    def _kept(self, words: str, size: QSize) -> QImage | None:
        file = self._shelf.take(words)
        if file is None:
            return None
        picture = reopened(file, size)
        if picture is None:
            self._shelf.drop(words)
        return picture

    def _drawn(self, words: str, size: QSize, file: bytes) -> QImage | None:
        picture = redrawn(file, size)
        if picture is not None:
            self._shelf.put(words, encoded(picture))
        return picture
