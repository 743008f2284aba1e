"""A new person in front of the window: from the first page to the first gift, with and without an account."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.first_steps import Step
from app.domain.new_account import ROLES, NewAccount, request_link
from app.domain.tips.states import TipState
from app.services.window_page import TIPPING_ON
from app.ui.dialogs.login import LoginDialog
from app.ui.dialogs.questions import QuestionsDialog
from app.ui.first_run.account import AccountStep
from app.ui.first_run.amount import AmountStep
from app.ui.first_run.foresight import ForesightStep
from app.ui.first_run.give_account import GiveAccountForm
from app.ui.first_run.given import GivenStep
from app.ui.first_run.hello import HelloStep
from app.ui.first_run.invited import InvitedStep
from app.ui.first_run.none import NoneStep
from app.ui.first_run.panel import FirstRunPanel
from app.ui.first_run.places import PlacesStep
from app.ui.first_run.seen import SeenStep
from app.ui.wallet.page import WalletPage
from integrations.practice import seed_data
from tests.fixtures.journey import FIRST_UNDO, PASSPHRASE, POCKET, push, received
from tests.gui.practice_desk import PracticeDesk, practice_desk
from wallet.hive_tx.keys import random_secret
from wallet.money import Amount, Asset

S = TypeVar("S", bound=QWidget)
NAME = "nora.new"

pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[PracticeDesk]:
    with practice_desk(qtbot, tmp_path, joined=False) as desk:
        yield desk


def panel(desk: PracticeDesk) -> FirstRunPanel:
    return desk.home.body.first_run


def at(desk: PracticeDesk, step: Step, kind: type[S]) -> S:
    """Wait for a step, and answer its page."""
    desk.until(lambda: desk.home.body.beginning() and panel(desk).step is step)
    page = panel(desk).page(step)
    assert isinstance(page, kind)
    assert page.isVisible()
    return page


def press(desk: PracticeDesk, button: QPushButton) -> None:
    desk.until(button.isEnabled)
    desk.click(button)


def log_in(desk: PracticeDesk, places: PlacesStep) -> None:
    press(desk, places.log_in)
    dialog = desk.desk.dialogs.shown
    assert isinstance(dialog, LoginDialog)
    desk.until(lambda: bool(dialog.notice.text()))
    desk.type(dialog.user, "alice")
    desk.type(dialog.password, "alice-watches-tube")
    desk.click(dialog.main)
    desk.until(lambda: len(desk.window.figures.peertube) == 1)


def let_time_pass(desk: PracticeDesk, holds: Callable[[], bool]) -> None:
    """Minutes of the practice world in some seconds, for a computer that becomes the payer only after a while."""
    for _ in range(30):
        desk.world.advance(60)
        desk.bot.wait(500)
        if holds():
            return
    raise AssertionError("It did not come in half an hour.")


def sign(desk: PracticeDesk, link: str) -> None:
    """A friend opens the link in a wallet of their own, and agrees."""
    fields = {"link": link, "signer": "bob"}
    answer = httpx.post(f"{desk.world.servers.wallet_url}/sign", data=fields, trust_env=False)
    assert "Signed and sent" in answer.text, answer.text


def test_from_the_first_page_to_the_first_gift_that_arrived(desk: PracticeDesk) -> None:
    hello = at(desk, Step.HELLO, HelloStep)
    assert "Nothing is sent before you set a limit" in hello.words.text()
    press(desk, hello.own.button)
    account = at(desk, Step.ACCOUNT, AccountStep)
    desk.click(account.play)
    assert account.account.text() == POCKET
    press(desk, account.main)
    assert "passphrase" in account.sentence.text()
    desk.type(account.passphrase.first, PASSPHRASE)
    desk.type(account.passphrase.again, PASSPHRASE)
    press(desk, account.main)
    places = at(desk, Step.PLACES, PlacesStep)
    desk.click(places.main)
    assert "Choose at least one" in places.sentence.text()
    log_in(desk, places)
    # Nothing goes out before a limit is set: there is no allowance yet.
    assert desk.window.figures.allowance_until == ""
    desk.open_page("wallet")
    desk.open_page("home")
    press(desk, at(desk, Step.PLACES, PlacesStep).main)
    amount = at(desk, Step.AMOUNT, AmountStep)
    desk.until(lambda: amount.most.text() == "The most a month can cost: 10.000 HBD")
    desk.type(amount.day, "0,2")
    assert amount.most.text() == "The most a month can cost: 6.200 HBD"
    desk.type(amount.passphrase, "another one")
    press(desk, amount.main)
    desk.until(lambda: amount.main.isEnabled() and bool(amount.sentence.text()))
    desk.type(amount.passphrase, PASSPHRASE)
    press(desk, amount.main)
    seen = at(desk, Step.SEEN, SeenStep)
    assert seen.choice.value() == ""
    desk.click(seen.back)
    desk.click(at(desk, Step.AMOUNT, AmountStep).back)
    desk.click(at(desk, Step.PLACES, PlacesStep).main)
    at(desk, Step.AMOUNT, AmountStep)
    desk.type(amount.passphrase, PASSPHRASE)
    press(desk, amount.main)
    seen = at(desk, Step.SEEN, SeenStep)
    desk.click(seen.main)
    assert "Choose one" in seen.sentence.text()
    seen.choice.everybody.click()
    press(desk, seen.main)
    last = at(desk, Step.FORESIGHT, ForesightStep)
    desk.until(lambda: last.told.text().startswith("You liked 2 ") and last.busy.isHidden())
    assert last.parts.text() == "1 can receive tips today, 1 has not joined."
    assert received(desk.world, "carol") == []
    press(desk, last.main)
    desk.until(lambda: desk.home.body.currentWidget() is desk.home.body.empty)
    desk.until(lambda: desk.window.figures.wallet == TIPPING_ON and desk.window.figures.day_limit == 200)
    desk.like("Sunrise")
    desk.until(lambda: desk.home.body.currentWidget() is desk.home.stream)
    desk.world.advance(FIRST_UNDO + 1)
    desk.until(lambda: desk.state("Sunrise") is TipState.CONFIRMED)
    assert received(desk.world, "carol") == ["0.045 HBD"]


def test_promises_first_then_an_account_that_a_friend_makes(desk: PracticeDesk, tmp_path: Path) -> None:
    press(desk, at(desk, Step.HELLO, HelloStep).none.button)
    press(desk, at(desk, Step.NONE, NoneStep).promises.button)
    places = at(desk, Step.PLACES, PlacesStep)
    assert places.hive.isHidden()
    log_in(desk, places)
    press(desk, places.main)
    seen = at(desk, Step.SEEN, SeenStep)
    seen.choice.only_creator.click()
    press(desk, seen.main)
    last = at(desk, Step.FORESIGHT, ForesightStep)
    assert "noted" in last.next.text()
    press(desk, last.main)
    desk.until(lambda: desk.home.body.currentWidget() is desk.home.body.empty)
    desk.like("Sunrise")
    desk.until(lambda: desk.state("Sunrise") is TipState.PROMISED)
    link = f"{desk.world.peertube_url(seed_data.OTHER)}/videos/watch/{seed_data.WORKBENCH}"
    desk.home.arrive(link)
    desk.until(lambda: desk.state("A workbench") is TipState.PROMISED)
    press(desk, desk.home.stream.noted.button)
    press(desk, at(desk, Step.NONE, NoneStep).given.button)
    given = at(desk, Step.GIVEN, GivenStep)
    desk.type(given.name.account, "bob")
    desk.type(given.name.passphrase.first, PASSPHRASE)
    desk.type(given.name.passphrase.again, PASSPHRASE)
    press(desk, given.name.main)
    desk.until(lambda: "taken" in given.name.sentence.text())
    desk.type(given.name.account, NAME)
    press(desk, given.name.main)
    desk.until(lambda: given.shown() is given.sheet)
    assert not given.sheet.main.isEnabled()
    owner = given.sheet.sheet
    assert owner is not None
    given.sheet.save_to(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    desk.type(given.sheet.typed, "0000")
    press(desk, given.sheet.main)
    assert "not the characters" in given.sheet.sentence.text()
    desk.type(given.sheet.typed, owner.groups[given.sheet.group - 1])
    press(desk, given.sheet.main)
    desk.until(lambda: given.shown() is given.link)
    assert given.sheet.sheet is None
    assert "3.000 HIVE" in given.link.words.text()
    assert owner.owner_wif not in given.link.link.text() + given.link.keys.toPlainText()
    sign(desk, given.link.link.text())
    amount = at(desk, Step.AMOUNT, AmountStep)
    desk.until(lambda: desk.window.figures.accounts == (NAME,))
    desk.type(amount.passphrase, PASSPHRASE)
    press(desk, amount.main)
    press(desk, at(desk, Step.FORESIGHT, ForesightStep).main)
    desk.until(lambda: desk.state("Sunrise") is TipState.QUESTION and desk.state("A workbench") is TipState.QUESTION)
    transfer = {"from": "bob", "to": NAME, "amount": "1.000 HBD", "memo": ""}
    push(desk.world, ("transfer", transfer), role="active", account="bob")
    desk.world.advance(20 * 60)
    desk.until(lambda: desk.home.stream.questions.isVisible())
    press(desk, desk.home.stream.questions)
    desk.until(lambda: isinstance(desk.desk.dialogs.shown, QuestionsDialog))
    dialog = desk.desk.dialogs.shown
    assert isinstance(dialog, QuestionsDialog)
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    press(desk, dialog.main)
    desk.until(lambda: TipState.QUEUED in {desk.state("Sunrise"), desk.state("A workbench")})
    let_time_pass(desk, lambda: desk.state("Sunrise") is TipState.CONFIRMED)
    assert received(desk.world, "carol") == ["0.045 HBD"]


def test_the_ways_to_an_account_open_the_browser_only_after_the_host_was_shown(desk: PracticeDesk) -> None:
    press(desk, at(desk, Step.HELLO, HelloStep).none.button)
    press(desk, at(desk, Step.NONE, NoneStep).invited.button)
    invited = at(desk, Step.INVITED, InvitedStep)
    desk.click(invited.buttons_of["Ecency"])
    assert invited.asking is not None
    assert invited.asking.host.text() == "ecency.com"
    invited.asking.reject()
    press(desk, invited.main)
    at(desk, Step.ACCOUNT, AccountStep)


def test_an_account_is_given_from_the_wallet_and_watched_until_it_is_there(desk: PracticeDesk) -> None:
    keys = {role: random_secret().public_key for role in ROLES}
    wallet = desk.open_page("wallet")
    assert isinstance(wallet, WalletPage)
    press(desk, wallet.accounts.give)
    form = wallet.accounts.form
    assert isinstance(form, GiveAccountForm)
    form.request.setPlainText(request_link(NewAccount(NAME, keys), Amount(3_000, Asset.HIVE)))
    desk.type(form.giver, "bob")
    form.sendings.setValue(0)
    press(desk, form.main)
    desk.until(lambda: form.link.isVisible() and bool(form.link.asks.text()))
    assert form.cost.text() == f"@{NAME} costs @bob 3.000 HIVE."
    assert "@bob sends 1.000 HBD" in form.link.asks.text()
    sign(desk, form.link.link.text())
    desk.until(lambda: "is there" in desk.window.said.text())
    assert received(desk.world, NAME) == ["1.000 HBD"]
