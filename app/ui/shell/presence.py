"""The program on the desktop beyond its window: tray, notes, later starts, links from outside, start at log-in.

    later start, link ─> SingleInstance ─> the window comes to the front; a link opens its card, once the program runs
    news ─> Tidings ─> Notifications ─> what is pressed becomes a wish
    screen locked, sleep ─> the keys are closed
    window closed ─> it stays in the tray, if that is wished and there is a tray; else the program ends
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.program_link import ProgramLink, ShowTipCard
from app.errors import BadSetting, DesktopRefused
from app.events import SettingsChanged
from app.services.desktop import StartWords, this_desktop
from app.settings import Settings
from app.ui import wishes
from app.ui.news import Told
from app.ui.shell.bus import Bus, open_bus
from app.ui.shell.bus_notes import BusNotes
from app.ui.shell.desk import Desk
from app.ui.shell.note_deeds import NoteDeeds
from app.ui.shell.notes import Messenger
from app.ui.shell.notifications import Notifications
from app.ui.shell.session_lock import SessionLock
from app.ui.shell.single_instance import SingleInstance
from app.ui.shell.tidings import Tidings
from app.ui.shell.toast import Toast
from app.ui.shell.tray import Tray
from app.ui.shell.window_lock import WindowLock

TRAY_COMES_WITHIN = 20_000
"""Milliseconds: right after log-in the desktop's panel may not be there yet."""


class Presence(QObject):
    """Lives as long as the desk. `start` is how the program was started, for the desktop to repeat it."""

    def __init__(self, desk: Desk, start: StartWords, lock: WindowLock | None = None) -> None:
        super().__init__(desk)
        self.desk, self._start, self._lock = desk, start, lock
        self.window = desk.window
        folder = self.window.surroundings.folder
        self.settings = _kept_settings(folder.settings)
        self.instance = SingleInstance(folder, self)
        self._shown = self.window.figures
        self.tray = Tray(practice=folder.practice, figures=self._shown, parent=self)
        self.toast = Toast(self.window)
        self._buses: list[Bus] = []
        self._leaving = False
        self._asked: ProgramLink | None = None
        self.tidings = Tidings(lambda: self.settings, self.in_front, folder.path / "told.json", parent=self)
        self.session_lock = SessionLock(self)
        self._wire()

    def begin(
        self, asked: ProgramLink | None = None, *, in_tray: bool = False, patience: int = TRAY_COMES_WITHIN
    ) -> None:
        """Find the desktop's services, and do what the start asked for."""
        self.instance.listen()
        session, system = open_bus("SESSION", self), open_bus("SYSTEM", self)
        self._buses = [bus for bus in (session, system) if bus is not None]
        self.session_lock.watch(system, session)
        ways: list[Messenger] = [BusNotes(session, self)] if session is not None else []
        self.notifications = Notifications([*ways, self.tray, self.toast], self)
        self.notifications.acted.connect(NoteDeeds(self.desk, self.come, self).do)
        self.tidings.noted.connect(self.notifications.show_note)
        if self.settings.autostart and not this_desktop().registered().autostart:
            self._follow_autostart()
        if in_tray:
            QTimer.singleShot(patience, self, self._be_somewhere)
        if asked is not None:
            self.meet(asked)

    def meet(self, asked: ProgramLink) -> None:
        """A later start, or a link of a web page: come to the front; never more than a card that asks."""
        self.come()
        self._asked = asked
        self._open_asked()

    def come(self) -> None:
        """Bring the window to the front."""
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def in_front(self) -> bool:
        """Whether the person looks at the window."""
        return self.window.isVisible() and self.window.isActiveWindow()

    def quit(self) -> None:
        """End the program, also where closing the window would leave it in the tray."""
        self._leaving = True
        self.window.close()

    def _wire(self) -> None:
        desk, tray = self.desk, self.tray
        QApplication.setQuitOnLastWindowClosed(False)
        self.window.stays = self._stays
        self.window.closing.connect(self._end)
        self.window.built.connect(self._make_anew)
        desk.bridge.news.connect(self._hear)
        self.instance.asked.connect(self.meet)
        self.session_lock.went_away.connect(lambda: desk.bridge.submit(wishes.lock(keep_allowance=True)))
        tray.open_wanted.connect(self.come)
        tray.pause_wanted.connect(desk.pause)
        tray.undo_wanted.connect(desk.undo_newest)
        tray.lock_wanted.connect(desk.lock)
        tray.quit_wanted.connect(self.quit)

    def _stays(self) -> bool:
        return self.settings.keep_in_tray and not self._leaving and Tray.exists()

    def _be_somewhere(self) -> None:
        """Started for the tray, but there is none: an icon among the windows is better than nothing to be seen."""
        if not self.window.isVisible() and not Tray.exists():
            self.window.showMinimized()

    def _hear(self, news: object) -> None:
        self.tidings.hear(news)
        match news:
            case Told():
                self._open_asked()
            case SettingsChanged(settings, names):
                self.settings = settings
                if "autostart" in names:
                    self._follow_autostart()
        if self.window.figures is not self._shown:
            self._shown = self.window.figures
            self.tray.show_figures(self._shown)

    def _open_asked(self) -> None:
        if self.window.running and isinstance(self._asked, ShowTipCard):
            self.desk.dialogs.show_tip_card(self._asked.url)
            self._asked = None

    def _follow_autostart(self) -> None:
        try:
            this_desktop().start_at_login(self._start, wished=self.settings.autostart)
        except DesktopRefused as refused:
            self.window.said.say(str(refused), "negative")

    def _make_anew(self) -> None:
        self.tray.make_anew()
        self.tidings.make_anew()

    def _end(self) -> None:
        self.instance.close()
        self.tray.close()
        for bus in self._buses:
            bus.close()
        if self._lock is not None:
            self._lock.release()
        QApplication.quit()


def _kept_settings(path: Path) -> Settings:
    try:
        return Settings.load(path)
    except BadSetting:
        # The program that opens behind the window will say what is wrong with the file.
        return Settings()
