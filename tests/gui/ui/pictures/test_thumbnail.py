"""A work's picture keeps its room before it comes, and gives it back where there will be none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.folders import DataFolder
from app.ui.pictures.thumbnail import MOST, Thumbnail
from app.ui.shell.appearance import Appearance
from app.ui.shell.page import Pictures

FILM, OTHER = "peertube:video:1@tube.example", "peertube:video:2@tube.example"


class SomePictures(Pictures):
    """Those that a test puts here."""

    def __init__(self) -> None:
        super().__init__()
        self.here: dict[str, QPixmap] = {}
        self.wanted = True

    def thumbnail(self, work: str, *, small: bool = False) -> QPixmap | None:
        return self.here.get(work)

    def may_have_thumbnail(self, work: str) -> bool:
        return self.wanted and work.startswith("peertube:")

    def arrive(self, work: str) -> None:
        self.here[work] = QPixmap(512, 288)
        self.here[work].fill(QColor("#123456"))
        self.changed.emit(work)


@pytest.fixture
def pictures(qapp: QApplication) -> SomePictures:
    return SomePictures()


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication, tmp_path: Path, pictures: SomePictures) -> Iterator[Thumbnail]:
    whole = QWidget()
    column = QVBoxLayout(whole)
    thumbnail = Thumbnail(Appearance(qapp, DataFolder(tmp_path, practice=True)).theme, pictures)
    column.addWidget(thumbnail)
    column.addStretch(1)
    whole.resize(300, 400)
    qtbot.addWidget(whole)
    whole.show()
    thumbnail.show_work(FILM)
    qapp.processEvents()
    yield thumbnail
    whole.close()


def middle(thumbnail: Thumbnail) -> QColor:
    image = thumbnail.grab().toImage()
    return image.pixelColor(image.width() // 4, image.height() // 4)


def test_its_room_is_there_before_it_and_stays_the_same(shown: Thumbnail, pictures: SomePictures) -> None:
    before, room = middle(shown), shown.geometry()
    assert shown.isVisible()
    assert abs(room.width() * 9 / 16 - room.height()) < 1
    pictures.arrive(FILM)
    assert middle(shown) == QColor("#123456") != before
    assert shown.geometry() == room


def test_its_corners_are_round(shown: Thumbnail, pictures: SomePictures) -> None:
    pictures.arrive(FILM)
    image = shown.grab().toImage()
    assert image.pixelColor(0, 0) != QColor("#123456") == image.pixelColor(image.width() // 2, 0)


def test_another_work_has_another_colour_until_its_own_picture_comes(shown: Thumbnail, pictures: SomePictures) -> None:
    first = middle(shown)
    shown.show_work(OTHER)
    assert middle(shown) != first
    pictures.arrive(FILM)
    assert middle(shown) != QColor("#123456")


def test_a_work_that_has_none_leaves_no_hole(shown: Thumbnail) -> None:
    shown.show_work("hive:post:@carol/film")
    assert shown.isHidden()


def test_pictures_that_are_turned_off_leave_no_hole_either(shown: Thumbnail, pictures: SomePictures) -> None:
    pictures.wanted = False
    pictures.changed.emit("")
    assert shown.isHidden()
    pictures.wanted = True
    pictures.changed.emit("")
    assert not shown.isHidden()


def test_it_never_grows_beyond_what_is_kept_of_it(shown: Thumbnail) -> None:
    assert shown.heightForWidth(2_000) == round(MOST * 9 / 16)
    assert shown.minimumSizeHint().width() < shown.sizeHint().width() <= MOST
    assert isinstance(shown.sizeHint(), QSize)
