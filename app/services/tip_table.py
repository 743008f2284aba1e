"""The table of all gifts behind the window: one order at a time, rows by their places, and what can be done with many.

Everything here runs in threads: neither the window nor the asyncio loop waits for the database.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from urllib.parse import urlsplit

from app.domain.thumbs import Source
from app.domain.tips.kinds import Kind
from app.domain.tips.listing import Grouping, TipGroup, TipQuery, TipTotal
from app.domain.tips.tip import Tip
from app.services.decide import DecideTips
from app.services.export import export_by_pieces
from app.services.window_page import TipCard, card_of
from app.store.database import Database
from app.store.peertube import PeerTubeStore
from app.store.submissions import SubmissionStore
from app.store.tip_list import TipList
from app.store.tips import tips_of
from wallet.errors import MemoError
from wallet.memo import Leg, TipMemo, parse, write
from wallet.money import total

PIECE = 500
"""Tips that are written or moved before anybody else has a turn, and Cancel is looked at."""
NO_KEY, KEY_TO_COME = "0" * 16, "…"
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
    about, None if it is not in the list."""

    count: int
    headings: tuple[TableHeading, ...]
    first: int
    cards: tuple[TipCard, ...]
    current: int | None


@dataclass(frozen=True, slots=True)
class TipDetail:
    """One tip with everything there is to say. `memos` are what its transfers say, or will say, in the order of the
    legs; none where they are encrypted. `thumb_place` is `alice@tube.example` or empty, `explorer` an address or empty.
    """

    card: TipCard
    visibility: str
    work: str
    source: str
    thumb_place: str
    number: int
    memos: tuple[str, ...]
    explorer: str


class TipTable:
    """One for each window."""

    def __init__(
        self, database: Database, decide: DecideTips, submissions: SubmissionStore, peertube: PeerTubeStore
    ) -> None:
        self._database = database
        self._list = TipList(database)
        self._decide = decide
        self._submissions = submissions
        self._peertube = peertube

    async def look(self, query: TipQuery, current: int | None, window: int) -> TableLook:
        """Put the list in order; `window` rows around the `current` tip come at once, else the first ones."""
        return await asyncio.to_thread(self._look, query, current, window)

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
        found = await asyncio.to_thread(tips_of, self._database, [number])
        return await asyncio.to_thread(self._detail, found[0], explorer) if found else None

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

    def _look(self, query: TipQuery, current: int | None, window: int) -> TableLook:
        found = self._list.look(query)
        place = self._list.position(current) if current is not None else None
        first = max(0, (place or 0) - window // 2)
        samples = self._samples(found.groups) if query.grouping in (Grouping.CREATOR, Grouping.PLACE) else {}
        headings = tuple(TableHeading(group, samples.get(group.sample)) for group in found.groups)
        return TableLook(found.count, headings, first, tuple(self._cards(first, first + window)), place)

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

    def _detail(self, tip: Tip, explorer: str) -> TipDetail:
        return TipDetail(
            card=card_of(tip),
            visibility=tip.visibility,
            work=tip.payment.content_id,
            source=tip.source.value,
            thumb_place=self._thumb_place(tip),
            number=tip.payment.number,
            memos=self._memos(tip),
            explorer=explorer if tip.transaction_id else "",
        )

    def _memos(self, tip: Tip) -> tuple[str, ...]:
        if tip.visibility == "quiet":
            return ()
        body = self._submissions.body(tip.transaction_id) if tip.transaction_id else None
        return _sent_memos(tip, body) if body is not None else _future_memos(tip)

    def _thumb_place(self, tip: Tip) -> str:
        if tip.source is not Source.PEERTUBE_LIKE:
            return ""
        account = self._peertube.get(int(tip.source_reference.partition("/")[0]))
        return f"{account.username}@{urlsplit(account.base_url).netloc}" if account is not None else ""


def _sent_memos(tip: Tip, body: str) -> tuple[str, ...]:
    """The memos of this tip's transfers among those of the whole transaction, in the order of the legs."""
    transfers = [value for name, value in json.loads(body)["operations"] if name == "transfer"]
    found = []
    for leg in tip.legs:
        wanted = (leg.to, str(leg.amount), tip.url)
        memos = [one["memo"] for one in transfers if (one["to"], one["amount"], _url_in(one["memo"])) == wanted]
        found += memos[:1]
    return tuple(found)


def _url_in(memo: str) -> str:
    try:
        return parse(memo).url
    except MemoError:
        return ""


def _future_memos(tip: Tip) -> tuple[str, ...]:
    """As the wallet will write them (PROTOCOL section 2), with the key left open where it is not known here."""
    if not tip.legs:
        return ()
    whole = total([leg.amount for leg in tip.legs], tip.amount.asset) if len(tip.legs) > 1 else None
    try:
        texts = [write(TipMemo(tip.url, _leg(leg.role), tip.key or NO_KEY, whole)) for leg in tip.legs]
    except MemoError:
        return ()
    # The grammar has no space inside an address, so that this is the key and nothing else.
    return tuple(text if tip.key else text.replace(f" key={NO_KEY}", f" key={KEY_TO_COME}") for text in texts)


def _leg(role: str) -> Leg:
    match role:
        case "host" | "split":
            return role
        case _:
            return "creator"
