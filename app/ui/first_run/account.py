"""Step 1 and 2: the Hive account that pays, and a passphrase for its keys, always."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QPushButton, QRadioButton, QVBoxLayout

from app.services.practice_players import play_words
from app.services.window_page import Figures
from app.ui.first_run.passphrase import Passphrase
from app.ui.first_run.step_page import StepPage
from app.ui.layouts.flow import flowing
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings
from app.ui.wishes.first_run import OwnAccount, connect_own


class AccountStep(StepPage):
    """Connects an account whose keys one has."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(
            surroundings,
            self.tr("Your Hive account"),
            self.tr("Its keys are checked with two Hive operators and sealed here. An owner key never comes in."),
        )
        self.account = self.field(self.tr("Name of the Hive account"), hint=self.tr("such as alice.pocket"))
        self.by_password = QRadioButton(self.tr("Use the master password once; it is not stored"))
        self.by_keys = QRadioButton(self.tr("Type the keys themselves"))
        self.by_password.setChecked(True)
        self._ways = QButtonGroup(self)
        for way in (self.by_password, self.by_keys):
            self._ways.addButton(way)
            self.column.addWidget(way)
        self.password = self.field(self.tr("Master password"), secret=True)
        self.keys = self._key_fields()
        self.passphrase = Passphrase()
        self.column.addWidget(self.passphrase)
        self.pocket = QPushButton(self.tr("Make a pocket account from my main one…"))
        self.pocket.setProperty("look", "link")
        self.pocket.clicked.connect(lambda: self.led.emit("wallet", "pocket"))
        self.play = QPushButton(self.tr("Fill in a play account"))
        self.play.setProperty("look", "link")
        self.play.setVisible(surroundings.practice)
        self.play.clicked.connect(self._fill_in)
        self.column.addWidget(flowing(self.pocket, self.play))
        self.main.setText(self.tr("Connect"))
        self.main.clicked.connect(self.connect_account)
        self.by_keys.toggled.connect(self._show_way)
        self._show_way(by_keys=False)

    def show_figures(self, figures: Figures) -> None:
        """A vault that is there has its passphrase already."""
        super().show_figures(figures)
        self.passphrase.show_vault(figures.vault)

    def connect_account(self) -> None:
        """Try it."""
        wrong = self._wrong() or self.passphrase.wrong()
        if wrong:
            self.say(wrong)
            return
        by_keys = self.by_keys.isChecked()
        own = OwnAccount(
            name=self.account.text().strip().removeprefix("@"),
            remember=self.passphrase.remember.isChecked(),
            passphrase=self.passphrase.first.text(),
            master_password="" if by_keys else self.password.text(),
            wifs=tuple(key.text().strip() for key in self.keys if key.text().strip()) if by_keys else (),
        )
        self.work(self.tr("Checking the keys with two Hive operators, and sealing them…"), connect_own(own), self._done)

    def _done(self, sentence: str) -> None:
        for line in (self.password, *self.keys):
            line.clear()
        self.passphrase.clear()
        self.said.emit(sentence, "positive")
        self.went_on.emit()

    def _wrong(self) -> str:
        if not self.account.text().strip():
            return self.tr("Type the name of the Hive account.")
        if self.by_password.isChecked() and not self.password.text():
            return self.tr("Type the master password of the account.")
        if self.by_keys.isChecked() and not any(key.text().strip() for key in self.keys):
            return self.tr("Type at least one key.")
        return ""

    def _key_fields(self) -> tuple[QLineEdit, ...]:
        self._frame = QFrame()
        inside = QVBoxLayout(self._frame)
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
            line.setPlaceholderText(
                self.tr("{label}, called {real} on Hive; starts with 5").format(label=label, real=real)
            )
            inside.addWidget(line)
            lines.append(line)
        self.column.addWidget(self._frame)
        return tuple(lines)

    def _show_way(self, by_keys: bool) -> None:
        self._frame.setVisible(by_keys)
        self.password.setVisible(not by_keys)
        for label in self.findChildren(PlainLabel):
            if label.buddy() is self.password:
                label.setVisible(not by_keys)

    def _fill_in(self) -> None:
        words = play_words(self.surroundings.folder.world)
        if words is not None:
            self.by_password.setChecked(True)
            self.account.setText(words.account)
            self.password.setText(words.password)
            self.passphrase.first.setFocus()
