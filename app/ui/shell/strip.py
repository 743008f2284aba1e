"""The bottom line: how tipping stands, what goes out next, whether the wallet is open, where likes come from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app.services.window_page import CLOSED_ALLOWANCE, COLLECTING, TIPPING_ON, Figures
from app.ui.plain_text import ElidedLabel, FittingLabel, PlainLabel, tooltip, visible
from app.ui.sentences import in_words
from app.ui.shell.page import pressed_by_enter
from app.ui.times import TimeWords, moment

TICK = 1000


class Strip(QFrame):
    """`login_wanted`: a PeerTube session ended. `unlock_wanted`: go where the passphrase is typed."""

    pause_wanted = Signal(bool)
    lock_wanted = Signal()
    unlock_wanted = Signal()
    login_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, practice: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("look", "strip")
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._figures = Figures()
        self._times = TimeWords(self)
        self.tipping = FittingLabel()
        self.next = PlainLabel(look="muted")
        self.wallet = PlainLabel(look="muted")
        self.likes = ElidedLabel(look="muted")
        self.nodes = FittingLabel(look="muted")
        self.play = PlainLabel(self.tr("Play money") if practice else "", look="waiting")
        self.login = self._button(self.tr("Log in again"), self.login_wanted.emit)
        self.pause = self._button(self.tr("Pause"), lambda: self.pause_wanted.emit(not self._figures.paused))
        self.lock = self._button(self.tr("Lock"), self._turn_key)
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._show_next)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 3, 10, 3)
        row.setSpacing(14)
        left: tuple[QWidget, ...] = (self.tipping, self.next)
        right: tuple[QWidget, ...] = (
            self.play, self.wallet, self.likes, self.login, self.nodes, self.pause, self.lock
        )  # fmt: skip
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        self.play.setVisible(practice)
        # Before anything is known there is nothing to press.
        self.login.hide()
        self.pause.setEnabled(False)
        self.lock.setEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(event):
            super().keyPressEvent(event)

    def show_figures(self, figures: Figures, elsewhere: str = "", problem: str = "") -> None:
        """`elsewhere` names another program that looks after the folder; `problem` is why nothing runs now."""
        self._figures = figures
        self._show_tipping(elsewhere, problem)
        self._show_next()
        self._show_wallet(figures)
        self._show_likes(figures)
        self._show_nodes(figures)
        self.pause.setText(self.tr("Go on") if figures.paused else self.tr("Pause"))
        self.pause.setEnabled(bool(figures.accounts) and not problem)

    def _show_tipping(self, elsewhere: str, problem: str) -> None:
        figures = self._figures
        words: tuple[str, ...] = (self.tr("○ No account yet"),)
        look = "muted"
        if problem:
            words, look = (self.tr("× Not running"),), "negative"
        elif figures.paused:
            words, look = (self.tr("❚❚ Paused"),), "waiting"
        elif figures.wallet == TIPPING_ON:
            words, look = (self.tr("● Tipping on"),), "positive"
        elif figures.wallet == COLLECTING:
            words, look = (self.tr("◔ Collecting, waits for your passphrase"), self.tr("◔ Collecting")), "waiting"
        elif figures.wallet == CLOSED_ALLOWANCE and figures.accounts:
            ended, closed = self.tr("◔ Collecting, allowance ended"), self.tr("◔ Collecting, no allowance is open")
            words, look = (ended if figures.allowance_until else closed, self.tr("◔ Collecting")), "waiting"
        self.tipping.look(look)
        self.tipping.show_words(*words)
        self.tipping.setToolTip(tooltip(in_words(problem or elsewhere) or words[0]))

    def _show_next(self) -> None:
        due = moment(self._figures.next_due)
        goes = due is not None and self._figures.wallet == TIPPING_ON and not self._figures.paused
        self.next.setVisible(goes)
        if due is None or not goes:
            self._timer.stop()
            return
        left = (due - self.now()).total_seconds()
        self.next.setText(self.tr("next gift in {}").format(self._times.left(left)) if left > 0 else self.tr("sending"))
        self.next.setToolTip(tooltip(self._times.exact(due)))
        if not self._timer.isActive() and left > 0:
            self._timer.start()

    def _show_wallet(self, figures: Figures) -> None:
        locked = figures.wallet == COLLECTING
        self.wallet.setText(self.tr("Unlocked"))
        # That it is locked says the first word of the line already.
        self.wallet.setVisible(figures.vault and not locked)
        self.lock.setText(self.tr("Unlock") if locked else self.tr("Lock"))
        self.lock.setEnabled(figures.vault)

    def _show_likes(self, figures: Figures) -> None:
        ended = [one for one in figures.peertube if one[3] != "active"]
        words = [
            self.tr("{user} at {server}").format(user=visible(user, 30), server=visible(_host(server), 40))
            for _, user, server, _ in figures.peertube
        ]
        if len(words) == 1:
            self.likes.setText(words[0])
        else:
            count = self.tr("%n PeerTube account(s)", "", len(words))
            self.likes.setText(count if words else self.tr("no PeerTube account"))
        self.likes.setToolTip(tooltip("; ".join(words)))
        self.login.setVisible(bool(ended))

    def _show_nodes(self, figures: Figures) -> None:
        well = sum(not problem for _, problem in figures.nodes)
        text = self.tr("{well} of {all} Hive nodes answer").format(well=well, all=len(figures.nodes))
        short = self.tr("Hive {well}/{all}").format(well=well, all=len(figures.nodes))
        mark = "{}" if well >= 2 else "× {}"
        self.nodes.look("muted" if well >= 2 else "waiting")
        self.nodes.show_words(*(mark.format(one) for one in (text, short)) if figures.nodes else ("",))
        answers = self.tr("answers")
        told = "; ".join(f"{name}: {in_words(problem) or answers}" for name, problem in figures.nodes)
        self.nodes.setToolTip(tooltip(told))

    def _turn_key(self) -> None:
        if self._figures.wallet == COLLECTING:
            self.unlock_wanted.emit()
        else:
            self.lock_wanted.emit()

    def _button(self, text: str, pressed: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("look", "quiet")
        button.clicked.connect(pressed)
        return button


def _host(server: str) -> str:
    """`tube.example` of `https://tube.example`; the library that takes addresses apart is loaded later."""
    return server.partition("://")[2].partition("/")[0]
