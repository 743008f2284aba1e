"""The bottom line says how tipping stands, in full words where there is room and in few where there is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.services.window_page import CLOSED_ALLOWANCE, COLLECTING, NO_KEYS, TIPPING_ON, Figures
from app.ui.shell.strip import Strip
from tests.gui.cards import NOON

FIGURES = Figures(
    wallet=TIPPING_ON,
    vault=True,
    accounts=("alice",),
    peertube=((1, "alice", "https://tube.example", "active"),),
    nodes=(("one", ""), ("two", ""), ("three", "does not answer")),
)


@pytest.fixture
def strip(qtbot: QtBot) -> Strip:
    strip = Strip(practice=True)
    strip.now = lambda: NOON
    qtbot.addWidget(strip)
    strip.resize(1100, 40)
    strip.show()
    return strip


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "● Tipping on"),
        ({"paused": True}, "❚❚ Paused"),
        ({"wallet": COLLECTING}, "◔ Collecting, waits for your passphrase"),
        ({"wallet": CLOSED_ALLOWANCE, "allowance_until": "2026-11-20T00:00:00"}, "◔ Collecting, allowance ended"),
        ({"wallet": CLOSED_ALLOWANCE, "allowance_until": ""}, "◔ Collecting, no allowance is open"),
        ({"wallet": NO_KEYS, "accounts": ()}, "○ No account yet"),
    ],
)
def test_the_states_of_tipping(strip: Strip, changes: dict[str, object], words: str) -> None:
    strip.show_figures(replace(FIGURES, **changes))  # type: ignore[arg-type]
    strip.layout().activate()
    assert strip.tipping.text() == words


def test_before_anything_is_known_there_is_nothing_to_press(strip: Strip) -> None:
    assert strip.login.isHidden()
    assert not strip.pause.isEnabled()
    assert not strip.lock.isEnabled()


def test_where_there_is_little_room_the_words_are_fewer_and_none_is_cut(strip: Strip) -> None:
    strip.show_figures(replace(FIGURES, wallet=COLLECTING))
    strip.resize(620, 40)
    assert strip.tipping.text() == "◔ Collecting"
    assert strip.nodes.text() == "Hive 2/3"
    assert strip.tipping.fontMetrics().horizontalAdvance(strip.tipping.text()) <= strip.tipping.width()


def test_the_next_gift_counts_down_only_where_one_will_go_out(strip: Strip) -> None:
    waiting = replace(FIGURES, next_due="2026-11-22T12:00:21")
    strip.show_figures(waiting)
    assert strip.next.text() == "next gift in 21 s"
    strip.show_figures(replace(waiting, paused=True))
    assert strip.next.isHidden()
    strip.show_figures(replace(waiting, next_due="2026-11-22T11:59:00"))
    assert strip.next.text() == "sending"


def test_the_key_is_turned_both_ways(strip: Strip, qtbot: QtBot) -> None:
    strip.show_figures(FIGURES)
    assert (strip.wallet.text(), strip.lock.text()) == ("Unlocked", "Lock")
    with qtbot.waitSignal(strip.lock_wanted):
        strip.lock.click()
    strip.show_figures(replace(FIGURES, wallet=COLLECTING))
    assert strip.wallet.isHidden()
    assert strip.lock.text() == "Unlock"
    with qtbot.waitSignal(strip.unlock_wanted):
        strip.lock.click()


def test_a_session_that_ended_offers_to_log_in_again(strip: Strip, qtbot: QtBot) -> None:
    strip.show_figures(replace(FIGURES, peertube=((1, "alice", "https://tube.example", "login_needed"),)))
    assert strip.login.isVisible()
    with qtbot.waitSignal(strip.login_wanted):
        strip.login.click()
