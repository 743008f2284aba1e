"""One question that costs the passphrase: what will happen, to whom, and the passphrase itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.layouts.section import account_label, fixed_label
from app.ui.plain_text import PlainLabel
from app.ui.wallet.forms.guarded import GuardedForm
from app.ui.wishes import Submit, Wish


class PassphraseForm(GuardedForm):
    """`succeeded` carries whatever the wish answered. `account` and `paid` are in letters of one width."""

    succeeded = Signal(object)

    def __init__(
        self,
        submit: Submit,
        wish: Callable[[str], Wish],
        *,
        title: str,
        button: str,
        account: str = "",
        lines: Sequence[str] = (),
        paid: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(submit, parent)
        self.entitle(title, button)
        self._wish = wish
        if account:
            self.column.addWidget(account_label(account, look="lead"))
        for text in lines:
            self.column.addWidget(PlainLabel(text, wrap=True))
        for text in paid:
            self.column.addWidget(fixed_label(text))
        self.passphrase = self.passphrase_field()
        self.main.clicked.connect(self.go_on)

    def go_on(self) -> None:
        """Ask the wallet."""
        if not self.passphrase.text():
            self.say(self.tr("Type the passphrase of this wallet."))
            return
        wish = self._wish(self.passphrase.text())
        self.work(self.tr("The wallet checks the passphrase…"), wish, self._done)

    def _done(self, result: object) -> None:
        self.passphrase.clear()
        self.succeeded.emit(result)
        self.accept()
