"""Whether anything on the screen may move by itself. Who animates asks here, each time before it begins."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_NAME = "still"
"""A property of the application: it is gone with it, and every window of it agrees."""


def moves() -> bool:
    """False where the person asked for less motion: then bars, fades and slides stand still, or jump to their end."""
    application = QCoreApplication.instance()
    return application is None or not application.property(_NAME)


def reduce_motion(still: bool) -> None:
    """Follow the setting `reduce_motion`."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_NAME, still)
