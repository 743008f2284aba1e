"""What the buttons of a work do: play it in the browser, and tip it; each ends in a sentence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.services.window_page import Figures
from app.ui.dialogs.tip_card import TipCardDialog
from app.ui.following.work_row import WorkRow
from app.ui.giving.outside import LeaveDialog, web_address
from app.ui.numbers import localized
from app.ui.plain_text import isolated
from app.ui.sentences import in_words
from app.ui.wishes import LinkTipped, Submit, tip_link
from app.ui.wishes.giving import opening


class FollowingDeeds(QObject):
    """`said` carries a sentence and its look; `done` says that a gift was queued."""

    said = Signal(str, str)
    done = Signal()

    def __init__(self, submit: Submit, figures: Callable[[], Figures], parent: QWidget) -> None:
        super().__init__(parent)
        self._submit = submit
        self._figures = figures
        self._page = parent
        self.leaving: LeaveDialog | None = None
        self.card: TipCardDialog | None = None
        self.browse: Callable[[QUrl], object] = QDesktopServices.openUrl

    def play(self, url: str) -> None:
        """Show the real host first, then let the browser open it."""
        self._submit(opening(url), self._lead_out, None)

    def tip(self, row: WorkRow) -> None:
        """Queue the usual gift, with Undo as for every other; who has several accounts chooses one."""
        if row.view is None:
            return
        if len(self._figures().accounts) > 1:
            self.card = TipCardDialog(self._submit, row.view.url, self._figures(), self._page.window(), own=True)
            self.card.tipped.connect(self._tipped)
            self.card.open()
            return
        row.tip.setEnabled(False)
        self.said.emit(self.tr("Looking up who made this…"), "muted")
        self._submit(tip_link(row.view.url), self._tipped, lambda sentence, _: self._refused(row, sentence))

    def _lead_out(self, address: str) -> None:
        url = web_address(address)
        if url is None:
            return
        self.leaving = LeaveDialog(url, self._page.window())
        self.leaving.agreed.connect(lambda agreed: self.browse(agreed))
        self.leaving.open()

    def _tipped(self, tipped: LinkTipped) -> None:
        card = tipped.card
        if tipped.before:
            self.said.emit(self.tr("You gave for this work already."), "waiting")
        elif card.sentence:
            self.said.emit(in_words(card.sentence), "waiting")
        else:
            words = self.tr("{amount} for {creator} is queued; Z takes it back until it is sent.")
            amount = localized(f"{card.amount} {card.asset}")
            self.said.emit(words.format(amount=amount, creator=isolated(card.creator or card.host)), "positive")
        self.done.emit()

    def _refused(self, row: WorkRow, sentence: str) -> None:
        if isValid(row):
            row.show_given(given=False)
        self.said.emit(sentence, "negative")
