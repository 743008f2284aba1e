"""The page over a real database: its buttons, its keys, and what it leaves in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.tips.kinds import Kind
from app.domain.tips.listing import Grouping, Order
from app.domain.tips.states import Reason, TipState
from app.events import TipsChanged
from app.folders import DataFolder
from app.services.tip_table import TipAction
from app.services.window_page import Figures, card_of
from app.services.window_page import Page as ToldPage
from app.ui.giving.model import Column
from app.ui.giving.page import GivingPage
from app.ui.giving.table import ROW_HEIGHT
from app.ui.giving.work import LongWork
from app.ui.news import Told
from app.ui.shell.page import Surroundings
from app.ui.theme.theme import Theme
from app.ui.tips.actions import Action
from app.ui.tips.menu import RowMenu
from tests.fixtures.stored_tips import NOON
from tests.gui.giving_table import Crossing, Shelf, gift

GIFTS = 30
LEFT = Qt.MouseButton.LeftButton


class Room:
    """The page as somebody has it in front of them."""

    def __init__(self, bot: QtBot, place: Path, theme: Theme, shelf: Shelf, *, practice: bool = False) -> None:
        self.bot, self.shelf, self.crossing = bot, shelf, Crossing(shelf)
        self.page = GivingPage(Surroundings(self.crossing.submit, theme, DataFolder(place, practice), practice))
        self.page.use_clock(lambda: NOON + timedelta(minutes=1))
        bot.addWidget(self.page)
        self.parts, self.table, self.pane = self.page.parts, self.page.parts.table, self.page.parts.pane
        self.filters = self.parts.filters
        self.page.resize(1100, 760)
        self.page.show()
        self.page.arrive()
        self.until(lambda: bool(self.filters.summary.text()) or self.parts.home.isVisible())

    def until(self, holds: Callable[[], bool]) -> None:
        self.bot.waitUntil(holds, timeout=15_000)

    def click(self, button: QPushButton) -> None:
        self.bot.mouseClick(button, LEFT)

    def titles(self) -> list[str]:
        cards = (self.table.gifts.card(line) for line in range(self.table.gifts.rowCount()))
        return [card.title for card in cards if card is not None]

    def numbers(self) -> list[int]:
        cards = (self.table.gifts.card(line) for line in range(self.table.gifts.rowCount()))
        return [card.number for card in cards if card is not None]

    def choose(self, *lines: int) -> None:
        model = self.table.selectionModel()
        model.clearSelection()
        for line in lines:
            row = QItemSelection(self.table.gifts.index(line, 0), self.table.gifts.index(line, len(Column) - 1))
            model.select(row, QItemSelectionModel.SelectionFlag.Select)
        model.setCurrentIndex(self.table.gifts.index(lines[-1], 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def open(self, line: int) -> None:
        """Make a row current and wait for its pane."""
        self.choose(line)
        card = self.table.gifts.card(line)
        assert card is not None
        self.until(lambda: self.pane.detail is not None and self.pane.detail.card.number == card.number)

    def line_of(self, state: TipState) -> int:
        for line in range(self.table.gifts.rowCount()):
            card = self.table.gifts.card(line)
            if card is not None and card.state is state and card.legs:
                return line
        raise AssertionError(f"No gift is {state}.")


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path)
    yield made
    made.close()


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path, shelf: Shelf) -> Iterator[Room]:
    shelf.tips.insert([gift(number, state=state) for number, state in enumerate([*TipState] * 3, start=1)])
    made = Room(qtbot, tmp_path, Theme(qapp), shelf)
    yield made
    made.crossing.close()


def test_an_empty_page_says_what_it_is_for_and_leads_on(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, shelf: Shelf
) -> None:
    room = Room(qtbot, tmp_path, Theme(qapp), shelf)
    assert not room.parts.export.isEnabled()
    with qtbot.waitSignal(room.page.led) as led:
        room.click(room.parts.home)
    assert led.args == ["home", None]
    shelf.tips.insert([gift(1)])
    room.page.hear(TipsChanged((1,)))
    room.until(lambda: room.table.gifts.rowCount() == 1)
    room.crossing.close()


def test_chips_show_only_gifts_of_their_states(room: Room) -> None:
    assert room.filters.chips[Kind.ARRIVED].text() == "Arrived  3"
    room.click(room.filters.chips[Kind.ARRIVED])
    room.until(lambda: room.table.gifts.rowCount() == 3)
    room.click(room.filters.chips[Kind.QUESTION])
    room.until(lambda: room.table.gifts.rowCount() == 6)
    assert room.filters.chips[Kind.TAKEN_BACK].text() == "Taken back  3"


def test_the_slash_searches_and_escape_shows_all_again(room: Room) -> None:
    room.page.search()
    assert room.filters.search.hasFocus()
    QTest.keyClicks(room.filters.search, "no such gift")
    room.until(room.parts.all.isVisible)
    assert room.page.back()
    room.until(lambda: room.table.gifts.rowCount() == 33)
    assert room.table.hasFocus()


def test_a_header_sorts_and_sorts_the_other_way(room: Room) -> None:
    header = room.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(Column.AMOUNT) + 10, 10)
    room.bot.mouseClick(header.viewport(), LEFT, pos=place)
    room.until(lambda: room.filters.query.order is Order.AMOUNT and not room.page.asking.looking)
    amounts = [card.amount for card in map(room.table.gifts.card, range(33)) if card]
    assert amounts == sorted(amounts, reverse=True)
    room.table.order_wanted.emit(Order.AMOUNT)
    room.until(lambda: not room.filters.query.descending and not room.page.asking.looking)
    assert room.filters.order.currentText() == "Smallest first"


def test_groups_have_headings_that_fold_by_key_and_by_click(room: Room) -> None:
    room.filters.grouping.setCurrentIndex(list(Grouping).index(Grouping.PLACE))
    room.until(lambda: room.table.gifts.lines.groups == 3)
    whole = room.table.gifts.rowCount()
    size = room.table.gifts.headings[0].group.count
    room.table.setCurrentIndex(room.table.gifts.index(0, 0))
    QTest.keyClick(room.table, Qt.Key.Key_Space)
    assert room.table.gifts.rowCount() == whole - size
    QTest.keyClick(room.table, Qt.Key.Key_Right)
    assert room.table.gifts.rowCount() == whole
    place = room.table.visualRect(room.table.gifts.index(0, 1)).center()
    room.bot.mouseClick(room.table.viewport(), LEFT, pos=place)
    assert room.table.gifts.rowCount() == whole - size


def test_the_pane_says_what_a_state_means_and_undo_takes_back(room: Room) -> None:
    room.open(room.line_of(TipState.WAITING))
    assert room.pane.state.text() == "Waiting"
    assert "limit" in room.pane.meaning.text()
    assert room.pane.legs.texts()[:4][1:3] == [room.pane.detail.card.asset, f"@{room.pane.detail.card.legs[0][1]}"]  # type: ignore[union-attr]
    room.click(room.pane.buttons[Action.UNDO])
    room.until(lambda: room.pane.state.text() == "Taken back")
    assert room.shelf.runner.scheduler.nudges == 1


def test_what_a_limit_holds_is_allowed_once_from_the_pane_and_from_the_menu(room: Room) -> None:
    room.open(room.line_of(TipState.WAITING))
    number = room.table.current_number()
    room.click(room.pane.buttons[Action.ALLOW_ONCE])
    room.until(lambda: room.page.doing.once.form is not None)
    form = room.page.doing.once.form
    assert form is not None
    form.passphrase.setText("words that open it")
    form.go_on()
    room.until(lambda: room.page.doing.once.form is None)
    assert room.shelf.wallet.over_limit.asked == [(number, "words that open it")]
    room.until(lambda: room.table.current_number() == number)
    QApplication.sendEvent(
        room.table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    )
    menu = room.table.findChild(RowMenu)
    assert menu is not None
    assert "Allow once…" in [entry.text() for entry in menu.actions()]
    menu.close()


@pytest.mark.parametrize(
    ("becomes", "words"),
    [(TipState.QUEUED, "It is queued"), (TipState.QUESTION, "another account"), (None, "Too late")],
)
def test_what_was_allowed_once_says_what_became_of_it(room: Room, becomes: TipState | None, words: str) -> None:
    room.shelf.wallet.over_limit.becomes = becomes
    said: list[str] = []
    room.page.said.connect(lambda sentence, _: said.append(sentence))
    room.open(room.line_of(TipState.WAITING))
    room.click(room.pane.buttons[Action.ALLOW_ONCE])
    room.until(lambda: room.page.doing.once.form is not None)
    form = room.page.doing.once.form
    assert form is not None
    form.passphrase.setText("words that open it")
    form.go_on()
    room.until(lambda: bool(said))
    assert words in said[-1]


def test_an_unknown_outcome_is_explained_and_can_be_asked_about_again(room: Room) -> None:
    room.open(room.line_of(TipState.SUBMITTING))
    assert room.pane.state.text() == "Outcome unknown"
    assert "cannot be paid twice" in room.pane.meaning.text()
    with room.bot.waitSignal(room.page.said):
        room.click(room.pane.ask)
    assert room.shelf.runner.scheduler.nudges == 1


def test_a_possible_duplicate_is_a_question_with_two_answers(room: Room) -> None:
    numbers = [tip.id for tip in room.shelf.tips.in_state(TipState.QUESTION)]
    now = NOON
    room.shelf.tips.move(numbers, {TipState.QUESTION}, TipState.QUESTION, now, reason=Reason.SECOND_ORIGIN.value)
    room.page.arrive()
    room.until(lambda: not room.page.asking.looking)
    room.open(room.line_of(TipState.QUESTION))
    assert room.pane.state.text() == "Possible duplicate"
    assert room.pane.buttons[Action.DONT_SEND].isVisible()
    room.click(room.pane.buttons[Action.SEND])
    room.until(lambda: room.shelf.tips.get(room.pane.detail.card.number).state is TipState.QUEUED)  # type: ignore[union-attr]


def test_a_link_opens_only_after_its_host_was_shown(room: Room) -> None:
    opened: list[QUrl] = []
    room.page.doing.browse = opened.append
    room.open(room.line_of(TipState.CONFIRMED))
    assert room.pane.explorer.text() == "Show at hivehub.dev"
    room.click(room.pane.explorer)
    dialog = room.page.doing.leaving
    assert dialog is not None
    assert dialog.host.text() == "hivehub.dev"
    assert dialog.cancel.isDefault()
    assert opened == []
    room.click(dialog.open_it)
    assert [url.host() for url in opened] == ["hivehub.dev"]
    room.click(room.pane.transaction.copy)
    assert QGuiApplication.clipboard().text() == room.pane.detail.card.transaction_id  # type: ignore[union-attr]


def test_a_work_of_a_home_server_opens_where_that_server_answers(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, shelf: Shelf
) -> None:
    shelf.tips.insert([gift(1, url="https://home.localhost:9000/w/a")])
    room, opened = Room(qtbot, tmp_path, Theme(qapp), shelf), list[QUrl]()
    room.page.doing.browse = opened.append
    room.open(0)
    room.click(room.pane.work)
    assert room.page.doing.leaving is not None
    room.click(room.page.doing.leaving.open_it)
    assert [url.toString() for url in opened] == ["http://home.localhost:9000/w/a"]
    room.crossing.close()


def test_play_money_has_words_instead_of_a_block_explorer(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, shelf: Shelf
) -> None:
    shelf.practice = object()
    shelf.tips.insert([gift(1, state=TipState.CONFIRMED, transaction_id="ab" * 20, block=7)])
    room = Room(qtbot, tmp_path, Theme(qapp), shelf, practice=True)
    room.open(0)
    assert not room.pane.explorer.isVisible()
    assert "play money" in room.pane.block.text()
    room.crossing.close()


def test_one_action_moves_all_that_are_selected(room: Room) -> None:
    room.table.selectAll()
    room.until(room.parts.chosen.buttons[TipAction.UNDO].isVisible)
    assert room.parts.chosen.count.text() == "33 gifts selected"
    assert room.parts.chosen.buttons[TipAction.DONT_SEND].text() == "Don't send 3"
    with room.bot.waitSignal(room.page.said, timeout=15_000) as said:
        room.click(room.parts.chosen.buttons[TipAction.DONT_SEND])
    assert said.args == ["3 gifts changed.", "muted"]
    assert room.shelf.tips.in_state(TipState.QUESTION) == []


def test_new_gifts_are_announced_while_somebody_reads(room: Room) -> None:
    room.open(5)
    number = room.table.current_number()
    before = room.numbers()
    room.table.verticalScrollBar().setValue(2 * ROW_HEIGHT)
    room.shelf.tips.insert([gift(0, title="Newest", queued_at=NOON), gift(100, title="Another", queued_at=NOON)])
    room.page.hear(TipsChanged((34, 35)))
    room.until(room.parts.fresh.isVisible)
    assert room.parts.fresh.text() == "2 new"
    assert room.numbers() == before
    assert room.table.verticalScrollBar().value() == 2 * ROW_HEIGHT
    assert room.table.current_number() == number
    room.click(room.parts.fresh)
    room.until(lambda: room.table.gifts.rowCount() == 35)
    assert set(room.titles()[:2]) == {"Newest", "Another"}
    assert room.table.verticalScrollBar().value() == 0


def test_a_changed_gift_keeps_its_row_even_if_the_filter_would_leave_it_out(room: Room) -> None:
    room.click(room.filters.chips[Kind.QUESTION])
    room.until(lambda: room.table.gifts.rowCount() == 3)
    tip = room.shelf.tips.in_state(TipState.QUESTION)[0]
    before = room.numbers()
    changed = replace(card_of(tip), state=TipState.CANCELLED)
    room.page.hear(Told(ToldPage(Figures(), (changed,))))
    assert room.numbers() == before
    card = room.table.gifts.card(before.index(tip.id))
    assert card is not None
    assert card.state is TipState.CANCELLED


def test_a_gift_keeps_its_place_on_the_screen_when_the_list_is_read_anew(room: Room) -> None:
    room.open(12)
    number, offset = room.table.current_number(), room.table.rowViewportPosition(12)
    room.shelf.tips.insert([gift(0, queued_at=NOON), gift(101, queued_at=NOON)])
    room.page.arrive()
    room.until(lambda: room.table.gifts.rowCount() == 35)
    line = room.table.currentIndex().row()
    assert (room.table.current_number(), line) == (number, 14)
    assert room.table.rowViewportPosition(line) == offset


def test_what_is_chosen_stays_chosen_where_it_is_still_listed(room: Room) -> None:
    room.choose(5, 6, 17)
    chosen = {room.numbers()[line] for line in (5, 6, 17)}
    room.shelf.tips.insert([gift(0, queued_at=NOON), gift(101, queued_at=NOON)])
    room.page.arrive()
    room.page.arrive()
    room.until(lambda: room.table.gifts.rowCount() == 35 and bool(room.table.ranges()))
    assert {room.numbers()[place] for first, end in room.table.ranges() for place in range(first, end)} == chosen
    assert room.parts.chosen.count.text() == "3 gifts selected"
    kept = [tip.id for tip in room.shelf.tips.in_state(TipState.CONFIRMED)]
    assert chosen & set(kept)
    room.click(room.filters.chips[Kind.ARRIVED])
    room.until(lambda: room.table.gifts.rowCount() == len(kept))
    left = {room.numbers()[place] for first, end in room.table.ranges() for place in range(first, end)}
    assert left == chosen & set(kept)


def test_what_is_listed_becomes_a_file(room: Room, tmp_path: Path) -> None:
    room.click(room.filters.chips[Kind.ARRIVED])
    room.until(lambda: room.table.gifts.rowCount() == 3)
    with room.bot.waitSignal(room.page.said, timeout=15_000) as said:
        room.page.doing.export(tmp_path / "gifts.csv")
    assert said.args == ["3 gifts stand in gifts.csv.", "positive"]
    assert len((tmp_path / "gifts.csv").read_text("utf-8").splitlines()) == 4
    assert not room.parts.work.isVisible()


def test_long_work_has_a_name_and_ends_where_it_is_cancelled(qtbot: QtBot) -> None:
    work = LongWork()
    qtbot.addWidget(work)
    work.begin("Exporting")
    assert work.name.text() == "Exporting"
    assert work.go_on(500, 1000)
    assert (work.bar.value(), work.bar.maximum()) == (500, 1000)
    qtbot.mouseClick(work.stop, LEFT)
    assert not work.go_on(600, 1000)
    work.end()
    assert not work.isVisible()


def test_in_a_narrow_window_the_pane_takes_the_place_of_the_table(room: Room) -> None:
    room.page.resize(720, 600)
    room.open(3)
    assert not room.pane.isVisible()
    room.table.setFocus()
    QTest.keyClick(room.table, Qt.Key.Key_Space)
    assert room.pane.isVisible()
    assert not room.table.isVisible()
    assert room.page.back()
    assert room.table.isVisible()
    assert room.page.back()
    assert not room.table.selectionModel().hasSelection()
    assert not room.page.back()


def test_everything_that_can_be_focused_has_a_name(room: Room) -> None:
    room.table.selectAll()
    room.until(room.parts.chosen.buttons[TipAction.UNDO].isVisible)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in room.page.findChildren(QWidget)
        if widget.isVisibleTo(room.page)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
    ]
    assert nameless == []


def test_another_language_keeps_what_was_asked(room: Room) -> None:
    room.filters.chips[Kind.QUESTION].setChecked(True)
    room.filters.grouping.setCurrentIndex(1)
    room.until(lambda: not room.page.asking.looking)
    query = room.filters.query
    room.page.tabs.choose("went")
    kept = room.page.remember()
    other = GivingPage(room.page.surroundings)
    room.bot.addWidget(other)
    other.recall(kept)
    assert other.parts.filters.query == query
    assert other.tabs.chosen() == "went"
