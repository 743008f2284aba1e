"""What stands between a thumb and its gift, with the way to lift it: the passphrase, or an allowance that has ended."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.services.window_page import CLOSED_ALLOWANCE, COLLECTING, Figures
from app.ui.plain_text import PlainLabel


class UnlockBar(QFrame):
    """`unlock_wanted` carries passphrase and whether to remember; `renew_wanted` the passphrase."""

    unlock_wanted = Signal(str, bool)
    renew_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "call")
        self._renews = False
        self.sentence = PlainLabel(look="lead", wrap=True)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setMaxLength(1000)
        self.passphrase.setPlaceholderText(self.tr("Passphrase"))
        self.passphrase.setAccessibleName(self.tr("Passphrase of this wallet"))
        self.button = QPushButton(self.tr("Unlock"))
        self.button.setProperty("look", "main")
        self.remember = QCheckBox(self.tr("Remember on this computer"))
        self.remember.setToolTip(self.tr("The keyring of your desktop then opens the wallet when you are logged in."))
        self.said = PlainLabel(look="negative", wrap=True)
        self.said.setVisible(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.passphrase, 1)
        row.addWidget(self.button)
        row.addWidget(self.remember)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addLayout(row)
        column.addWidget(self.said)
        self.button.clicked.connect(self._give)
        self.passphrase.returnPressed.connect(self._give)
        self.hide()

    def show_figures(self, figures: Figures) -> None:
        """Appear when something is in the way, and say what waits."""
        ended = figures.wallet == CLOSED_ALLOWANCE and bool(figures.accounts)
        self._renews = ended
        needed = ended or figures.wallet == COLLECTING
        focused, page = QApplication.focusWidget(), self.parentWidget()
        if not needed and focused is not None and page is not None and self.isAncestorOf(focused):
            # Qt would lead the cursor on into the next field, to which nobody went.
            page.setFocus()
        self.setVisible(needed)
        if not needed:
            self.passphrase.clear()
            self.said.setVisible(False)
        if ended:
            waits = self.tr("%n gift(s) waiting.", "", figures.waiting) if figures.waiting else ""
            said = self.tr("Collecting: the allowance has ended.")
            word = self.tr("Renew for 7 days")
            if not figures.allowance_until:
                said, word = self.tr("Collecting: no allowance is open."), self.tr("Open it for 7 days")
            self.sentence.setText(f"{said} {waits}".strip())
            self.button.setText(word)
        else:
            waits = self.tr("%n gift(s) waiting for your passphrase.", "", figures.waiting)
            self.sentence.setText(waits if figures.waiting else self.tr("Gifts go out after you type your passphrase."))
            self.button.setText(self.tr("Unlock"))
        self.remember.setVisible(not ended)

    def refuse(self, sentence: str, _error: Exception | None = None) -> None:
        """It did not open."""
        self.button.setEnabled(True)
        self.passphrase.selectAll()
        self.passphrase.setFocus()
        self.said.setText(sentence)
        self.said.setVisible(True)

    def done(self, _: object = None) -> None:
        """It opened; the next figures hide this bar."""
        self.button.setEnabled(True)
        self.passphrase.clear()
        self.said.setVisible(False)

    def _give(self) -> None:
        passphrase = self.passphrase.text()
        if not passphrase or not self.button.isEnabled():
            self.passphrase.setFocus()
            return
        self.button.setEnabled(False)
        if self._renews:
            self.renew_wanted.emit(passphrase)
        else:
            self.unlock_wanted.emit(passphrase, self.remember.isChecked())
