"""A backup becomes the vault of a folder that has none: it is tried first, and what it holds is shown before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.wallet.forms.file_field import FileField
from app.ui.wallet.forms.guarded import GuardedForm
from app.ui.wallet.visibility import VisibilityChoice
from app.ui.wishes import Submit
from app.ui.wishes.wallet import check_backup, restore


class RestoreForm(GuardedForm):
    """`succeeded` carries the sentence that says what the accounts can do now."""

    succeeded = Signal(str)

    def __init__(self, submit: Submit, *, ask_visibility: bool, parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Restore a backup"), self.tr("Look into it"))
        self.found: list[str] | None = None
        meaning = self.tr("The passphrase is the one that the backup was made with. It opens the new vault.")
        self.told = self.tell(meaning)
        label = self.tr("Backup file")
        self.file = FileField(label, saves=False)
        self.column.addWidget(self.name(label))
        self.column.addWidget(self.file)
        self.passphrase = self.passphrase_field(self.tr("Passphrase of the backup"))
        self.visibility = VisibilityChoice()
        self._ask_visibility = ask_visibility
        if ask_visibility:
            self.column.addWidget(self.name(self.tr("Who may see what you like?")))
            self.column.addWidget(self.visibility)
        else:
            self.visibility.setParent(self)
            self.visibility.hide()
        self.main.clicked.connect(self.go_on)

    def go_on(self) -> None:
        """Look into the file; at the second press restore it."""
        path = self.file.path()
        if path is None:
            self.say(self.tr("Choose the backup file."))
        elif not self.passphrase.text():
            self.say(self.tr("Type the passphrase of the backup."))
        elif self._ask_visibility and not self.visibility.value():
            self.say(self.tr("Choose who may see what you like."))
        elif self.found is None:
            wish = check_backup(path, self.passphrase.text())
            self.work(self.tr("Opening the backup; this takes a few seconds…"), wish, self._looked)
        else:
            self._restore(path)

    def _restore(self, path: Path) -> None:
        wish = restore(path, self.passphrase.text(), self.visibility.value() if self._ask_visibility else "")
        sentence = self.tr("Restoring, then reading on chain what these accounts gave before; this may take a minute…")
        self.work(sentence, wish, self._done)

    def _looked(self, accounts: list[str]) -> None:
        self.found = accounts
        names = ", ".join(f"@{name}" for name in accounts)
        self.file.setEnabled(False)
        self.passphrase.setEnabled(False)
        self.told.setText(self.tr("The backup opens. It holds: {}.").format(names or self.tr("no account")))
        self.entitle(self.tr("Restore a backup"), self.tr("Restore it"))
        self.main.setEnabled(True)
        self.say("")
        self.fit()

    def _done(self, names: list[str]) -> None:
        self.passphrase.clear()
        told = self.tr(
            "Restored: {}. What they gave before counts in the limits. "
            "This computer may pay for them from about 15 minutes from now on; the one before then stops."
        )
        self.succeeded.emit(told.format(", ".join(f"@{name}" for name in names)))
        self.accept()
