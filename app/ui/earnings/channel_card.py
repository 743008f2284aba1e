"""One channel of a creator: both ticks, what to paste, who shares what arrives, and what can be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.content import ChannelId
from app.services.link_views import LinkView, preview
from app.ui.earnings.copy_line import CopyLine
from app.ui.earnings.words import LOOKS, LinkWords
from app.ui.layouts.flow import flowing
from app.ui.layouts.section import account_label, button, fixed_label, line
from app.ui.numbers import amount_text
from app.ui.plain_text import ElidedLabel, PlainLabel, tooltip, visible
from app.ui.times import TimeWords


class ChannelCard(QFrame):
    """`sign`, `splits`, `look`, `withdraw` and `forget` are its buttons; those that make no sense now are hidden."""

    def __init__(
        self, view: LinkView, words: LinkWords, times: TimeWords, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.view = view
        self._words = words
        name = ElidedLabel(visible(view.name, 80), look="lead")
        name.setToolTip(tooltip(f"{view.name}; {view.url}"))
        self.words_tick = PlainLabel(words.words_tick(view), look="positive" if view.words_there else "muted")
        self.link_tick = PlainLabel(words.link_tick(view), look="positive" if view.link_there else "muted")
        self.state = PlainLabel(words.state(view), look=LOOKS[view.state], wrap=True)
        self._make_buttons()
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(20, 16, 20, 16)
        self._inside.setSpacing(10)
        self._inside.addLayout(line(name, account_label(view.account)))
        place = f"{words.platform(view)} · {visible(view.url, 120)}"
        self._inside.addWidget(PlainLabel(place, look="small", wrap=True))
        self._inside.addLayout(line(self.words_tick, self.link_tick, None))
        self._inside.addWidget(self.state)
        if not view.words_there:
            self._show_what_to_paste()
        if view.link_there and (view.splits or view.host):
            self._show_parts()
        self._inside.addWidget(self._looked(times, now))
        self._inside.addWidget(flowing(self.sign, self.splits, self.look, self.withdraw, self.forget))

    def _show_what_to_paste(self) -> None:
        platform = ChannelId.parse(self.view.channel).platform
        self.paste = CopyLine(self.tr("words for {}").format(visible(self.view.name, 60)), self.view.paste)
        self._inside.addWidget(PlainLabel(self._words.where(platform), look="muted", wrap=True))
        self._inside.addWidget(self.paste)
        if self.view.record:
            told = self.tr("DNS record for {}").format(visible(self.view.name, 60))
            self._inside.addWidget(PlainLabel(self._words.record(self.view.record_name), look="muted", wrap=True))
            self._inside.addWidget(CopyLine(told, self.view.record))

    def _show_parts(self) -> None:
        legs = preview(self.view.account, self.view.splits, self.view.host)
        parts = ", ".join(f"@{leg.to} {amount_text(leg.amount.milli, leg.amount.asset.value)}" for leg in legs)
        self._inside.addWidget(fixed_label(self.tr("Of 0.050 HBD: {}").format(parts)))
        if self.view.host is not None:
            told = self.tr("Your server asks for {share} %, for @{account}.")
            words = told.format(share=self.view.host.share, account=self.view.host.account)
            self._inside.addWidget(PlainLabel(words, look="muted", wrap=True))

    def _looked(self, times: TimeWords, now: datetime) -> PlainLabel:
        label = PlainLabel(self.tr("Last look: {}").format(times.ago(self.view.checked_at, now)), look="small")
        if self.view.text:
            label.setToolTip(tooltip(f"{self.view.place}: {self.view.text}"))
        return label

    def _make_buttons(self) -> None:
        view, name = self.view, visible(self.view.name, 60)
        self.sign = button(self.tr("Sign…"), look="main", told=self.tr("Sign for {}").format(name))
        self.splits = button(self.tr("Share with others…"), told=self.tr("Share what arrives for {}").format(name))
        self.look = button(self.tr("Look now"), told=self.tr("Look at {} now").format(name))
        self.withdraw = button(self.tr("Withdraw…"), told=self.tr("Withdraw the link to {}").format(name))
        self.forget = button(self.tr("Forget"), told=self.tr("Forget {}").format(name))
        self.sign.setVisible(not view.link_there and not view.under_way)
        self.splits.setVisible(view.link_there and not view.under_way)
        self.withdraw.setVisible(view.link_there and not view.under_way)
        self.forget.setVisible(not view.link_there and not view.under_way)
