"""A passphrase for a wallet that is made, or that of the one that is there; and whether this computer remembers it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from app.ui.dialogs.account import LEAST_PASSPHRASE
from app.ui.plain_text import PlainLabel


class Passphrase(QWidget):
    """Two lines for a new vault, one for a vault that is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new = True
        self.first, self.again = QLineEdit(), QLineEdit()
        self.remember = QCheckBox(self.tr("Remember on this computer"))
        told = self.tr("The keyring of your desktop then opens the wallet when you are logged in.")
        self.remember.setToolTip(told)
        self.remember.setAccessibleDescription(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._names = []
        for line, label in (
            (self.first, self.tr("Passphrase for this wallet")),
            (self.again, self.tr("The same again")),
        ):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.setMaxLength(1000)
            line.setAccessibleName(label)
            name = PlainLabel(label, look="muted", wrap=True)
            name.setBuddy(line)
            self._names.append(name)
            column.addWidget(name)
            column.addWidget(line)
        column.addWidget(self.remember)

    def show_vault(self, there: bool) -> None:
        """A vault that is there has its passphrase already."""
        self.new = not there
        self.first.setPlaceholderText(self.tr("you choose it now: 8 or more characters") if self.new else "")
        self._names[1].setVisible(self.new)
        self.again.setVisible(self.new)

    def wrong(self) -> str:
        """What is wrong with it; empty if nothing is."""
        if not self.first.text():
            return self.tr("Type a passphrase: it seals the keys on this computer.")
        if self.new and len(self.first.text()) < LEAST_PASSPHRASE:
            return self.tr("Choose a passphrase of at least 8 characters; four random words are better.")
        if self.new and self.first.text() != self.again.text():
            return self.tr("The two passphrases differ.")
        return ""

    def clear(self) -> None:
        """Keep nothing of it."""
        self.first.clear()
        self.again.clear()
