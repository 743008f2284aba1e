"""A conversation about money or keys: Cancel is the default, and nothing can be pressed in its first half second."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QLineEdit, QProgressBar, QPushButton, QWidget

from app.ui.dialogs.form import Form
from app.ui.plain_text import PlainLabel
from app.ui.theme.motion import moves
from app.ui.wishes import OnAnswer, OnRefusal, Submit, Wish

ARMED_AFTER = 500
"""Milliseconds: a click meant for what was there before does not count."""
ENTER = (QKeySequence.StandardKey.InsertParagraphSeparator, QKeySequence.StandardKey.InsertLineSeparator)


class GuardedForm(Form):
    """`succeeded` carries the sentence that says what was done."""

    def __init__(self, submit: Submit, parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.busy = QProgressBar()
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("In progress"))
        self.busy.hide()
        whole = self.layout()
        assert whole is not None
        whole.addWidget(self.busy)
        self.main.setEnabled(False)
        self.cancel.setDefault(True)
        QTimer.singleShot(ARMED_AFTER, self, self._arm)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._first_field().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the cursor, leads from a field to the main button, and else cancels."""
        focused = self.focusWidget()
        if not any(event.matches(key) for key in ENTER):
            super().keyPressEvent(event)
        elif isinstance(focused, QPushButton) and focused.isEnabled():
            focused.click()
        elif isinstance(focused, QLineEdit):
            self.main.setFocus()
        else:
            super().keyPressEvent(event)

    def tell(self, text: str, look: str = "") -> PlainLabel:
        """A sentence between the fields."""
        label = PlainLabel(text, look=look, wrap=True)
        self.column.addWidget(label)
        return label

    def passphrase_field(self, label: str = "") -> QLineEdit:
        """Where the passphrase of this wallet is typed."""
        return self.field(label or self.tr("Passphrase of this wallet"), secret=True)

    def work(self, sentence: str, wish: Wish, answer: OnAnswer, refusal: OnRefusal | None = None) -> None:
        """Something slow: its name, a bar, no second press; Cancel leaves it alone."""
        self.wait(sentence)
        # Without motion the bar stands full: that it is there says enough.
        self.busy.setRange(0, 0 if moves() else 1)
        self.busy.setValue(0 if moves() else 1)
        self.busy.show()
        refuse = refusal or self.refuse

        def came(result: object) -> None:
            self.busy.hide()
            answer(result)

        def failed(sentence: str, error: Exception) -> None:
            self.busy.hide()
            refuse(sentence, error)

        self.ask(wish, came, failed)

    def _arm(self) -> None:
        if self.busy.isHidden():
            self.main.setEnabled(True)
