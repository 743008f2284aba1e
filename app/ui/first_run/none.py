"""No Hive account yet: start with promises, use an invitation, or let somebody make one."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.domain.first_steps import GIVEN, INVITED, PROMISES
from app.ui.first_run.step_page import Choice, StepPage
from app.ui.shell.page import Surroundings


class NoneStep(StepPage):
    """`chosen` carries the way."""

    chosen = Signal(str)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(
            surroundings,
            self.tr("No Hive account yet"),
            self.tr("Hive is where gifts are sent: public, without a company between, a few seconds each."),
        )
        self.promises = Choice(
            self.tr("Start with promises"),
            self.tr("Likes are noted here, with what they would give. Once you have an account, you choose."),
            self.tr("Start now"),
            lambda: self.chosen.emit(PROMISES),
            main=True,
        )
        self.invited = Choice(
            self.tr("I have an invitation or a gift card"),
            self.tr("Also where to get one, and where an account is free or costs a little."),
            self.tr("Show me where"),
            lambda: self.chosen.emit(INVITED),
        )
        self.given = Choice(
            self.tr("Somebody gives me one"),
            self.tr("You choose a name and keep the keys; a friend with an account opens a link."),
            self.tr("Ask a friend"),
            lambda: self.chosen.emit(GIVEN),
        )
        for choice in (self.promises, self.invited, self.given):
            self.column.addWidget(choice)
        self.main.hide()
