"""A window is painted without pictures first; with the program they come by themselves."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.pictures.late import LatePictures
from app.ui.wishes import OnAnswer, OnRefusal, Wish

CAROL = "peertube:channel:carol@tube.example"
FILM = "peertube:video:1@tube.example"


def test_before_the_program_there_are_none_and_nothing_is_remembered(qapp: QApplication, tmp_path: Path) -> None:
    pictures = LatePictures(tmp_path / "pictures")
    assert (pictures.picture(CAROL), pictures.thumbnail(FILM)) == (None, None)
    assert not pictures.may_have_thumbnail(FILM)
    pictures.follow(wanted=False)
    pictures.close()
    assert not (tmp_path / "pictures").exists()


def test_with_the_program_everybody_is_told_to_paint_again_and_then_asked(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    wishes: list[Wish] = []

    def submit(wish: Wish, _answer: OnAnswer | None, _refusal: OnRefusal | None) -> None:
        wishes.append(wish)

    pictures = LatePictures(tmp_path)
    with qtbot.waitSignal(pictures.changed) as told:
        pictures.begin(submit)
    assert told.args == [""]
    assert pictures.picture(CAROL) is None
    assert pictures.may_have_thumbnail(FILM)
    qtbot.waitUntil(lambda: len(wishes) == 1, timeout=3_000)
    with qtbot.waitSignal(pictures.changed):
        pictures.follow(wanted=False)
    assert not pictures.may_have_thumbnail(FILM)
    pictures.close()


def test_a_window_does_not_open_files_before_it_is_painted() -> None:
    words = "import sys, app.ui.shell.window; sys.exit('app.ui.pictures.redrawing' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", words], check=False).returncode == 0
