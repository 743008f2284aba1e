"""Patrons: recurring gifts that run, what they give in a year, what could not be paid."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from app.services.patrons import PatronStanding, PatronView
from app.services.window_page import Figures
from app.ui.layouts.section import Section, button, card, emptied, line
from app.ui.numbers import amount_text
from app.ui.plain_text import PlainLabel
from app.ui.sentences import in_words
from app.ui.shell.page import Surroundings
from app.ui.waiting.patron_card import PatronCard
from app.ui.waiting.patron_form import PatronForm
from app.ui.waiting.words import WaitingWords
from app.ui.wallet.forms.passphrase import PassphraseForm
from app.ui.wishes.waiting import patron_standings, stop_patron

LOOK_AGAIN = 10_000
"""Milliseconds; only while something is under way and this tab is seen."""


class PatronsSection(Section):
    """One card for each gift."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.standings: list[PatronStanding] | None = None
        self.words = WaitingWords(self)
        self.yearly = PlainLabel(look="muted", wrap=True)
        self.yearly.hide()
        self.cards, self.told = QVBoxLayout(), QVBoxLayout()
        self.cards.setSpacing(16)
        self.empty = card(
            PlainLabel(self.tr("Give again and again"), look="lead", wrap=True),
            PlainLabel(
                self.tr(
                    "A recurring gift is paid by Hive itself, every day, week or month, also while this computer is "
                    "off. You can change or stop it at any time."
                ),
                look="muted",
                wrap=True,
            ),
        )
        self.empty.hide()
        self.begin = button(self.tr("Begin a recurring gift…"), look="main")
        self.begin.clicked.connect(lambda: self._begin(None))
        self.column.addWidget(self.yearly)
        self.column.addLayout(self.cards)
        self.column.addLayout(self.told)
        self.column.addWidget(self.empty)
        self.column.addLayout(line(self.begin, None))
        self._again = QTimer(self)
        self._again.setInterval(LOOK_AGAIN)
        self._again.timeout.connect(self._look_if_under_way)
        self._again.start()

    def load(self) -> None:
        """Ask two Hive nodes."""
        self.begin.setEnabled(bool(self.figures.accounts))
        self.ask(patron_standings(self.figures.accounts), self.show_standings)

    def concerns(self, before: Figures, now: Figures) -> bool:
        """Another account."""
        return before.accounts != now.accounts

    def show_standings(self, found: list[PatronStanding]) -> None:
        """Show them; nothing moves where nothing changed."""
        if found == self.standings:
            return
        self.standings = found
        running = [view for one in found for view in one.running]
        sums = [amount for one in found for amount in one.yearly]
        said = " + ".join(amount_text(amount.milli, amount.asset.value) for amount in sums)
        self.yearly.setText(self.tr("In a year: {}").format(said))
        self.yearly.setVisible(bool(sums))
        self.empty.setVisible(not running)
        with self.made_anew():
            emptied(self.cards)
            emptied(self.told)
            for view in running:
                self.cards.addWidget(self._card(view))
            for sentence, look in self._sentences(found):
                self.told.addWidget(PlainLabel(sentence, look=look, wrap=True))

    def _card(self, view: PatronView) -> PatronCard:
        made = PatronCard(view, self.words)
        made.change.clicked.connect(lambda: self._begin(view))
        made.stop.clicked.connect(lambda: self._stop(view))
        return made

    def _begin(self, view: PatronView | None) -> None:
        form = PatronForm(self.surroundings.submit, self.figures.accounts, view, self.window())
        form.succeeded.connect(lambda _: self._signed())
        self.open(form)

    def _stop(self, view: PatronView) -> None:
        form = PassphraseForm(
            self.surroundings.submit,
            lambda passphrase: stop_patron(view.account, view.receiver, view.pair_id, passphrase),
            title=self.tr("Stop the recurring gift"),
            button=self.tr("Stop"),
            account=view.receiver,
            lines=(
                self.words.rhythm(amount_text(view.amount.milli, view.amount.asset.value), view.hours),
                self.tr("What was paid stays paid."),
            ),
            parent=self.window(),
        )
        form.succeeded.connect(lambda _: self._signed())
        self.open(form)

    def _signed(self) -> None:
        self.said.emit(self.tr("Signed and sent; two Hive nodes confirm it within minutes."), "positive")
        self.load()

    def _look_if_under_way(self) -> None:
        under_way = any(one.starting or any(view.under_way for view in one.running) for one in self.standings or ())
        if under_way and self.isVisible():
            self.ask(patron_standings(self.figures.accounts), self.show_standings, lambda *_: None)

    def _sentences(self, found: list[PatronStanding]) -> list[tuple[str, str]]:
        """What is no card: gifts that begin, orders that could not land, gifts that the chain has ended."""
        said = []
        for one in found:
            for order in one.starting:
                amount = amount_text(order.amount.milli, order.amount.asset.value)
                begins = self.tr("{amount} to @{receiver} begins as soon as two Hive nodes confirm it.")
                said.append((begins.format(amount=amount, receiver=order.receiver), "waiting"))
            for order in one.refused:
                failed = self.tr("The order for @{} did not land; nothing was paid by it.")
                said.append((failed.format(order.receiver), "negative"))
            said += [(f"@{dropped.receiver}: {in_words(dropped.sentence)}", "negative") for dropped in one.dropped]
        return said
