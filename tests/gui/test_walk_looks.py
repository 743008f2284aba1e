"""The walks see what they look for: each flaw once, made on purpose."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from app.ui.plain_text import ElidedLabel
from tests.gui.walk.access import beyond_keys, double_keys, nameless, unseen_focus
from tests.gui.walk.fit import flaws
from tests.gui.walk.long_words import longer

LONG = "Words that need more room than there is"


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    place = QWidget()
    qtbot.addWidget(place)
    place.resize(300, 200)
    place.show()
    return place


def put(widget: QWidget, place: QWidget, left: int, top: int, width: int, height: int) -> None:
    widget.setParent(place)
    widget.setGeometry(left, top, width, height)
    widget.show()


def wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def tabs() -> QTabBar:
    bar = QTabBar()
    for _ in range(5):
        bar.addTab(LONG)
    return bar


def hinting() -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(LONG)
    return line


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: QLabel(LONG), "needs"),
        (lambda: wrapped(LONG * 3), "needs"),
        (lambda: QPushButton(LONG), "needs"),
        (lambda: ElidedLabel(LONG), "ends in dots"),
        (hinting, "cuts its hint"),
        (tabs, "hides tabs"),
    ],
)
def test_a_cut_text_is_found(place: QWidget, make: Callable[[], QWidget], told: str) -> None:
    put(make(), place, 0, 0, 90, 30)
    assert any(told in flaw for flaw in flaws(place))


def test_what_has_room_is_no_flaw(place: QWidget) -> None:
    row = QHBoxLayout(place)
    row.addWidget(QLabel("Short"))
    row.addWidget(QPushButton("Press"))
    elided = ElidedLabel(LONG)
    elided.setToolTip(LONG)
    row.addWidget(elided)
    place.resize(300, 200)
    row.activate()
    assert flaws(place) == []


def test_widgets_over_each_other_and_outside_are_found(place: QWidget) -> None:
    put(QFrame(), place, 0, 0, 100, 100)
    put(QFrame(), place, 50, 50, 100, 100)
    put(QFrame(), place, 280, 150, 100, 20)
    told = flaws(place)
    assert any("lies over" in flaw for flaw in told)
    assert any("is outside of" in flaw for flaw in told)


def test_a_page_that_scrolls_sideways_is_found(place: QWidget) -> None:
    area, inside = QScrollArea(), QWidget()
    inside.setFixedSize(900, 50)
    area.setWidget(inside)
    put(area, place, 0, 0, 200, 100)
    assert any("wider than what scrolls it" in flaw for flaw in flaws(place))


class OnlyMouse(QFrame):
    """As if it were one of ours."""

    __module__ = "app.ui.nowhere"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()


class Hidden(QFrame):
    """Looks the same with the cursor in it."""


def test_what_keys_and_screen_readers_miss_is_found(place: QWidget) -> None:
    nothing = QPushButton()
    put(nothing, place, 0, 0, 50, 20)
    passed = QPushButton("Passed")
    passed.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    put(passed, place, 0, 30, 50, 20)
    put(OnlyMouse(), place, 0, 60, 50, 20)
    dull = Hidden()
    dull.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    put(dull, place, 0, 90, 50, 20)
    assert len(nameless(place)) == 2
    missed = beyond_keys(place)
    assert any("Passed" in one for one in missed)
    assert any("OnlyMouse" in one for one in missed)
    assert [one.split()[0] for one in unseen_focus(place)] == ["Hidden"]


def test_a_key_with_two_meanings_is_found(place: QWidget) -> None:
    for _ in range(2):
        QShortcut("Z", place)
    assert double_keys(place) == ["Z"]


def test_longer_words_are_a_third_longer_and_keep_their_places() -> None:
    text = "Gifts within {amount} a day go out without asking, %n gift(s)."
    longer_text = longer(text)
    assert longer_text.startswith(text)
    assert len(text) * 1.25 < len(longer_text) < len(text) * 1.6
    assert longer_text.count("{amount}") == 1
    assert longer_text.count("%n") == 1
