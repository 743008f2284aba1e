"""What pytest-qt lends to tests, as far as a practice desk needs it: for programs, and for worlds that tests share."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

STEP = 0.005
"""Seconds between two looks; a long `qWait` would hold the interpreter and starve the program's own thread."""


class PlainHands:
    """Presses, waits, and tears nothing down: the desk closes its window by itself."""

    @classmethod
    def as_bot(cls) -> QtBot:
        """In the place of the fixture."""
        return cast("QtBot", cls())

    def addWidget(self, widget: QWidget) -> None:
        """Nothing is torn down here."""

    def wait(self, milliseconds: int) -> None:
        """Let the window live so long."""
        until = time.monotonic() + milliseconds / 1000
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(STEP)

    def waitUntil(self, holds: Callable[[], bool], timeout: int) -> None:
        """Let the window live until it holds. Raises TimeoutError."""
        until = time.monotonic() + timeout / 1000
        while not holds():
            if time.monotonic() > until:
                raise TimeoutError("The practice world did not come to the state that was waited for.")
            QApplication.processEvents()
            time.sleep(STEP)

    def mouseClick(self, widget: QWidget, button: Qt.MouseButton, pos: QPoint | None = None) -> None:
        """Press and let go."""
        QTest.mouseClick(widget, button, Qt.KeyboardModifier.NoModifier, pos or widget.rect().center())

    def keyClick(
        self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press and let go of a key."""
        QTest.keyClick(widget, key, modifier)
