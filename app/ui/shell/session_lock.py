"""Closes the wallet when the person goes away: before the computer sleeps, when the screen is locked, on user switch.

    system bus   logind: PrepareForSleep; the session's Lock, and LockedHint or Active of its properties
    session bus  org.freedesktop.ScreenSaver and GNOME's: ActiveChanged, where the desktop does not tell logind

Only what a person opened is closed; an allowance that is open goes on, within its limits.
"""

from __future__ import annotations

import os
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.ui.shell.bus import Bus

LOGIND = "org.freedesktop.login1"
MANAGER = (LOGIND, "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
SESSION = "org.freedesktop.login1.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class SessionLock(QObject):
    """`went_away` may come twice for one going away."""

    went_away = Signal()

    def watch(self, system: Bus | None, session: Bus | None) -> None:
        """Listen on the buses that there are."""
        if system is not None:
            system.listen(LOGIND, MANAGER[2], "PrepareForSleep", self._sleeps)
            self._find_session(system)
        if session is not None:
            for saver in SCREEN_SAVERS:
                session.listen(saver, saver, "ActiveChanged", self._covered)

    def _find_session(self, system: Bus) -> None:
        def found(body: tuple[Any, ...] | None) -> None:
            if body and isinstance(body[0], str):
                system.listen(LOGIND, SESSION, "Lock", lambda _: self.went_away.emit(), body[0])
                system.listen(LOGIND, PROPERTIES, "PropertiesChanged", self._changed, body[0])

        named = os.environ.get("XDG_SESSION_ID", "")
        if named:
            system.call(MANAGER, "GetSession", "s", (named,), found)
        else:
            system.call(MANAGER, "GetSessionByPID", "u", (os.getpid(),), found)

    def _sleeps(self, body: tuple[Any, ...]) -> None:
        if body == (True,):
            self.went_away.emit()

    def _covered(self, body: tuple[Any, ...]) -> None:
        if body == (True,):
            self.went_away.emit()

    def _changed(self, body: tuple[Any, ...]) -> None:
        if len(body) != 3 or body[0] != SESSION or not isinstance(body[1], dict):
            return
        values = {name: value[1] for name, value in body[1].items() if isinstance(value, tuple) and len(value) == 2}
        if values.get("LockedHint") is True or values.get("Active") is False:
            self.went_away.emit()
