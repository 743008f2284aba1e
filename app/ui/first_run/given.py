"""Somebody gives me an account: name, sheet, link. Where it stands follows from what is there, after a restart too.

    name    free on the chain, keys made by the wallet: left here, nothing was asked of anybody
    sheet   printed or saved, and checked: left here, the next one has another owner key
    link    the public keys are noted, and the chain is watched until the account is there
"""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.new_account import ROLES, NewAccount
from app.services.new_accounts import AskedAccount
from app.services.window_page import Figures
from app.ui.first_run.given_link import LinkPart
from app.ui.first_run.given_name import NamePart
from app.ui.first_run.given_sheet import SheetPart
from app.ui.first_run.sheet import Sheet
from app.ui.first_run.step_page import StepPage
from app.ui.shell.page import Surroundings
from app.ui.wishes.new_account import asked_account, sheet_checked
from wallet.intents import GivenKeys


class GivenStep(QWidget):
    """Has the signals of a step, and passes on those of its parts."""

    went_on = Signal()
    went_back = Signal()
    said = Signal(str, str)
    led = Signal(str, object)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.name, self.sheet, self.link = NamePart(surroundings), SheetPart(surroundings), LinkPart(surroundings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in self._parts():
            column.addWidget(part)
            part.went_on.connect(self.went_on)
            part.said.connect(self.said)
            part.led.connect(self.led)
        self.name.went_back.connect(self.went_back)
        self.sheet.went_back.connect(self._drop_sheet)
        self.name.made.connect(self._show_sheet)
        self.sheet.checked.connect(self._show_link)
        self.link.forgotten.connect(lambda: self.show_part(self.name))
        self.show_part(self.name)

    def arrive(self) -> None:
        """Go on where it was left."""
        if self.shown() is self.name:
            self.name.ask(asked_account(), lambda asked: self._asked(asked) if asked is not None else None)

    def first_field(self) -> QWidget:
        """That of the part which is shown."""
        return self.shown().first_field()

    def show_running(self, running: bool) -> None:
        """Before the program runs nothing can be asked of it."""

    def show_figures(self, figures: Figures) -> None:
        """To the parts."""
        for part in self._parts():
            part.show_figures(figures)

    def show_part(self, wanted: StepPage) -> None:
        """One at a time."""
        for part in self._parts():
            part.setVisible(part is wanted)
        self.setFocusProxy(wanted)

    def shown(self) -> StepPage:
        """The one that is seen."""
        return next(part for part in self._parts() if not part.isHidden())

    def _parts(self) -> tuple[StepPage, ...]:
        return (self.name, self.sheet, self.link)

    def _drop_sheet(self) -> None:
        """Nobody was asked for anything yet, and the next sheet has another owner key."""
        self.sheet.sheet = None
        self.show_part(self.name)

    def _show_sheet(self, name: str, made: GivenKeys) -> None:
        keys = {role: made.keys[role] for role in ROLES}
        day = f"{datetime.now(UTC):%Y-%m-%d}"
        self.sheet.show_sheet(Sheet(name, keys, day, made.owner_wif))
        self.show_part(self.sheet)

    def _show_link(self, new: NewAccount) -> None:
        self.sheet.ask(sheet_checked(new), self._asked)

    def _asked(self, asked: AskedAccount) -> None:
        self.link.show_asked(asked)
        self.show_part(self.link)
