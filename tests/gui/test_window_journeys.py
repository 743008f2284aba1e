"""A person in front of the window, with a whole practice world behind it: every button here is really pressed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.tips.states import Reason, TipState
from app.services.first_page import last_page
from app.services.settler_lock import SettlerLock
from app.services.window_page import CLOSED_ALLOWANCE, COLLECTING, TIPPING_ON
from app.ui import wishes
from app.ui.dialogs.questions import QuestionsDialog
from app.ui.tips.actions import Action
from integrations.practice import seed_data
from integrations.practice.peertube.tokens import one_time_code
from tests.fixtures.journey import FIRST_UNDO, PASSPHRASE, received
from tests.gui.practice_desk import PracticeDesk, practice_desk
from tests.gui.walk.plain_hands import PlainHands

pytestmark = pytest.mark.timeout(180)
LINKS = pytest.mark.xdist_group("links")
"""In one process, so that they share their world."""


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[PracticeDesk]:
    with practice_desk(qtbot, tmp_path) as desk:
        yield desk


@pytest.fixture(scope="module")
def link_desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeDesk]:
    """One world for all journeys of links: each of them is of another work."""
    assert qapp is not None
    with practice_desk(PlainHands.as_bot(), tmp_path_factory.mktemp("links")) as desk:
        yield desk


def link_to(desk: PracticeDesk, uuid: str, host: str = seed_data.TUBE) -> str:
    return f"{desk.world.peertube_url(host)}/videos/watch/{uuid}"


def test_the_first_thumb_needs_no_command_line(qtbot: QtBot, tmp_path: Path) -> None:
    with practice_desk(qtbot, tmp_path, joined=False) as desk:
        assert desk.home.body.beginning()
        desk.connect_account("alice.pocket", "play-alice.pocket")
        desk.until(lambda: desk.desk.dialogs.shown is None)
        assert "@alice.pocket is connected" in desk.window.said.text()
        desk.until(lambda: desk.window.figures.wallet == TIPPING_ON)
        desk.log_in("alice", "alice-watches-tube")
        desk.until(lambda: desk.desk.dialogs.shown is None)
        assert "You liked 2 works before" in desk.window.said.text()
        desk.like("Sunrise")
        desk.until(lambda: desk.home.body.currentWidget() is desk.home.stream)
        assert desk.state("Sunrise") is TipState.QUEUED
        desk.world.advance(FIRST_UNDO + 1)
        desk.until(lambda: desk.state("Sunrise") is TipState.CONFIRMED)
        assert received(desk.world, "carol") == ["0.045 HBD"]
        desk.until(lambda: desk.window.figures.spent_today == 50)
        assert desk.home.header.today.figure.text() == "0.050 of 0.500 HBD"


def test_what_is_wrong_with_an_account_is_one_sentence_and_nothing_typed_is_lost(qtbot: QtBot, tmp_path: Path) -> None:
    with practice_desk(qtbot, tmp_path, joined=False) as desk:
        desk.connect_account("alice.pocket", "not the master password")
        dialog = desk.desk.dialogs.shown
        assert dialog is not None
        desk.until(lambda: dialog.main.isEnabled() and bool(dialog.said.text()))
        assert dialog.said.text().endswith(".")
        assert dialog.account.text() == "alice.pocket"  # type: ignore[attr-defined]
        assert not desk.window.figures.accounts
        dialog.reject()


def test_a_second_factor_is_asked_for_when_it_is_due(desk: PracticeDesk) -> None:
    bob = next(user for user in seed_data.USERS if user.name == "bob")
    dialog = desk.log_in(bob.name, bob.password)
    assert dialog.code.isHidden()
    desk.until(lambda: not dialog.code.isHidden())
    assert "second factor" in dialog.said.text()
    desk.type(dialog.code, one_time_code(bob.otp_secret))
    desk.click(dialog.main)
    desk.until(lambda: len(desk.window.figures.peertube) == 2)
    assert desk.window.strip.likes.text() == "2 PeerTube accounts"


def test_a_thumb_is_undone_by_its_button_and_sent_after_all(desk: PracticeDesk) -> None:
    desk.like("Sunrise")
    desk.window.said.say("0.050 HBD for Carol is queued; Undo stands in its row.", "positive")
    desk.press("Sunrise", Action.UNDO)
    desk.until(lambda: desk.state("Sunrise") is TipState.CANCELLED)
    desk.until(lambda: desk.window.said.text() == "Taken back; nothing is sent for it.")
    assert received(desk.world, "carol") == []
    desk.press("Sunrise", Action.RETRY)
    desk.until(lambda: desk.state("Sunrise") is TipState.QUEUED)
    desk.until(lambda: desk.window.said.text() == "Queued; you can undo it until it is sent.")


def test_the_letter_z_undoes_the_newest(desk: PracticeDesk) -> None:
    desk.like("Sunrise")
    desk.world.advance(5)
    desk.like("A workbench")
    desk.tips.setFocus()
    desk.key(Qt.Key.Key_Z, desk.tips)
    desk.until(lambda: desk.state("A workbench") is TipState.CANCELLED)
    assert desk.state("Sunrise") is TipState.QUEUED
    desk.until(lambda: desk.window.said.text() == "Taken back; nothing is sent for it.")


def test_the_keyboard_reaches_the_buttons_of_a_row(desk: PracticeDesk) -> None:
    desk.like("Alpine start")
    assert desk.state("Alpine start") is TipState.QUESTION
    view = desk.tips
    view.tips.let_in()
    view.setFocus()
    view.setCurrentIndex(view.tips.index(0))
    desk.key(Qt.Key.Key_Space, view)
    desk.until(lambda: desk.state("Alpine start") is TipState.CANCELLED)
    desk.key(Qt.Key.Key_Return, view)
    desk.until(lambda: desk.state("Alpine start") is TipState.QUEUED)


def test_a_question_that_is_answered_with_send_goes_out(desk: PracticeDesk) -> None:
    desk.like("Alpine start")
    card = desk.card("Alpine start")
    assert card is not None
    assert card.reason is Reason.PAYEE_MENTIONED
    desk.press("Alpine start", Action.SEND)
    desk.until(lambda: desk.state("Alpine start") is TipState.QUEUED)
    desk.world.advance(31)
    desk.until(lambda: desk.state("Alpine start") is TipState.CONFIRMED)
    assert received(desk.world, "bert") == ["0.045 HBD"]


def test_many_questions_are_answered_at_once_and_cancel_is_the_default(desk: PracticeDesk) -> None:
    desk.like("Alpine start")
    desk.desk.dialogs.show_questions()
    desk.until(lambda: desk.desk.dialogs.shown is not None)
    dialog = desk.desk.dialogs.shown
    assert isinstance(dialog, QuestionsDialog)
    assert dialog.cancel.isDefault()
    desk.click(dialog.main)
    assert desk.state("Alpine start") is TipState.QUESTION
    desk.until(dialog.main.isEnabled)
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    desk.click(dialog.refuse_button)
    desk.until(lambda: desk.state("Alpine start") is TipState.CANCELLED)
    assert desk.desk.dialogs.shown is None


@LINKS
def test_a_pasted_link_is_queued_with_undo(link_desk: PracticeDesk) -> None:
    desk = link_desk
    QGuiApplication.clipboard().setText(link_to(desk, seed_data.NIGHT_TRAIN))
    desk.tips.setFocus()
    desk.bot.keyClick(desk.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: desk.state("Night train") is TipState.QUEUED)
    assert "0.050 HBD" in desk.window.said.text()
    assert desk.home.link.field.text() == ""
    desk.home.link.take(link_to(desk, seed_data.NIGHT_TRAIN))
    desk.until(lambda: "was there already" in desk.window.said.text())


@LINKS
def test_a_dropped_link_is_queued(link_desk: PracticeDesk) -> None:
    desk = link_desk
    assert desk.window.acceptDrops()
    dragged = QMimeData()
    dragged.setUrls([QUrl(link_to(desk, seed_data.TIDE_POOLS))])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    desk.window.dropEvent(event)
    desk.until(lambda: desk.state("Tide pools") is TipState.QUEUED)


@LINKS
@pytest.mark.parametrize("link", ["http://192.168.1.1/w/x", "javascript:alert(1)", "nothing", "\u202e"])
def test_a_bad_link_is_one_sentence_and_stays_to_be_mended(link_desk: PracticeDesk, link: str) -> None:
    desk, before = link_desk, link_desk.tips.tips.cards()
    desk.window.said.say("")
    desk.type(desk.home.link.field, link)
    desk.key(Qt.Key.Key_Return, desk.home.link.field)
    desk.until(lambda: desk.window.said.property("look") == "negative")
    assert desk.window.said.text().endswith((".", "?"))
    assert desk.home.link.field.text().strip() == link.strip()
    assert [card.number for card in desk.tips.tips.cards()] == [card.number for card in before]


def test_a_locked_wallet_collects_and_says_so(desk: PracticeDesk) -> None:
    desk.click(desk.window.strip.lock)
    desk.until(lambda: desk.window.figures.wallet == COLLECTING)
    assert desk.window.strip.tipping.text().startswith("◔ Collecting")
    desk.like("Sunrise")
    desk.world.advance(FIRST_UNDO + 1)
    desk.until(lambda: (card := desk.card("Sunrise")) is not None and card.reason is Reason.LOCKED)
    desk.until(lambda: "1 gift waiting" in desk.home.unlock.sentence.text())
    desk.type(desk.home.unlock.passphrase, "a wrong passphrase")
    desk.click(desk.home.unlock.button)
    desk.until(lambda: bool(desk.home.unlock.said.text()))
    assert received(desk.world, "carol") == []
    desk.home.unlock.passphrase.setFocus()
    desk.unlock()
    desk.until(lambda: desk.state("Sunrise") is TipState.CONFIRMED)
    assert desk.home.unlock.isHidden()
    assert QApplication.focusWidget() is desk.home


def test_paused_means_that_nothing_is_sent(desk: PracticeDesk) -> None:
    desk.like("Sunrise")
    desk.click(desk.window.strip.pause)
    desk.until(lambda: desk.window.strip.tipping.text() == "❚❚ Paused")
    desk.world.advance(FIRST_UNDO + 1)
    desk.bot.wait(1500)
    assert desk.state("Sunrise") is TipState.QUEUED
    desk.click(desk.window.strip.pause)
    desk.until(lambda: desk.state("Sunrise") is TipState.CONFIRMED)


def test_a_killed_signer_means_locked_and_nothing_worse(desk: PracticeDesk) -> None:
    application = desk.desk.bridge._application  # the only way to learn which process to kill
    assert application is not None
    signer = application.signing._connection
    os.kill(signer.pid, signal.SIGKILL)  # type: ignore[attr-defined]
    desk.until(lambda: desk.window.figures.wallet == COLLECTING and desk.window.running)
    desk.unlock()
    assert desk.window.problem == ""


def test_another_program_that_looks_after_the_folder_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "practice").mkdir()
    other = SettlerLock(tmp_path / "practice")
    assert other.take("command line")
    with practice_desk(qtbot, tmp_path) as desk:
        desk.until(lambda: "command line" in desk.window.elsewhere)
        assert desk.window.said.isVisible()
        other.release()
        desk.until(lambda: desk.window.elsewhere == "")


def test_the_next_start_shows_the_last_page_before_the_program_runs(desk: PracticeDesk) -> None:
    desk.like("Sunrise")
    desk.until(lambda: desk.window.figures.balance is not None)
    desk.until(lambda: (page := last_page(desk.folder)) is not None and bool(page.cards))
    desk.close()
    later = PracticeDesk(desk.world, desk.folder, desk.bot, desk.appearance)
    page = last_page(desk.folder)
    assert page is not None
    later.window.show_page(page)
    assert later.state("Sunrise") is TipState.QUEUED
    assert later.home.header.balance.figure.text().endswith(" HBD")
    assert not later.home.link.isEnabled()


def test_without_a_practice_world_the_window_says_how_to_start_one(qtbot: QtBot, desk: PracticeDesk) -> None:
    desk.folder.world.unlink()
    lonely = PracticeDesk(desk.world, desk.folder, qtbot, desk.appearance)
    desk.close()
    lonely.window.show()
    lonely.desk.start()
    lonely.until(lambda: "capillary practice" in lonely.window.said.text())
    desk.world.describe(desk.folder.world)
    lonely.until(lambda: lonely.window.running)
    lonely.close()


def test_an_allowance_that_is_missed_is_opened_where_it_is_missed(desk: PracticeDesk) -> None:
    desk.desk.bridge.submit(wishes.renew("", days=0))
    desk.until(lambda: desk.window.figures.wallet == CLOSED_ALLOWANCE)
    assert "no allowance is open" in desk.home.unlock.sentence.text()
    desk.type(desk.home.unlock.passphrase, PASSPHRASE)
    desk.click(desk.home.unlock.button)
    desk.until(lambda: desk.window.figures.wallet == TIPPING_ON)
