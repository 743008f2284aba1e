"""The vault: open or closed, its passphrase, when it closes by itself, its backups."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QLineEdit, QWidget

from app.services.wallet_page import VaultView
from app.ui.dialogs.number_box import NumberBox
from app.ui.layouts.flow import flowing
from app.ui.layouts.section import Section, button, card, line
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings
from app.ui.wallet.forms.backup import BackupForm
from app.ui.wallet.forms.file_field import free_backup_place
from app.ui.wallet.forms.new_passphrase import NewPassphraseForm
from app.ui.wallet.forms.passphrase import PassphraseForm
from app.ui.wallet.forms.restore import RestoreForm
from app.ui.wishes import lock, unlock
from app.ui.wishes.wallet import lock_after, remember_here, vault_view

MOST_MINUTES = 1440


class VaultSection(Section):
    """Four cards: the lock, closing by itself, the passphrase, and backups."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.view = VaultView(False, False, False, False, 10)
        self.column.addWidget(self._lock_card())
        self.column.addWidget(self._habits_card())
        self.column.addWidget(self._backup_card())
        self.show_vault(self.view)

    def load(self) -> None:
        """Ask the wallet."""
        self.ask(vault_view(), self.show_vault)

    def show_vault(self, view: VaultView) -> None:
        """Show how it stands; what is being typed stays."""
        self.view = view
        word, look = self.tr("○ No vault yet"), "muted"
        meaning = self.tr("It is made with the first Hive account, or restored from a backup.")
        if view.open:
            word, look = self.tr("● Open"), "positive"
            meaning = self.tr("Keys, limits and backups can be used. Gifts go out within the limits.")
        elif view.tipping:
            word, look = self.tr("◐ Open for gifts only"), "waiting"
            meaning = self.tr("It closed itself; gifts within the limits go on until the allowance ends.")
        elif view.there:
            word, look = self.tr("◔ Locked"), "waiting"
            meaning = self.tr("Thumbs are collected, and nothing is lost; gifts wait for your passphrase.")
        self.state.setText(word)
        self.state.look(look)
        self.meaning.setText(meaning)
        closed = view.there and not view.open
        self.unlock.setEnabled(True)
        self.unlock.setText(self.tr("Unlock"))
        focused = QApplication.focusWidget()
        if not closed and focused is not None and self.unlock_row.isAncestorOf(focused):
            # Qt would lead the cursor on into the next field, to which nobody went.
            self.setFocus()
        self.unlock_row.setVisible(closed)
        self.lock.setVisible(view.open or view.tipping)
        self.remember.blockSignals(True)
        self.remember.setChecked(view.remembered)
        self.remember.blockSignals(False)
        if not self.minutes.hasFocus():
            self.minutes.blockSignals(True)
            self.minutes.setValue(view.lock_minutes)
            self.minutes.blockSignals(False)
        for one in (self.remember, self.change, self.back_up):
            one.setEnabled(view.there)
        self.restore.setEnabled(not view.there)
        self.not_here.setVisible(view.there)

    def _lock_card(self) -> QFrame:
        self.state = PlainLabel(look="muted")
        self.state.setAccessibleName(self.tr("State of the vault"))
        self.meaning = PlainLabel(look="muted", wrap=True)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(self.tr("Passphrase of this wallet"))
        self.passphrase.setPlaceholderText(self.tr("Passphrase of this wallet"))
        self.unlock = button(self.tr("Unlock"), look="main")
        self.unlock_row = QWidget()
        row = line(self.passphrase, self.unlock)
        row.setContentsMargins(0, 0, 0, 0)
        self.unlock_row.setLayout(row)
        self.lock = button(self.tr("Lock now"))
        self.unlock.clicked.connect(self._unlock)
        self.passphrase.returnPressed.connect(self._unlock)
        self.lock.clicked.connect(lambda: self.ask(lock(), lambda _: self._changed("")))
        heading = PlainLabel(self.tr("Lock"), look="lead")
        return card(heading, self.state, self.meaning, self.unlock_row, line(self.lock, None))

    def _habits_card(self) -> QFrame:
        self.minutes = NumberBox()
        self.minutes.setRange(1, MOST_MINUTES)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setAccessibleName(self.tr("Minutes without you until the wallet locks itself"))
        self.minutes.editingFinished.connect(self._lock_after)
        self.remember = QCheckBox(self.tr("Remember on this computer"))
        self.remember.toggled.connect(self._remember)
        self.change = button(self.tr("Change the passphrase…"))
        self.change.clicked.connect(self._change)
        after = PlainLabel(self.tr("Lock by itself after"), wrap=True)
        after.setBuddy(self.minutes)
        about = PlainLabel(
            self.tr("Locking closes keys, limits and backups. Gifts within an open allowance go on."),
            look="small",
            wrap=True,
        )
        keyring = PlainLabel(
            self.tr("The keyring of your desktop then opens the vault, too; the passphrase always stays a way in."),
            look="small",
            wrap=True,
        )
        heading = PlainLabel(self.tr("Passphrase"), look="lead")
        rows = (line(after, self.minutes, None), about, self.remember, keyring, line(self.change, None))
        return card(heading, *rows)

    def _backup_card(self) -> QFrame:
        self.back_up = button(self.tr("Back up to a file…"))
        self.restore = button(self.tr("Restore from a file…"))
        self.back_up.clicked.connect(self._back_up)
        self.restore.clicked.connect(self.restore_backup)
        about = PlainLabel(
            self.tr("One encrypted file with all keys and limits. It is tried before it counts as a backup."),
            look="muted",
            wrap=True,
        )
        self.not_here = PlainLabel(
            self.tr("A backup is restored only where no vault is: on another computer, or in an empty data folder."),
            look="small",
            wrap=True,
        )
        heading = PlainLabel(self.tr("Backup"), look="lead")
        return card(heading, about, flowing(self.back_up, self.restore), self.not_here)

    def _unlock(self) -> None:
        if not self.passphrase.text():
            self.said.emit(self.tr("Type the passphrase of this wallet."), "negative")
            return
        self.unlock.setEnabled(False)
        self.unlock.setText(self.tr("Opening…"))
        self.ask(unlock(self.passphrase.text(), remember=False), lambda _: self._opened(), self._stays_closed)

    def _opened(self) -> None:
        self.passphrase.clear()
        self._changed("")

    def _stays_closed(self, sentence: str, error: Exception) -> None:
        self.load()
        self.passphrase.selectAll()
        self.refuse(sentence, error)

    def _lock_after(self) -> None:
        if self.minutes.value() == self.view.lock_minutes:
            return
        told = self.tr("The wallet locks itself after %n minute(s) without you.", "", self.minutes.value())
        self.ask(lock_after(self.minutes.value()), lambda _: self._changed(told))

    def _remember(self, wanted: bool) -> None:
        self.remember.blockSignals(True)
        self.remember.setChecked(self.view.remembered)
        self.remember.blockSignals(False)
        lines = [
            self.tr("From now on whoever is logged in to this computer as you can open the vault without it.")
            if wanted
            else self.tr("From now on only the passphrase opens the vault.")
        ]
        form = PassphraseForm(
            self.surroundings.submit,
            lambda passphrase: remember_here(passphrase, wanted=wanted),
            title=self.tr("Remember on this computer") if wanted else self.tr("Forget on this computer"),
            button=self.tr("Remember") if wanted else self.tr("Forget"),
            lines=lines,
            parent=self.window(),
        )
        self.open(form)

    def _change(self) -> None:
        form = NewPassphraseForm(self.surroundings.submit, self.window())
        told = self.tr("The passphrase is changed. Older backups still open with the old one; make a new backup.")
        form.succeeded.connect(lambda: self.said.emit(told, "positive"))
        self.open(form)

    def _back_up(self) -> None:
        place = free_backup_place(practice=self.surroundings.practice)
        form = BackupForm(self.surroundings.submit, place, self.window())
        form.succeeded.connect(lambda sentence: self.said.emit(sentence, "positive"))
        self.open(form)

    def restore_backup(self) -> None:
        """From the first page, too."""
        form = RestoreForm(
            self.surroundings.submit, ask_visibility=not self.figures.visibility, parent=self.window()
        )
        form.succeeded.connect(lambda sentence: self.said.emit(sentence, "positive"))
        self.open(form)

    def _changed(self, sentence: str) -> None:
        if sentence:
            self.said.emit(sentence, "positive")
        self.load()
