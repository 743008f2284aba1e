"""The two lines of a note. Names of strangers come out visible and with their own direction; sums are exact."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.events import ThanksReceived
from app.services.window_page import CLOSED_ALLOWANCE, Figures, TipCard
from app.ui.numbers import amount_text, localized
from app.ui.plain_text import isolated, visible
from app.ui.shell.notes import LOGIN, OPEN, UNDO, UNLOCK, Note, NoteKind
from wallet.money import Amount

NAMED = 2
_TITLE = 80


class NoteWords(QObject):
    """Made anew when the language changes."""

    def first_gift(self, card: TipCard) -> Note:
        """For a creator who was never thanked before; it can be taken back for longer."""
        title = self.tr("{amount} for {creator}").format(amount=_sum([card]), creator=_maker(card))
        body = self.tr("Your first gift to them, for “{}”. It is not sent yet.").format(_work(card))
        return Note(NoteKind.FIRST_GIFT, title, body, ((UNDO, self.tr("Undo")),), (card.number,))

    def first_gifts(self, cards: Sequence[TipCard]) -> Note:
        """Many at once, such as after a long evening: one note, and Undo in the rows."""
        title = self.tr("%n first gift(s) to creators", "", len(cards))
        body = self.tr("{amount} for {creators}. Nothing of it is sent yet.").format(
            amount=_sum(cards), creators=self._makers(cards)
        )
        numbers = tuple(card.number for card in cards)
        return Note(NoteKind.FIRST_GIFT, title, body, ((OPEN, self.tr("Look")),), numbers)

    def arrived(self, cards: Sequence[TipCard]) -> Note:
        """Gifts that two operators show."""
        title = self.tr("%n gift(s) arrived", "", len(cards))
        body = self.tr("{amount} for {creators}").format(amount=_sum(cards), creators=self._makers(cards))
        return Note(NoteKind.ARRIVED, title, body, (), tuple(card.number for card in cards))

    def questions(self, cards: Sequence[TipCard]) -> Note:
        """Gifts that ask before they go."""
        title = self.tr("%n gift(s) ask before they go", "", len(cards))
        body = self.tr("{amount} for {creators}").format(amount=_sum(cards), creators=self._makers(cards))
        numbers = tuple(card.number for card in cards)
        return Note(NoteKind.QUESTION, title, body, ((OPEN, self.tr("Answer")),), numbers)

    def collecting(self, figures: Figures) -> Note:
        """What waits for the passphrase."""
        title = self.tr("%n gift(s) wait for your passphrase", "", figures.waiting)
        if figures.wallet == CLOSED_ALLOWANCE:
            title = self.tr("%n gift(s) wait: the allowance has ended", "", figures.waiting)
            if not figures.allowance_until:
                title = self.tr("%n gift(s) wait: no allowance is open", "", figures.waiting)
        body = self.tr("{} in all. Nothing is lost; it goes on when you open the wallet.").format(
            amount_text(figures.waiting_milli, figures.asset)
        )
        return Note(NoteKind.COLLECTING, title, body, ((UNLOCK, self.tr("Open the wallet")),))

    def login(self, figures: Figures, number: int) -> Note:
        """A session that ended."""
        known = [(user, server) for one, user, server, _ in figures.peertube if one == number]
        title = self.tr("A PeerTube session ended")
        if known:
            _, server = known[0]
            host = visible(server.partition("://")[2] or server, _TITLE)
            title = self.tr("Log in again at {}").format(host)
        body = self.tr("New thumbs are seen again after that. No thumb is lost.")
        return Note(NoteKind.LOGIN, title, body, ((LOGIN, self.tr("Log in again")),))

    def thanks(self, thanks: Sequence[ThanksReceived]) -> Note:
        """Gifts to this person's own works. It offers no answer: none could be given yet."""
        if len(thanks) == 1:
            (one,) = thanks
            work = visible(one.title or one.url, _TITLE)
            title = self.tr("@{account} thanked you").format(account=visible(one.sender, 20))
            body = self.tr("For “{work}”: {amount}").format(work=work, amount=localized(one.amount))
            return Note(NoteKind.THANKS, title, body)
        title = self.tr("%n thank(s) for your works", "", len(thanks))
        senders = list(dict.fromkeys("@" + visible(one.sender, 20) for one in thanks))
        total = _total([one.amount for one in thanks])
        body = self.tr("{amount} from {people}").format(amount=total, people=self._listed(senders))
        return Note(NoteKind.THANKS, title, body)

    def _makers(self, cards: Sequence[TipCard]) -> str:
        return self._listed(list(dict.fromkeys(_maker(card) for card in cards)))

    def _listed(self, names: Sequence[str]) -> str:
        if len(names) <= NAMED:
            return self.tr(" and ").join(names)
        rest = len(names) - NAMED
        return self.tr("{names} and %n more", "", rest).format(names=", ".join(names[:NAMED]))


def _maker(card: TipCard) -> str:
    return isolated(card.creator[:_TITLE]) if card.creator else visible(card.host, _TITLE)


def _work(card: TipCard) -> str:
    return visible(card.title or card.url, _TITLE)


def _sum(cards: Sequence[TipCard]) -> str:
    return _total([f"{card.amount} {card.asset}" for card in cards])


def _total(amounts: Sequence[str]) -> str:
    """`0.150 HBD`, or `0.150 HBD + 0.050 HIVE`."""
    sums: dict[str, int] = {}
    for one in map(Amount.parse, amounts):
        sums[one.asset.value] = sums.get(one.asset.value, 0) + one.milli
    return " + ".join(amount_text(milli, asset) for asset, milli in sums.items())
