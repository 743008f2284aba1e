"""New limits for one account and asset, with the most that they let a month cost. Only raising costs the passphrase."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.services.wallet_page import LimitRow
from app.ui.layouts.section import account_label
from app.ui.numbers import amount_text
from app.ui.plain_text import PlainLabel
from app.ui.wallet.amounts import amount_field, milli_of, number_of
from app.ui.wallet.forms.guarded import GuardedForm
from app.ui.wishes import Submit
from app.ui.wishes.wallet import change_limits
from wallet.errors import Locked

DAYS = 31


class LimitsForm(GuardedForm):
    """`succeeded` comes when the wallet has sealed them."""

    succeeded = Signal()

    def __init__(self, submit: Submit, row: LimitRow, parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Limits"), self.tr("Change"))
        self.row = row
        self._locked = False
        self.column.addWidget(account_label(row.account, look="lead"))
        self.tell(self.tr("Days and months are UTC. The wallet keeps the limits sealed with the keys."), "muted")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setColumnStretch(0, 1)
        self.column.addLayout(self.grid)
        self.fields = {
            "per_tip": self._amount(self.tr("Most for one gift"), row.per_tip),
            "per_creator_day": self._amount(self.tr("Most for one creator a day"), row.per_creator_day),
            "per_day": self._amount(self.tr("Most for one day"), row.per_day),
            "per_month": self._amount(self.tr("Most for one month"), row.per_month),
        }
        self.most = self.tell("", "lead")
        self.passphrase = self.passphrase_field()
        self.free = self.tell(self.tr("Lower limits need no passphrase."), "small")
        for field in self.fields.values():
            field.textEdited.connect(lambda _: self._weigh())
        self.main.clicked.connect(self.change)
        self._weigh()

    def change(self) -> None:
        """Ask the wallet for what differs."""
        wanted = self.wanted()
        if wanted is None:
            self.say(self.tr("Type each limit as an amount, such as 0.500."))
            return
        changes = {name: number_of(milli) for name, milli in wanted.items() if milli != getattr(self.row, name)}
        if not changes:
            self.say(self.tr("Nothing is changed yet: type a new limit."))
            return
        if self.needs_passphrase() and not self.passphrase.text():
            self.say(self.tr("Raising a limit needs the passphrase."))
            return
        wish = change_limits(self.row.account, self.row.asset, changes, self.passphrase.text())
        self.work(self.tr("The wallet seals the new limits…"), wish, self._done, self._refused)

    def wanted(self) -> dict[str, int] | None:
        """What is typed, in thousandths; None if one of them is no amount."""
        typed = {name: milli_of(field.text()) for name, field in self.fields.items()}
        known = {name: milli for name, milli in typed.items() if milli is not None}
        return known if len(known) == len(typed) else None

    def needs_passphrase(self) -> bool:
        """Whether any limit rises, or the wallet is closed."""
        wanted = self.wanted()
        return self._locked or wanted is None or any(milli > getattr(self.row, name) for name, milli in wanted.items())

    def _weigh(self) -> None:
        self.say("")
        wanted = self.wanted()
        needed = self.needs_passphrase()
        self.passphrase.setEnabled(needed)
        self.free.setVisible(not needed)
        if wanted is None:
            self.most.setText(self.tr("Not an amount yet."))
            return
        most = min(wanted["per_month"], wanted["per_day"] * DAYS)
        words = self.tr("The most a month can cost: {}").format(amount_text(most, self.row.asset))
        self.most.setText(words)

    def _amount(self, label: str, milli: int) -> QLineEdit:
        field = amount_field(label, milli)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        place = self.grid.rowCount()
        name = PlainLabel(label, wrap=True)
        name.setBuddy(field)
        self.grid.addWidget(name, place, 0)
        self.grid.addWidget(field, place, 1)
        self.grid.addWidget(PlainLabel(self.row.asset), place, 2)
        return field

    def _refused(self, sentence: str, error: Exception) -> None:
        if isinstance(error, Locked):
            self._locked = True
            self._weigh()
        self.refuse(sentence)

    def _done(self, _: object) -> None:
        self.passphrase.clear()
        self.succeeded.emit()
        self.accept()
