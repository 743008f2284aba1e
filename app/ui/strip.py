"""The bottom line: how tipping stands, where likes come from, whether Hive answers."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from app.services.window_page import CLOSED_ALLOWANCE, COLLECTING, TIPPING_ON, Figures
from app.ui.plain_text import ElidedLabel, PlainLabel, tooltip, visible


class Strip(QFrame):
    """Pause, Lock and Limits live here; a PeerTube session that ended asks for a login."""

    pause_wanted = Signal(bool)
    lock_wanted = Signal()
    limits_wanted = Signal()
    login_wanted = Signal()
    account_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "strip")
        self.paused = False
        self.tipping = PlainLabel()
        self.likes = ElidedLabel(look="muted")
        self.nodes = ElidedLabel(look="muted")
        self.login = self._button(self.tr("Log in again"), self.login_wanted.emit)
        self.pause = self._button(self.tr("Pause"), lambda: self.pause_wanted.emit(not self.paused))
        self.lock = self._button(self.tr("Lock"), self.lock_wanted.emit)
        self.add = self._button(self.tr("Add account"), None)
        self.add.setMenu(self._additions())
        self.limits = self._button(self.tr("Limits"), self.limits_wanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(16)
        for widget in (self.tipping, self.likes, self.login, self.nodes):
            row.addWidget(widget)
        row.addStretch(1)
        for button in (self.add, self.limits, self.pause, self.lock):
            row.addWidget(button)

    def show_figures(self, figures: Figures, elsewhere: str, problem: str) -> None:
        """`elsewhere` names another program that looks after the folder; `problem` is why nothing runs now."""
        self._show_tipping(figures, elsewhere, problem)
        self._show_likes(figures)
        self._show_nodes(figures)
        self.lock.setEnabled(figures.wallet in (TIPPING_ON, CLOSED_ALLOWANCE))
        self.limits.setEnabled(figures.vault)
        self.pause.setText(self.tr("Go on") if self.paused else self.tr("Pause"))
        self.add.setEnabled(not problem)
        self.pause.setEnabled(bool(figures.accounts) and not elsewhere)

    def _show_tipping(self, figures: Figures, elsewhere: str, problem: str) -> None:
        word, look = self.tr("No account yet"), "muted"
        if problem:
            word, look = self.tr("× Not running"), "negative"
        elif self.paused:
            word, look = self.tr("❚❚ Paused"), "waiting"
        elif figures.wallet == TIPPING_ON:
            word, look = self.tr("● Tipping on"), "positive"
        elif figures.wallet == COLLECTING:
            word, look = self.tr("◔ Collecting"), "waiting"
        elif figures.wallet == CLOSED_ALLOWANCE and figures.accounts:
            word, look = self.tr("◔ Collecting, allowance ended"), "waiting"
        self.tipping.setText(word)
        self.tipping.look(look)
        self.tipping.setToolTip(tooltip(problem or elsewhere))

    def _show_likes(self, figures: Figures) -> None:
        ended = [one for one in figures.peertube if one[3] != "active"]
        words = [
            self.tr("{user} at {server}").format(user=visible(user, 30), server=visible(urlsplit(server).netloc, 40))
            for _, user, server, _ in figures.peertube
        ]
        if len(words) > 1:
            self.likes.setText(self.tr("{} PeerTube accounts").format(len(words)))
        else:
            self.likes.setText(words[0] if words else self.tr("no PeerTube account"))
        self.likes.setToolTip(tooltip("; ".join(words)))
        self.login.setVisible(bool(ended))

    def _show_nodes(self, figures: Figures) -> None:
        if not figures.nodes:
            self.nodes.setText("")
            return
        well = sum(not problem for _, problem in figures.nodes)
        text = self.tr("{well} of {all} Hive nodes answer").format(well=well, all=len(figures.nodes))
        self.nodes.setText(text if well >= 2 else self.tr("× {}").format(text))
        self.nodes.look("muted" if well >= 2 else "waiting")
        told = "; ".join(f"{name}: {problem or self.tr('answers')}" for name, problem in figures.nodes)
        self.nodes.setToolTip(tooltip(told))

    def _additions(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Connect a Hive account…")).triggered.connect(self.account_wanted)
        menu.addAction(self.tr("Log in at a PeerTube server…")).triggered.connect(self.login_wanted)
        return menu

    def _button(self, text: str, pressed: Callable[[], object] | None) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("look", "quiet")
        if pressed is not None:
            button.clicked.connect(pressed)
        return button
