"""The words, the buttons and the places of a row."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.tips.states import Reason, TipState
from app.ui.times import TimeWords
from app.ui.tips.actions import Action, actions_of, every_action_of, undo_part
from app.ui.tips.geometry import places
from app.ui.tips.menu import RowMenu
from app.ui.tips.words import RowWords
from tests.gui.cards import NOON, USUAL, card


@pytest.mark.parametrize(
    ("state", "reason", "buttons"),
    [
        (TipState.QUEUED, Reason.NONE, (Action.UNDO,)),
        (TipState.WAITING, Reason.DAY_LIMIT, (Action.UNDO,)),
        (TipState.PROMISED, Reason.PAYEE_UNKNOWN, (Action.UNDO,)),
        (TipState.QUESTION, Reason.PAYEE_MENTIONED, (Action.DONT_SEND, Action.SEND)),
        (TipState.CLAIMED, Reason.NONE, ()),
        (TipState.SUBMITTING, Reason.NONE, ()),
        (TipState.CONFIRMED, Reason.NONE, ()),
        (TipState.FAILED, Reason.REFUSED_BY_CHAIN, (Action.RETRY,)),
        (TipState.LAPSED, Reason.WAITED_TOO_LONG, (Action.RETRY,)),
        (TipState.CANCELLED, Reason.UNDONE, (Action.RETRY,)),
        (TipState.CANCELLED, Reason.THUMB_TAKEN_BACK, ()),
        (TipState.PAID_ELSEWHERE, Reason.PAID_BEFORE, ()),
    ],
)
def test_each_state_has_its_buttons(state: TipState, reason: Reason, buttons: tuple[Action, ...]) -> None:
    assert actions_of(card(state=state, reason=reason)) == buttons


@pytest.mark.parametrize("reason", [Reason.DAY_LIMIT, Reason.MONTH_LIMIT, Reason.CREATOR_LIMIT])
def test_what_a_limit_holds_can_be_allowed_once_in_menu_and_pane(reason: Reason) -> None:
    assert every_action_of(card(state=TipState.WAITING, reason=reason)) == (Action.UNDO, Action.ALLOW_ONCE)


def test_what_waits_for_something_else_cannot_be_allowed_once() -> None:
    assert every_action_of(card(state=TipState.WAITING, reason=Reason.NO_BALANCE)) == (Action.UNDO,)
    assert every_action_of(card(state=TipState.CANCELLED, reason=Reason.DAY_LIMIT, legs=())) == ()


def test_a_menu_says_what_was_pressed_and_which_address_to_open(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    held = card(state=TipState.WAITING, reason=Reason.DAY_LIMIT)
    menu = RowMenu(RowWords(), held, NOON, over)
    by_text = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(menu.acted) as acted:
        by_text["Allow once…"].trigger()
    assert acted.args == [Action.ALLOW_ONCE]
    with qtbot.waitSignal(menu.open_wanted) as opened:
        by_text["Open at tube.example"].trigger()
    assert opened.args == [held.url]
    by_text["Copy link"].trigger()
    assert QGuiApplication.clipboard().text() == held.url


def test_a_failed_tip_that_had_nobody_to_pay_offers_no_second_try() -> None:
    assert actions_of(card(state=TipState.FAILED, reason=Reason.OWN_WORK, legs=())) == ()


def test_the_bar_shrinks_with_the_time_to_undo() -> None:
    assert undo_part(USUAL, NOON) == 1.0
    assert undo_part(USUAL, NOON + timedelta(seconds=15)) == 0.5
    assert undo_part(USUAL, NOON + timedelta(seconds=30)) is None
    assert undo_part(card(state=TipState.CONFIRMED), NOON) is None


def test_a_row_says_its_parts_like_the_design(qtbot: QtBot) -> None:
    words = RowWords()
    assert words.amount(USUAL) == "0.050 HBD"
    assert words.legs(USUAL) == "0.045 + 0.005 host"
    assert words.button(Action.UNDO, USUAL, NOON + timedelta(seconds=9)) == "Undo 21 s"
    assert words.paid_to(USUAL) == ["0.045 HBD to @carol", "0.005 HBD to @tubehost (host)"]
    assert words.legs(card(legs=(("creator", "carol", "0.050"),))) == ""


def test_a_maker_without_a_name_is_told_by_place_and_not_twice(qtbot: QtBot) -> None:
    assert RowWords().maker(card(creator="carol@tube.example")).count("tube.example") == 1
    assert RowWords().maker(card(creator="")).startswith("unknown maker")


def test_a_question_names_the_account_that_would_be_paid(qtbot: QtBot) -> None:
    asks = card(state=TipState.QUESTION, reason=Reason.PAYEE_MENTIONED)
    assert "to @carol" in RowWords().maker(asks)
    assert "to @carol" not in RowWords().maker(USUAL)


def test_a_title_that_turns_the_line_around_is_seen_through(qtbot: QtBot) -> None:
    words = RowWords()
    hostile = card(title="free\u202ekcirt", creator="<b>Carol</b>", host="tube.example")
    assert words.title(hostile) == "free<U+202E>kcirt"
    assert "<b>Carol</b>" in words.maker(hostile)
    assert "\u202e" not in words.spoken(hostile, NOON)


def test_a_screen_reader_hears_state_amount_and_buttons(qtbot: QtBot) -> None:
    spoken = RowWords().spoken(card(state=TipState.QUESTION, reason=Reason.PAYEE_MENTIONED), NOON)
    for part in ("Sunrise", "0.050 HBD", "question", "has not confirmed it", "Don't send", "Send"):
        assert part in spoken


@pytest.mark.parametrize("state", list(TipState))
def test_every_state_has_a_word(qtbot: QtBot, state: TipState) -> None:
    assert RowWords().state(card(state=state), NOON)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(3, "just now"), (125, "2 min ago"), (7200, "2 h ago"), (100_000, "yesterday"), (300_000, "3 days ago")],
)
def test_times_are_told_as_people_do(qtbot: QtBot, seconds: int, said: str) -> None:
    assert TimeWords().ago(NOON, NOON + timedelta(seconds=seconds)) == said


@pytest.mark.parametrize(("seconds", "said"), [(20.2, "21 s"), (245, "4:05 min"), (7201, "3 h"), (-4, "0 s")])
def test_time_that_is_left_is_rounded_up(qtbot: QtBot, seconds: float, said: str) -> None:
    assert TimeWords().left(seconds) == said


@pytest.mark.parametrize("width", [600, 760, 1400])
def test_nothing_of_a_row_overlaps(qtbot: QtBot, qapp: QApplication, width: int) -> None:
    place = places(QRect(0, 0, width, 82), QFontMetrics(qapp.font()), ["Don't send", "Send"], bar=False, room=(0, 0))
    assert place.words.right() < place.amount.left()
    assert place.amount.right() < place.state.left()
    assert not place.buttons[0].intersects(place.buttons[1])
    assert all(place.card.contains(button) for button in place.buttons)
    assert all(not button.intersects(place.state) for button in place.buttons)
