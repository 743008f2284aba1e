"""`python -m tests.drill.window DATA PASSPHRASE_FD`: the real window, drawn off screen, unlocked as a person would.

Like `tests.drill.program` it waits with everything imported until a line comes, and says `open` once it is unlocked.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app import bootstrap
from app.folders import DataFolder
from app.ui import wishes
from app.ui.news import Opened
from app.ui.shell.desk import Desk
from app.ui.shell.window import Window
from app.ui.theme.theme import Theme


def main(arguments: list[str]) -> int:
    """Until killed."""
    with os.fdopen(int(arguments[1]), "rb") as pipe:
        passphrase = pipe.read().decode().strip()
    application = QApplication(["capillary"])
    print(f"ready, with {bootstrap.__name__}", flush=True)
    if not sys.stdin.readline():
        return 0
    folder = DataFolder.choose(Path(arguments[0]), practice=True)
    window = Window(Theme(application), folder)
    desk = Desk(window, folder)

    def hear(news: object) -> None:
        if isinstance(news, Opened):
            desk.bridge.submit(wishes.unlock(passphrase, remember=False), lambda _: print("open", flush=True))

    desk.bridge.news.connect(hear)
    window.show()
    desk.start()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
