"""Makes a pocket account: its keys here and backed up first, everything else signed in the wallet of a main account.

    asked        who, how much, how many free sendings, where the backup goes, the passphrase
    first link   makes the account
    second link  lends it what sendings are made of; both as a picture and as text, while the chain is watched
    done         allowance open, this computer pays
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from app.services.make_pocket import Stage
from app.ui.dialogs.account import LEAST_PASSPHRASE
from app.ui.dialogs.number_box import NumberBox
from app.ui.layouts.flow import flowing
from app.ui.layouts.letters import breakable
from app.ui.layouts.section import button
from app.ui.numbers import in_field, localized
from app.ui.plain_text import PlainLabel, visible
from app.ui.sentences import in_words
from app.ui.wallet.amounts import typed_number
from app.ui.wallet.code import QrCode
from app.ui.wallet.forms.file_field import FileField, free_backup_place
from app.ui.wallet.forms.guarded import GuardedForm
from app.ui.wallet.visibility import VisibilityChoice
from app.ui.wishes import Submit
from app.ui.wishes.locking import RENEWED_DAYS
from app.ui.wishes.pocket import (
    NewPocket,
    PocketLink,
    PreparedPocket,
    finish_pocket,
    pocket_stage,
    prepare_pocket,
)

LOOK_EVERY = 3000
"""Milliseconds: one Hive block."""
USUAL_SENDINGS, MOST_SENDINGS = 30, 1000
FIRST_MONEY = 5000
FEW_SENDINGS = 10


class LinkPanel(QFrame):
    """A link to be signed elsewhere: what it asks for in words, as a picture, and as text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(look="lead", wrap=True)
        self.asks = PlainLabel(wrap=True)
        self.code = QrCode()
        self.link = QLineEdit()
        self.link.setReadOnly(True)
        self.link.setAccessibleName(self.tr("Link for the wallet of your main account"))
        self.copy = button(self.tr("Copy the link"))
        self.open = button(self.tr("Open it in a wallet here"))
        for one in (self.copy, self.open):
            one.setAutoDefault(False)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.link.text()))
        self.open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self.link.text())))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.asks, self.code, self.link):
            column.addWidget(part)
        column.addWidget(flowing(self.copy, self.open))

    def show_link(self, link: PocketLink, purpose: str) -> None:
        """Show another one."""
        self.title.setText(purpose)
        self.asks.setText("\n".join(f"• {breakable(visible(in_words(sentence), 500))}" for sentence in link.sentences))
        self.code.show_link(link.link)
        self.link.setText(link.link)
        self.link.setCursorPosition(0)


class PocketForm(GuardedForm):
    """`succeeded` carries what the account can do now."""

    succeeded = Signal(str)

    def __init__(
        self, submit: Submit, *, practice: bool, new_vault: bool, ask_visibility: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Make a pocket account"), self.tr("Make the keys"))
        self._practice = practice
        self._new_vault = new_vault
        self._ask_visibility = ask_visibility
        self.prepared: PreparedPocket | None = None
        self.stage: Stage | None = None
        self.questions = QFrame()
        self.answers = LinkPanel()
        self.saved = PlainLabel(look="positive", wrap=True)
        outer, self.column = self.column, QVBoxLayout(self.questions)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._ask_everything()
        self.column = outer
        for part in (self.questions, self.saved, self.answers):
            self.column.addWidget(part)
        self.saved.hide()
        self.answers.hide()
        self.main.clicked.connect(self.prepare)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_EVERY)
        self._look.timeout.connect(self._ask_stage)

    def prepare(self) -> None:
        """Make and back up the keys, or go on with those of an earlier try."""
        wrong, place = self._wrong(), self.backup.path()
        if wrong or place is None:
            self.say(wrong or self.tr("Choose a file for the backup of the keys."))
            return
        new = NewPocket(
            name=self.account.text().strip().removeprefix("@"),
            main=self.main_account.text().strip().removeprefix("@"),
            first=f"{typed_number(self.first.text() or '0')}-HBD",
            monthly=f"{typed_number(self.monthly.text() or '0')}-HBD",
            sendings=self.sendings.value(),
            backup=place,
            visibility=self.visibility.value() if self._ask_visibility else "",
            passphrase=self.passphrase.text(),
        )
        self.work(self.tr("Asking the chain, making the keys, and backing them up…"), prepare_pocket(new), self._show)

    def _ask_everything(self) -> None:
        self.tell(self.tr("It holds only pocket money. Its keys are made here; those of the main one never come here."))
        self.account = self.field(self.tr("Name of the new account"), hint=self.tr("such as alice.tips"))
        self.main_account = self.field(self.tr("Your main Hive account"), hint=self.tr("it pays, lends and owns"))
        self.first = self.field(self.tr("First money in HBD"))
        self.first.setText(in_field(FIRST_MONEY))
        self.monthly = self.field(self.tr("Every month in HBD, for a year"), hint=self.tr("0.000 for none"))
        self.sendings = NumberBox()
        self.sendings.setRange(1, MOST_SENDINGS)
        self.sendings.setValue(USUAL_SENDINGS)
        self.sendings.setAccessibleName(self.tr("Free sendings a day that the main account lends"))
        self.column.addWidget(self.name(self.sendings.accessibleName()))
        self.column.addWidget(self.sendings)
        label = self.tr("Backup of its keys, written first")
        self.backup = FileField(label, free_backup_place("pocket", practice=self._practice), saves=True)
        self.column.addWidget(self.name(label))
        self.column.addWidget(self.backup)
        self.visibility = VisibilityChoice()
        if self._ask_visibility:
            self.column.addWidget(self.name(self.tr("Who may see what you like?")))
            self.column.addWidget(self.visibility)
        else:
            self.visibility.setParent(self)
            self.visibility.hide()
        self.passphrase = self.passphrase_field(self.tr("Passphrase for this wallet") if self._new_vault else "")
        self.again = self.field(self.tr("The same again"), secret=True) if self._new_vault else QLineEdit(self)
        self.again.setVisible(self._new_vault)

    def _wrong(self) -> str:
        if not self.account.text().strip() or not self.main_account.text().strip():
            return self.tr("Type the name of the new account, and that of your main one.")
        if not self.passphrase.text():
            return self.tr("Type the passphrase of this wallet.")
        if self._new_vault and len(self.passphrase.text()) < LEAST_PASSPHRASE:
            return self.tr("Choose a passphrase of at least 8 characters; four random words are better.")
        if self._new_vault and self.passphrase.text() != self.again.text():
            return self.tr("The two passphrases differ.")
        if self._ask_visibility and not self.visibility.value():
            return self.tr("Choose who may see what you like.")
        return ""

    def _show(self, prepared: PreparedPocket) -> None:
        plan, self.prepared = prepared.plan, prepared
        self.questions.hide()
        self.saved.show()
        told = self.tr("✓ The keys are in the vault, and backed up since an earlier try.")
        if plan.backup:
            told = self.tr("✓ The keys are in the vault, and backed up first: {}. Copy that file to another place.")
        nothing = self.tr("It costs nothing: there is a ticket.")
        cost = self.tr("It costs {}.").format(localized(str(plan.fee))) if plan.fee else nothing
        self.saved.setText(breakable(f"{told.format(visible(plan.backup, 200))} {cost}"))
        self.main.hide()
        self.cancel.setText(self.tr("Close, go on later"))
        self._ask_stage()

    def _ask_stage(self) -> None:
        if self.prepared is not None:
            self.ask(pocket_stage(self.prepared.plan), self._at, self._not_now)

    def _at(self, stage: Stage) -> None:
        assert self.prepared is not None
        if stage is Stage.READY:
            self._finish()
            return
        if stage is not self.stage:
            self.stage = stage
            first = stage is Stage.ABSENT
            purpose = (
                self.tr("Open this in the wallet of your main account: it makes the account.")
                if first
                else self.tr("The account is there. Now open this: it lends what free sendings are made of.")
            )
            self.answers.show_link(self.prepared.links[0 if first else -1], purpose)
            self.answers.show()
            self.fit()
        self.say(self.tr("Waiting for it on the chain; it goes on by itself…"), "muted")
        self._look.start()

    def _not_now(self, sentence: str, error: Exception) -> None:
        from integrations.errors import IntegrationError

        self.say(sentence)
        if isinstance(error, IntegrationError):
            self._look.start()

    def _finish(self) -> None:
        assert self.prepared is not None
        wish = finish_pocket(self.prepared.plan, self.passphrase.text(), RENEWED_DAYS)
        self.work(self.tr("The account is ready; this computer becomes the one that pays…"), wish, self._done)

    def _done(self, done: tuple[str, int]) -> None:
        self.passphrase.clear()
        self.again.clear()
        sentence, sendings = done
        told = self.tr("%n free sending(s) a day.", "", sendings)
        if sendings < FEW_SENDINGS:
            told += " " + self.tr("That is few: let the main account lend it more.")
        self.succeeded.emit(f"{in_words(sentence)} {told}")
        self.accept()
