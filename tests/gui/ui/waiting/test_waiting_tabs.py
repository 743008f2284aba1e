"""Promises and patrons at the window: real buttons over a real practice world."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.tips.awaited import Sums
from app.domain.tips.joining import Joining
from app.domain.tips.states import TipState
from app.services.promise_views import PromisesTo
from app.ui.giving.page import GivingPage
from app.ui.layouts.section import Section
from app.ui.waiting import patrons
from app.ui.waiting.invite_form import InviteForm
from app.ui.waiting.patron_card import PatronCard
from app.ui.waiting.patron_form import PatronForm
from app.ui.waiting.patrons import PatronsSection
from app.ui.waiting.promise_card import PromiseCard
from app.ui.waiting.promises import PromisesSection
from app.ui.waiting.words import WaitingWords
from app.ui.wallet.forms.passphrase import PassphraseForm
from app.ui.wishes import change_settings
from integrations.practice import seed_data
from tests.fixtures.journey import PASSPHRASE
from tests.fixtures.stored_tips import stored_tip
from tests.gui.practice_desk import PracticeDesk, practice_desk
from wallet.money import Asset

pytestmark = pytest.mark.timeout(180)
F = TypeVar("F", bound=QWidget)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PracticeDesk]:
    monkeypatch.setattr(patrons, "LOOK_AGAIN", 500)
    with practice_desk(qtbot, tmp_path, factor=60) as desk:
        yield desk


def section(desk: PracticeDesk, tab: str) -> Section:
    page = desk.open_page("giving")
    assert isinstance(page, GivingPage)
    page.tabs.choose(tab)
    found = page.shown()
    assert found is not None
    return found


def promises(desk: PracticeDesk) -> PromisesSection:
    found = section(desk, "promises")
    assert isinstance(found, PromisesSection)
    return found


def gifts(desk: PracticeDesk) -> PatronsSection:
    found = section(desk, "patrons")
    assert isinstance(found, PatronsSection)
    return found


def form(desk: PracticeDesk, of: Section, kind: type[F]) -> F:
    desk.until(lambda: isinstance(of.form, kind))
    found = of.form
    assert isinstance(found, kind)
    return found


def press(desk: PracticeDesk, find: Callable[[], QPushButton | None]) -> None:
    """Cards are made anew while one looks at them."""

    def there() -> bool:
        button = find()
        return button is not None and button.isVisible() and button.isEnabled()

    desk.until(there)
    button = find()
    assert button is not None
    desk.click(button)


def card(of: Section, kind: type[F]) -> F | None:
    return next((one for one in of.findChildren(kind) if one.isVisible()), None)


def promise(desk: PracticeDesk) -> None:
    desk.like("Splices")
    desk.until(lambda: desk.state("Splices") is TipState.PROMISED)


def test_a_promise_is_shown_stopped_let_go_invited_for_and_taken_back(desk: PracticeDesk, tmp_path: Path) -> None:
    promise(desk)
    tab = promises(desk)
    desk.until(lambda: card(tab, PromiseCard) is not None)
    assert "0.050 HBD promised, 0.050 HBD covered by your balance." in tab.whole.text()
    assert tab.awaited.isVisible()

    def shown(name: str) -> Callable[[], QPushButton | None]:
        return lambda: getattr(card(tab, PromiseCard), name, None)

    desk.until(lambda: tab.found is not None and bool(tab.found.promises.creators))
    # The running program begins to watch for her within a minute of the practice world.
    desk.until(lambda: _stop(desk, tab, shown("stop")))
    press(desk, shown("go_on"))
    desk.until(lambda: tab.found is not None and tab.found.promises.creators[0].joining is Joining.AWAITED)
    press(desk, shown("invite"))
    asked = form(desk, tab, InviteForm)
    desk.until(lambda: bool(asked.message.toPlainText()))
    press(desk, lambda: asked.copy)
    assert QGuiApplication.clipboard().text() == asked.message.toPlainText()
    assert "hive-tips: @YOUR-NAME" in asked.message.toPlainText()
    desk.type(asked.folder, str(tmp_path / "letters"))
    press(desk, lambda: asked.main)
    desk.until(lambda: tab.form is None)
    kinds = {file.suffix for file in (tmp_path / "letters").iterdir()}
    assert kinds == {".txt", ".svg", ".html", ".png"}
    (picture,) = (tmp_path / "letters").glob("*.png")
    assert QImage(str(picture)).width() == 1200

    def take_back() -> QPushButton | None:
        found = card(tab, PromiseCard)
        return found.back_buttons[0] if found is not None else None

    press(desk, take_back)
    desk.until(lambda: desk.state("Splices") is TipState.CANCELLED)
    desk.until(lambda: tab.empty.isVisible())


def _stop(desk: PracticeDesk, tab: PromisesSection, button: Callable[[], QPushButton | None]) -> bool:
    """Press Stop until there is somebody to stop for."""
    assert tab.found is not None
    if tab.found.promises.creators[0].joining is Joining.STOPPED:
        return True
    found = button()
    if found is not None and found.isVisible():
        desk.click(found)
    return False


def test_the_pot_says_what_each_thanks_would_get(desk: PracticeDesk) -> None:
    desk.desk.bridge.submit(change_settings({"pricing": "pot"}))
    desk.until(lambda: desk.window.running)
    tab = promises(desk)
    tab.load()
    desk.until(lambda: tab.found is not None and bool(tab.found.pots))
    assert tab.words.pot(tab.found.pots[0]).startswith("Nothing is in this month's pot of 10.000 HBD yet.")  # type: ignore[union-attr]


def test_a_recurring_gift_is_priced_begun_changed_and_stopped(desk: PracticeDesk) -> None:
    tab = gifts(desk)
    desk.until(lambda: tab.empty.isVisible())
    press(desk, lambda: tab.begin)
    asked = form(desk, tab, PatronForm)
    assert not asked.passphrase.isVisible()
    port = desk.world.servers.peertube_port
    desk.type(asked.link, f"http://{seed_data.TUBE}:{port}/c/carol_channel")
    desk.type(asked.amount, "0.200")
    asked.rhythm.setCurrentIndex(asked.rhythm.findData("weekly"))
    asked.times.setValue(10)
    press(desk, lambda: asked.main)
    desk.until(lambda: asked.cost is not None and asked.passphrase.isVisible())
    assert "0.200 HBD every 7 days to @carol" in asked.price.text()
    assert "single gifts" in asked.taken.text()
    desk.type(asked.amount, "0.100")
    assert asked.cost is None
    press(desk, lambda: asked.main)
    desk.until(lambda: asked.cost is not None)
    desk.type(asked.passphrase, PASSPHRASE)
    press(desk, lambda: asked.main)
    desk.until(lambda: tab.form is None)

    def shown(name: str) -> Callable[[], QPushButton | None]:
        return lambda: getattr(card(tab, PatronCard), name, None)

    press(desk, shown("change"))
    changing = form(desk, tab, PatronForm)
    assert (changing.amount.text(), changing.times.value()) == ("0.100", 9)
    changing.cancel.click()
    desk.until(lambda: tab.form is None)
    desk.world.advance(1_300)
    press(desk, shown("stop"))
    ending = form(desk, tab, PassphraseForm)
    desk.type(ending.passphrase, PASSPHRASE)
    press(desk, lambda: ending.main)
    desk.until(lambda: tab.form is None and tab.empty.isVisible())
    paid = desk.world.chain.transfers(receiver="carol", kind="fill_recurrent_transfer")
    assert [str(one.amount) for one in paid] == ["0.100 HBD"]


def test_what_cannot_be_ordered_is_said_and_nothing_is_asked(desk: PracticeDesk) -> None:
    tab = gifts(desk)
    press(desk, lambda: tab.begin)
    asked = form(desk, tab, PatronForm)
    press(desk, lambda: asked.main)
    assert asked.said.text() == "Paste the link of the channel."
    desk.type(asked.amount, "much")
    press(desk, lambda: asked.main)
    assert asked.said.text() == "Type an amount such as 1.000."
    port = desk.world.servers.peertube_port
    desk.type(asked.link, f"http://{seed_data.TUBE}:{port}/c/ann_channel")
    desk.type(asked.amount, "0.200")
    press(desk, lambda: asked.main)
    desk.until(lambda: "has not joined yet" in asked.said.text())


def test_the_words_of_a_promise_that_goes_tomorrow(qtbot: QtBot) -> None:
    noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    seven = tuple(stored_tip(number) for number in range(7))
    one = PromisesTo(
        "alice", "web:ann.example", "Ann", "", Joining.GOING, "ann", noon, noon + timedelta(hours=30), noon, seven,
        (Sums(Asset.HBD, 350, 350),),
    )  # fmt: skip
    words = WaitingWords()
    said = "Ann has joined. Your 7 promises, 0.350 HBD, go out tomorrow 18:00 UTC."
    assert words.joining(one, noon) == said
    shown = PromiseCard(one, words, noon)
    qtbot.addWidget(shown)
    assert shown.state.text() == said
    assert not shown.stop.isHidden()
    assert len(shown.back_buttons) == 5
