"""Pages are made when they are first shown, hear what they missed, and survive a change of language."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.events import SettingsChanged
from app.folders import DataFolder
from app.services.earlier_world import note_aside
from app.services.window_page import TIPPING_ON, Figures
from app.services.window_page import Page as FirstPage
from app.settings import Settings
from app.ui.home.page import HomePage
from app.ui.news import Lost, Opened, Told
from app.ui.shell.crossing import Crossing
from app.ui.shell.desk import Desk
from app.ui.shell.page import Page, Surroundings
from app.ui.shell.pages import PageEntry
from app.ui.shell.stack import PageStack
from app.ui.shell.window import Window
from app.ui.theme.theme import Theme
from app.ui.wishes import OnAnswer, OnRefusal, Wish
from tests.fixtures.journey import still_world
from tests.gui.cards import NOON, card

FIGURES = Figures(wallet=TIPPING_ON, vault=True, accounts=("alice",), balance=4_812, day_limit=500, month_limit=10_000)
LAZY = "import sys, app.ui.shell.window; print([name for name in sys.modules if name.startswith('app.ui.wallet.page')])"


class Asked:
    """Stands where the bridge would: keeps wishes with what shall be done with their answers."""

    def __init__(self) -> None:
        self.wishes: list[tuple[Wish, OnAnswer | None, OnRefusal | None]] = []

    def submit(self, wish: Wish, answer: OnAnswer | None = None, refusal: OnRefusal | None = None) -> None:
        self.wishes.append((wish, answer, refusal))


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    window = Window(Theme(qapp), DataFolder(tmp_path, practice=True))
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def home(window: Window) -> HomePage:
    page = window.pages.page("home")
    assert isinstance(page, HomePage)
    return page


def test_a_page_costs_nothing_before_it_is_shown() -> None:
    ended = subprocess.run([sys.executable, "-c", LAZY], capture_output=True, text=True, check=True, timeout=60)
    assert ended.stdout.strip() == "[]"


def test_a_page_that_is_not_built_is_not_there() -> None:
    assert not PageEntry("ads", "app.ui.ads.page", "AdsPage").exists()
    assert PageEntry("home", "app.ui.home.page", "HomePage").exists()


@pytest.mark.parametrize("news", [Opened(lambda: NOON, practice=True), Lost("It is off.")])
def test_a_page_that_is_made_later_hears_how_things_stand(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, news: Opened | Lost
) -> None:
    surroundings = Surroundings(Asked().submit, Theme(qapp), DataFolder(tmp_path, practice=True), practice=True)
    stack = PageStack([PageEntry("home", "app.ui.home.page", "HomePage")], surroundings)
    qtbot.addWidget(stack)
    stack.hear(news)
    stack.show_figures(FIGURES)
    page = stack.page("home")
    assert isinstance(page, HomePage)
    assert page.running is isinstance(news, Opened)
    assert page.figures is FIGURES
    assert (page.now() == NOON) is isinstance(news, Opened)


def test_digits_turn_the_pages_and_escape_leads_home(window: Window, tmp_path: Path) -> None:
    Desk(window, DataFolder(tmp_path, practice=True))
    names = window.rail.names()
    home(window).stream.tips.setFocus()
    for number, name in enumerate(names, start=1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number))
        assert window.pages.shown() == name
        assert window.rail.buttons[name].isChecked()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.pages.shown() == "home"


def test_a_slash_leads_into_the_field_and_escape_out_of_it(window: Window, tmp_path: Path) -> None:
    Desk(window, DataFolder(tmp_path, practice=True))
    window.hear(Opened(lambda: NOON, practice=True))
    window.hear(Told(FirstPage(FIGURES, (card(1),), newest_first=True)))
    page = home(window)
    page.stream.tips.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Slash)
    assert page.link.field.hasFocus()
    QTest.keyClicks(page.link.field, "1z/?")
    assert page.link.field.text() == "1z/?"
    QTest.keyClick(page.link.field, Qt.Key.Key_Escape)
    assert page.link.field.text() == ""
    assert not page.link.field.hasFocus()


def test_a_link_that_is_pasted_or_dropped_on_any_page_is_tipped(window: Window, tmp_path: Path) -> None:
    asked = Asked()
    Desk(window, DataFolder(tmp_path, practice=True))
    window.crossing.lead_to(asked.submit)
    window.hear(Opened(lambda: NOON, practice=True))
    window.show_figures(FIGURES)
    window.turn_to(window.rail.names()[-1])
    before = len(asked.wishes)
    QGuiApplication.clipboard().setText("https://tube.example/w/1")
    window.rail.buttons["home"].setFocus()
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.shown() == "home"
    assert home(window).link.field.text() == "https://tube.example/w/1"
    assert len(asked.wishes) == before + 1
    asked.wishes[-1][2]("No.", ValueError())  # type: ignore[misc]
    data = QMimeData()
    data.setText("https://tube.example/w/2")
    keys = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys))
    assert len(asked.wishes) == before + 2


def test_a_link_of_another_program_waits_for_a_person(window: Window, tmp_path: Path) -> None:
    asked = Asked()
    desk = Desk(window, DataFolder(tmp_path, practice=True))
    window.crossing.lead_to(asked.submit)
    window.hear(Opened(lambda: NOON, practice=True))
    window.show_figures(FIGURES)
    desk.offer("https://tube.example/w/3")
    assert {wish.__qualname__.partition(".")[0] for wish, *_ in asked.wishes} <= {"first_run_view"}
    assert home(window).link.field.text() == "https://tube.example/w/3"
    assert home(window).link.isVisible()
    assert "Nothing is given before you press Tip" in window.said.text()


def test_everything_is_made_anew_and_shows_the_same(window: Window, qtbot: QtBot) -> None:
    window.hear(Opened(lambda: NOON, practice=True))
    window.hear(Told(FirstPage(FIGURES, (card(1), card(2)), newest_first=True)))
    before, front = home(window), window.rail.names()[-1]
    window.turn_to(front)
    window.said.say("Something was said.", "waiting")
    with qtbot.waitSignal(window.built):
        window.make_anew()
    assert home(window) is not before
    assert [one.number for one in home(window).stream.tips.tips.cards()] == [2, 1]
    assert home(window).header.balance.figure.text() == "4.812 HBD"
    assert home(window).running
    assert window.pages.shown() == front
    assert window.said.text() == ""
    assert window.strip.tipping.text() == "● Tipping on"


def test_answers_for_pages_that_are_gone_are_dropped() -> None:
    asked, crossing, told = Asked(), Crossing(), []
    crossing.lead_to(asked.submit)
    crossing.submit(_nothing, told.append, None)
    crossing.forget()
    crossing.submit(_nothing, told.append, None)
    for _, answer, _ in asked.wishes:
        assert answer is not None
        answer("an answer")
    assert told == ["an answer"]


def test_a_wish_waits_for_the_program() -> None:
    asked, crossing = Asked(), Crossing()
    crossing.submit(_nothing, None, None)
    crossing.lead_to(asked.submit)
    assert len(asked.wishes) == 1


def test_where_the_program_cannot_start_a_wish_is_refused_with_the_reason() -> None:
    refused: list[str] = []
    crossing = Crossing()
    for _ in range(2):
        crossing.submit(_nothing, None, lambda sentence, _: refused.append(sentence))
        crossing.close("No practice world is running.")
    assert refused == ["No practice world is running."] * 2


def test_a_pause_shows_at_once_wherever_it_was_made(window: Window, tmp_path: Path) -> None:
    desk = Desk(window, DataFolder(tmp_path, practice=True))
    window.show_figures(FIGURES)
    desk.bridge.news.emit(SettingsChanged(Settings(paused=True), ("paused",)))
    assert window.strip.tipping.text() == "❚❚ Paused"
    assert window.strip.pause.text() == "Go on"


def test_every_page_in_the_rail_is_one(window: Window) -> None:
    for name in window.rail.names():
        page = window.pages.page(name)
        assert isinstance(page, Page)
        assert page.name == name
        assert page.title() == window.rail.buttons[name].text()


async def _nothing(_: object) -> None:
    return None


def test_a_window_whose_practice_world_ended_says_what_to_do(window: Window) -> None:
    gone = replace(FIGURES, nodes=(("one", "It does not answer."), ("two", "It does not answer.")))
    window.hear(Opened(lambda: NOON, practice=True))
    window.hear(Told(FirstPage(replace(gone, nodes=(("one", ""), gone.nodes[1])))))
    assert window.said.text() == ""
    window.hear(Told(FirstPage(gone)))
    assert "it has ended" in window.said.text()
    assert "capillary practice --window" in window.said.text()


def test_a_new_world_says_where_the_earlier_one_went(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    folder = DataFolder.choose(tmp_path, practice=True)
    aside = tmp_path / "practice-until-today"
    aside.mkdir()
    note_aside(folder, aside)
    window = Window(Theme(qapp), folder)
    qtbot.addWidget(window)
    with still_world() as world:
        world.describe(folder.world)
        desk = Desk(window, folder)
        desk.start()
        qtbot.waitUntil(lambda: "moved aside, not deleted" in window.said.text(), timeout=20_000)
        assert str(aside) in window.said.text()
        desk.bridge.close()
