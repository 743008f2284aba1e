"""Connects a Hive account: its name, its keys, a passphrase, and who may see what is thanked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QRadioButton, QSpinBox, QVBoxLayout, QWidget

from app.ui.dialogs.form import Form
from app.ui.dialogs.number_box import NumberBox
from app.ui.plain_text import PlainLabel, meaning_of_choice
from app.ui.wishes import NewAccount, Submit, add_account

LEAST_PASSPHRASE = 8


class AccountDialog(Form):
    """`connected` carries the sentence that says what the account can do now."""

    connected = Signal(str)

    def __init__(self, submit: Submit, *, new_vault: bool, ask_visibility: bool, parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Connect a Hive account"), self.tr("Connect"))
        self._new_vault = new_vault
        self._ask_visibility = ask_visibility
        self.account = self.field(self.tr("Name of the Hive account"), hint=self.tr("such as alice.pocket"))
        self.by_password = QRadioButton(self.tr("Use the master password once; it is not stored"))
        self.by_keys = QRadioButton(self.tr("Type the keys themselves"))
        self.by_password.setChecked(True)
        self._ways = _group(self, self.by_password, self.by_keys)
        self.column.addWidget(self.by_password)
        self.column.addWidget(self.by_keys)
        self.password = self.field(self.tr("Master password"), secret=True)
        self.keys = self._key_fields()
        self.passphrase, self.again = self._passphrase_fields()
        self.everybody, self.only_creator = self._visibility()
        self.days = self._days()
        self.by_keys.toggled.connect(self._show_way)
        self.main.clicked.connect(self.connect_account)
        self._show_way(by_keys=False)

    def connect_account(self) -> None:
        """Try it."""
        wrong = self._wrong()
        if wrong:
            self.say(wrong)
            return
        by_keys = self.by_keys.isChecked()
        visibility = "open" if self.everybody.isChecked() else "quiet" if self.only_creator.isChecked() else ""
        new = NewAccount(
            name=self.account.text().strip().removeprefix("@"),
            visibility=visibility if self._ask_visibility else "",
            days=self.days.value(),
            passphrase=self.passphrase.text(),
            master_password="" if by_keys else self.password.text(),
            wifs=tuple(key.text().strip() for key in self.keys if key.text().strip()) if by_keys else (),
        )
        self.wait(self.tr("Checking the keys with two Hive operators, and sealing them…"))
        self.ask(add_account(new), self._done)

    def _done(self, sentence: str) -> None:
        for line in (self.password, self.passphrase, self.again, *self.keys):
            line.clear()
        self.connected.emit(sentence)
        self.accept()

    def _wrong(self) -> str:
        if not self.account.text().strip():
            return self.tr("Type the name of the Hive account.")
        if self.by_password.isChecked() and not self.password.text():
            return self.tr("Type the master password of the account.")
        if self.by_keys.isChecked() and not any(key.text().strip() for key in self.keys):
            return self.tr("Type at least one key.")
        if not self.passphrase.text():
            return self.tr("Type the passphrase of this wallet.")
        if self._new_vault and len(self.passphrase.text()) < LEAST_PASSPHRASE:
            return self.tr("Choose a passphrase of at least 8 characters; four random words are better.")
        if self._new_vault and self.passphrase.text() != self.again.text():
            return self.tr("The two passphrases differ.")
        if self._ask_visibility and not (self.everybody.isChecked() or self.only_creator.isChecked()):
            return self.tr("Choose who may see what you like.")
        return ""

    def _key_fields(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        frame = QFrame()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(0, 0, 0, 0)
        lines = []
        for label, real in (
            (self.tr("Everyday key"), "posting"),
            (self.tr("Money key"), "active"),
            (self.tr("Letter key"), "memo"),
        ):
            line = QLineEdit()
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.setAccessibleName(label)
            hint = self.tr("{label}, called {real} on Hive; starts with 5")
            line.setPlaceholderText(hint.format(label=label, real=real))
            line.setToolTip(self.tr("Hive calls it the {} key.").format(real))
            inside.addWidget(line)
            lines.append(line)
        self._key_frame = frame
        self.column.addWidget(frame)
        return lines[0], lines[1], lines[2]

    def _passphrase_fields(self) -> tuple[QLineEdit, QLineEdit]:
        label = self.tr("Passphrase for this wallet") if self._new_vault else self.tr("Passphrase of this wallet")
        passphrase = self.field(label, secret=True, hint=self.tr("seals the keys on this computer"))
        again = self.field(self.tr("The same again"), secret=True) if self._new_vault else QLineEdit(self)
        again.setVisible(self._new_vault)
        return passphrase, again

    def _visibility(self) -> tuple[QRadioButton, QRadioButton]:
        everybody, only = QRadioButton(self.tr("Everybody")), QRadioButton(self.tr("Only the creator"))
        self._seers = _group(self, everybody, only)
        words = (
            (everybody, self.tr("“alice thanked Carol for Sunrise”. Helps creators. Cannot be deleted later.")),
            (only, self.tr("Others see that alice paid carol 0.045 HBD, not what for.")),
        )
        if self._ask_visibility:
            self.column.addWidget(self.name(self.tr("Who may see what you like?")))
            for button, meaning in words:
                button.setAccessibleDescription(meaning)
                self.column.addWidget(button)
                self.column.addWidget(meaning_of_choice(meaning))
            self.column.addWidget(PlainLabel(self.tr("Anonymous gifts are not possible yet."), look="small"))
        else:
            everybody.setParent(self)
            only.setParent(self)
            everybody.hide()
            only.hide()
        return everybody, only

    def _days(self) -> QSpinBox:
        days = NumberBox()
        days.setRange(0, 90)
        days.setValue(7)
        days.setSuffix(self.tr(" days"))
        days.setAccessibleName(self.tr("Days for which gifts within the limits go out without asking"))
        self.column.addWidget(self.name(self.tr("Gifts within the limits go out without asking for")))
        self.column.addWidget(days)
        return days

    def _show_way(self, by_keys: bool) -> None:
        self._key_frame.setVisible(by_keys)
        self.password.setVisible(not by_keys)
        for label in self.findChildren(PlainLabel):
            if label.buddy() is self.password:
                label.setVisible(not by_keys)
        self.fit()


def _group(owner: QWidget, *buttons: QRadioButton) -> QButtonGroup:
    group = QButtonGroup(owner)
    for button in buttons:
        group.addButton(button)
    return group
