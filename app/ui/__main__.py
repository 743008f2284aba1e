"""`python -m app.ui`: the window. It is painted from one small table before the program behind it is even imported."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.shell.appearance import Appearance
    from app.ui.shell.window import Window

QT_PACKAGES = (
    "libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libwayland-cursor0"
)


def main(arguments: list[str] | None = None) -> int:
    """Show the window until it is closed; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m app.ui", description="The window of Capillary.")
    parser.add_argument("--data", type=Path, default=None, help="folder for vault, database and settings")
    parser.add_argument("--practice", action="store_true", help="use the running practice world (play money)")
    chosen = parser.parse_args(arguments)
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return _say("There is no display here, so no window can open; `capillary --help` shows the commands instead.")
    try:
        import PySide6.QtWidgets  # noqa: F401 only to learn whether its libraries are there
    except ImportError:
        return _say(f"Qt's libraries are missing. Install them with: apt-get install {QT_PACKAGES}")
    return _show(chosen.data, practice=chosen.practice)


def _show(data: Path | None, *, practice: bool) -> int:
    from PySide6.QtWidgets import QApplication

    from app.folders import DataFolder
    from app.services.first_page import last_page
    from app.ui.shell.appearance import Appearance
    from app.ui.shell.window import Window

    # Qt's loop never returns to Python by itself: Ctrl+C in the terminal ends the program the plain way.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Capillary")
    application.setDesktopFileName("capillary")
    folder = DataFolder.choose(data, practice=practice)
    appearance = Appearance(application, folder)
    window = Window(appearance.theme, folder)
    page = last_page(folder)
    if page is not None:
        window.show_page(page)
    window.painted.connect(lambda: _begin(window, appearance))
    window.show()
    return application.exec()


def _begin(window: Window, appearance: Appearance) -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, lambda: _open(window, appearance))


def _open(window: Window, appearance: Appearance) -> None:
    from app.ui.shell.desk import Desk

    Desk(window, window.surroundings.folder, appearance).start()


def _say(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
