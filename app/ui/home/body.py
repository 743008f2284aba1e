"""Rows, or where there is none yet, the first steps: an empty page says what it is for and offers what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.services.window_page import Figures
from app.ui.home.stream import Stream
from app.ui.shell.page import Surroundings

if TYPE_CHECKING:
    from app.ui.home.welcome import Welcome


class Body(QStackedWidget):
    """`led` is that of the page."""

    led = Signal(str, object)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice = surroundings.practice
        self._figures, self._running = Figures(), False
        self._welcome: Welcome | None = None
        self.stream = Stream(surroundings)
        self.stream.counted.connect(self._choose)
        self.stream.all_wanted.connect(lambda: self.led.emit("giving", None))
        self.stream.questions_wanted.connect(lambda: self.led.emit("questions", None))
        self.addWidget(self.stream)

    @property
    def welcome(self) -> Welcome:
        """The first steps, made when there is no row to show."""
        if self._welcome is None:
            from app.ui.home.welcome import Welcome

            self._welcome = Welcome()
            self._welcome.account_wanted.connect(lambda: self.led.emit("account", None))
            self._welcome.login_wanted.connect(lambda: self.led.emit("login", None))
            self.addWidget(self._welcome)
        return self._welcome

    def show_figures(self, figures: Figures, *, running: bool) -> None:
        """Which step comes next, and how many rows ask."""
        self._figures, self._running = figures, running
        self.stream.show_figures(figures)
        self._choose()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._choose()

    def _choose(self) -> None:
        if self.stream.count():
            self.setCurrentWidget(self.stream)
        elif self.isVisible():
            self.welcome.show_figures(self._figures, practice=self._practice, running=self._running)
            self.setCurrentWidget(self.welcome)
