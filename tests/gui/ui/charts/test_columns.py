"""The month in columns: where they stand, how high, and the same in words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.window_page import amount_text
from app.ui.charts.columns import Columns, Month
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import DARK, LIGHT, Tokens

VALUES = (50, 0, 100, 500)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def columns(qtbot: QtBot, theme: Theme) -> Columns:
    made = Columns(theme, lambda milli: amount_text(milli, "HBD"))
    qtbot.addWidget(made)
    made.resize(600, made.sizeHint().height())
    made.show_month(Month(VALUES, 30, 500))
    return made


def test_the_same_is_said_in_words(columns: Columns) -> None:
    assert columns.accessibleName() == (
        "Given this month: 0.650 HBD; most on day 4: 0.500 HBD; today 0.500 HBD."
    )
    columns.show_month(Month((0, 0), 30, 500))
    assert columns.accessibleName() == "Nothing was given this month yet."


def test_columns_stand_beside_one_another_and_fill_the_width(columns: Columns) -> None:
    places = [columns.column(day) for day in range(1, 31)]
    assert all(left.right() <= right.left() for left, right in pairwise(places))
    assert places[0].left() >= 0
    assert places[-1].right() <= columns.width()


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_today_wears_the_accent_and_reaches_the_limit(columns: Columns, tokens: Tokens) -> None:
    columns._theme.wear(tokens)
    drawn = columns.grab().toImage()
    today, before, empty = columns.column(4), columns.column(3), columns.column(20)
    high = today.center().toPoint()
    assert drawn.pixelColor(high) == QColor(tokens.accent)
    assert drawn.pixelColor(before.center().toPoint()) != QColor(tokens.accent)
    assert drawn.pixelColor(int(empty.center().x()), int(empty.bottom()) - 1) == QColor(tokens.track)


@pytest.mark.parametrize("month", [Month(), Month((0,), 28, 0), Month((10,) * 31, 31, 5), Month((1,), 31, 10**15)])
def test_any_month_can_be_drawn(columns: Columns, month: Month) -> None:
    columns.show_month(month)
    assert not columns.grab().isNull()
    assert columns.sentence().endswith(".")
