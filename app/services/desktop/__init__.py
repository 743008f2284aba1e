"""What the program leaves with the desktop of this user: menu entry, link handler, start at log-in. Only when wished.

    capillary desktop install    menu entry, icon, `capillary:` links
    capillary desktop remove     all of it away again, autostart too
    settings: autostart          start at log-in, in the tray
"""

from __future__ import annotations

import sys

from app.services.desktop.kinds import Desktop, Registered, StartWords

__all__ = ["Desktop", "Registered", "StartWords", "this_desktop"]


def this_desktop() -> Desktop:
    """The way of this operating system."""
    if sys.platform == "win32":
        from app.services.desktop.windows import WindowsDesktop

        return WindowsDesktop()
    if sys.platform == "darwin":
        from app.services.desktop.macos import MacDesktop

        return MacDesktop.of_user()
    from app.services.desktop.freedesktop import FreeDesktop

    return FreeDesktop.of_user()
