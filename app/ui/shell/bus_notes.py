"""Notes by the desktop's own notification service, with buttons where it has them.

Source: Desktop Notifications Specification 1.2. A body may be markup there, so ours is escaped where the service says
that it reads markup, and only there.
"""

from __future__ import annotations

import html
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.ui.shell.bus import Bus
from app.ui.shell.notes import OPEN, Note, NoteKind

SERVICE = "org.freedesktop.Notifications"
PLACE = (SERVICE, "/org/freedesktop/Notifications", SERVICE)
_NORMAL, _LOW = 1, 0
_MOST_KEPT = 50
_CATEGORIES = {NoteKind.FIRST_GIFT: "transfer", NoteKind.ARRIVED: "transfer.complete", NoteKind.THANKS: "im.received"}


class BusNotes(QObject):
    """`ready` once the service has said what it can do."""

    acted = Signal(object, str)

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._abilities: frozenset[str] | None = None
        self._shown: dict[int, Note] = {}
        bus.listen(SERVICE, SERVICE, "ActionInvoked", self._pressed, PLACE[1])
        bus.listen(SERVICE, SERVICE, "NotificationClosed", self._closed, PLACE[1])
        bus.call(PLACE, "GetCapabilities", answer=self._learn)

    def ready(self) -> bool:
        """Whether the service is there, and can show a body."""
        return self._abilities is not None and "body" in self._abilities

    def show_note(self, note: Note) -> None:
        """Show it, in place of the last of its kind."""
        abilities = self._abilities or frozenset()
        body = html.escape(note.body, quote=False) if "body-markup" in abilities else note.body
        # `default` is a press on the note itself.
        actions = ["default", note.title, *(part for action in note.actions for part in action)]
        hints = {
            "desktop-entry": ("s", "capillary"),
            "urgency": ("y", _LOW if note.kind is NoteKind.ARRIVED else _NORMAL),
            "category": ("s", _CATEGORIES.get(note.kind, "presence")),
        }
        body_of_call = (
            "Capillary", self._replaced(note), "capillary", note.title, body,
            actions if "actions" in abilities else [], hints, -1,
        )  # fmt: skip
        self._bus.call(PLACE, "Notify", "susssasa{sv}i", body_of_call, lambda reply: self._keep(note, reply))

    def _replaced(self, note: Note) -> int:
        if note.kind is NoteKind.FIRST_GIFT:
            return 0
        return next((number for number, shown in self._shown.items() if shown.kind is note.kind), 0)

    def _learn(self, reply: tuple[Any, ...] | None) -> None:
        if reply and isinstance(reply[0], list):
            self._abilities = frozenset(one for one in reply[0] if isinstance(one, str))

    def _keep(self, note: Note, reply: tuple[Any, ...] | None) -> None:
        if not reply or not isinstance(reply[0], int):
            self._abilities = None  # It has gone; the next note takes another way.
            return
        self._shown[reply[0]] = note
        while len(self._shown) > _MOST_KEPT:
            del self._shown[next(iter(self._shown))]

    def _pressed(self, body: tuple[Any, ...]) -> None:
        match body:
            case (int(number), str(action)) if number in self._shown:
                self._press(self._shown[number], action)

    def _press(self, note: Note, action: str) -> None:
        known = {key for key, _ in note.actions} | {OPEN}
        if action == "default" or action in known:
            self.acted.emit(note, OPEN if action == "default" else action)

    def _closed(self, body: tuple[Any, ...]) -> None:
        match body:
            case (int(number), int()):
                self._shown.pop(number, None)
