"""A recurring gift is begun or changed in two steps: first what it costs, then the passphrase."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.tips.patron import Order, Rhythm
from app.errors import BadPatron
from app.services.patrons import PatronCost, PatronView
from app.ui.dialogs.number_box import NumberBox
from app.ui.layouts.section import account_label, line
from app.ui.sentences import in_words
from app.ui.waiting.words import WaitingWords
from app.ui.wallet.amounts import ASSETS, amount_field, milli_of
from app.ui.wallet.forms.guarded import GuardedForm
from app.ui.wallet.payer import PayerChooser
from app.ui.wishes import Submit
from app.ui.wishes.waiting import price_change, price_patron, sign_patron
from wallet.money import Amount, Asset

MOST_TIMES = 730
FIRST_AMOUNT = 1_000


class PatronForm(GuardedForm):
    """`view` is the gift to change, None for a new one. `succeeded` carries the transaction's id."""

    succeeded = Signal(object)

    def __init__(
        self, submit: Submit, accounts: Sequence[str], view: PatronView | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(submit, parent)
        self.words = WaitingWords(self)
        self.view, self.cost = view, None  # type: PatronView | None, PatronCost | None
        self._accounts = tuple(accounts)
        title = self.tr("Begin a recurring gift") if view is None else self.tr("Change the recurring gift")
        self.entitle(title, self.tr("What does it cost?"))
        self.link = QLineEdit()
        self.account = PayerChooser(accounts)
        if view is None:
            self.tell(self.tr("Hive itself pays it again and again, also while this computer is off."), "muted")
            self.link = self.field(self.tr("Link of a channel that has joined"), hint=self.tr("https://…"))
            if len(accounts) > 1:
                self.column.addWidget(self.name(self.account.accessibleName()))
                self.column.addWidget(self.account)
        else:
            self.column.addWidget(account_label(view.receiver, look="lead"))
        self._order_fields()
        self.price = self.tell("")
        self.taken = self.tell("", "muted")
        self.passphrase = self.passphrase_field()
        above = self.column.itemAt(self.column.indexOf(self.passphrase) - 1)
        named = above.widget() if above is not None else None
        self._secret_parts = [self.passphrase, *([named] if named is not None else [])]
        self._show_cost(None)
        self.main.clicked.connect(self.go_on)

    def _order_fields(self) -> None:
        view = self.view
        self.amount = amount_field(self.tr("Amount of each payment"), view.amount.milli if view else FIRST_AMOUNT)
        self.asset = QComboBox()
        self.asset.addItems(ASSETS)
        self.asset.setAccessibleName(self.tr("Currency"))
        if view is not None:
            self.asset.setCurrentText(view.amount.asset.value)
        self.rhythm = QComboBox()
        self.rhythm.setAccessibleName(self.tr("How often"))
        words = {Rhythm.DAILY: self.tr("every day"), Rhythm.WEEKLY: self.tr("every 7 days"),
                 Rhythm.MONTHLY: self.tr("every 30 days")}  # fmt: skip
        for rhythm in Rhythm:
            self.rhythm.addItem(words[rhythm], rhythm.value)
        standing = Rhythm.of_hours(view.hours) if view else None
        self.rhythm.setCurrentIndex(self.rhythm.findData((standing or Rhythm.MONTHLY).value))
        self.times = NumberBox()
        self.times.setRange(2, MOST_TIMES)
        self.times.setValue(max(view.remaining, 2) if view else 12)
        self.times.setAccessibleName(self.tr("Number of payments"))
        self.column.addWidget(self.name(self.amount.accessibleName()))
        self.column.addLayout(line(self.amount, self.asset, self.rhythm, None))
        self.column.addWidget(self.name(self.times.accessibleName()))
        self.column.addLayout(line(self.times, None))
        self.link.textEdited.connect(lambda _: self._show_cost(None))
        self.amount.textEdited.connect(lambda _: self._show_cost(None))
        self.asset.currentIndexChanged.connect(lambda _: self._show_cost(None))
        self.rhythm.currentIndexChanged.connect(lambda _: self._show_cost(None))
        self.times.valueChanged.connect(lambda _: self._show_cost(None))

    def go_on(self) -> None:
        """Ask what it costs; once that is shown, sign."""
        if self.cost is None:
            self._ask_cost()
        elif not self.passphrase.text():
            self.say(self.tr("Type the passphrase of this wallet."))
        else:
            wish = sign_patron(self.cost, self.passphrase.text())
            self.work(self.tr("The wallet checks the passphrase…"), wish, self._done)

    def _ask_cost(self) -> None:
        milli = milli_of(self.amount.text())
        if milli is None:
            self.say(self.tr("Type an amount such as 1.000."))
            return
        try:
            hours = Rhythm(str(self.rhythm.currentData())).hours
            order = Order(Amount(milli, Asset(self.asset.currentText())), hours, self.times.value())
        except BadPatron as error:
            self.say(in_words(str(error)))
            return
        if self.view is not None:
            wish = price_change(self.view.account, self.view.receiver, self.view.pair_id, order)
        elif self.link.text().strip():
            account = self.account.payer() or next(iter(self._accounts), "")
            wish = price_patron(account, self.link.text().strip(), order)
        else:
            self.say(self.tr("Paste the link of the channel."))
            return
        self.work(self.tr("Asking Hive…"), wish, self._show_cost)

    def _show_cost(self, cost: PatronCost | None) -> None:
        """What was priced, and the passphrase; None hides both again, for something else is wanted now."""
        self.cost = cost
        self.price.setText("" if cost is None else self.words.cost(cost))
        self.taken.setText("" if cost is None else self.words.credits(cost))
        for part in (self.price, self.taken, *self._secret_parts):
            part.setVisible(cost is not None)
        self.main.setText(self.tr("What does it cost?") if cost is None else self.tr("Sign"))
        if cost is not None:
            self.main.setEnabled(cost.affordable)
            self.say("")
            self.passphrase.setFocus()
        elif self.busy.isHidden() and self.isVisible():
            self.main.setEnabled(True)
        self.fit()

    def _done(self, signed: object) -> None:
        self.passphrase.clear()
        self.succeeded.emit(signed)
        self.accept()
