"""A face for everybody: the picture in a circle, or initials whose colour is made from the id, not from the name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from app.ui.pictures.portrait import initials, paint_portrait
from app.ui.theme.tokens import LIGHT


def painted(owner: str, name: str, picture: QPixmap | None = None) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_portrait(painter, QRectF(0, 0, 40, 40), owner, name, LIGHT, picture)
    painter.end()
    return image


def test_the_colour_is_of_the_id_and_stays_when_the_name_changes(qapp: QApplication) -> None:
    edge = (20, 3)
    assert painted("a", "Ann").pixelColor(*edge) == painted("a", "Bob").pixelColor(*edge)
    assert painted("a", "Ann").pixelColor(*edge) != painted("b", "Ann").pixelColor(*edge)


def test_a_picture_is_cut_to_a_circle(qapp: QApplication) -> None:
    picture = QPixmap(80, 60)
    picture.fill(QColor("#123456"))
    image = painted("a", "Ann", picture)
    assert image.pixelColor(20, 20) == QColor("#123456")
    assert image.pixelColor(1, 1).alpha() == 0


@pytest.mark.parametrize(
    ("name", "letters"), [("Carol by the sea", "CB"), ("élan", "É"), ("\u202e", "?"), ("", "?"), ("-- 7 up", "7U")]
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters
