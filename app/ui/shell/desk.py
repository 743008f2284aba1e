"""Connects the window with the program: what is pressed becomes a wish, what comes back is shown.

The bridge is made after the first painting, so that the window is there before anything heavy is.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLineEdit

from app.events import LoginNeeded, Notice, SettingsChanged
from app.folders import DataFolder
from app.services.window_page import COLLECTING
from app.ui import wishes
from app.ui.bridge import Bridge
from app.ui.dialogs.dialogs import Dialogs
from app.ui.news import Lost, Opened
from app.ui.shell.appearance import Appearance
from app.ui.shell.hands import Hands
from app.ui.shell.window import HOME, Window
from app.ui.theme.icons import program_icon
from app.ui.tips.actions import Action
from app.ui.tips.words import DoneWords
from app.ui.wishes import practice


class Desk(QObject):
    """Lives as long as the window."""

    def __init__(self, window: Window, folder: DataFolder, appearance: Appearance | None = None) -> None:
        super().__init__(window)
        self.window = window
        self.bridge = Bridge(folder, self)
        self.dialogs = Dialogs(window, self.bridge.submit, lambda: window.figures)
        self._hands = Hands(window)
        self._appearance = appearance
        window.setWindowIcon(QIcon(program_icon()))
        self.bridge.news.connect(self._hear)
        self.dialogs.said.connect(lambda sentence, look: window.said.say(sentence, look))
        window.closing.connect(self.bridge.close)
        window.dropped.connect(self.tip)
        window.built.connect(self._wire)
        self._hands.pasted.connect(self.tip)
        self._hands.undo.connect(self.undo_newest)
        self._hands.left.connect(self.leave)
        self._wire()

    def start(self) -> None:
        """Open the program behind the window."""
        self.bridge.start()

    def tip(self, link: str) -> None:
        """Queue a gift for a link; its row, with Undo, stands on the first page."""
        if link:
            self.lead(HOME, link)

    def offer(self, link: str) -> None:
        """Put a link of another program into the field. Nothing is queued before a person presses Tip."""
        self.lead(HOME, ("offer", link))

    def lead(self, name: str, argument: object = None) -> None:
        """To a page, or to a dialog."""
        dialogs = {
            "account": self.dialogs.connect_account,
            "login": self.dialogs.log_in,
            "questions": self.dialogs.show_questions,
        }
        if name in dialogs:
            dialogs[name]()
        elif name == "tip":
            self.dialogs.show_tip_card(str(argument))
        else:
            self.window.turn_to(name, argument)

    def pause(self, paused: bool) -> None:
        """Stop collecting and sending, or go on; it holds over the next start."""
        self.bridge.submit(wishes.change_settings({"paused": paused}), None, self._refused)

    def lock(self) -> None:
        """Close the wallet."""
        self.bridge.submit(wishes.lock(), None, self._refused)

    def undo_newest(self) -> None:
        """Take the newest gift back that can be."""
        self.bridge.submit(wishes.undo_newest(), self._undone, self._refused)

    def leave(self) -> None:
        """`Esc`: out of a field, or one step back on the page, or to the first page."""
        window = self.window
        front = window.pages.page(window.pages.shown())
        if front.back():
            return
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.clear()
            front.setFocus()
            focused.clearFocus()
        elif window.pages.shown() != HOME:
            window.turn_to(HOME)
        window.said.say("")

    @Slot(object)
    def _hear(self, news: object) -> None:
        window = self.window
        match news:
            case Opened():
                window.crossing.lead_to(self.bridge.submit)
                window.surroundings.pictures.begin(self.bridge.submit)
            case Lost(sentence):
                window.crossing.close(sentence)
        window.hear(news)
        match news:
            case Opened():
                self.bridge.submit(wishes.unlock_if_remembered(), None, None)
                if window.practice:
                    self.bridge.submit(practice.moved_aside(), self._tell_aside, None)
            case Notice(_, sentence):
                window.said.say(sentence)
            case LoginNeeded():
                window.said.say(self.tr("A PeerTube session ended; log in again. No thumb is lost."), "waiting")
            case SettingsChanged(settings):
                window.surroundings.pictures.follow(wanted=settings.pictures)
                window.show_figures(replace(window.figures, paused=settings.paused, earns=settings.earns))
                if self._appearance is not None and self._appearance.follow(settings):
                    window.make_anew()

    def _wire(self) -> None:
        strip = self.window.strip
        strip.pause_wanted.connect(self.pause)
        strip.lock_wanted.connect(self.lock)
        strip.unlock_wanted.connect(lambda: self.lead(HOME, COLLECTING))
        strip.login_wanted.connect(self.dialogs.log_in)
        self.window.pages.led.connect(self.lead)

    def _undone(self, moved: list[int]) -> None:
        if moved:
            self.window.said.say(*DoneWords(self).said(Action.UNDO, moved))
        else:
            self.window.said.say(self.tr("There is nothing that could still be taken back."), "waiting")

    def _tell_aside(self, aside: Path | None) -> None:
        if aside is not None:
            words = self.tr("This is a new practice world. What the earlier one left was moved aside, not deleted: {}")
            self.window.said.say(words.format(aside))

    def _refused(self, sentence: str, _: Exception) -> None:
        self.window.said.say(sentence, "negative")
