"""The program on the desktop, with a whole practice world behind it: links from outside, notes, closing, log-in."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.program_link import ShowTipCard, tip_card_link
from app.domain.tips.states import TipState
from app.folders import DataFolder
from app.services.desktop import StartWords, this_desktop
from app.services.window_page import COLLECTING, TIPPING_ON
from app.settings import Settings
from app.ui import wishes
from app.ui.dialogs.tip_card import TipCardDialog
from app.ui.shell.appearance import Appearance
from app.ui.shell.desk import Desk
from app.ui.shell.notes import LOGIN, UNDO, Note, NoteKind
from app.ui.shell.presence import Presence
from app.ui.shell.tray import Tray
from app.ui.shell.window import Window
from app.ui.shell.window_lock import WindowLock
from integrations.practice import seed_data
from tests.gui.practice_desk import PracticeDesk, practice_desk

pytestmark = pytest.mark.timeout(180)
START = StartWords((sys.executable, "-m", "app.ui", "--practice"), practice=True)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[PracticeDesk]:
    quits = QApplication.quitOnLastWindowClosed()
    with practice_desk(qtbot, tmp_path) as desk:
        yield desk
    QApplication.setQuitOnLastWindowClosed(quits)


@pytest.fixture
def presence(desk: PracticeDesk) -> Presence:
    lock = WindowLock(desk.folder)
    assert lock.take()
    made = Presence(desk.desk, START, lock)
    made.begin()
    desk.until(lambda: desk.window.figures.wallet == TIPPING_ON)
    return made


def link_to_sunrise(desk: PracticeDesk) -> str:
    video = next(one for one in seed_data.VIDEOS if one.title == "Sunrise")
    return f"{desk.world.peertube_url(seed_data.TUBE)}/videos/watch/{video.uuid}"


def test_a_second_start_shows_the_card_and_only_a_press_gives(desk: PracticeDesk, presence: Presence) -> None:
    link = link_to_sunrise(desk)
    words = [sys.executable, "-m", "app.ui", "--data", str(desk.folder.path.parent), "--practice", tip_card_link(link)]
    second = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
    desk.until(lambda: isinstance(desk.desk.dialogs.shown, TipCardDialog))
    card = desk.desk.dialogs.shown
    assert isinstance(card, TipCardDialog)
    _, said = second.communicate(timeout=20)
    assert (second.returncode, said) == (0, "")
    assert desk.card("Sunrise") is None
    desk.until(card.main.isEnabled)
    assert card.work.text() == "Sunrise"
    assert "@carol" in card.receiver.text()
    assert card.host.text().startswith("On tube.localhost")
    card.amount.setText("0.070")
    desk.click(card.main)
    desk.until(lambda: desk.state("Sunrise") is TipState.QUEUED)
    made = desk.card("Sunrise")
    assert made is not None
    assert made.amount == "0.070"
    presence.notifications.acted.emit(UNDO, Note(NoteKind.FIRST_GIFT, "", "", (), (made.number,)))
    desk.until(lambda: desk.state("Sunrise") is TipState.CANCELLED)
    presence.meet(ShowTipCard(link))
    desk.until(lambda: desk.desk.dialogs.shown is not None)
    again = desk.desk.dialogs.shown
    assert again is not None
    desk.until(lambda: "already" in again.said.text())
    again.reject()


def test_locked_screens_close_the_keys_but_not_the_open_allowance(desk: PracticeDesk, presence: Presence) -> None:
    answers: list[object] = []
    presence.session_lock.went_away.emit()
    desk.desk.bridge.submit(wishes.unlock_if_remembered(), answers.append)
    desk.until(lambda: bool(answers))
    status = answers[0]
    assert status.keys_open is False  # type: ignore[attr-defined]
    assert status.tipping_open is True  # type: ignore[attr-defined]
    assert desk.window.figures.wallet != COLLECTING


def test_start_at_login_follows_its_setting_and_nothing_else_is_registered(
    desk: PracticeDesk, presence: Presence
) -> None:
    assert not this_desktop().registered().autostart
    for wished in (True, False):
        desk.desk.bridge.submit(wishes.change_settings({"autostart": wished}))
        desk.until(lambda wished=wished: this_desktop().registered().autostart is wished)
    assert not this_desktop().registered().menu


@pytest.fixture
def still(qtbot: QtBot, tmp_path: Path) -> Iterator[Presence]:
    """A window whose program is not opened: enough for what does not ask it."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    quits = QApplication.quitOnLastWindowClosed()
    folder = DataFolder.choose(tmp_path, practice=True)
    appearance = Appearance(application, folder)
    window = Window(appearance.theme, folder)
    qtbot.addWidget(window)
    lock = WindowLock(folder)
    assert lock.take()
    made = Presence(Desk(window, folder, appearance), START, lock)
    made.begin()
    window.show()
    yield made
    window.close()
    QApplication.setQuitOnLastWindowClosed(quits)


def test_started_for_a_tray_that_never_comes_it_is_among_the_windows_at_least(
    qtbot: QtBot, still: Presence
) -> None:
    still.window.hide()
    still.begin(in_tray=True, patience=10)
    qtbot.waitUntil(still.window.isMinimized)
    still.come()
    assert still.window.isVisible()
    assert not still.window.isMinimized()


def test_another_language_gives_tray_and_notes_their_words_anew(still: Presence) -> None:
    still.tray.quit_action.setText("")
    still.window.make_anew()
    assert still.tray.quit_action.text() == "Quit"


def test_a_note_of_an_ended_session_leads_to_the_log_in(still: Presence) -> None:
    still.notifications.acted.emit(LOGIN, Note(NoteKind.LOGIN, "", ""))
    assert still.desk.dialogs.shown is not None
    still.desk.dialogs.shown.reject()


def test_without_a_tray_closing_ends_the_program_also_where_staying_was_wished(
    qtbot: QtBot, still: Presence
) -> None:
    still.settings = Settings(keep_in_tray=True)
    assert not Tray.exists()
    assert not still.window.stays()
    with qtbot.waitSignal(still.window.closing):
        still.window.close()
    assert WindowLock(still.window.surroundings.folder).take()
