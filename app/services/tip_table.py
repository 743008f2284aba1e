"""The table of all gifts behind the window: one order at a time, rows by their places, and what can be done with many.

Everything here runs in threads: neither the window nor the asyncio loop waits for the database.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from app.domain.tips.kinds import Kind
from app.domain.tips.listing import Grouping, TipGroup, TipQuery, TipTotal
from app.services.decide import DecideTips
from app.services.export import export_by_pieces
from app.services.tip_detail import TipDetail, TipDetails
from app.services.window_page import TipCard, card_of
from app.store.database import Database
from app.store.peertube import PeerTubeStore
from app.store.submissions import SubmissionStore
from app.store.tip_list import TipList
from app.store.tips import tips_of

PIECE = 500
"""Tips that are written or moved before anybody else has a turn, and Cancel is looked at."""
MOST_PIECES = 2_000
"""Of a selection that is kept; no hand chooses so many."""
Ranges = Sequence[tuple[int, int]]
Progress = Callable[[int, int], bool]
"""Told how many of how many are done; its answer says whether to go on. Called in the asyncio thread."""


class TipAction(Enum):
    """What can be done with many tips at once."""

    UNDO = "undo"
    DONT_SEND = "dont_send"
    SEND = "send"
    RETRY = "retry"


ACTS_ON = {
    TipAction.UNDO: frozenset({Kind.ON_ITS_WAY, Kind.WAITING, Kind.PROMISE}),
    TipAction.DONT_SEND: frozenset({Kind.QUESTION}),
    TipAction.SEND: frozenset({Kind.QUESTION}),
    TipAction.RETRY: frozenset({Kind.TAKEN_BACK, Kind.NOT_SENT}),
}
"""The kinds in which a tip may be for an action; whether it still is, the action itself finds out."""


@dataclass(frozen=True, slots=True)
class TableHeading:
    """A group, and the words of one tip in it for its name."""

    group: TipGroup
    sample: TipCard | None


@dataclass(frozen=True, slots=True)
class TableLook:
    """The list anew. `cards` are the rows from position `first` on; `current` is where the tip stands that was asked
    about, None if it is not in the list. Looks are numbered."""

    count: int
    headings: tuple[TableHeading, ...]
    first: int
    cards: tuple[TipCard, ...]
    current: int | None
    number: int = 0
    chosen: tuple[tuple[int, int], ...] = ()
    """Where the tips stand now that were chosen before; too many pieces are none."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Positions in the list of the look with this number."""

    look: int = 0
    ranges: Ranges = ()


class TipTable:
    """One for each window."""

    def __init__(
        self,
        database: Database,
        decide: DecideTips,
        submissions: SubmissionStore,
        peertube: PeerTubeStore,
        opening: Callable[[str], str],
    ) -> None:
        self._database = database
        self._list = TipList(database)
        self._decide = decide
        self._looks = 0
        self._chosen: list[int] = []
        self._details = TipDetails(database, submissions, peertube, opening)

    async def look(
        self, query: TipQuery, current: int | None, window: int, chosen: Chosen | None = None
    ) -> TableLook:
        """Put the list in order; `window` rows around the `current` tip come at once, else the first ones."""
        return await asyncio.to_thread(self._look, query, current, window, chosen or Chosen())

    async def cards(self, first: int, end: int) -> list[TipCard]:
        """The rows at these positions."""
        return await asyncio.to_thread(self._cards, first, end)

    async def totals(self) -> list[TipTotal]:
        """Counts and sums of what is listed, by kind and asset; kinds that are filtered out are counted too."""
        return await asyncio.to_thread(self._list.totals)

    async def fresh(self) -> int:
        """How many tips a new look would bring."""
        return await asyncio.to_thread(self._list.fresh)

    async def detail(self, number: int, explorer: str) -> TipDetail | None:
        """Everything about one tip."""
        return await asyncio.to_thread(self._details.of, number, explorer)

    async def possible(self, ranges: Ranges) -> dict[TipAction, int]:
        """How many of the tips at these positions each action would move."""
        found = {
            action: await asyncio.to_thread(self._list.chosen, ranges, kinds) for action, kinds in ACTS_ON.items()
        }
        return {action: len(numbers) for action, numbers in found.items() if numbers}

    async def act(self, action: TipAction, ranges: Ranges, progress: Progress) -> int:
        """Do one thing with all tips at these positions that are in a state for it -> how many really moved."""
        numbers = await asyncio.to_thread(self._list.chosen, ranges, ACTS_ON[action])
        moved = 0
        for start in range(0, len(numbers), PIECE):
            moved += len(self._decided(action, numbers[start : start + PIECE]))
            if not progress(min(start + PIECE, len(numbers)), len(numbers)):
                break
            await asyncio.sleep(0)
        return moved

    async def export(self, path: Path, progress: Progress) -> int | None:
        """Write what is listed into a file -> how many tips; None if it was cancelled, and nothing is left of it.

        Raises BadSetting for another ending than .csv or .json, or an unwritable place.
        """
        listed = TipList(self._database)
        try:
            count = (await asyncio.to_thread(listed.look, self._list.query)).count
            with export_by_pieces(path) as file:
                for start in range(0, count, PIECE):
                    numbers = await asyncio.to_thread(listed.numbers, start, start + PIECE)
                    file.write(await asyncio.to_thread(tips_of, self._database, numbers))
                    if not progress(min(start + PIECE, count), count):
                        return None
                file.whole = True
        finally:
            listed.close()
        return count

    def close(self) -> None:
        """Let go of the file."""
        self._list.close()

    def _look(self, query: TipQuery, current: int | None, window: int, chosen: Chosen) -> TableLook:
        # Whoever has not yet seen the newest look has chosen what was chosen before it.
        if chosen.look == self._looks:
            ranges = chosen.ranges if self._looks else ()
            self._chosen = [number for first, end in ranges for number in self._list.numbers(first, end)]
        self._looks += 1
        found = self._list.look(query)
        place = self._list.position(current) if current is not None else None
        first = max(0, (place or 0) - window // 2)
        samples = self._samples(found.groups) if query.grouping in (Grouping.CREATOR, Grouping.PLACE) else {}
        headings = tuple(TableHeading(group, samples.get(group.sample)) for group in found.groups)
        return TableLook(
            found.count, headings, first, tuple(self._cards(first, first + window)), place,
            self._looks, self._places()
        )  # fmt: skip

    def _places(self) -> tuple[tuple[int, int], ...]:
        places = self._list.places(self._chosen) if self._chosen else []
        return tuple(places) if len(places) <= MOST_PIECES else ()

    def _samples(self, groups: Sequence[TipGroup]) -> dict[int, TipCard]:
        found = {}
        for start in range(0, len(groups), PIECE):
            numbers = [group.sample for group in groups[start : start + PIECE]]
            found.update({tip.id: card_of(tip) for tip in tips_of(self._database, numbers)})
        return found

    def _cards(self, first: int, end: int) -> list[TipCard]:
        return [card_of(tip) for tip in tips_of(self._database, self._list.numbers(first, end))]

    def _decided(self, action: TipAction, numbers: list[int]) -> list[int]:
        match action:
            case TipAction.UNDO:
                return self._decide.undo(numbers)
            case TipAction.RETRY:
                return self._decide.retry(numbers)
            case _:
                return self._decide.answer(numbers, send=action is TipAction.SEND)
