"""What `capillary thumbs` says while it runs: each step of each gift once, in a line, on standard error."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.tips.states import TipState
from app.events import Event, LoginNeeded, Notice, TipsChanged
from app.services.views import tip_sentence

if TYPE_CHECKING:
    from app.domain.tips.tip import Tip

BEGINS = "Looking for thumbs and sending what is due. Ctrl+C ends it."
LOGIN_NEEDED = "A PeerTube session ended; its thumbs are kept. Log in again: capillary peertube login ADDRESS NAME"


class Telling:
    """A listener. A step that a gift takes within the same words (signed, then sent) is not told twice."""

    def __init__(self, read: Callable[[int], Tip | None], write: Callable[[str], object]) -> None:
        self._read = read
        self._write = write
        self._told: dict[int, str] = {}

    def hear(self, event: Event) -> None:
        """Say it, if it is for people."""
        match event:
            case Notice(_, sentence):
                self._write(sentence)
            case LoginNeeded():
                self._write(LOGIN_NEEDED)
            case TipsChanged(numbers):
                for number in numbers:
                    self._tell(number)
            case _:
                return

    def _tell(self, number: int) -> None:
        tip = self._read(number)
        sentence = tip_sentence(tip) if tip else ""
        if tip is None or self._told.get(number) == sentence:
            return
        self._told[number] = sentence
        late = f" Until {tip.due_at:%H:%M:%S} UTC: capillary tips undo {number}" if tip.state is TipState.QUEUED else ""
        self._write(sentence + late)
