"""Draws every room in every language and theme: one process, one scale, one world."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QWidget

from app.ui import wishes
from app.ui.shell.language import TRANSLATIONS
from app.ui.theme.tokens import DARK, LIGHT
from tests.gui.practice_desk import PracticeDesk, practice_desk
from tests.gui.walk.lively import play, settle
from tests.gui.walk.plain_hands import PlainHands
from tests.gui.walk.rooms import Room, first_steps, newcomer, rooms

THEMES = (("light", LIGHT), ("dark", DARK))
COLOURS = 256
ALIKE = 0xF8F8F8
"""Bits of a colour that a person sees beside other colours."""
SMALLEST = 0
"""Of a PNG's quality: the slowest compression."""


def draw_all(folder: Path, place: Path, *, scale: int, size: tuple[int, int], only: str) -> None:
    """Write `room-theme-language.png`, with `@2x` at 200 %."""
    application = QApplication(sys.argv[:1])
    with practice_desk(PlainHands.as_bot(), folder / "one") as desk:
        desk.window.resize(*size)
        play(desk)
        # Only now: the world tells only the folder that came last how its time goes on.
        with newcomer(desk, folder / "new") as new:
            everything = [(desk, room) for room in rooms(desk)] + [(new, room) for room in first_steps()]
            every = [(whose, room) for whose, room in everything if room.name.startswith(only)]
            for language in languages():
                speak(desk, language)
                new.window.make_anew()
                for theme, tokens in THEMES:
                    # To dress everything anew takes a second: outside of the rooms.
                    desk.theme.wear(tokens)
                    _draw(every, place, f"{theme}-{language}{f'@{scale}x' if scale > 1 else ''}")
    application.quit()


def languages() -> list[str]:
    """English, and what has translations."""
    return sorted({path.stem.removeprefix("capillary_") for path in TRANSLATIONS.glob("*.qm")} | {"en"})


def speak(desk: PracticeDesk, language: str) -> None:
    """Choose a language as the settings do."""
    desk.desk.bridge.submit(wishes.change_settings({"language": language}))
    desk.until(lambda: desk.appearance.language.spoken == language)
    settle(desk)


def _draw(every: list[tuple[PracticeDesk, Room]], place: Path, suffix: str) -> None:
    for whose, room in every:
        with room.entered(whose) as shown:
            _save(shown, place / f"{room.name}-{suffix}.png")


def _save(shown: QWidget, path: Path) -> None:
    QApplication.processEvents()
    picture = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    few = picture.convertToFormat(
        QImage.Format.Format_Indexed8, _colours(picture), Qt.ImageConversionFlag.ThresholdDither
    )
    writer = QImageWriter(str(path), b"png")
    writer.setQuality(SMALLEST)
    if not writer.write(few):
        raise OSError(writer.errorString())


def _colours(picture: QImage) -> list[int]:
    """The 256 that matter most: of those that nobody can tell apart only the most frequent one."""
    alike: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for colour, count in Counter(memoryview(picture.constBits()).cast("I")).items():
        alike[colour & ALIKE].append((count, colour))
    heard = sorted(alike.values(), key=lambda group: sum(count for count, _ in group), reverse=True)
    return [max(group)[1] for group in heard[:COLOURS]]
