"""The promises to one creator: when they go, what they are for, and what can be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.tips.joining import Joining
from app.domain.tips.tip import Tip
from app.services.promise_views import PromisesTo
from app.ui.layouts.flow import flowing
from app.ui.layouts.section import account_label, button, line
from app.ui.numbers import amount_text
from app.ui.plain_text import ElidedLabel, PlainLabel, tooltip, visible
from app.ui.waiting.words import WaitingWords

MOST_SHOWN = 5
LOOKS = {Joining.AWAITED: "muted", Joining.WATCHED: "waiting", Joining.GOING: "positive", Joining.STOPPED: "waiting"}


class PromiseCard(QFrame):
    """`taken_back` carries numbers of promises. `stop`, `go_on`, `invite` and `all_back` are its buttons."""

    taken_back = Signal(object)

    def __init__(self, one: PromisesTo, words: WaitingWords, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.promises = one
        self._name = visible(one.name, 60)
        name = ElidedLabel(visible(one.name, 80), look="lead")
        name.setToolTip(tooltip(f"{one.name}; {one.url or one.channel}"))
        self.state = PlainLabel(words.joining(one, now), look=LOOKS[one.joining], wrap=True)
        self.back_buttons: list[QPushButton] = []
        self._make_buttons()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(10)
        inside.addLayout(line(name, PlainLabel(words.promised(one.sums), look="lead")))
        inside.addLayout(line(self.state, account_label(one.account, look="small")))
        for tip in one.tips[:MOST_SHOWN]:
            inside.addLayout(self._row(tip))
        more = len(one.tips) - MOST_SHOWN
        if more > 0:
            inside.addWidget(PlainLabel(self.tr("and %n more, in the list of gifts", "", more), look="small"))
        inside.addWidget(flowing(self.stop, self.go_on, self.invite, self.all_back))

    def _row(self, tip: Tip) -> QHBoxLayout:
        title = ElidedLabel(visible(tip.title or tip.url, 120))
        title.setToolTip(tooltip(f"{tip.title}; {tip.url}"))
        amount = PlainLabel(amount_text(tip.amount.milli, tip.amount.asset.value))
        back = button(self.tr("Take back"), look="quiet", told=self.tr("Take back: {}").format(visible(tip.title, 60)))
        back.clicked.connect(lambda: self.taken_back.emit([tip.id]))
        self.back_buttons.append(back)
        return line(title, amount, back)

    def _make_buttons(self) -> None:
        one, name = self.promises, self._name
        self.stop = button(self.tr("Stop"), told=self.tr("Stop the promises to {}").format(name))
        self.go_on = button(self.tr("Let them go"), look="main", told=self.tr("Let the promises to {} go").format(name))
        self.invite = button(self.tr("Invite…"), told=self.tr("Invite {}").format(name))
        self.all_back = button(self.tr("Take all back"), told=self.tr("Take all promises to {} back").format(name))
        self.stop.setVisible(one.joining is not Joining.STOPPED)
        self.go_on.setVisible(one.joining is Joining.STOPPED)
        self.invite.setVisible(one.joining is Joining.AWAITED)
        self.all_back.setVisible(len(one.tips) > 1)
        self.all_back.clicked.connect(lambda: self.taken_back.emit([tip.id for tip in one.tips]))
