"""One recurring gift that runs: how much and how often, the next payment, what failed, and what can be done."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.services.patrons import PatronView
from app.ui.layouts.flow import flowing
from app.ui.layouts.section import account_label, button, line
from app.ui.numbers import amount_text
from app.ui.plain_text import ElidedLabel, PlainLabel, tooltip, visible
from app.ui.sentences import in_words
from app.ui.waiting.words import WaitingWords


class PatronCard(QFrame):
    """`change` and `stop` are its buttons; while something is under way they are not there."""

    def __init__(self, view: PatronView, words: WaitingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.view = view
        amount = amount_text(view.amount.milli, view.amount.asset.value)
        told = {"start": self.tr("It begins as soon as two Hive nodes confirm it."),
                "change": self.tr("It changes as soon as two Hive nodes confirm it."),
                "stop": self.tr("It ends as soon as two Hive nodes confirm it.")}  # fmt: skip
        self.state = PlainLabel(told.get(view.under_way, ""), look="waiting", wrap=True)
        self.state.setVisible(bool(view.under_way))
        self.failure = PlainLabel(look="negative", wrap=True)
        if view.last_failure is not None:
            self.failure.setText(in_words(view.last_failure.sentence))
        self.failure.setVisible(view.last_failure is not None)
        page = ElidedLabel(visible(view.url, 120), look="small")
        page.setToolTip(tooltip(view.url))
        self.change = button(self.tr("Change…"), told=self.tr("Change the gift to @{}").format(view.receiver))
        self.stop = button(self.tr("Stop…"), told=self.tr("Stop the gift to @{}").format(view.receiver))
        for one in (self.change, self.stop):
            one.setVisible(not view.under_way)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(10)
        rhythm = PlainLabel(words.rhythm(amount, view.hours), look="lead")
        inside.addLayout(line(account_label(view.receiver, look="lead"), None, rhythm))
        inside.addWidget(page)
        inside.addWidget(PlainLabel(words.next_payment(view), wrap=True))
        paid = amount_text(view.paid.milli, view.paid.asset.value)
        inside.addWidget(PlainLabel(self.tr("Paid in the last year: {}").format(paid), look="muted", wrap=True))
        inside.addWidget(self.failure)
        inside.addWidget(self.state)
        inside.addWidget(flowing(self.change, self.stop))
