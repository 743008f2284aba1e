"""`python -m app.ui`: the window. It is painted from one small table before the program behind it is even imported."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.program_link import ProgramLink
    from app.folders import DataFolder
    from app.ui.shell.appearance import Appearance
    from app.ui.shell.window import Window
    from app.ui.shell.window_lock import WindowLock

QT_PACKAGES = (
    "libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libwayland-cursor0"
)

SECONDS_OF_THE_OTHER_THREAD = 0.001


class Chosen(NamedTuple):
    """How the program was started."""

    data: Path | None = None
    practice: bool = False
    in_tray: bool = False
    link: str | None = None


def main(arguments: list[str] | None = None) -> int:
    """Show the window until it is closed; the exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    chosen = _usual(words) or _parsed(words)
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return _say("There is no display here, so no window can open; `capillary --help` shows the commands instead.")
    try:
        import PySide6.QtWidgets  # noqa: F401 only to learn whether its libraries are there
    except ImportError:
        return _say(f"Qt's libraries are missing. Install them with: apt-get install {QT_PACKAGES}")
    return _start(chosen)


def _usual(words: list[str]) -> Chosen | None:
    """The words of nearly every start, read without importing what explains all others; None where it must."""
    left, chosen = list(words), Chosen()
    while left:
        match left:
            case ["--practice", *left]:
                chosen = chosen._replace(practice=True)
            case ["--in-tray", *left]:
                chosen = chosen._replace(in_tray=True)
            case ["--data", folder, *left] if folder and not folder.startswith("-"):
                chosen = chosen._replace(data=Path(folder))
            case _:
                return None
    return chosen


def _parsed(words: list[str]) -> Chosen:
    """Any words. Says what is wrong with them and ends the program, or shows the help."""
    import argparse

    parser = argparse.ArgumentParser(prog="python -m app.ui", description="The window of Capillary.")
    parser.add_argument("--data", type=Path, default=None, help="folder for vault, database and settings")
    parser.add_argument("--practice", action="store_true", help="use the running practice world (play money)")
    parser.add_argument("--in-tray", action="store_true", help="start without the window, where there is a tray")
    parser.add_argument("link", nargs="?", help="a capillary: link; it opens a card that asks")
    return Chosen(**vars(parser.parse_args(words)))


def _start(chosen: Chosen) -> int:
    """Be the one window of this folder, or hand over to it."""
    from app.folders import DataFolder
    from app.ui.shell.window_lock import WindowLock

    # A starting window makes much and throws nothing away.
    gc.disable()
    folder = DataFolder.choose(chosen.data, practice=chosen.practice)
    lock = WindowLock(folder)
    if not lock.take():
        return _hand_over(chosen, folder)
    asked = None
    if chosen.link:
        from app.domain.program_link import read_program_link
        from app.errors import BadLink

        try:
            asked = read_program_link(chosen.link)
        except BadLink as error:
            return _say(str(error))
    return _show(chosen, folder, lock, asked)


def _hand_over(chosen: Chosen, folder: DataFolder) -> int:
    from PySide6.QtCore import QCoreApplication

    from app.errors import BadLink
    from app.ui.shell.single_instance import SingleInstance

    if chosen.in_tray:
        return 0
    application = QCoreApplication(sys.argv[:1])
    try:
        handed = SingleInstance(folder, application).hand_over(chosen.link)
    except BadLink as error:
        return _say(str(error))
    return 0 if handed else _say("Capillary is running already, but its window does not answer.")


def _show(chosen: Chosen, folder: DataFolder, lock: WindowLock, asked: ProgramLink | None) -> int:
    from app.services.first_page import last_page
    from app.ui.shell.appearance import Appearance
    from app.ui.shell.window import Window
    from app.ui.theme.theme import drawn_application

    application = drawn_application(sys.argv[:1])
    application.setApplicationName("Capillary")
    application.setDesktopFileName("capillary")
    appearance = Appearance(application, folder)
    window = Window(appearance.theme, folder)
    page = last_page(folder)
    if page is not None:
        window.show_page(page)

    def begin() -> None:
        _begin(window, lambda: _open(window, appearance, chosen, lock, asked))

    if chosen.in_tray:
        begin()
    else:
        window.painted.connect(begin)
        window.show()
    return application.exec()


def _begin(window: Window, then: Callable[[], None]) -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, window, then)


def _open(
    window: Window, appearance: Appearance, chosen: Chosen, lock: WindowLock, asked: ProgramLink | None
) -> None:
    import signal

    from app.log_file import WINDOW, logs_of
    from app.services.desktop import StartWords
    from app.ui.shell.desk import Desk
    from app.ui.shell.log import ShellLog

    # Qt's loop never returns to Python by itself: Ctrl+C in the terminal ends the program the plain way.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # Painting takes the interpreter's lock many times a frame; the program's thread lets go of it sooner than usual.
    sys.setswitchinterval(SECONDS_OF_THE_OTHER_THREAD)
    ShellLog(logs_of(window.surroundings.folder.path), WINDOW, window).begin()
    desk = Desk(window, window.surroundings.folder, appearance)
    desk.bridge.news.connect(_look_for_rubbish)
    desk.start()
    # The program is opened in its thread meanwhile; what it tells comes when this has ended.
    from app.ui.shell.presence import Presence

    start = StartWords.of_this_program(chosen.data, practice=chosen.practice)
    presence = Presence(desk, start, lock)
    presence.begin(asked, in_tray=chosen.in_tray)


def _look_for_rubbish(_: object) -> None:
    """All is imported, and that stays: looking through it for rubbish again and again would only make frames late."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _say(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
