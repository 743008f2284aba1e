"""Another passphrase for the vault. Backups that were made before still open with the old one, and it says so."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.account import LEAST_PASSPHRASE
from app.ui.wallet.forms.guarded import GuardedForm
from app.ui.wishes import Submit
from app.ui.wishes.wallet import change_passphrase


class NewPassphraseForm(GuardedForm):
    """`succeeded` comes when the vault has it."""

    succeeded = Signal()

    def __init__(self, submit: Submit, parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Change the passphrase"), self.tr("Change"))
        meaning = self.tr("Backups made before still open with the old passphrase: make a new one afterwards.")
        self.tell(meaning, "muted")
        self.old = self.field(self.tr("Passphrase until now"), secret=True)
        self.new = self.field(self.tr("New passphrase"), secret=True, hint=self.tr("four random words are good"))
        self.again = self.field(self.tr("The new one again"), secret=True)
        self.main.clicked.connect(self.change)

    def change(self) -> None:
        """Ask the wallet."""
        wrong = self._wrong()
        if wrong:
            self.say(wrong)
            return
        wish = change_passphrase(self.old.text(), self.new.text())
        self.work(self.tr("Sealing the vault with the new passphrase; this takes a few seconds…"), wish, self._done)

    def _wrong(self) -> str:
        if not self.old.text():
            return self.tr("Type the passphrase that opens the vault now.")
        if len(self.new.text()) < LEAST_PASSPHRASE:
            return self.tr("Choose a passphrase of at least 8 characters; four random words are better.")
        if self.new.text() != self.again.text():
            return self.tr("The two new passphrases differ.")
        return ""

    def _done(self, _: object) -> None:
        for field in (self.old, self.new, self.again):
            field.clear()
        self.succeeded.emit()
        self.accept()
