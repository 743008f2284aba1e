"""Sums that grow, and months in columns: where they stand, and the same in words."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.ui.charts.area import Area, Point, growing
from app.ui.charts.months import Months, MonthSum
from app.ui.numbers import amount_text, number
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import DARK, LIGHT, Tokens

TODAY = date(2026, 11, 28)
DAYS = [("2026-11-01", 50), ("2026-11-10", 100), ("2026-11-20", 25)]


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def area(qtbot: QtBot, theme: Theme) -> Area:
    made = Area(theme, lambda milli: amount_text(milli, "HBD"))
    qtbot.addWidget(made)
    made.resize(600, made.sizeHint().height())
    made.show_points(growing(DAYS, TODAY))
    return made


@pytest.fixture
def months(qtbot: QtBot, theme: Theme) -> Months:
    made = Months(theme, lambda milli: amount_text(milli, "HBD"), number)
    qtbot.addWidget(made)
    made.resize(700, made.sizeHint().height())
    made.show_sums([MonthSum("2026-08", 500), MonthSum("2026-11", 150)])
    return made


def test_what_was_added_grows_from_nothing_until_today() -> None:
    points = growing(DAYS, TODAY)
    assert points[0] == Point(date(2026, 10, 31), 0)
    assert points[-1] == Point(TODAY, 175)
    assert all(one.value <= other.value and one.day < other.day for one, other in pairwise(points))
    assert growing([], TODAY) == []
    assert growing([("2026-11-28", 7)], TODAY)[-1] == Point(TODAY, 7)


def test_an_area_says_in_words_what_it_shows(area: Area) -> None:
    assert area.accessibleName() == "From 31 Oct 2026 to 28 Nov 2026, up to 0.175 HBD."
    area.show_points([])
    assert area.accessibleName() == "Nothing yet."


def test_points_of_an_area_stand_in_it_from_left_to_right_and_rise(area: Area) -> None:
    places = [area.place(point) for point in area.points]
    assert all(one.x() < other.x() and one.y() >= other.y() for one, other in pairwise(places))
    assert all(area.rect().contains(place.toPoint()) for place in places)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_an_area_is_filled_below_its_line_and_not_above_it(area: Area, tokens: Tokens) -> None:
    area._theme.wear(tokens)
    drawn = area.grab().toImage()
    end = area.place(area.points[-1])
    above, below = drawn.pixelColor(int(end.x()) - 40, 30 - 8), drawn.pixelColor(int(end.x()) - 40, int(end.y()) + 30)
    assert drawn.pixelColor(end.toPoint()) == QColor(tokens.positive)
    assert above != below


def test_the_pointer_is_told_how_much_there_was_on_that_day(area: Area) -> None:
    area.show()
    middle = area.place(area.points[2]).toPoint() + QPoint(5, 0)
    area.event(QHelpEvent(QEvent.Type.ToolTip, middle, area.mapToGlobal(middle)))
    assert QToolTip.text() == "10 Nov 2026: 0.150 HBD"


@pytest.mark.parametrize("points", [[], [Point(TODAY, 5)], [Point(TODAY, 0)], growing([("2017-01-01", 10**15)], TODAY)])
def test_any_points_can_be_painted(area: Area, points: list[Point]) -> None:
    area.show_points(points)
    assert not area.grab().isNull()


def test_months_without_a_gift_have_their_place(months: Months) -> None:
    assert [one.month for one in months.sums] == ["2026-08", "2026-09", "2026-10", "2026-11"]
    assert months.accessibleName().startswith("August 2026: 0.500 HBD, September 2026: 0.000")


def test_where_there_is_little_room_the_newest_months_stand(months: Months) -> None:
    months.show_sums([MonthSum("2020-01", 1), MonthSum("2026-11", 2)])
    assert len(months.sums) == 83
    assert months.shown()[-1] == MonthSum("2026-11", 2)
    assert 1 < len(months.shown()) <= 700 // 44
    months.resize(10, 100)
    assert months.shown() == (MonthSum("2026-11", 2),)
    assert not months.grab().isNull()


def test_the_newest_month_wears_the_accent(months: Months) -> None:
    months._theme.wear(LIGHT)
    drawn = months.grab().toImage()
    colours = {drawn.pixelColor(across, drawn.height() - 42).name() for across in range(drawn.width())}
    assert QColor(LIGHT.accent).name() in colours
    assert QColor(LIGHT.positive).name() in colours


def test_no_month_at_all_is_no_error(months: Months) -> None:
    months.show_sums([])
    assert months.accessibleName() == ""
    assert not months.grab().isNull()
