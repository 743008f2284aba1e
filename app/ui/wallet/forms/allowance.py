"""Until when gifts within the limits go out without asking: renewed for some days, or ended at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.number_box import NumberBox
from app.ui.layouts.section import account_label
from app.ui.wallet.forms.guarded import GuardedForm
from app.ui.wishes import Submit
from app.ui.wishes.locking import RENEWED_DAYS
from app.ui.wishes.wallet import allow_days

MOST_DAYS = 90


class AllowanceForm(GuardedForm):
    """`succeeded` carries the number of days."""

    succeeded = Signal(int)

    def __init__(self, submit: Submit, account: str, parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Renew the allowance"), self.tr("Renew"))
        self._account = account
        self.column.addWidget(account_label(account, look="lead"))
        self.tell(self.tr("For so long gifts within the limits go out without asking, also while the keys are locked."))
        self.days = NumberBox()
        self.days.setRange(1, MOST_DAYS)
        self.days.setValue(RENEWED_DAYS)
        self.days.setSuffix(self.tr(" days"))
        self.days.setAccessibleName(self.tr("Days of the allowance"))
        self.column.addWidget(self.name(self.tr("Days from now on")))
        self.column.addWidget(self.days)
        self.passphrase = self.passphrase_field()
        self.main.clicked.connect(self.renew)

    def renew(self) -> None:
        """Ask the wallet."""
        if not self.passphrase.text():
            self.say(self.tr("Type the passphrase of this wallet."))
            return
        wish = allow_days(self._account, self.days.value(), self.passphrase.text())
        self.work(self.tr("The wallet checks the passphrase…"), wish, self._done)

    def _done(self, _: object) -> None:
        self.passphrase.clear()
        self.succeeded.emit(self.days.value())
        self.accept()
