"""The Hive accounts: what each holds, which keys of it are here and still good, who pays, how long without asking."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from app.services.wallet_page import AccountRow
from app.services.window_page import Figures
from app.ui.layouts.flow import flowing
from app.ui.layouts.section import Section, button, card, emptied
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings
from app.ui.wallet.account_card import AccountCard
from app.ui.wallet.forms.allowance import AllowanceForm
from app.ui.wallet.forms.passphrase import PassphraseForm
from app.ui.wallet.forms.pocket import PocketForm
from app.ui.wallet.words import WalletWords
from app.ui.wishes.wallet import account_rows, allow_days, pay_here, remove_account


class AccountsSection(Section):
    """One card for each account, and the two ways to another one."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.words = WalletWords(self)
        self.rows: list[AccountRow] = []
        self.add = button(self.tr("Add a Hive account…"), look="main")
        self.make = button(self.tr("Make a pocket account…"))
        self.add.clicked.connect(lambda: self.led.emit("account", None))
        self.make.clicked.connect(self.make_pocket)
        self.give = button(self.tr("Give someone an account…"))
        self.give.clicked.connect(self.give_account)
        self.cards = QVBoxLayout()
        self.cards.setSpacing(16)
        self.empty = card(
            PlainLabel(self.tr("No Hive account yet"), look="lead", wrap=True),
            PlainLabel(
                self.tr(
                    "Gifts are paid from a Hive account with pocket money. Connect one that you have, or let your main "
                    "account make one: its keys are made and kept here, and the main account's never come here."
                ),
                look="muted",
                wrap=True,
            ),
        )
        self.column.addLayout(self.cards)
        self.column.addWidget(self.empty)
        self.column.addWidget(flowing(self.add, self.make, self.give))
        self.asking = PlainLabel(self.tr("Asking two Hive operators about your accounts…"), look="muted", wrap=True)
        self.column.insertWidget(0, self.asking)
        self.empty.hide()

    def load(self) -> None:
        """Two operators are asked, so it takes a moment; what is shown stays meanwhile."""
        self.ask(account_rows(), self.show_rows)

    def concerns(self, before: Figures, now: Figures) -> bool:
        """Balance and allowance stand here too."""
        shown = (before.balance, before.allowance_until) != (now.balance, now.allowance_until)
        return shown or super().concerns(before, now)

    def show_rows(self, rows: list[AccountRow]) -> None:
        """Show these accounts; nothing moves where nothing changed."""
        self.asking.hide()
        self.empty.setVisible(not rows)
        if rows == self.rows:
            return
        self.rows = rows
        with self.made_anew():
            emptied(self.cards)
            for row in rows:
                self.cards.addWidget(self._card(row))

    def make_pocket(self) -> None:
        """A new account, signed by the wallet of a main account."""
        form = PocketForm(
            self.surroundings.submit,
            practice=self.surroundings.practice,
            new_vault=not self.figures.vault,
            ask_visibility=not self.figures.visibility,
            parent=self.window(),
        )
        form.succeeded.connect(lambda sentence: self.said.emit(sentence, "positive"))
        self.open(form)

    def give_account(self) -> None:
        """For somebody who has none: signed by the wallet of one's own main account."""
        from app.ui.first_run.give_account import GiveAccountForm

        form = GiveAccountForm(self.surroundings.submit, parent=self.window())
        form.succeeded.connect(lambda sentence: self.said.emit(sentence, "positive"))
        self.open(form)

    def _card(self, row: AccountRow) -> AccountCard:
        made = AccountCard(row, self.words, self.now())
        for wanted, act in (
            (made.here, self._pay_here),
            (made.renew, self._renew),
            (made.end, self._end),
            (made.remove, self._forget if row.watch else self._remove),
        ):
            wanted.clicked.connect(lambda _=False, act=act: act(row.name))
        return made

    def _pay_here(self, name: str) -> None:
        lines = [
            self.tr("This is said on Hive with the everyday key. From about 15 minutes later this computer pays."),
            self.tr("A computer that paid before stops by itself, so that no gift is paid twice."),
        ]
        form = PassphraseForm(
            self.surroundings.submit,
            lambda passphrase: pay_here(name, passphrase),
            title=self.tr("Pay from this computer"),
            button=self.tr("Pay from here"),
            account=name,
            lines=lines,
            parent=self.window(),
        )
        told = self.tr("@{} is paid from here, from about 15 minutes from now on.").format(name)
        form.succeeded.connect(lambda _: self.said.emit(told, "positive"))
        self.open(form)

    def _renew(self, name: str) -> None:
        form = AllowanceForm(self.surroundings.submit, name, self.window())
        told = self.tr("Gifts of @{} within the limits go out without asking again.").format(name)
        form.succeeded.connect(lambda _: self.said.emit(told, "positive"))
        self.open(form)

    def _end(self, name: str) -> None:
        told = self.tr("The allowance of @{} has ended; every gift waits until you renew it.").format(name)
        self.ask(allow_days(name, 0, ""), lambda _: self._said_and_load(told))

    def _said_and_load(self, sentence: str) -> None:
        self.said.emit(sentence, "positive")
        self.load()

    def _forget(self, name: str) -> None:
        told = self.tr("@{} is watched no more.").format(name)
        self.ask(remove_account(name, ""), lambda _: self._said_and_load(told))

    def _remove(self, name: str) -> None:
        lines = [
            self.tr("Its keys are wiped from the vault of this computer. The account itself stays as it is on Hive."),
            self.tr("Its gifts stay in your history. Without a backup or the keys elsewhere nobody can use it again."),
        ]
        form = PassphraseForm(
            self.surroundings.submit,
            lambda passphrase: remove_account(name, passphrase),
            title=self.tr("Remove an account"),
            button=self.tr("Remove it"),
            account=name,
            lines=lines,
            parent=self.window(),
        )
        form.succeeded.connect(lambda _: self.said.emit(self.tr("@{} is forgotten here.").format(name), "positive"))
        self.open(form)
