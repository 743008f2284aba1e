"""The card that a link from outside opens: what, for whom, on which host, how much. It never gives by itself.

Cancel is the default, and Tip counts only half a second after everything stands there: a press that was meant for
something else does nothing.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.services.window_page import Figures
from app.ui.dialogs.form import Form
from app.ui.numbers import in_field
from app.ui.plain_text import PlainLabel, isolated, visible
from app.ui.sentences import in_words
from app.ui.wishes import LinkTipped, Submit
from app.ui.wishes.tip_card import TipCardFacts, look_at, tip_work

ARMED_AFTER = 500
"""Milliseconds."""
_MOST_HOST = 80


class TipCardDialog(Form):
    """`tipped` carries the LinkTipped."""

    tipped = Signal(object)

    def __init__(
        self, submit: Submit, url: str, figures: Figures, parent: QWidget | None = None, *, own: bool = False
    ) -> None:
        """`own`: the person pressed a button of this window, so nobody else asks."""
        super().__init__(submit, parent)
        self.entitle(self.tr("Tip this work?"), self.tr("Tip"))
        self._url = url
        self._armed = QTimer(self, interval=ARMED_AFTER, singleShot=True)
        self._armed.timeout.connect(lambda: self.main.setEnabled(True))
        origin = self.tr("A web page or another program asks for this. Nothing is given unless you press Tip.")
        self.origin = PlainLabel(origin, look="muted", wrap=True)
        self.column.addWidget(self.origin)
        self.origin.setVisible(not own)
        self.work = self._line(self.tr("Reading the work…"), "lead")
        self.creator = self._line("", "")
        self.host = self._line(self.tr("On {}").format(_host(url)), "")
        self.receiver = self._line("", "muted")
        self.amount = self.field(self.tr("How much, in {}").format(figures.asset))
        self.amount.setText(in_field(figures.price))
        self.account = QComboBox()
        self.account.setAccessibleName(self.tr("From this account"))
        for name in figures.accounts:
            self.account.addItem(f"@{visible(name, 20)}", name)
        self.name_of_account = self.name(self.tr("From this account"))
        self.name_of_account.setBuddy(self.account)
        self.column.addWidget(self.name_of_account)
        self.column.addWidget(self.account)
        self.noted = self._line("", "muted")
        self.main.setEnabled(False)
        self.main.clicked.connect(self.tip)
        self.account.currentIndexChanged.connect(lambda _: self._look())
        self.cancel.setDefault(True)
        self.cancel.setFocus()
        if not figures.accounts:
            self._nobody_pays()
        self._look()

    def tip(self) -> None:
        """Queue the gift; it can be undone like every other."""
        typed = self.amount.text().strip().replace(",", ".")
        if not typed:
            self.say(self.tr("Type how much you give."))
            return
        self.wait(self.tr("One moment…"))
        self.ask(tip_work(self._url, self._payer(), typed), self._done)

    def _look(self) -> None:
        self._armed.stop()
        self.main.setEnabled(False)
        self.ask(look_at(self._url, self._payer()), self._show, self._unreadable)

    def _show(self, facts: TipCardFacts) -> None:
        look = facts.look
        self.work.setText(visible(look.title or look.url))
        self._set(self.creator, self.tr("By {}").format(isolated(look.creator)) if look.creator else "")
        self._set(self.host, self.tr("On {}").format(visible(look.host, _MOST_HOST)))
        self._set(self.receiver, self._receiver(facts))
        if facts.before is not None:
            self.say(self.tr("You gave for this work already; nothing more is given by this card."), "waiting")
        else:
            self._armed.start()
        self.fit()

    def _receiver(self, facts: TipCardFacts) -> str:
        look, why = facts.look, in_words(facts.look.sentence)
        if look.account and look.unattended:
            return self.tr("Received by @{account}. {why}").format(account=visible(look.account, 20), why=why)
        if look.account and look.asks:
            return self.tr("For @{account}, but it asks once more before it goes. {why}").format(
                account=visible(look.account, 20), why=why
            )
        return self.tr("Kept as a promise until somebody can receive it. {}").format(why)

    def _unreadable(self, sentence: str, _: Exception) -> None:
        self.work.setText(self.tr("This work cannot be read"))
        self.say(sentence)

    def _nobody_pays(self) -> None:
        """Nothing is refused for that: the gift is noted, as one for a link that is pasted or dropped."""
        self.entitle(self.tr("Note a gift for this work?"), self.tr("Note it"))
        self.origin.setText(
            self.tr("A web page or another program asks for this. Nothing is noted unless you press Note it.")
        )
        for widget in (self.account, self.name_of_account):
            widget.hide()
        words = self.tr("No Hive account is connected yet: the gift is noted here, and asks again once there is one.")
        self._set(self.noted, words)

    def _payer(self) -> str:
        """Empty where nobody pays yet."""
        return str(self.account.currentData() or "")

    def _done(self, tipped: LinkTipped) -> None:
        self.tipped.emit(tipped)
        self.accept()

    def _line(self, text: str, look: str) -> PlainLabel:
        label = PlainLabel(text, look=look, wrap=True)
        label.setVisible(bool(text))
        self.column.addWidget(label)
        return label

    def _set(self, label: PlainLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def _host(url: str) -> str:
    """As it stands in the link, before anybody was asked; what cannot be read is shown whole."""
    try:
        return visible(urlsplit(url).netloc.rpartition("@")[2] or url, _MOST_HOST)
    except ValueError:
        return visible(url, _MOST_HOST)
