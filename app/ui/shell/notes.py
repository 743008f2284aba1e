"""What is said on the desktop: a kind, two lines, and what can be done. Made by Tidings, shown by a messenger."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import SignalInstance


class NoteKind(StrEnum):
    """A later note of a kind replaces the one that is still shown, first gifts apart: each has its own Undo."""

    FIRST_GIFT = "first gift"
    ARRIVED = "arrived"
    QUESTION = "question"
    COLLECTING = "collecting"
    LOGIN = "login"
    THANKS = "thanks"


OPEN, UNDO, LOGIN, UNLOCK = "open", "undo", "login", "unlock"
"""What can be done: show the window, take tips back, log in, type the passphrase."""


@dataclass(frozen=True, slots=True)
class Note:
    """`actions` are (what, label); a press on the note itself means OPEN. `numbers` are the tips that it is about."""

    kind: NoteKind
    title: str
    body: str
    actions: tuple[tuple[str, str], ...] = ()
    numbers: tuple[int, ...] = ()


class Messenger(Protocol):
    """One way to show notes. `acted` carries the note and what was pressed."""

    acted: SignalInstance

    def ready(self) -> bool:
        """Whether a note would be seen now."""

    def show_note(self, note: Note) -> None:
        """Show it; never waits."""
