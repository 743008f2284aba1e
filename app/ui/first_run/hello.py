"""The first page of all: what this does, and three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from app.domain.first_steps import NONE, OWN
from app.ui.first_run.play import open_practice_world
from app.ui.first_run.step_page import Choice, StepPage
from app.ui.shell.page import Surroundings


class HelloStep(StepPage):
    """`chosen` carries the way."""

    chosen = Signal(str)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(
            surroundings,
            self.tr("Say thanks with a thumb."),
            self.tr(
                "When you like something, its maker gets a small gift from your own wallet. "
                "Nothing is sent before you set a limit."
            ),
        )
        self.play = Choice(
            self.tr("Look around first"),
            self.tr("A whole world on this computer, with money that is worth nothing."),
            self.tr("Try with play money"),
            self._play,
        )
        self.own = Choice(
            self.tr("I have an account that pays"),
            self.tr("Its keys are sealed on this computer. One that holds only pocket money is best."),
            self.tr("Use my Hive account"),
            lambda: self.chosen.emit(OWN),
            main=True,
        )
        self.none = Choice(
            self.tr("I am new to Hive"),
            self.tr("Start with promises that are paid later, use an invitation, or let a friend make you an account."),
            self.tr("I have no Hive account yet"),
            lambda: self.chosen.emit(NONE),
        )
        for choice in (self.play, self.own, self.none):
            self.column.addWidget(choice)
        self.restore = QPushButton(self.tr("Restore a backup"))
        self.restore.setProperty("look", "link")
        self.restore.clicked.connect(lambda: self.led.emit("wallet", "restore"))
        self.column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        self.play.setVisible(not surroundings.practice)
        self.tell(self.tr("You can leave at any step, and go on where you left."), "small")
        self.back.hide()
        self.main.hide()

    def show_running(self, running: bool) -> None:
        """Before the program runs only the practice world can be opened."""
        for choice in (self.own, self.none):
            choice.button.setEnabled(running)
        self.restore.setEnabled(running)

    def _play(self) -> None:
        if open_practice_world(self.surroundings.folder.path):
            self.say(self.tr("The practice world opens in a window of its own; this takes some seconds."), "positive")
        else:
            self.say(self.tr("The practice world could not be started; in a terminal: capillary practice --window"))
