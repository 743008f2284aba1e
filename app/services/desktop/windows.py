"""Windows: keys below HKEY_CURRENT_USER, so that no administrator is needed. Written from Microsoft's description.

Nobody has run it yet: the signer's process is made for Linux, so the rest of the program does not start there.
"""

from __future__ import annotations

import subprocess
import sys

from app.errors import DesktopRefused
from app.services.desktop.kinds import Registered, StartWords

LINKS = r"Software\Classes\capillary"
COMMAND = LINKS + r"\shell\open\command"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
VALUE = "Capillary"


def link_command(start: StartWords) -> str:
    """What Windows runs for a link; `%1` is the link, quoted so that it stays one argument."""
    return f'{subprocess.list2cmdline([*start.words, "--"])} "%1"'


if sys.platform == "win32":
    import winreg

    class WindowsDesktop:
        """The registry of this user."""

        def install(self, start: StartWords) -> list[str]:
            """Link handler; a menu entry is left to the installer."""
            _set(LINKS, "", "URL:Capillary")
            _set(LINKS, "URL Protocol", "")
            _set(COMMAND, "", link_command(start))
            return [
                "Links that begin with capillary: open in Capillary now; it asks before anything is given.",
                "There is no menu entry: pin the program to the start menu yourself.",
            ]

        def remove(self) -> list[str]:
            """Everything that `install` and `start_at_login` wrote."""
            there = self.registered()
            for key in (COMMAND, LINKS + r"\shell\open", LINKS + r"\shell", LINKS):
                _delete(key)
            _forget(RUN, VALUE)
            return ["Removed."] if there.links or there.autostart else ["There was nothing to remove."]

        def start_at_login(self, start: StartWords, *, wished: bool) -> None:
            """A value below Run, or none."""
            if wished:
                _set(RUN, VALUE, subprocess.list2cmdline([*start.words, "--in-tray"]))
            else:
                _forget(RUN, VALUE)

        def registered(self) -> Registered:
            """What the registry says."""
            return Registered(menu=False, links=_holds(COMMAND, ""), autostart=_holds(RUN, VALUE))

    def _set(key: str, name: str, value: str) -> None:
        try:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)
        except OSError as error:
            raise DesktopRefused("The registry of this user cannot be written.") from error

    def _delete(key: str) -> None:
        try:
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
        except FileNotFoundError:
            return

    def _forget(key: str, name: str) -> None:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE) as opened:
                winreg.DeleteValue(opened, name)
        except FileNotFoundError:
            return

    def _holds(key: str, name: str) -> bool:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return bool(winreg.QueryValueEx(opened, name)[0])
        except FileNotFoundError:
            return False
