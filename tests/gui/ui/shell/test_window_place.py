"""The window comes back where it was; a file that is no good only means the usual place."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.folders import DataFolder
from app.ui.shell.place import LEAST_HEIGHT, LEAST_WIDTH, Place
from app.ui.shell.window import Window
from app.ui.theme.theme import Theme


def test_what_was_kept_is_read_and_only_its_owner_may(tmp_path: Path) -> None:
    path = tmp_path / "ui.json"
    place = Place(10, 20, 1000, 700, maximized=False, page="giving")
    place.save(path)
    assert Place.load(path) == place
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"left": 1e9}', '{"left":"1","top":1,"width":1,"height":1}', "\x00" * 9000]
)
def test_a_file_that_is_no_good_means_the_usual_place(tmp_path: Path, text: str) -> None:
    path = tmp_path / "ui.json"
    path.write_text(text)
    assert Place.load(path) == Place()


def test_no_window_is_smaller_than_the_least(tmp_path: Path) -> None:
    path = tmp_path / "ui.json"
    Place(1, 1, 10, 10).save(path)
    assert (Place.load(path).width, Place.load(path).height) == (LEAST_WIDTH, LEAST_HEIGHT)


def test_size_and_page_are_there_at_the_next_start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    folder, theme = DataFolder(tmp_path, practice=True), Theme(qapp)
    first = Window(theme, folder)
    qtbot.addWidget(first)
    first.show()
    first.resize(940, 640)
    last = first.rail.names()[-1]
    first.turn_to(last)
    first.close()
    second = Window(theme, folder)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (940, 640)
    assert second.pages.shown() == last


def test_a_page_that_others_lead_to_is_not_where_the_next_start_begins(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    window = Window(Theme(qapp), DataFolder(tmp_path, practice=True))
    qtbot.addWidget(window)
    window.show()
    window.turn_to("creator", "hive:account:carol")
    window.close()
    assert Place.load(tmp_path / "ui.json").page == "home"


def test_a_window_that_stays_is_only_hidden(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    window = Window(Theme(qapp), DataFolder(tmp_path, practice=True))
    qtbot.addWidget(window)
    ended: list[bool] = []
    window.closing.connect(lambda: ended.append(True))
    window.stays = lambda: True
    window.show()
    window.close()
    assert window.isHidden()
    assert ended == []
    window.stays = lambda: False
    window.close()
    assert ended == [True]
