"""Connects the window with the program: what is pressed becomes a wish, what comes back is shown.

The bridge is made after the first painting, so that the window is there before anything heavy is.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox

from app.domain.tips.states import TipState
from app.events import LoginNeeded, Notice
from app.folders import DataFolder
from app.services.window_page import Page, TipCard
from app.ui import wishes
from app.ui.bridge import Bridge
from app.ui.dialogs.dialogs import Dialogs
from app.ui.first_window import FirstWindow
from app.ui.link_field import link_in
from app.ui.outbox import Lost, Opened, Refused, Told
from app.ui.plain_text import isolated, visible
from app.ui.tips.actions import Action
from app.ui.wishes import LinkTipped

_log = logging.getLogger(__name__)
MORE = 200


class Desk(QObject):
    """Lives as long as the window."""

    def __init__(self, window: FirstWindow, folder: DataFolder) -> None:
        super().__init__(window)
        self.window = window
        self.bridge = Bridge(folder, self)
        self.dialogs = Dialogs(window, self.bridge.submit)
        self.bridge.news.connect(self._hear)
        self._wire()
        self._shortcuts()
        window.closing.connect(self.bridge.close)

    def start(self) -> None:
        """Open the program behind the window."""
        self.bridge.start()

    def tip(self, link: str) -> None:
        """Queue a gift for a link."""
        self.window.link.wait()
        self.bridge.submit(wishes.tip_link(link), self._tipped, lambda sentence, _: self.window.link.refuse(sentence))

    def act(self, action: Action, number: int) -> None:
        """A button of a row was pressed."""
        wish = {
            Action.UNDO: lambda: wishes.undo([number]),
            Action.DONT_SEND: lambda: wishes.answer([number], send=False),
            Action.SEND: lambda: wishes.answer([number], send=True),
            Action.RETRY: lambda: wishes.retry([number]),
        }[action]()
        self.bridge.submit(wish, self._decided, self._say_refusal)

    @Slot(object)
    def _hear(self, news: object) -> None:
        window = self.window
        match news:
            case Opened(now, _):
                window.use_clock(now)
                window.show_standing(running=True)
                self.bridge.submit(wishes.unlock_if_remembered(), None, None)
            case Lost(sentence):
                window.show_standing(running=False, problem=sentence)
            case Refused(sentence):
                window.show_standing(running=window.running, problem=window.problem, elsewhere=sentence)
            case Told(page):
                window.show_page(page)
            case Notice(_, sentence):
                window.show_notice(sentence)
            case LoginNeeded():
                window.show_notice(self.tr("A PeerTube session ended; log in again. No thumb is lost."))
            case _:
                _log.debug("The window has no use for %s.", type(news).__name__)

    def _tipped(self, tipped: LinkTipped) -> None:
        self.window.tips.scrollToTop()
        self.window.show_page(Page(self.window.figures, (tipped.card,)), hold_new=False)
        queued = tipped.card.state is TipState.QUEUED and not tipped.before
        self.window.link.done(self._sentence(tipped.card, before=tipped.before), queued=queued)

    def _sentence(self, card: TipCard, *, before: bool) -> str:
        words = self.window.tips.words
        if before:
            return self.tr("This work was there already: {}.").format(words.state(card, self.window.now()))
        if card.state is TipState.QUEUED:
            return self.tr("{amount} for {creator} is queued; Undo stands in its row.").format(
                amount=words.amount(card), creator=isolated(card.creator) if card.creator else visible(card.host)
            )
        return card.sentence

    def _decided(self, moved: list[int]) -> None:
        if not moved:
            self.window.link.say(self.tr("Too late: it is on its way already, or was decided elsewhere."), "waiting")

    def _say_refusal(self, sentence: str, _: Exception) -> None:
        self.window.link.say(sentence, "negative")

    def _pause(self, paused: bool) -> None:
        self.window.strip.paused = paused
        self.bridge.pause(paused)
        self.window.show_figures(self.window.figures)

    def _older(self, shown: int) -> None:
        self.bridge.submit(wishes.older(shown, MORE), self.window.tips.tips.append)

    def _wire(self) -> None:
        window, submit = self.window, self.bridge.submit
        window.link.given.connect(self.tip)
        window.tips.acted.connect(self.act)
        window.tips.tips.more_wanted.connect(self._older)
        window.welcome.account_wanted.connect(self.dialogs.connect_account)
        window.welcome.login_wanted.connect(self.dialogs.log_in)
        window.questions.clicked.connect(self.dialogs.show_questions)
        window.strip.login_wanted.connect(self.dialogs.log_in)
        window.strip.account_wanted.connect(self.dialogs.connect_account)
        window.strip.limits_wanted.connect(self.dialogs.show_limits)
        window.strip.pause_wanted.connect(self._pause)
        window.strip.lock_wanted.connect(lambda: submit(wishes.lock(), None, self._say_refusal))
        bar = window.unlock
        bar.unlock_wanted.connect(
            lambda passphrase, remember: submit(wishes.unlock(passphrase, remember=remember), bar.done, bar.refuse)
        )
        bar.renew_wanted.connect(lambda passphrase: submit(wishes.renew(passphrase), bar.done, bar.refuse))

    def _shortcuts(self) -> None:
        keys_help = self.tr(
            "Ctrl+V tips the link on the clipboard. Z takes the newest back. In the list, left and right choose a "
            "button and Space presses it; the menu key shows all there is. Esc leaves a field."
        )
        for keys, action in (
            ("Z", lambda: self.bridge.submit(wishes.undo_newest(), self._decided, self._say_refusal)),
            (QKeySequence(QKeySequence.StandardKey.Paste), self._paste),
            ("Escape", self._leave),
            ("?", lambda: self.window.show_notice(keys_help)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.window)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(action)

    def _paste(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit) and focused is not self.window.link.field:
            focused.paste()
            return
        link = link_in(QGuiApplication.clipboard().mimeData())
        if link and self.window.link.isEnabled():
            self.window.link.take(link)
        elif isinstance(focused, QLineEdit):
            focused.paste()

    def _leave(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QSpinBox):
            focused.clear()
        self.window.link.say("")
        self.window.tips.setFocus()
