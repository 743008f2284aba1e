"""What is worth saying on the desktop, out of everything that the program tells. Rules only; nothing is shown here.

    first gift to a creator queued     at once, each with its Undo; many together as one
    arrived                            gathered until nothing more comes for a while
    question                           gathered for a moment
    waits for the passphrase           once a day, with count and sum, and only if it stays so
    log-in ended                       once until it is mended
    somebody thanked you               gathered, at most once an hour

Nothing is said while the window is in front, thanks apart: what happens stands there already.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.tips.states import TipState
from app.events import LoginNeeded, ThanksReceived
from app.services.window_page import CLOSED_ALLOWANCE, COLLECTING, Figures, TipCard
from app.services.window_page import Page as FirstPage
from app.settings import Settings
from app.ui.news import Told
from app.ui.shell.note_words import NoteWords
from app.ui.shell.notes import Note
from wallet.money import Amount

SPAM = 1
"""Thousandths: people are sent 0.001 with an advertisement in the memo."""
_EACH = 3
"""So many first gifts that come together have a note each."""
_MOST_KEPT = 5000


@dataclass(frozen=True, slots=True)
class Patience:
    """How long things are gathered, in milliseconds."""

    arrived: int = 20_000
    question: int = 3_000
    collecting: int = 60_000
    thanks_first: int = 5_000
    thanks: int = 3_600_000


class Tidings(QObject):
    """`noted` carries a Note. `in_front` says whether the person looks at the window."""

    noted = Signal(object)

    def __init__(
        self, settings: Callable[[], Settings], in_front: Callable[[], bool], kept: Path,
        patience: Patience | None = None, parent: QObject | None = None,
    ) -> None:  # fmt: skip
        """`kept` is a small file that says on which day the passphrase was asked for last."""
        super().__init__(parent)
        self._settings, self._in_front, self._kept = settings, in_front, kept
        self._words = NoteWords(self)
        self._states: dict[int, TipState] | None = None
        self._figures = Figures()
        self._asked_to_log_in: set[int] = set()
        self._arrived: list[TipCard] = []
        self._questions: list[TipCard] = []
        self._thanks: list[ThanksReceived] = []
        waits = self._patience = patience or Patience()
        self._arrived_end = self._timer(waits.arrived, self._say_arrived)
        self._question_end = self._timer(waits.question, self._say_questions)
        self._collecting_end = self._timer(waits.collecting, self._say_collecting)
        self._thanks_end = self._timer(waits.thanks_first, self._say_thanks)

    def make_anew(self) -> None:
        """All words again, after a change of language."""
        self._words = NoteWords(self)

    def hear(self, news: object) -> None:
        """Whatever the bridge tells."""
        match news:
            case Told(page):
                self._take(page)
            case LoginNeeded(peertube_account) if peertube_account not in self._asked_to_log_in:
                self._asked_to_log_in.add(peertube_account)
                self._say(self._words.login(self._figures, peertube_account))
            case ThanksReceived(amount=amount) if Amount.parse(amount).milli > SPAM:
                self._thanks.append(news)
                if not self._thanks_end.isActive():
                    self._thanks_end.start()

    def _take(self, page: FirstPage) -> None:
        self._figures = page.figures
        self._asked_to_log_in -= {number for number, _, _, state in page.figures.peertube if state == "active"}
        if self._states is None:
            # What was there before this start is no news.
            if page.newest_first:
                self._states = {card.number: card.state for card in page.cards}
        else:
            first = [card for card in page.cards if self._compare(card, self._states.get(card.number))]
            self._states |= {card.number: card.state for card in page.cards}
            for number in sorted(self._states)[:-_MOST_KEPT]:
                del self._states[number]
            self._say_first(first)
        self._look_at_lock()

    def _compare(self, card: TipCard, before: TipState | None) -> bool:
        """Whether it is a first gift; what else is news is gathered."""
        if card.state is before:
            return False
        match card.state:
            case TipState.QUEUED:
                return before is None and self._is_first(card)
            case TipState.CONFIRMED if before is not None:
                self._arrived.append(card)
                self._arrived_end.start()
            case TipState.QUESTION:
                self._questions.append(card)
                if not self._question_end.isActive():
                    self._question_end.start()
        return False

    def _say_first(self, cards: list[TipCard]) -> None:
        if len(cards) > _EACH:
            self._say(self._words.first_gifts(cards))
            return
        for card in cards:
            self._say(self._words.first_gift(card))

    def _is_first(self, card: TipCard) -> bool:
        waits = (card.due_at - card.queued_at).total_seconds()
        settings = self._settings()
        return waits >= settings.first_undo_seconds > settings.undo_seconds

    def _look_at_lock(self) -> None:
        figures = self._figures
        if figures.wallet in (COLLECTING, CLOSED_ALLOWANCE) and figures.waiting and not figures.paused:
            if not self._collecting_end.isActive():
                self._collecting_end.start()
        else:
            self._collecting_end.stop()

    def _say_arrived(self) -> None:
        cards, self._arrived = self._arrived, []
        self._say(self._words.arrived(cards))

    def _say_questions(self) -> None:
        asked, self._questions = self._questions, []
        still = [card for card in asked if (self._states or {}).get(card.number) is TipState.QUESTION]
        if still:
            self._say(self._words.questions(still))

    def _say_collecting(self) -> None:
        today = date.today().isoformat()  # noqa: DTZ011 the day of the person, not of the chain
        if self._in_front() or _read_day(self._kept) == today:
            return
        if self._say(self._words.collecting(self._figures)):
            _write_day(self._kept, today)

    def _say_thanks(self) -> None:
        thanks, self._thanks = self._thanks, []
        if thanks:
            self._say(self._words.thanks(thanks), always=True)
            self._thanks_end.start(self._patience.thanks)
        else:
            self._thanks_end.setInterval(self._patience.thanks_first)

    def _say(self, note: Note, *, always: bool = False) -> bool:
        if not self._settings().notifications or (self._in_front() and not always):
            return False
        self.noted.emit(note)
        return True

    def _timer(self, interval: int, end: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=interval, singleShot=True)
        timer.timeout.connect(end)
        return timer


def _read_day(path: Path) -> str:
    try:
        with path.open("rb") as file:
            value = json.loads(file.read(1000))
    except (OSError, ValueError):
        return ""
    return str(value.get("collecting", "")) if isinstance(value, dict) else ""


def _write_day(path: Path, day: str) -> None:
    try:
        path.write_text(json.dumps({"collecting": day}), "utf-8")
    except OSError:
        return
