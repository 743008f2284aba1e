"""Notes on the desktop: by its own service, else by the tray, else inside the window; one signal comes back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.ui.shell.notes import Messenger, Note


class Notifications(QObject):
    """`acted` carries what was pressed and the note. Messengers are asked in their order."""

    acted = Signal(str, object)

    def __init__(self, messengers: Sequence[Messenger], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messengers = tuple(messengers)
        for messenger in self._messengers:
            messenger.acted.connect(lambda note, action: self.acted.emit(action, note))

    def show_note(self, note: Note) -> None:
        """Show it where somebody would see it; where nobody would, it is dropped, for the window tells it as well."""
        for messenger in self._messengers:
            if messenger.ready():
                messenger.show_note(note)
                return
