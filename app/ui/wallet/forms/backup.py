"""A backup in two steps: it is written, and then opened once more with the passphrase typed again.

A backup whose passphrase nobody remembers is none, and this is the moment to find out.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.layouts.letters import breakable
from app.ui.plain_text import visible
from app.ui.wallet.forms.file_field import FileField
from app.ui.wallet.forms.guarded import GuardedForm
from app.ui.wishes import Submit
from app.ui.wishes.wallet import back_up, check_backup


class BackupForm(GuardedForm):
    """`succeeded` carries the file, written and tried."""

    succeeded = Signal(str)

    def __init__(self, submit: Submit, place: Path, parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Back up the vault"), self.tr("Write the backup"))
        self.written: Path | None = None
        self.told = self.tell(
            self.tr("One encrypted file with all keys and limits. Keep it on another disk or computer.")
        )
        label = self.tr("File")
        self.file = FileField(label, place, saves=True)
        self.column.addWidget(self.name(label))
        self.column.addWidget(self.file)
        self.passphrase = self.passphrase_field()
        self.main.clicked.connect(self.go_on)

    def go_on(self) -> None:
        """Write it; then, at the second press, try it."""
        path = self.written or self.file.path()
        if path is None:
            self.say(self.tr("Choose a file to write."))
        elif not self.passphrase.text():
            self.say(self.tr("Type the passphrase of this wallet."))
        elif self.written is None:
            wish = back_up(path, self.passphrase.text())
            self.work(self.tr("Sealing the backup and reading it back; this takes a few seconds…"), wish, self._wrote)
        else:
            wish = check_backup(path, self.passphrase.text())
            self.work(self.tr("Opening the backup as a new computer would…"), wish, self._checked)

    def _wrote(self, path: Path) -> None:
        self.written = path
        self.passphrase.clear()
        self.passphrase.setFocus()
        self.file.setEnabled(False)
        self.entitle(self.tr("Try the backup"), self.tr("Try it"))
        self.told.setText(
            self.tr(
                "It is written. Now type the passphrase once more, as you would on a new computer: "
                "the file is opened with it, and nothing is changed."
            )
        )
        self.main.setEnabled(True)
        self.say(breakable(self.tr("✓ Written: {}").format(visible(str(path)))), "positive")
        self.cancel.setText(self.tr("Leave it untried"))
        self.fit()

    def _checked(self, accounts: list[str]) -> None:
        self.passphrase.clear()
        names = ", ".join(f"@{name}" for name in accounts)
        told = self.tr("The backup can be restored; it holds {}.").format(names or self.tr("no account yet"))
        self.succeeded.emit(told)
        self.accept()
