"""Rows, or while there is none yet what comes next: an empty page says what it is for. Before that, the first run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.first_steps import NONE, PROMISES
from app.services.first_notes import first_notes
from app.services.window_page import Figures
from app.ui.home.stream import Stream
from app.ui.shell.page import Surroundings

if TYPE_CHECKING:
    from app.ui.first_run.panel import FirstRunPanel
    from app.ui.home.empty import Empty


class Body(QStackedWidget):
    """`led` and `said` are those of the page; `turned` comes when another of the three is shown."""

    led = Signal(str, object)
    said = Signal(str, str)
    turned = Signal()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._figures, self._running = Figures(), False
        self._first_run: FirstRunPanel | None = None
        self._empty: Empty | None = None
        self._over = first_notes(surroundings.folder).finished
        self.stream = Stream(surroundings)
        self.stream.counted.connect(self._choose)
        self.stream.all_wanted.connect(lambda: self.led.emit("giving", None))
        self.stream.tips.creator_wanted.connect(lambda channel: self.led.emit("creator", channel))
        self.stream.questions_wanted.connect(lambda: self.led.emit("questions", None))
        self.stream.noted.account_wanted.connect(self.begin_account)
        self.addWidget(self.stream)
        self.currentChanged.connect(lambda _: self.turned.emit())

    @property
    def first_run(self) -> FirstRunPanel:
        """The first steps, made while there is one to take."""
        if self._first_run is None:
            from app.ui.first_run.panel import FirstRunPanel

            self._first_run = FirstRunPanel(self._surroundings)
            self._first_run.finished.connect(self._choose)
            self._first_run.begun.connect(self._begin)
            self._first_run.led.connect(self.led)
            self._first_run.said.connect(self.said)
            self.addWidget(self._first_run)
        return self._first_run

    @property
    def empty(self) -> Empty:
        """What to do while nothing was given."""
        if self._empty is None:
            from app.ui.home.empty import Empty

            self._empty = Empty(self._surroundings)
            self._empty.noted.account_wanted.connect(self.begin_account)
            self.addWidget(self._empty)
        return self._empty

    def beginning(self) -> bool:
        """Whether the first run is shown."""
        return self._first_run is not None and self.currentWidget() is self._first_run

    def noting(self) -> bool:
        """Whether gifts are noted until there is an account."""
        return not self._figures.accounts and first_notes(self._surroundings.folder).way == PROMISES

    def begin_account(self) -> None:
        """Somebody who began with promises wants an account now."""
        self.first_run.begin(NONE)

    def show_figures(self, figures: Figures, *, running: bool) -> None:
        """Which step comes next, and how many rows ask."""
        self._figures, self._running = figures, running
        self.stream.show_figures(figures)
        self._choose()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._choose()

    def _begin(self) -> None:
        self._over = False
        self._choose()

    def _choose(self) -> None:
        gifts = bool(self.stream.count())
        if not self.isVisible() and not gifts:
            return
        if not self._over:
            gave = gifts or bool(self._figures.thanked)
            self.first_run.show_figures(self._figures, running=self._running, gifts=gave)
            self._over = self.first_run.over()
        if not self._over:
            self.setCurrentWidget(self.first_run)
            self.first_run.look()
            return
        noted = self.noting()
        self.stream.noted.setVisible(noted)
        if gifts:
            self.setCurrentWidget(self.stream)
        else:
            self.empty.show_figures(self._figures, noting=noted)
            self.setCurrentWidget(self.empty)
