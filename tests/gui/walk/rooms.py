"""Every place of the window that a person can come to: pages, their tabs, and the dialogs over them.

Pages and tabs are read from the program itself, so that a new one is walked through and drawn without being named here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.first_steps import Step
from app.domain.tips.states import TipState
from app.folders import DataFolder
from app.ui.dialogs.form import Form
from app.ui.earnings.page import TABS as EARNINGS_TABS
from app.ui.earnings.page import EarningsPage
from app.ui.first_run.panel import KINDS
from app.ui.following.page import FollowingPage
from app.ui.giving.page import GivingPage
from app.ui.giving.tabs import PATRONS, PROMISES
from app.ui.layouts.section import Section
from app.ui.shell.pages import built_pages
from app.ui.wallet.page import RESTORE, WalletPage
from app.ui.wallet.page import TABS as WALLET_TABS
from app.ui.wishes import NewLogin, change_settings, log_in
from app.ui.wishes.sources import log_out
from integrations.practice import seed_data
from tests.gui.practice_desk import PracticeDesk
from tests.gui.walk.lively import settle


@dataclass(frozen=True)
class Room:
    """`enter` gives what a person looks at then: the window, or the dialog over it. `name` is that of its picture."""

    name: str
    enter: Callable[[PracticeDesk], QWidget]
    leave: Callable[[PracticeDesk], None] = lambda _: None

    @contextmanager
    def entered(self, desk: PracticeDesk) -> Iterator[QWidget]:
        """Inside, everything that the room asks for is there; afterwards its dialog is closed."""
        shown = self.enter(desk)
        settle(desk)
        try:
            yield shown
        finally:
            if isinstance(shown, Form):
                shown.reject()
            self.leave(desk)
            desk.window.said.say("")


def rooms(desk: PracticeDesk) -> list[Room]:
    """All, in the order in which it is quick to go through them."""
    forms = [*_forms(desk, "wallet", WALLET_TABS), *_forms(desk, "earnings", EARNINGS_TABS)]
    forms += _forms(desk, "giving", (PROMISES, PATRONS))
    hive = Room("following-creators-hive", _to_hive_form)
    return [*_pages(desk), *_dialogs(), *forms, hive, Room("wallet-vault-restore", _to_restore)]


@contextmanager
def newcomer(desk: PracticeDesk, path: Path) -> Iterator[PracticeDesk]:
    """The window of somebody who begins, in the same world, in a folder of its own."""
    folder = DataFolder.choose(path, practice=True)
    desk.world.describe(folder.world)
    other = PracticeDesk(desk.world, folder, desk.bot, desk.appearance)
    other.window.resize(desk.window.size())
    other.begin()
    try:
        yield other
    finally:
        other.close()


def first_steps() -> list[Room]:
    """Every page of the first run; only a newcomer has them."""
    return [
        Room(f"first-{step.value}", _to_step(step), *((_log_out,) if step is Step.FORESIGHT else ())) for step in KINDS
    ]


def _to_step(step: Step) -> Callable[[PracticeDesk], QWidget]:
    def enter(desk: PracticeDesk) -> QWidget:
        desk.window.turn_to("home")
        if step is Step.FORESIGHT:
            _log_in(desk)
        panel = desk.home.body.first_run
        panel._looked_back = step  # a person comes here only after everything before is done
        panel.look()
        return desk.window

    return enter


def _log_in(desk: PracticeDesk) -> None:
    """The last step tells of older likes; the steps before it belong to somebody without a log-in."""
    viewer = next(one for one in seed_data.USERS if one.name == "alice")
    address = desk.world.peertube_url(seed_data.TUBE).removeprefix("http://")
    desk.desk.bridge.submit(log_in(NewLogin(address, viewer.name, viewer.password)))
    desk.until(lambda: bool(desk.window.figures.peertube))


def _log_out(desk: PracticeDesk) -> None:
    for number, *_ in desk.window.figures.peertube:
        desk.desk.bridge.submit(log_out(number))
    desk.until(lambda: not desk.window.figures.peertube)


def _pages(desk: PracticeDesk) -> Iterator[Room]:
    for entry in built_pages():
        page = desk.window.pages.page(entry.name)
        tabs: tuple[str, ...] = getattr(sys.modules[type(page).__module__], "TABS", ())
        if entry.name == "creator":
            yield Room("creator", _to_creator)
        elif not tabs:
            yield Room(entry.name, _to_page(entry.name, None))
        for tab in tabs:
            yield Room(f"{entry.name}-{tab}", _to_page(entry.name, tab))


def _take_role(desk: PracticeDesk, page: str) -> None:
    """Earnings is seen only by those who make things."""
    wanted = page == EarningsPage.name
    if desk.window.figures.earns != wanted:
        desk.desk.bridge.submit(change_settings({"earns": wanted}))
        desk.until(lambda: desk.window.figures.earns == wanted)


def _to_page(name: str, tab: str | None) -> Callable[[PracticeDesk], QWidget]:
    def enter(desk: PracticeDesk) -> QWidget:
        _take_role(desk, name)
        assert desk.window.turn_to(name, tab)
        return desk.window

    return enter


def _to_creator(desk: PracticeDesk) -> QWidget:
    """Whoever of the rows got a gift, and before that some of others, long ago; only other pages lead there."""
    cards = [card for card in desk.tips.tips.cards() if card.channel]
    arrived = [card for card in cards if card.state is TipState.CONFIRMED]
    desk.desk.bridge.submit(lambda application: application.journal.run_once())
    settle(desk)
    assert desk.window.turn_to("creator", (arrived or cards)[-1].channel)
    return desk.window


def _dialogs() -> Iterator[Room]:
    link = f"/videos/watch/{seed_data.TIDE_POOLS}"
    yield Room("dialog-account", _to_dialog(lambda desk: desk.desk.dialogs.connect_account()))
    yield Room("dialog-login", _to_dialog(lambda desk: desk.desk.dialogs.log_in()))
    yield Room("dialog-questions", _to_dialog(lambda desk: desk.desk.dialogs.show_questions()))
    yield Room(
        "dialog-tip",
        _to_dialog(lambda desk: desk.desk.dialogs.show_tip_card(desk.world.peertube_url(seed_data.TUBE) + link)),
    )


def _to_dialog(ask: Callable[[PracticeDesk], None]) -> Callable[[PracticeDesk], QWidget]:
    def enter(desk: PracticeDesk) -> QWidget:
        ask(desk)
        desk.until(lambda: desk.desk.dialogs.shown is not None)
        shown = desk.desk.dialogs.shown
        assert shown is not None
        return shown

    return enter


def _forms(desk: PracticeDesk, page: str, tabs: tuple[str, ...]) -> Iterator[Room]:
    """Whatever opens a conversation on the tabs of a page: its words end with dots."""
    desk.window.turn_to(page)
    found = desk.window.pages.page(page)
    assert isinstance(found, WalletPage | EarningsPage | GivingPage)
    seen: set[str] = set()
    for tab in tabs:
        desk.window.turn_to(page, tab)
        settle(desk)
        for place in range(len(_conversations(_section(found, tab)))):
            room = Room("", _to_conversation(page, tab, place))
            with room.entered(desk) as form:
                name = f"{page}-{tab}-{type(form).__name__.removesuffix('Form').removesuffix('Dialog').lower()}"
            if isinstance(form, Form) and name not in seen:
                seen.add(name)
                yield Room(name, room.enter)


def _section(page: WalletPage | EarningsPage | GivingPage, tab: str) -> Section:
    """Those of Giving are made when they are first shown."""
    return page.tabs.sections[tab] if isinstance(page, GivingPage) else page.sections[tab]


def _conversations(section: Section) -> list[QPushButton]:
    buttons = section.findChildren(QPushButton)
    return [one for one in buttons if one.text().endswith("…") and one.isVisible() and one.isEnabled()]


def _to_conversation(page: str, tab: str, place: int) -> Callable[[PracticeDesk], QWidget]:
    def enter(desk: PracticeDesk) -> QWidget:
        _take_role(desk, page)
        desk.window.turn_to(page, tab)
        settle(desk)
        section = desk.window.pages.page(page).shown()  # type: ignore[attr-defined]
        _conversations(section)[place].click()
        settle(desk)
        return section.form or desk.desk.dialogs.shown or desk.window

    return enter


def _to_hive_form(desk: PracticeDesk) -> QWidget:
    desk.window.turn_to("following", "creators")
    page = desk.window.pages.page("following")
    assert isinstance(page, FollowingPage)
    settle(desk)
    page.places.creators.hive.click()
    form = page.places.creators.form
    assert form is not None
    return form


def _to_restore(desk: PracticeDesk) -> QWidget:
    """Only an empty folder offers it by a button."""
    desk.window.turn_to("wallet", RESTORE)
    wallet = desk.window.pages.page("wallet")
    assert isinstance(wallet, WalletPage)
    form = wallet.vault.form
    assert form is not None
    return form
