"""The Hive accounts: what each holds, which keys of it are here and still good, who pays, how long without asking."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout

from app.services.wallet_page import AccountRow, KeyState, Payer
from app.services.window_page import Figures, amount_text
from app.ui.plain_text import PlainLabel, tooltip
from app.ui.shell.page import Surroundings
from app.ui.wallet.forms.allowance import AllowanceForm
from app.ui.wallet.forms.passphrase import PassphraseForm
from app.ui.wallet.forms.pocket import PocketForm
from app.ui.wallet.section import Section, account_label, button, card, emptied, line
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
        self.column.addLayout(line(self.add, self.make, None))
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
            self.surroundings.folder.path,
            new_vault=not self.figures.vault,
            ask_visibility=not self.figures.visibility,
            parent=self.window(),
        )
        form.succeeded.connect(lambda sentence: self.said.emit(sentence, "positive"))
        self.open(form)

    def _card(self, row: AccountRow) -> QFrame:
        name = account_label(row.name, look="lead")
        hbd = PlainLabel(self._amount(row.hbd, "HBD"), look="title")
        hive = PlainLabel(self._amount(row.hive, "HIVE"), look="muted")
        frame = card(line(name, None, hbd), line(None, hive))
        inside = frame.layout()
        assert isinstance(inside, QVBoxLayout)
        facts = QGridLayout()
        facts.setHorizontalSpacing(16)
        facts.setVerticalSpacing(6)
        facts.setColumnStretch(1, 1)
        for role, state in row.keys:
            self._key(facts, role, state)
        self._fact(facts, self.tr("Free sendings"), self.words.sendings(row), "")
        if not row.watch:
            self._fact(facts, self.tr("Paid by"), *self.words.payer(row.payer))
            self._fact(facts, self.tr("Without asking"), *self.words.allowance(row, self.now()))
        if row.needs_rebuild:
            meaning = self.tr("What it gave before is being counted; until then every gift waits.")
            self._fact(facts, self.tr("Being checked"), meaning, "waiting")
        inside.addLayout(facts)
        inside.addLayout(line(*self._buttons(row), None, spacing=8))
        return frame

    def _key(self, facts: QGridLayout, role: str, state: KeyState) -> None:
        word, look = self.words.key_state(state)
        meaning = self.words.key_meaning(role, state)
        name = self._fact(facts, self.words.key(role), f"{word}. {meaning}" if meaning else word, look)
        name.setToolTip(tooltip(self.words.key_use(role)))

    def _fact(self, facts: QGridLayout, name: str, value: str, look: str) -> QLabel:
        place = facts.rowCount()
        label = PlainLabel(name, look="muted")
        facts.addWidget(label, place, 0)
        facts.addWidget(PlainLabel(value, look=look, wrap=True), place, 1)
        return label

    def _buttons(self, row: AccountRow) -> list[QPushButton]:
        name, made = row.name, []
        if not row.watch and row.payer not in (Payer.HERE, Payer.SOON):
            here = button(self.tr("Pay from here…"), told=self.tr("Pay from here for @{}").format(name))
            here.clicked.connect(lambda: self._pay_here(name))
            made.append(here)
        if not row.watch:
            renew = button(self.tr("Renew…"), told=self.tr("Renew the allowance of @{}").format(name))
            renew.clicked.connect(lambda: self._renew(name))
            made.append(renew)
        if row.allowance_until:
            end = button(self.tr("End the allowance"), told=self.tr("End the allowance of @{}").format(name))
            end.clicked.connect(lambda: self._end(name))
            made.append(end)
        remove = button(self.tr("Remove…"), look="quiet", told=self.tr("Remove @{}").format(name))
        remove.clicked.connect(lambda: self._forget(name) if row.watch else self._remove(name))
        made.append(remove)
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

    def _amount(self, milli: int | None, asset: str) -> str:
        return amount_text(milli, asset) if milli is not None else self.tr("? {}").format(asset)
