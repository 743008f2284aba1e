"""A creator's channels: add one, paste the words, sign, and watch both ticks turn green by themselves."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from app.services.link_views import LinkView
from app.services.window_page import Figures
from app.ui.earnings.channel_card import ChannelCard
from app.ui.earnings.channel_form import ChannelForm
from app.ui.earnings.splits_form import SplitsForm
from app.ui.earnings.words import LinkWords
from app.ui.layouts.section import Section, button, card, emptied, line
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings
from app.ui.wallet.forms.passphrase import PassphraseForm
from app.ui.wishes.links import forget_channel, look_now, own_links, sign_link, withdraw_link

LOOK_AGAIN = 10_000
"""Milliseconds; only while this tab is seen, and only channels that are due are asked."""


class ChannelsSection(Section):
    """One card for each channel."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.views: list[LinkView] | None = None
        self.words = LinkWords(self)
        self.cards = QVBoxLayout()
        self.cards.setSpacing(16)
        self.empty = card(
            PlainLabel(self.tr("Gifts for what you make, wherever it is"), look="lead", wrap=True),
            PlainLabel(
                self.tr(
                    "Say which channels, profiles and sites are yours: a few words go where the channel is, and your "
                    "Hive account signs. When both say the same, gifts for your works there arrive at your account."
                ),
                look="muted",
                wrap=True,
            ),
        )
        self.add = button(self.tr("Add a channel…"), look="main")
        self.add.clicked.connect(self._add)
        self.first = PlainLabel(self.tr("Add a Hive account first: gifts arrive there."), look="muted", wrap=True)
        self.column.addLayout(self.cards)
        self.column.addWidget(self.empty)
        self.column.addLayout(line(self.add, self.first, None))
        self.empty.hide()
        self.first.hide()
        self._again = QTimer(self)
        self._again.setInterval(LOOK_AGAIN)
        self._again.timeout.connect(self._look_if_seen)
        self._again.start()

    def load(self) -> None:
        """What is known; nobody is asked."""
        self.first.setVisible(not self.figures.accounts)
        self.add.setEnabled(bool(self.figures.accounts))
        self.ask(own_links(), self.show_links)

    def concerns(self, before: Figures, now: Figures) -> bool:
        """Another account."""
        return before.accounts != now.accounts

    def show_links(self, views: list[LinkView]) -> None:
        """Show them; nothing moves where nothing changed."""
        if views == self.views:
            return
        self.views = views
        self.empty.setVisible(not views)
        with self.made_anew():
            emptied(self.cards)
            for view in views:
                self.cards.addWidget(self._card(view))

    def _card(self, view: LinkView) -> ChannelCard:
        made = ChannelCard(view, self.words, self.times, self.now())
        made.sign.clicked.connect(lambda: self._sign(view))
        made.splits.clicked.connect(lambda: self._share(view))
        made.look.clicked.connect(lambda: self.ask(look_now(view.account, view.channel), self.show_links))
        made.withdraw.clicked.connect(lambda: self._withdraw(view))
        made.forget.clicked.connect(lambda: self.ask(forget_channel(view.account, view.channel), self.show_links))
        return made

    def _add(self) -> None:
        form = ChannelForm(self.surroundings.submit, self.figures.accounts, self.window())
        form.succeeded.connect(self.show_links)
        self.open(form)

    def _sign(self, view: LinkView) -> None:
        form = PassphraseForm(
            self.surroundings.submit,
            lambda passphrase: sign_link(view.account, view.channel, passphrase),
            title=self.tr("This channel is mine"),
            button=self.tr("Sign"),
            account=view.account,
            lines=(
                self.tr("Everybody will see on Hive that this account names this channel:"),
                view.url,
                self.tr("No money moves. You can withdraw it later."),
            ),
            parent=self.window(),
        )
        form.succeeded.connect(self._signed)
        self.open(form)

    def _share(self, view: LinkView) -> None:
        form = SplitsForm(self.surroundings.submit, view, self.window())
        form.succeeded.connect(self._signed)
        self.open(form)

    def _withdraw(self, view: LinkView) -> None:
        form = PassphraseForm(
            self.surroundings.submit,
            lambda passphrase: withdraw_link(view.account, view.channel, passphrase),
            title=self.tr("Withdraw the link"),
            button=self.tr("Withdraw"),
            account=view.account,
            lines=(self.tr("Gifts for this channel wait from then on:"), view.url),
            parent=self.window(),
        )
        form.succeeded.connect(self._withdrawn)
        self.open(form)

    def _signed(self, views: list[LinkView]) -> None:
        self.said.emit(self.tr("Signed and sent; two Hive nodes confirm it within minutes."), "positive")
        self.show_links(views)

    def _withdrawn(self, views: list[LinkView]) -> None:
        self.said.emit(self.tr("The link is withdrawn as soon as two Hive nodes confirm it."), "positive")
        self.show_links(views)

    def _look_if_seen(self) -> None:
        waits = any(not (one.words_there and one.link_there) or one.under_way for one in self.views or ())
        if waits and self.isVisible():
            self.ask(own_links(look=True), self.show_links, lambda *_: None)
