"""What is done from the first page: each press becomes a wish, each answer a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

from app.domain.tips.states import TipState
from app.services.window_page import TipCard
from app.ui import wishes
from app.ui.home.link_field import LinkField
from app.ui.home.stream import Stream
from app.ui.home.unlock_bar import UnlockBar
from app.ui.plain_text import isolated, visible
from app.ui.sentences import in_words
from app.ui.tips.actions import Action
from app.ui.tips.words import DoneWords
from app.ui.wishes import LinkTipped, Submit, giving

if TYPE_CHECKING:
    from app.ui.wallet.forms.allow_once import AllowOnce

MORE = 200


class Deeds(QObject):
    """Connects the parts of the page with the program. `said` carries a sentence and its look."""

    said = Signal(str, str)

    def __init__(self, submit: Submit, link: LinkField, stream: Stream, bar: UnlockBar, parent: QObject) -> None:
        super().__init__(parent)
        self._submit = submit
        self._link = link
        self._stream = stream
        self._words = DoneWords(self)
        self._once: AllowOnce | None = None
        link.given.connect(self.tip)
        link.said.connect(self.said)
        stream.tips.acted.connect(self.act)
        stream.tips.open_wanted.connect(lambda url: submit(giving.opening(url), self._browse, None))
        stream.tips.tips.more_wanted.connect(self._older)
        bar.unlock_wanted.connect(
            lambda passphrase, remember: submit(wishes.unlock(passphrase, remember=remember), bar.done, bar.refuse)
        )
        bar.renew_wanted.connect(lambda passphrase: submit(wishes.renew(passphrase), bar.done, bar.refuse))

    def tip(self, link: str) -> None:
        """Queue a gift for a link."""
        self._link.wait()
        wish = wishes.tip_link(link, self._link.payer.payer())
        self._submit(wish, self._tipped, lambda sentence, _: self._link.refuse(sentence))

    def act(self, action: Action, number: int) -> None:
        """A button of a row was pressed, or a line of its menu."""
        if action is Action.ALLOW_ONCE:
            self._allow(number)
            return
        wish = {
            Action.UNDO: lambda: wishes.undo([number]),
            Action.DONT_SEND: lambda: wishes.answer([number], send=False),
            Action.SEND: lambda: wishes.answer([number], send=True),
            Action.RETRY: lambda: wishes.retry([number]),
        }[action]()
        self._submit(
            wish,
            lambda moved: self._decided(action, moved),
            lambda sentence, _: self.said.emit(sentence, "negative"),
        )

    def _allow(self, number: int) -> None:
        if self._once is None:
            from app.ui.wallet.forms.allow_once import AllowOnce

            self._once = AllowOnce(self._submit, self._stream)
            self._once.said.connect(self.said)
        self._once.begin(number)

    def _browse(self, url: str) -> None:
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl(url))

    def _tipped(self, tipped: LinkTipped) -> None:
        self._stream.add(tipped.card)
        queued = tipped.card.state is TipState.QUEUED and not tipped.before
        self._link.done(self._sentence(tipped.card, before=tipped.before), queued=queued)

    def _sentence(self, card: TipCard, *, before: bool) -> str:
        words = self._stream.tips.words
        if before:
            state = words.state(card, self._stream.tips.tips.now())
            return self.tr("This work was there already: {}.").format(state)
        if card.state is TipState.QUEUED:
            return self.tr("{amount} for {creator} is queued; Undo stands in its row.").format(
                amount=words.amount(card), creator=isolated(card.creator) if card.creator else visible(card.host)
            )
        return in_words(card.sentence)

    def _decided(self, action: Action, moved: list[int]) -> None:
        self.said.emit(*self._words.said(action, moved))

    def _older(self, shown: int) -> None:
        self._submit(wishes.older(shown, MORE), self._stream.tips.tips.append, None)
