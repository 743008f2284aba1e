"""What a press on a note does. Undo needs no window; everything else brings it to the front."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.services.window_page import COLLECTING
from app.ui import wishes
from app.ui.shell.desk import Desk
from app.ui.shell.notes import LOGIN, UNDO, UNLOCK, Note
from app.ui.shell.window import HOME


class NoteDeeds(QObject):
    """`come` brings the window to the front."""

    def __init__(self, desk: Desk, come: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._come = desk, come

    def do(self, action: str, note: Note) -> None:
        """What was pressed on which note."""
        if action == UNDO:
            self._desk.bridge.submit(wishes.undo(note.numbers), self._undone, self._refused)
            return
        self._come()
        if action == LOGIN:
            self._desk.dialogs.log_in()
        elif action == UNLOCK:
            self._desk.lead(HOME, COLLECTING)

    def _undone(self, moved: list[int]) -> None:
        if not moved:
            self._come()
            self._desk.window.said.say(self.tr("Too late: it is on its way already."), "waiting")

    def _refused(self, sentence: str, _: Exception) -> None:
        self._come()
        self._desk.window.said.say(sentence, "negative")
