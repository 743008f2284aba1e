"""The name of an account that somebody gives, and the passphrase that seals its keys."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.services.window_page import Figures
from app.ui.first_run.passphrase import Passphrase
from app.ui.first_run.step_page import StepPage
from app.ui.layouts.letters import fixed_font
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings
from app.ui.wishes.new_account import check_name, make_given_keys
from wallet.intents import GivenKeys


class NamePart(StepPage):
    """`made` carries the name and its keys."""

    made = Signal(str, object)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(
            surroundings,
            self.tr("Choose a name"),
            self.tr("It is for life and public. 3 to 16 small letters, digits, - or a dot; it begins with a letter."),
        )
        self.account = self.field(self.tr("Name of the new account"), hint=self.tr("such as nora.tips"))
        self.account.setFont(fixed_font(self.account.font()))
        self.free = PlainLabel(look="positive", wrap=True)
        self.free.hide()
        self.column.addWidget(self.free)
        self.passphrase = Passphrase()
        self.column.addWidget(self.passphrase)
        self.account.textEdited.connect(lambda _: self.free.hide())
        self.account.editingFinished.connect(self.look_up)
        self.main.setText(self.tr("Make the keys"))
        self.main.clicked.connect(self.make)

    def show_figures(self, figures: Figures) -> None:
        """A vault that is there has its passphrase already."""
        super().show_figures(figures)
        self.passphrase.show_vault(figures.vault)

    def name(self) -> str:
        """As it is typed."""
        return self.account.text().strip().removeprefix("@").lower()

    def look_up(self) -> None:
        """Ask the chain as soon as a name stands there."""
        name = self.name()
        if name:
            self.ask(check_name(name), self._show_free)

    def make(self) -> None:
        """Let the wallet make the keys; the chain is asked once more."""
        wrong = self.passphrase.wrong() if self.name() else self.tr("Type the name that the account shall have.")
        if wrong:
            self.say(wrong)
            return
        name, words = self.name(), self.passphrase
        wish = make_given_keys(name, words.first.text(), remember=words.remember.isChecked())
        self.work(self.tr("Asking the chain, and making the keys…"), wish, lambda keys: self._made(name, keys))

    def _show_free(self, name: str) -> None:
        if name == self.name():
            self.say("")
            self.free.setText(self.tr("✓ @{} is free.").format(name))
            self.free.show()

    def _made(self, name: str, keys: GivenKeys) -> None:
        self.passphrase.clear()
        self.made.emit(name, keys)
