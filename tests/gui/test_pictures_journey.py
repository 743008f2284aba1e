"""Faces arrive with the gifts, from the practice servers to the screen; one setting takes them all away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPixmap
from pytestqt.qtbot import QtBot

from app.ui import wishes
from app.ui.tips.delegate import TipDelegate
from integrations.practice.peertube.hostility import Hostility
from integrations.practice.seed_data import OTHER
from tests.gui.practice_desk import PracticeDesk, practice_desk


def face(desk: PracticeDesk, title: str) -> QImage:
    """What is painted at the place of the creator's picture in the row of a work."""
    view = desk.tips
    card = desk.card(title)
    delegate = view.itemDelegate()
    assert card is not None
    assert isinstance(delegate, TipDelegate)
    row = view.visualRect(view.tips.index(view.tips.row_of(card.number)))
    image: QImage = view.viewport().grab(delegate.places(row, card, view.font()).avatar).toImage()
    return image


def colours(image: QImage) -> int:
    """How many there are; initials have two and what lies between."""
    return len({image.pixel(across, down) for across in range(image.width()) for down in range(image.height())})


def here(desk: PracticeDesk, title: str) -> QPixmap | None:
    card = desk.card(title)
    return desk.window.surroundings.pictures.picture(card.channel) if card is not None else None


def test_faces_come_with_the_gifts_and_go_with_the_setting(qtbot: QtBot, tmp_path: Path) -> None:
    with practice_desk(qtbot, tmp_path) as desk:
        desk.like("Sunrise", "Alpine start")
        desk.until(lambda: here(desk, "Sunrise") is not None)
        desk.until(lambda: colours(face(desk, "Sunrise")) > 100)
        assert here(desk, "Alpine start") is None
        initials = face(desk, "Alpine start")
        kept = list(desk.folder.pictures.iterdir())
        assert len(kept) == 1

        desk.desk.bridge.submit(wishes.change_settings({"pictures": False}), None, None)
        desk.until(lambda: here(desk, "Sunrise") is None)
        desk.until(lambda: colours(face(desk, "Sunrise")) < 100)
        assert QColor(initials.pixel(20, 4)) != QColor(face(desk, "Sunrise").pixel(20, 4))
        desk.like("A workbench")
        qtbot.wait(300)
        assert here(desk, "A workbench") is None
        assert list(desk.folder.pictures.iterdir()) == kept

        desk.world.peertube.spoil(OTHER, Hostility.BOMB)
        desk.desk.bridge.submit(wishes.change_settings({"pictures": True}), None, None)
        desk.until(lambda: here(desk, "Sunrise") is not None)
        qtbot.wait(300)
        assert here(desk, "A workbench") is None
        assert list(desk.folder.pictures.iterdir()) == kept
