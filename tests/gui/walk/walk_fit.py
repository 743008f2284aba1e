"""A process of its own at 200 %: walks through every room in the least window, and writes what does not fit as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from app.ui.shell.place import LEAST_HEIGHT, LEAST_WIDTH
from app.ui.theme.tokens import DARK, LIGHT
from tests.gui.practice_desk import PracticeDesk, practice_desk
from tests.gui.walk.drawing import speak
from tests.gui.walk.fit import flaws
from tests.gui.walk.lively import play_shortly
from tests.gui.walk.long_words import LongWords
from tests.gui.walk.plain_hands import PlainHands
from tests.gui.walk.rooms import first_steps, newcomer, rooms


def main(folder: Path, answer: Path) -> None:
    """`answer` gets what was walked through, and each flaw once with the rooms where it is."""
    application = QApplication(sys.argv[:1])
    long_words = LongWords()
    application.installTranslator(long_words)
    with (
        practice_desk(PlainHands.as_bot(), folder / "one") as desk,
        newcomer(desk, folder / "new") as new,
    ):
        play_shortly(desk)
        for one in (desk, new):
            one.window.resize(QSize(LEAST_WIDTH, LEAST_HEIGHT))
        speak(desk, "fr")
        new.window.make_anew()
        walked, found = walk(desk, new)
        told = {"walked": walked, "ratio": desk.window.devicePixelRatio(), "found": found}
        answer.write_text(json.dumps(told, indent=1, ensure_ascii=False))


def walk(desk: PracticeDesk, new: PracticeDesk) -> tuple[list[str], dict[str, list[str]]]:
    """Names of all rooms, and the flaws."""
    found: dict[str, list[str]] = {}
    every = [(desk, room) for room in rooms(desk)] + [(new, room) for room in first_steps()]
    for theme, tokens in (("light", LIGHT), ("dark", DARK)):
        desk.theme.wear(tokens)
        for whose, room in every:
            with room.entered(whose) as shown:
                QApplication.processEvents()
                for flaw in flaws(shown):
                    found.setdefault(flaw, []).append(f"{room.name} ({theme})")
    return [room.name for _, room in every], found


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
