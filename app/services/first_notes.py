"""What was chosen in the first minutes, for a window that is drawn before the program runs."""

from __future__ import annotations

from app.folders import DataFolder
from app.store.first_run import FirstRunFile, FirstRunNotes

__all__ = ["FirstRunNotes", "first_notes"]


def first_notes(folder: DataFolder) -> FirstRunNotes:
    """As they stand in the folder now."""
    return FirstRunFile(folder.first_run).read()
