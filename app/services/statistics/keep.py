"""Keeping open statistics up with the journal: what was read since the last time is added, portion by portion.

    the journal begins anew, or is of other accounts     everything is added up again
    it goes on                                           only what is new
    a channel is proven, or no longer is                 the confirmed layer is made anew, from the finest sums
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterable, Iterator
from functools import partial

from app.domain.content import ChannelId
from app.domain.journal import JournalEntry
from app.domain.statistics.gifts import gift_of
from app.domain.statistics.together import mark_of
from app.domain.statistics.witnesses import HERE, Seen, observers_of
from app.errors import BadId
from app.events import Events, StatisticsChanged
from app.services.journal.readings import ACCOUNTS
from app.store.database import Database
from app.store.journal import JournalStore
from app.store.journal_portions import portion_end
from app.store.seen_links import seen_links
from app.store.statistics import AT_ONCE, StatisticsStore

EVERYBODY = "everybody"


class KeepStatistics:
    """One for all readings; nobody outside is asked for anything."""

    def __init__(self, database: Database, events: Events) -> None:
        self._database = database
        self._events = events

    async def run_once(self) -> None:
        """The accounts that the desktop follows."""
        await self.bring_up(ACCOUNTS)

    async def bring_up(self, reading: str) -> None:
        """Add what the journal has read since."""
        if await asyncio.to_thread(self._bring_up, reading):
            self._events.tell(StatisticsChanged(reading))

    def _bring_up(self, reading: str) -> bool:
        journal, store = JournalStore(self._database, reading), StatisticsStore(self._database, reading)
        observers = partial(observers_of, records=seen_here(self._database))
        cursor, names = journal.cursor(), _scope(reading, journal)
        scope = _digest(names)
        block, before = store.standing()
        if block and (scope != before or cursor.block < block):
            store.forget()
            block = 0
        changed = store.look_again(observers)
        while block < cursor.block:
            end = portion_end(self._database, reading, (block, cursor.block), AT_ONCE)
            entries = list(_of(journal.entries(block, through=end), names))
            gifts, marks = filter(None, map(gift_of, entries)), filter(None, map(mark_of, entries))
            if not store.add(gifts, marks, (block, end), scope, observers):
                break
            block, changed = end, changed or bool(entries)
        return changed


def seen_here(database: Database) -> list[Seen]:
    """What this program's own looks at channels found and still stands: the evidence of confirmed links."""
    return [
        Seen(HERE, one.account, channel, one.seen_at, one.digest)
        for one in seen_links(database)
        if one.proven and one.seen_at and (channel := _channel(one.channel))
    ]


def _channel(text: str) -> ChannelId | None:
    try:
        return ChannelId.parse(text)
    except BadId:
        return None


def _scope(reading: str, journal: JournalStore) -> frozenset[str] | None:
    if reading != ACCOUNTS:
        return None
    return frozenset(name for name, read in journal.accounts().items() if not read.too_long)


def _digest(names: frozenset[str] | None) -> str:
    return EVERYBODY if names is None else hashlib.sha256(" ".join(sorted(names)).encode()).hexdigest()


def _of(entries: Iterable[JournalEntry], names: frozenset[str] | None) -> Iterator[JournalEntry]:
    """What concerns these accounts: what is kept of others does not count any more."""
    return (entry for entry in entries if names is None or not names.isdisjoint(entry.accounts))
