"""Whose follows on Hive are brought in: they are public, so any account's can be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.follow_lists import Imported
from app.ui.dialogs.form import Form
from app.ui.plain_text import PlainLabel
from app.ui.wishes import Submit
from app.ui.wishes.following import follow_hive


class HiveForm(Form):
    """`succeeded` carries the Imported."""

    succeeded = Signal(object)

    def __init__(self, submit: Submit, accounts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Follow whom you follow on Hive"), self.tr("Follow"))
        told = self.tr("Whom an account follows is public on Hive; no key is needed, and nothing is signed.")
        self.column.addWidget(PlainLabel(told, look="muted", wrap=True))
        self.account = self.field(self.tr("Hive account"), hint=self.tr("alice"), told=told)
        # Who has a pocket account follows with the main one.
        self.account.setText(next(iter(accounts), "").partition(".")[0])
        self.account.returnPressed.connect(self.go_on)
        self.main.clicked.connect(self.go_on)

    def go_on(self) -> None:
        """Read its history."""
        typed = self.account.text().strip()
        if not typed:
            self.say(self.tr("Type the name of a Hive account."))
            return
        self.wait(self.tr("Reading the account's history…"))
        self.ask(follow_hive(typed), self._done)

    def _done(self, told: Imported) -> None:
        self.succeeded.emit(told)
        self.accept()
