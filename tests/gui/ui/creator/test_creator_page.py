"""Where the money went, and the page about a creator: real buttons over a real practice world."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.bootstrap import Application
from app.domain.tips.states import TipState
from app.ui.creator.page import CreatorPage
from app.ui.creator.sums import AssetSums
from app.ui.dialogs.tip_card import TipCardDialog
from app.ui.giving.page import GivingPage
from app.ui.giving.tabs import GIFTS, TABS, WENT
from app.ui.giving.where import WhereSection
from app.ui.tips.menu import RowMenu
from tests.fixtures.journey import FIRST_UNDO
from tests.gui.practice_desk import PracticeDesk, practice_desk
from tests.gui.walk.lively import settle

pytestmark = pytest.mark.timeout(180)
LATER = 1_500.0
LOOK = "Look at this creator"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[PracticeDesk]:
    with practice_desk(qtbot, tmp_path) as desk:
        yield desk


def thank(desk: PracticeDesk, title: str) -> None:
    desk.like(title)
    desk.world.advance(FIRST_UNDO + 1)
    desk.until(lambda: desk.state(title) is TipState.CONFIRMED)


def read_journal(desk: PracticeDesk) -> None:
    done: list[None] = []

    async def read(application: Application) -> None:
        await application.journal.own.run_once()
        await application.statistics.keep.run_once()

    desk.desk.bridge.submit(read, done.append)
    desk.until(lambda: bool(done))


def giving(desk: PracticeDesk) -> GivingPage:
    page = desk.open_page("giving")
    assert isinstance(page, GivingPage)
    return page


def creator(desk: PracticeDesk) -> CreatorPage:
    page = desk.window.pages.page("creator")
    assert isinstance(page, CreatorPage)
    return page


def sums(desk: PracticeDesk) -> AssetSums:
    (found,) = creator(desk).section.sums
    return found


def look_at(desk: PracticeDesk, title: str) -> CreatorPage:
    """Through the menu of its row on the first page."""
    card = desk.card(title)
    assert card is not None
    menu = desk.tips.menu_of(card)
    next(action for action in menu.actions() if action.text() == LOOK).trigger()
    desk.until(lambda: desk.window.pages.shown() == "creator" and creator(desk).section.look is not None)
    return creator(desk)


def where_it_went(page: GivingPage) -> WhereSection:
    """The tab, brought to the front."""
    page.tabs.bar.setCurrentIndex(TABS.index(WENT))
    section = page.tabs.shown()
    assert isinstance(section, WhereSection)
    return section


def test_nothing_went_anywhere_before_the_first_gift(desk: PracticeDesk) -> None:
    page = giving(desk)
    where = where_it_went(page)
    desk.until(lambda: where.empty.isVisible())
    assert where.givings == ()


def test_where_it_went_adds_up_by_month_creator_and_platform_and_leads_to_the_creator(desk: PracticeDesk) -> None:
    thank(desk, "Sunrise")
    page = giving(desk)
    where = where_it_went(page)
    desk.until(lambda: bool(where.givings))
    assert where.givings is not None
    (went,) = where.givings
    assert (went.asset, went.milli, went.gifts) == ("HBD", 50, 1)
    assert [one.milli for one in went.months] == [50]
    assert [(one.name, one.milli) for one in went.creators] == [("Carol by the sea", 50)]
    assert [(one.name, one.milli) for one in went.platforms] == [("PeerTube", 50)]
    looks = [one for one in where.findChildren(QPushButton) if one.accessibleName() == "Look at Carol by the sea"]
    desk.click(looks[0])
    desk.until(lambda: desk.window.pages.shown() == "creator" and creator(desk).section.head is not None)
    head = creator(desk).section.head
    assert head is not None
    assert head.name.text() == "Carol by the sea"
    assert creator(desk).back()
    assert desk.window.pages.shown() == "giving"
    assert page.tabs.chosen() == GIFTS


def test_a_rows_menu_leads_to_its_creator_whose_figures_grow_with_a_gift(desk: PracticeDesk) -> None:
    thank(desk, "Sunrise")
    read_journal(desk)
    page = look_at(desk, "Sunrise")
    desk.until(lambda: bool(page.section.sums))
    before = sums(desk).view.claimed
    look = page.section.look
    assert look is not None
    assert look.view.account == "carol"
    assert [(one.platform, one.proven) for one in look.view.channels] == [("PeerTube", True)]
    assert look.view.sums.observers == ("this computer",)
    assert sums(desk).view.confirmed == before
    desk.world.advance(LATER)
    read_journal(desk)
    desk.until(lambda: sums(desk).view.claimed.milli > before.milli)
    now = sums(desk).view
    # The host's part of a gift is not the creator's.
    assert now.claimed.milli == before.milli + 45
    assert now.claimed.supporters == before.supporters + 1
    assert sums(desk).money.points[-1].value == now.claimed.milli
    assert sums(desk).people.points[-1].value == now.claimed.supporters


def test_a_work_on_the_page_is_tipped_through_the_card_that_asks(desk: PracticeDesk) -> None:
    thank(desk, "Sunrise")
    desk.world.advance(LATER)
    read_journal(desk)
    look_at(desk, "Sunrise")
    desk.until(lambda: any(button.isEnabled() for button in sums(desk).tips.values()))
    settle(desk)
    button = next(one for one in sums(desk).tips.values() if one.accessibleName() == "Tip Sunrise")
    desk.click(button)
    desk.until(lambda: isinstance(desk.desk.dialogs.shown, TipCardDialog))
    shown = desk.desk.dialogs.shown
    assert shown is not None
    shown.reject()


def test_a_channel_is_opened_only_after_its_host_was_seen(desk: PracticeDesk) -> None:
    thank(desk, "Sunrise")
    page = look_at(desk, "Sunrise")
    opened: list[QUrl] = []
    page.section.browse = opened.append
    head = page.section.head
    assert head is not None
    desk.click(next(one for one in head.findChildren(QPushButton) if one.text() == "Open"))
    leaving = page.section.leaving
    assert leaving is not None
    assert leaving.host.text() == "tube.localhost"
    assert opened == []
    desk.click(leaving.open_it)
    assert [url.host() for url in opened] == ["tube.localhost"]


def test_who_has_joined_nothing_yet_is_shown_without_figures(desk: PracticeDesk) -> None:
    desk.like("Splices")
    page = look_at(desk, "Splices")
    look = page.section.look
    assert look is not None
    assert look.view.account == ""
    assert [one.proven for one in look.view.channels] == [False]
    assert page.section.sums == []
    kept = page.remember()
    page.recall(kept)
    assert page.section.who == kept


def test_the_menu_in_the_table_of_gifts_leads_there_too(desk: PracticeDesk) -> None:
    desk.like("Splices")
    page = giving(desk)
    desk.until(lambda: page.parts.table.gifts.card(0) is not None)
    card = page.parts.table.gifts.card(0)
    assert card is not None
    menu = RowMenu(page.parts.table.gifts.cells, card, desk.window.pages.page("home").now(), page.parts.table)
    menu.creator_wanted.connect(page.parts.table.creator_wanted)
    next(action for action in menu.actions() if action.text() == LOOK).trigger()
    desk.until(lambda: desk.window.pages.shown() == "creator")
    assert "creator" not in desk.window.rail.buttons
