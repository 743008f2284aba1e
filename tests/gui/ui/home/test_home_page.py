"""The first page: figures with their units, the month by creator, and what an empty one offers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.first_steps import Step
from app.domain.tips.states import TipState
from app.folders import DataFolder
from app.services.window_page import (
    CLOSED_ALLOWANCE,
    COLLECTING,
    TIPPING_ON,
    Figures,
    Page,
    Thanked,
    page_text,
    read_page,
)
from app.ui.home.page import HomePage
from app.ui.news import Opened, Told
from app.ui.shell.appearance import Appearance
from app.ui.shell.page import Surroundings
from app.ui.wishes import OnAnswer, OnRefusal, Wish
from tests.gui.cards import NOON, card

THANKED = (Thanked("c/1", "Carol", 150, 3), Thanked("c/2", "Maker", 50, 1))
FIGURES = Figures(
    wallet=TIPPING_ON,
    vault=True,
    accounts=("alice",),
    balance=4_812,
    day_limit=500,
    month_limit=10_000,
    spent_today=130,
    spent_month=1_900,
    waiting=3,
    waiting_milli=150,
    promises=2,
    questions=1,
    thanked=THANKED,
    thanked_count=4,
)


def nothing(_wish: Wish, _answer: OnAnswer | None, _refusal: OnRefusal | None) -> None:
    """No program stands behind this page."""


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> HomePage:
    folder = DataFolder(tmp_path, practice=True)
    page = HomePage(Surroundings(nothing, Appearance(qapp, folder).theme, folder, practice=True))
    qtbot.addWidget(page)
    page.resize(950, 760)
    page.hear(Opened(lambda: NOON, practice=True))
    page.use_clock(lambda: NOON)
    page.show()
    return page


def test_the_figures_have_their_units(page: HomePage) -> None:
    page.show_figures(FIGURES)
    header = page.header
    assert header.balance.figure.text() == "4.812 HBD"
    assert header.balance.first.text() == "for 7 today, 96 in all"
    assert header.today.figure.text() == "0.130 of 0.500 HBD"
    assert header.today.second.text() == "this month 1.900 of 10.000 HBD"
    assert header.waiting.figure.text() == "3 gifts"
    assert header.waiting.first.text() == "0.150 HBD to come"
    assert header.waiting.second.text() == "promises 2 · questions 1"
    assert "Promises and questions are not" in header.waiting.toolTip()


def test_an_empty_page_offers_the_next_step(page: HomePage) -> None:
    page.show_figures(Figures())
    assert page.body.beginning()
    assert page.body.first_run.step is Step.HELLO
    assert page.header.isHidden()
    assert page.link.isHidden()
    page.search()
    assert QApplication.focusWidget() is not page.link.field
    likes, until = ((1, "alice", "https://tube.example", "active"),), "2026-12-01T00:00:00"
    page.show_figures(replace(FIGURES, visibility="open", allowance_until=until, peertube=likes))
    assert page.body.currentWidget() is page.body.empty
    assert page.header.isVisible()
    assert "Press thumb-up" in page.body.empty.words.text()


def test_the_first_row_takes_the_place_of_the_steps(page: HomePage) -> None:
    page.hear(Told(Page(FIGURES, (card(1),), newest_first=True)))
    assert page.body.currentWidget() is page.stream


def test_the_month_says_who_got_most(page: HomePage) -> None:
    page.show_figures(FIGURES)
    assert page.month.isVisible()
    assert "Carol" in page.month.most.text()
    assert "got most, in 3 gifts · 2 more creators" in page.month.most.text()
    assert page.month.bars.accessibleName() == "Carol: 0.150 HBD, Maker: 0.050 HBD"


def test_in_a_low_window_the_rows_come_first(page: HomePage) -> None:
    page.hear(Told(Page(FIGURES, tuple(card(number) for number in range(1, 9)), newest_first=True)))
    page.show_figures(FIGURES)
    page.resize(700, 400)
    QApplication.processEvents()
    assert page.month.isHidden()
    assert page.stream.tips.height() > 120


def test_the_passphrase_is_asked_where_it_is_missed(page: HomePage) -> None:
    page.show_figures(replace(FIGURES, wallet=COLLECTING))
    page.arrive(COLLECTING)
    assert page.unlock.isVisible()
    assert page.unlock.sentence.text() == "3 gifts waiting for your passphrase."


def test_an_allowance_ended_only_if_there_was_one(page: HomePage) -> None:
    missing = replace(FIGURES, wallet=CLOSED_ALLOWANCE, allowance_until="")
    page.show_figures(missing)
    assert page.unlock.sentence.text() == "Collecting: no allowance is open. 3 gifts waiting."
    page.show_figures(replace(missing, allowance_until="2026-11-20T00:00:00"))
    assert page.unlock.sentence.text() == "Collecting: the allowance has ended. 3 gifts waiting."


def test_nothing_in_the_line_above_the_rows_jumps(page: HomePage) -> None:
    asks = card(2, state=TipState.QUESTION)
    page.hear(Told(Page(FIGURES, (card(1), asks), newest_first=True)))
    page.show_figures(FIGURES)
    QApplication.processEvents()
    before = page.stream.tips.geometry()
    page.show_figures(replace(FIGURES, questions=2))
    page.stream.fresh.setVisible(True)
    QApplication.processEvents()
    assert page.stream.questions.isVisible()
    assert page.stream.tips.geometry() == before


def test_the_page_of_the_last_time_knows_the_month_and_the_channel() -> None:
    kept = Page(FIGURES, (card(1, channel="peertube:channel:carol@tube.example"),), newest_first=True)
    assert read_page(page_text(kept)) == kept


def test_no_row_is_marked_before_an_arrow_leads_there(page: HomePage, qtbot: QtBot) -> None:
    page.hear(Told(Page(FIGURES, (card(1), card(2)), newest_first=True)))
    page.arrive()
    page.setFocus()
    assert not page.stream.tips.hasFocus()
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert page.stream.tips.hasFocus()
    assert page.stream.tips.currentIndex().row() == 0


def test_another_theme_is_painted_at_once(page: HomePage, qapp: QApplication) -> None:
    page.hear(Told(Page(FIGURES, (card(1),), newest_first=True)))
    theme = page.surroundings.theme
    theme.choose("light")
    light = page.grab().toImage()
    theme.choose("dark")
    dark = page.grab().toImage()
    assert light.pixelColor(3, 3).lightness() > 200 > 80 > dark.pixelColor(3, 3).lightness()
    theme.choose("light")
    assert page.grab().toImage() == light
