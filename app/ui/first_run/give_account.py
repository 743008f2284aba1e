"""Give someone an account: their public keys in, a link for the giver's own wallet out. No key of the giver comes here.

    asked        what the other one sent, who gives, first money, free sendings
    first link   makes the account: free with a ticket, else for the fee that the chain asks now
    second link  lends it what sendings are made of; each checked sentence by sentence, while the chain is watched
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from app.services.make_pocket import Stage
from app.ui.dialogs.number_box import NumberBox
from app.ui.layouts.letters import fixed_font
from app.ui.numbers import localized
from app.ui.plain_text import PlainLabel
from app.ui.wallet.amounts import amount_field, milli_of, number_of
from app.ui.wallet.forms.guarded import GuardedForm
from app.ui.wallet.forms.pocket import LinkPanel
from app.ui.wishes import Submit
from app.ui.wishes.new_account import PreparedGift, gift_stage, plan_gift
from integrations.errors import IntegrationError

LOOK_EVERY = 3000
"""Milliseconds: one Hive block."""
MOST_SENDINGS, USUAL_SENDINGS = 1000, 10
LINES = 5


class GiveAccountForm(GuardedForm):
    """`succeeded` carries what was given."""

    succeeded = Signal(str)

    def __init__(self, submit: Submit, giver: str = "", parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Give someone an account"), self.tr("Make the link"))
        self.prepared: PreparedGift | None = None
        self.stage: Stage | None = None
        self.questions = QFrame()
        outer, self.column = self.column, QVBoxLayout(self.questions)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._ask_everything(giver)
        self.column = outer
        self.cost = PlainLabel(look="lead", wrap=True)
        self.link = LinkPanel()
        for part in (self.questions, self.cost, self.link):
            self.column.addWidget(part)
        self.cost.hide()
        self.link.hide()
        self.main.clicked.connect(self.prepare)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_EVERY)
        self._look.timeout.connect(self._ask_stage)

    def prepare(self) -> None:
        """Ask the chain what it costs, and make the links."""
        text, giver = self.request.toPlainText().strip(), self.giver.text().strip().removeprefix("@")
        first = milli_of(self.first.text())
        if not text:
            self.say(self.tr("Paste the link, or the name and the keys, that the other person sent you."))
        elif not giver:
            self.say(self.tr("Type the name of the account that gives."))
        elif first is None:
            self.say(self.tr("Type the first money as an amount, such as 1.000; or 0."))
        else:
            wish = plan_gift(text, giver, f"{number_of(first)}-HBD", self.sendings.value())
            self.work(self.tr("Asking two Hive operators what it costs now…"), wish, self._show)

    def _ask_everything(self, giver: str) -> None:
        self.tell(
            self.tr(
                "The other person chooses the name and keeps all keys; what they send you holds public ones only. "
                "You agree in the wallet of your own account; its keys never come here."
            )
        )
        self.request = QPlainTextEdit()
        self.request.setTabChangesFocus(True)
        self.request.setAccessibleName(self.tr("Link or public keys of the other person"))
        self.request.setPlaceholderText(self.tr("hive://sign/…   or   name: …   owner: STM…"))
        self.request.setFont(fixed_font(self.request.font()))
        self.request.setFixedHeight(self.request.fontMetrics().lineSpacing() * LINES + 16)
        self.request.textChanged.connect(lambda: self.say(""))
        self._named(self.request)
        self.giver = self.field(self.tr("Your Hive account, which gives"), hint=self.tr("the one that pays the fee"))
        self.giver.setText(giver)
        self.first = amount_field(self.tr("First money in HBD, or 0"), 1_000)
        self._named(self.first)
        self.sendings = NumberBox()
        self.sendings.setRange(0, MOST_SENDINGS)
        self.sendings.setValue(USUAL_SENDINGS)
        self.sendings.setAccessibleName(self.tr("Free sendings a day that you lend; 0 for none"))
        self._named(self.sendings)

    def _named(self, widget: QWidget) -> None:
        name = self.name(widget.accessibleName())
        name.setBuddy(widget)
        self.column.addWidget(name)
        self.column.addWidget(widget)

    def _show(self, prepared: PreparedGift) -> None:
        plan, self.prepared = prepared.plan, prepared
        told = (
            self.tr("@{name} costs @{giver} {fee}.").format(
                name=plan.new.name, giver=plan.gift.giver, fee=localized(str(plan.fee))
            )
            if plan.fee
            else self.tr("@{name} costs nothing: @{giver} holds a ticket.").format(
                name=plan.new.name, giver=plan.gift.giver
            )
        )
        self.cost.setText(told)
        self.cost.show()
        self.questions.hide()
        self.main.hide()
        self.cancel.setText(self.tr("Close"))
        self._ask_stage()

    def _ask_stage(self) -> None:
        if self.prepared is not None:
            self.ask(gift_stage(self.prepared.plan), self._at, self._not_now)

    def _at(self, stage: Stage) -> None:
        assert self.prepared is not None
        if stage is Stage.READY:
            name = self.prepared.plan.new.name
            self.succeeded.emit(self.tr("@{} is there, and belongs to whoever asked for it.").format(name))
            self.accept()
            return
        if stage is not self.stage:
            self.stage = stage
            first = stage is Stage.ABSENT
            purpose = (
                self.tr("Open this in the wallet of your account, and read it there again: it makes the account.")
                if first
                else self.tr("The account is there. This lends it what free sendings are made of.")
            )
            self.link.show_link(self.prepared.links[0 if first else -1], purpose)
            self.link.show()
            self.fit()
        self.say(self.tr("Waiting for it on the chain; it goes on by itself…"), "muted")
        self._look.start()

    def _not_now(self, sentence: str, error: Exception) -> None:
        self.say(sentence)
        if isinstance(error, IntegrationError):
            self._look.start()
