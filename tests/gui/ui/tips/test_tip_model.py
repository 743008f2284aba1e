"""Rows keep their place; what is new waits outside while somebody is reading."""

from __future__ import annotations

from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.tips.states import TipState
from app.services.window_page import Figures, Page, TipCard
from app.ui.tips.model import TipModel
from app.ui.tips.words import RowWords
from tests.gui.cards import card


def told(model: TipModel, *cards: TipCard, hold: bool = False) -> None:
    model.take(Page(Figures(), cards), hold_new=hold)


def numbers(model: TipModel) -> list[int]:
    found = (model.card(row) for row in range(model.rowCount()))
    return [one.number for one in found if one is not None]


def test_the_newest_stands_on_top(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = TipModel(RowWords())
    told(model, card(1), card(3), card(2))
    assert numbers(model) == [3, 2, 1]
    qtmodeltester.check(model)


def test_a_changed_row_stays_where_it_is(qtbot: QtBot) -> None:
    model = TipModel(RowWords())
    told(model, card(1), card(2))
    with qtbot.waitSignal(model.dataChanged) as changed:
        told(model, card(1, state=TipState.CONFIRMED))
    assert changed.args[0].row() == 1
    assert numbers(model) == [2, 1]


def test_a_row_that_did_not_change_is_not_painted_again(qtbot: QtBot) -> None:
    model = TipModel(RowWords())
    told(model, card(1))
    with qtbot.assertNotEmitted(model.dataChanged):
        told(model, card(1))


def test_new_rows_wait_outside_while_somebody_reads(qtbot: QtBot) -> None:
    model = TipModel(RowWords())
    told(model, card(1))
    with qtbot.waitSignal(model.held_changed, check_params_cb=lambda count: count == 2):
        told(model, card(2), card(3), hold=True)
    assert numbers(model) == [1]
    model.let_in()
    assert numbers(model) == [3, 2, 1]


def test_a_held_row_that_changes_is_shown_as_it_is_now(qtbot: QtBot) -> None:
    model = TipModel(RowWords())
    told(model, card(1))
    told(model, card(2), hold=True)
    told(model, card(2, state=TipState.CONFIRMED), hold=True)
    model.let_in()
    first = model.card(0)
    assert first is not None
    assert first.state is TipState.CONFIRMED


def test_older_rows_come_below_and_in_their_places(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = TipModel(RowWords())
    told(model, card(10), card(7))
    told(model, card(8), card(2), card(9), card(1), hold=True)
    assert numbers(model) == [10, 9, 8, 7, 2, 1]
    qtmodeltester.check(model)


def test_older_rows_are_asked_for_once_and_until_there_are_none(qtbot: QtBot) -> None:
    model = TipModel(RowWords())
    told(model, card(5))
    root = model.index(-1, 0)
    with qtbot.waitSignal(model.more_wanted, check_params_cb=lambda shown: shown == 1):
        model.fetchMore(root)
    with qtbot.assertNotEmitted(model.more_wanted):
        model.fetchMore(root)
    model.append([card(4), card(5)])
    assert numbers(model) == [5, 4]
    assert model.canFetchMore(root)
    model.append([])
    assert not model.canFetchMore(root)
