"""Notes on a real private D-Bus, inside the window, and by which way they go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.shell.bus import Bus, open_bus
from app.ui.shell.bus_notes import PLACE, SERVICE, BusNotes
from app.ui.shell.notes import OPEN, UNDO, Note, NoteKind
from app.ui.shell.notifications import Notifications
from app.ui.shell.session_lock import LOGIND, MANAGER, PROPERTIES, SESSION, SessionLock
from app.ui.shell.toast import Toast
from app.ui.theme.motion import reduce_motion
from tests.servers.private_bus import DAEMON, Service, private_bus

CHANGED = "PropertiesChanged"
needs_daemon = pytest.mark.skipif(DAEMON is None, reason="needs dbus-daemon")
FIRST = Note(NoteKind.FIRST_GIFT, "0.050 HBD for Carol", "For “<b>Sun</b> & sea”", ((UNDO, "Undo"),), (7,))
ARRIVED = Note(NoteKind.ARRIVED, "1 gift arrived", "0.050 HBD for Carol")


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with private_bus(tmp_path) as address:
        yield address


@pytest.fixture
def bus(qtbot: QtBot, address: str) -> Iterator[Bus]:
    found = open_bus(address)
    assert found is not None
    yield found
    found.close()


class Desktop(Service):
    """A notification service that numbers what it shows."""

    def __init__(self, address: str, *abilities: str) -> None:
        self.number = 40
        super().__init__(address, SERVICE, {
            "GetCapabilities": lambda _: ("as", (list(abilities),)),
            "Notify": self._notify,
        })  # fmt: skip

    def _notify(self, _: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
        self.number += 1
        return "u", (self.number,)

    def shown(self) -> list[tuple[Any, ...]]:
        return [body for name, body in self.calls if name == "Notify"]

    def press(self, number: int, action: str) -> None:
        self.signal(PLACE[1], SERVICE, "ActionInvoked", "us", number, action)


@needs_daemon
def test_a_note_has_its_undo_and_its_words_are_no_markup(qtbot: QtBot, address: str, bus: Bus) -> None:
    desktop = Desktop(address, "body", "body-markup", "actions")
    notes = BusNotes(bus)
    qtbot.waitUntil(notes.ready)
    notes.show_note(FIRST)
    qtbot.waitUntil(lambda: len(desktop.shown()) == 1)
    name, replaced, icon, title, body, actions, hints, _ = desktop.shown()[0]
    assert (name, replaced, icon, title) == ("Capillary", 0, "capillary", "0.050 HBD for Carol")
    assert body == "For “&lt;b&gt;Sun&lt;/b&gt; &amp; sea”"
    assert actions[2:] == ["undo", "Undo"]
    assert hints["desktop-entry"] == ("s", "capillary")
    with qtbot.waitSignal(notes.acted, timeout=5000) as acted:
        qtbot.wait(50)
        desktop.press(41, "undo")
    assert acted.args == [FIRST, UNDO]
    desktop.close()


@needs_daemon
def test_a_service_without_markup_gets_the_words_as_they_are(qtbot: QtBot, address: str, bus: Bus) -> None:
    desktop = Desktop(address, "body")
    notes = BusNotes(bus)
    qtbot.waitUntil(notes.ready)
    notes.show_note(FIRST)
    qtbot.waitUntil(lambda: len(desktop.shown()) == 1)
    assert desktop.shown()[0][4] == "For “<b>Sun</b> & sea”"
    assert desktop.shown()[0][5] == []
    desktop.close()


@needs_daemon
def test_a_later_note_of_a_kind_takes_the_place_of_the_earlier(qtbot: QtBot, address: str, bus: Bus) -> None:
    desktop = Desktop(address, "body", "actions")
    notes = BusNotes(bus)
    qtbot.waitUntil(notes.ready)
    for note, count in ((ARRIVED, 1), (FIRST, 2), (ARRIVED, 3), (FIRST, 4)):
        notes.show_note(note)
        qtbot.waitUntil(lambda count=count: len(desktop.shown()) == count)
        qtbot.wait(20)
    assert [shown[1] for shown in desktop.shown()] == [0, 0, 41, 0]
    desktop.close()


@needs_daemon
def test_what_others_press_and_what_we_never_offered_does_nothing(qtbot: QtBot, address: str, bus: Bus) -> None:
    desktop = Desktop(address, "body", "actions")
    notes = BusNotes(bus)
    heard: list[object] = []
    notes.acted.connect(lambda *words: heard.append(words))
    qtbot.waitUntil(notes.ready)
    notes.show_note(FIRST)
    qtbot.waitUntil(lambda: len(desktop.shown()) == 1)
    qtbot.wait(20)
    desktop.press(99, "undo")
    desktop.press(41, "unlock")
    desktop.press(41, "default")
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard == [(FIRST, OPEN)]
    desktop.close()


@needs_daemon
def test_without_a_service_or_without_a_bus_nothing_is_ready(qtbot: QtBot, bus: Bus) -> None:
    notes = BusNotes(bus)
    qtbot.wait(100)
    assert not notes.ready()
    assert open_bus("SESSION") is None
    assert open_bus("unix:path=/nowhere") is None
    assert open_bus("tcp:host=example") is None


@needs_daemon
def test_a_bus_that_ends_is_survived(qtbot: QtBot, tmp_path: Path) -> None:
    with private_bus(tmp_path) as address:
        bus = open_bus(address)
        assert bus is not None
        answers: list[object] = []
    qtbot.wait(50)
    bus.call(PLACE, "GetCapabilities", answer=answers.append)
    assert answers == [None]


@needs_daemon
@pytest.mark.parametrize(
    ("path", "interface", "member", "signature", "body", "away"),
    [
        (MANAGER[1], MANAGER[2], "PrepareForSleep", "b", (True,), True),
        (MANAGER[1], MANAGER[2], "PrepareForSleep", "b", (False,), False),
        ("/session/ours", SESSION, "Lock", "", (), True),
        ("/session/other", SESSION, "Lock", "", (), False),
        ("/session/ours", PROPERTIES, CHANGED, "sa{sv}as", (SESSION, {"LockedHint": ("b", True)}, []), True),
        ("/session/ours", PROPERTIES, CHANGED, "sa{sv}as", (SESSION, {"Active": ("b", False)}, []), True),
        ("/session/ours", PROPERTIES, CHANGED, "sa{sv}as", (SESSION, {"Active": ("b", True)}, []), False),
    ],
)
def test_going_away_is_told_by_logind(
    qtbot: QtBot, address: str, bus: Bus, path: str, interface: str, member: str, signature: str, body: Any, away: bool
) -> None:
    found = ("o", ("/session/ours",))
    logind = Service(address, LOGIND, {"GetSessionByPID": lambda _: found, "GetSession": lambda _: found})
    lock = SessionLock()
    heard: list[bool] = []
    lock.went_away.connect(lambda: heard.append(True))
    lock.watch(bus, None)
    qtbot.waitUntil(lambda: bool(logind.calls))
    qtbot.wait(30)
    logind.signal(path, interface, member, signature, *body)
    qtbot.wait(60)
    assert heard == ([True] if away else [])
    logind.close()


@needs_daemon
def test_a_covered_screen_counts_as_going_away(qtbot: QtBot, address: str, bus: Bus) -> None:
    name = "org.freedesktop.ScreenSaver"
    saver = Service(address, name, {})
    lock = SessionLock()
    lock.watch(None, bus)
    qtbot.wait(30)
    with qtbot.waitSignal(lock.went_away, timeout=5000):
        saver.signal("/ScreenSaver", name, "ActiveChanged", "b", True)
    saver.close()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    window = QMainWindow()
    window.resize(900, 600)
    window.setCentralWidget(QLineEdit())
    qtbot.addWidget(window)
    window.show()
    reduce_motion(True)
    yield window
    reduce_motion(False)


def test_a_toast_never_takes_the_focus_and_is_reached_by_f6(qtbot: QtBot, window: QMainWindow) -> None:
    field = window.centralWidget()
    assert isinstance(field, QLineEdit)
    field.setFocus()
    toast = Toast(window)
    toast.show_note(FIRST)
    assert toast.isVisible()
    assert window.focusWidget() is field
    assert window.rect().contains(toast.geometry())
    toast.enter()
    undo = window.focusWidget()
    assert isinstance(undo, QPushButton)
    assert undo.accessibleName() == "Undo: 0.050 HBD for Carol"
    with qtbot.waitSignal(toast.acted) as acted:
        qtbot.keyClick(undo, Qt.Key.Key_Space)
    assert acted.args == [FIRST, UNDO]
    assert not toast.isVisible()
    assert window.focusWidget() is field


def test_escape_takes_a_toast_away_and_the_next_comes(qtbot: QtBot, window: QMainWindow) -> None:
    toast = Toast(window)
    toast.show_note(FIRST)
    toast.show_note(ARRIVED)
    assert toast.heading.text() == FIRST.title
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    assert toast.heading.text() == ARRIVED.title
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_a_toast_goes_by_itself_but_not_under_the_hand(qtbot: QtBot, window: QMainWindow) -> None:
    toast = Toast(window, shown=40)
    toast.show_note(FIRST)
    toast.enter()
    qtbot.wait(100)
    assert toast.isVisible()
    window.centralWidget().setFocus()
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=2000)


def test_words_of_strangers_are_no_markup_in_a_toast(window: QMainWindow) -> None:
    toast = Toast(window)
    toast.show_note(FIRST)
    assert toast.body.textFormat() is Qt.TextFormat.PlainText
    assert toast.body.text() == FIRST.body


class Way(QObject):
    """A messenger that keeps what it was given."""

    acted = Signal(object, str)

    def __init__(self, *, open_now: bool) -> None:
        super().__init__()
        self.open_now = open_now
        self.shown: list[Note] = []

    def ready(self) -> bool:
        return self.open_now

    def show_note(self, note: Note) -> None:
        self.shown.append(note)


def test_the_first_way_that_somebody_would_see_is_taken(qtbot: QtBot) -> None:
    ways = [Way(open_now=False), Way(open_now=True), Way(open_now=True)]
    notifications = Notifications(ways)
    notifications.show_note(FIRST)
    assert [way.shown for way in ways] == [[], [FIRST], []]
    with qtbot.waitSignal(notifications.acted) as acted:
        ways[1].acted.emit(FIRST, UNDO)
    assert acted.args == [UNDO, FIRST]
