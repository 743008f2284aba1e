"""Rows are fetched where they are looked at, and keep their places."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.tips.kinds import Kind
from app.domain.tips.listing import Grouping, TipGroup, TipTotal
from app.domain.tips.states import TipState
from app.services.tip_table import TableHeading, TableLook
from app.ui.giving.model import CARD, Column, GivingModel
from app.ui.giving.rows import MOST_ASKED, WINDOW
from app.ui.giving.words import GivingWords
from app.ui.tips.words import RowWords
from tests.gui.cards import card


@pytest.fixture
def model(qtbot: QtBot) -> GivingModel:
    return GivingModel(GivingWords(), RowWords())


def look(count: int, here: int = 0, sizes: tuple[int, ...] = (), current: int | None = None) -> TableLook:
    """Gift 1 stands at position 0."""
    headings = tuple(
        TableHeading(TipGroup(f"2026-{month:02d}", 1, size, (TipTotal(Kind.ARRIVED, "HBD", size, 50 * size),)), None)
        for month, size in enumerate(sizes, start=1)
    )
    return TableLook(count, headings, 0, tuple(card(number) for number in range(1, here + 1)), current)


def test_the_table_is_a_sound_model(model: GivingModel, qtmodeltester: ModelTester) -> None:
    model.show_look(look(6, 6, (2, 4)), Grouping.MONTH)
    qtmodeltester.check(model)
    model.fold(0, folded=True)
    qtmodeltester.check(model)
    assert model.rowCount() == 6


def test_a_row_that_is_not_here_is_asked_for_with_its_window(model: GivingModel, qtbot: QtBot) -> None:
    model.show_look(look(100_000, 10), Grouping.NONE)
    with qtbot.waitSignal(model.rows.missing) as asked:
        assert model.index(50_123, 0).data(CARD) is None
    assert asked.args == [50_123 // WINDOW * WINDOW, (50_123 // WINDOW + 1) * WINDOW]
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.put(asked.args[0], [card(7)])
    assert changed.args[0].row() == asked.args[0]
    assert model.index(asked.args[0], 0).data(CARD) == card(7)


def test_who_drags_the_scroll_bar_asks_only_for_the_last_windows(model: GivingModel, qtbot: QtBot) -> None:
    model.show_look(look(100_000), Grouping.NONE)
    asked: list[int] = []
    model.rows.missing.connect(lambda first, _: asked.append(first))
    for line in range(0, 50_000, WINDOW):
        model.card(line)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [50_000 - WINDOW * (MOST_ASKED - place) for place in range(MOST_ASKED)]


def test_a_changed_gift_stays_where_it_is(model: GivingModel, qtbot: QtBot) -> None:
    model.show_look(look(3, 3), Grouping.NONE)
    arrived = card(2, state=TipState.CONFIRMED)
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.change([arrived, card(99)])
    assert changed.args[0].row() == 1
    assert model.card(1) == arrived
    with qtbot.assertNotEmitted(model.dataChanged):
        model.change([arrived])


def test_a_heading_says_its_name_its_count_and_its_sums(model: GivingModel) -> None:
    model.show_look(look(3, 3, (3,)), Grouping.MONTH)
    assert model.index(0, 0).data() == "January 2026, 3 gifts, 0.150 HBD arrived"
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_each_cell_has_words_for_who_cannot_see_it(model: GivingModel) -> None:
    model.show_look(look(1, 1), Grouping.NONE)
    spoken = [model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in Column]
    assert spoken[Column.WORK] == "Sunrise"
    assert spoken[Column.AMOUNT] == "0.050 HBD"
    assert all(spoken)
    headers = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert headers == ["Work", "Creator", "Amount", "State", "When"]


def test_to_come_is_what_goes_out_by_itself_as_at_home() -> None:
    totals = [
        TipTotal(Kind.ARRIVED, "HBD", 3, 150),
        TipTotal(Kind.ON_ITS_WAY, "HBD", 1, 50),
        TipTotal(Kind.WAITING, "HBD", 1, 20),
        TipTotal(Kind.PROMISE, "HBD", 1, 50),
        TipTotal(Kind.QUESTION, "HBD", 1, 30),
        TipTotal(Kind.TAKEN_BACK, "HBD", 1, 40),
    ]
    words = GivingWords()
    assert words.sums(totals) == "0.150 HBD arrived, 0.070 HBD to come"
    assert words.sums(totals[3:]) == "0.080 HBD promised or in question"
