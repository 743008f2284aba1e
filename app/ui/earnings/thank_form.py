"""Answering one gift: a letter for the giver alone with the least sum there is, or a comment that everybody reads."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from app.domain.earnings.earning import Earning
from app.services.earnings.thank import can_comment
from app.ui.earnings.earned_words import sum_text
from app.ui.layouts.section import account_label
from app.ui.plain_text import visible
from app.ui.wallet.forms.guarded import GuardedForm
from app.ui.wishes import Submit
from app.ui.wishes.earnings import thank

LINES = 96
"""Pixels."""


class ThankForm(GuardedForm):
    """`succeeded` carries what was Answered."""

    succeeded = Signal(object)

    def __init__(self, submit: Submit, gift: Earning, parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Say thanks"), self.tr("Send"))
        self._gift = gift
        self.column.addWidget(account_label(gift.supporter, look="lead"))
        told = visible(gift.title or gift.url, 80)
        given = sum_text(gift.units, gift.id.asset)
        self.tell(self.tr("gave {amount} for {work}").format(amount=given, work=told))
        self.way = QComboBox()
        self.way.setAccessibleName(self.tr("How you answer"))
        self.way.addItem(self.tr("A letter that only they can read"), "memo")
        if can_comment(gift):
            self.way.addItem(self.tr("A comment under the post, for everybody"), "comment")
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(self.tr("Your words"))
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(LINES)
        self.words.setPlainText(self.tr("Thank you, that keeps me going!"))
        self.column.addWidget(self.words)
        self.column.addWidget(self.way)
        self.cost = self.tell(" ", "muted")
        self.way.currentIndexChanged.connect(lambda _: self._tell_cost())
        self._tell_cost()
        self.passphrase = self.passphrase_field()
        self.main.clicked.connect(self.go_on)

    def go_on(self) -> None:
        """Ask the wallet."""
        words = self.words.toPlainText().strip()
        if not words:
            self.say(self.tr("Write a word or two."))
            return
        if not self.passphrase.text():
            self.say(self.tr("Type the passphrase of this wallet."))
            return
        wish = thank(self._gift.id, words, self.passphrase.text(), self.way.currentData())
        self.work(self.tr("The wallet checks the passphrase…"), wish, self._done)

    def _done(self, answered: object) -> None:
        self.passphrase.clear()
        self.succeeded.emit(answered)
        self.accept()

    def _tell_cost(self) -> None:
        if self.way.currentData() == "comment":
            self.cost.setText(self.tr("Everybody sees it on Hive. No money moves."))
        else:
            asset = "HIVE" if self._gift.id.asset == "HIVE" else "HBD"
            words = self.tr("0.001 {asset} carries it: the least that Hive sends. A gift can be answered once.")
            self.cost.setText(words.format(asset=asset))
        self.fit()
