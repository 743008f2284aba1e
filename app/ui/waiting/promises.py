"""Promises: the pot, who is promised something, when it goes, and who is awaited most."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from app.domain.content import maker_name
from app.domain.tips.awaited import Awaited
from app.services.promise_views import PromisesTo
from app.services.window_page import Figures
from app.ui.layouts.section import Section, card, emptied, line
from app.ui.plain_text import ElidedLabel, PlainLabel, tooltip, visible
from app.ui.shell.page import Surroundings
from app.ui.waiting.invite_form import InviteForm
from app.ui.waiting.promise_card import PromiseCard
from app.ui.waiting.words import WaitingWords
from app.ui.wishes.waiting import Waiting, stop_promises, take_back, waiting

MOST_PEOPLE = 10


class PromisesSection(Section):
    """One card for each creator."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.found: Waiting | None = None
        self.words = WaitingWords(self)
        self.pots, self.cards, self.people = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.whole = PlainLabel(look="muted", wrap=True)
        self.empty = card(
            PlainLabel(self.tr("Thank people who have not joined yet"), look="lead", wrap=True),
            PlainLabel(
                self.tr(
                    "A thumb for somebody without a Hive account becomes a promise: no money moves, and nobody holds "
                    "any. When the creator joins, it is kept by itself, and you are told before."
                ),
                look="muted",
                wrap=True,
            ),
        )
        self.empty.hide()
        for layout in (self.pots, self.cards):
            layout.setSpacing(16)
            self.column.addLayout(layout)
            if layout is self.pots:
                self.column.addWidget(self.whole)
        self.column.addWidget(self.empty)
        about = self.tr("By promises that balances cover, as far as the public journal was read here.")
        title = PlainLabel(self.tr("Most awaited"), look="lead", wrap=True)
        self.awaited = card(title, PlainLabel(about, look="small", wrap=True), self.people)
        self.awaited.hide()
        self.column.addWidget(self.awaited)

    def load(self) -> None:
        """What is stored, and balances where they are old."""
        self.ask(waiting(), self.show_waiting)

    def concerns(self, before: Figures, now: Figures) -> bool:
        """Another account or wallet."""
        return (before.accounts, before.wallet) != (now.accounts, now.wallet)

    def show_waiting(self, found: Waiting) -> None:
        """Show it; nothing moves where nothing changed."""
        if found == self.found:
            return
        self.found = found
        self.empty.setVisible(not found.promises.creators)
        said = self.words.whole(found.promises)
        self.whole.setText(said)
        self.whole.setVisible(bool(said))
        with self.made_anew():
            for layout in (self.pots, self.cards, self.people):
                emptied(layout)
            for pot in found.pots:
                title = PlainLabel(self.tr("The pot of @{}").format(pot.account), look="lead", wrap=True)
                self.pots.addWidget(card(title, PlainLabel(self.words.pot(pot), wrap=True)))
            for one in found.promises.creators:
                self.cards.addWidget(self._card(one))
            self._show_people()

    def _show_people(self) -> None:
        found = self.found
        people = found.awaited.people[:MOST_PEOPLE] if found is not None else ()
        self.awaited.setVisible(bool(people))
        for person in people:
            label = ElidedLabel(self._name(person))
            label.setToolTip(tooltip(person.channel))
            self.people.addLayout(line(label, PlainLabel(self.words.awaited(person), look="muted")))

    def _name(self, person: Awaited) -> str:
        creators = self.found.promises.creators if self.found is not None else ()
        known = next((one.name for one in creators if one.channel == person.channel), "")
        return visible(known or maker_name(person.channel) or person.channel, 80)

    def _card(self, one: PromisesTo) -> PromiseCard:
        made = PromiseCard(one, self.words, self.now())
        made.stop.clicked.connect(lambda: self._stop(one, stopped=True))
        made.go_on.clicked.connect(lambda: self._stop(one, stopped=False))
        made.invite.clicked.connect(lambda: self._invite(one))
        made.taken_back.connect(lambda numbers: self.ask(take_back(numbers), self._taken_back))
        return made

    def _stop(self, one: PromisesTo, *, stopped: bool) -> None:
        name = visible(one.name, 60)
        held = self.tr("Promises to {} wait until you let them go.").format(name)
        free = self.tr("Promises to {} go by themselves.").format(name)

        def done(found: Waiting) -> None:
            self.said.emit(held if stopped else free, "positive")
            self.show_waiting(found)

        self.ask(stop_promises(one.account, one.channel, stopped=stopped), done)

    def _taken_back(self, found: Waiting) -> None:
        self.said.emit(self.tr("Taken back. What was public is withdrawn in public."), "positive")
        self.show_waiting(found)

    def _invite(self, one: PromisesTo) -> None:
        form = InviteForm(self.surroundings.submit, one, self.window())
        form.succeeded.connect(lambda sentence: self.said.emit(sentence, "positive"))
        self.open(form)
