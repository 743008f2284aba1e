"""The histories of a set of accounts, as two operators show them alike: what a desktop reads.

    newest operation of an account unchanged    nothing of it is read
    else                                        its history back to where it was read
    an account that is new here                 its history from the beginning, and everything is folded anew

A history comes from another program than the blocks, which may lag; so it counts as settled ten minutes later than its
blocks do, and what is younger is pending. An account whose history is too long to be read is left out, and named.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from datetime import datetime

from app.domain.journal import KINDS, ChainOperation, Place
from app.services.journal.sources import BEGINS_AT, Portion, from_history
from app.store.journal import AccountRead, Cursor, JournalStore
from integrations.errors import NoSecondOpinion
from integrations.hive.client import HiveClient
from integrations.hive.heads import ChainHead
from integrations.hive.history import PAGES_MAX, HistoryRange

SETTLES_AFTER_BLOCKS = 200
"""Ten minutes."""

Found = dict[Place, ChainOperation]


class AccountSource:
    """Own, followed and confirmed accounts. `wanted` says which they are now."""

    def __init__(
        self,
        hive: HiveClient,
        store: JournalStore,
        wanted: Callable[[], frozenset[str]],
        *,
        begins: datetime = BEGINS_AT,
        pages: int = PAGES_MAX,
    ) -> None:
        self._hive = hive
        self._store = store
        self._wanted = wanted
        self._begins = begins
        self._pages = pages

    def scope(self) -> frozenset[str]:
        """The accounts that can be read."""
        too_long = {name for name, read in self._store.accounts().items() if read.too_long}
        return self._wanted() - too_long

    async def portions(self, cursor: Cursor) -> AsyncGenerator[Portion, None]:
        """One settled portion, and one of what may still change; nothing where nothing happened."""
        wanted, known = self._wanted(), self._store.accounts()
        self._store.forget_accounts(known.keys() - wanted)
        if not wanted:
            return
        late = bool(wanted - known.keys()) and cursor.block > 0
        left_out = {name for name, one in known.items() if one.too_long}
        changed = {
            name: newest
            for name in sorted(wanted - left_out)
            if (newest := await self._newest(name)) != (known[name].newest if name in known else None) or not newest
        }
        if not changed:
            return
        # What was not there yet when the newest operations were asked for is in blocks far above the settled ones.
        head = await self._hive.head()
        through = max(cursor.block, head.irreversible_number - SETTLES_AFTER_BLOCKS)
        found: Found = {}
        read: dict[str, AccountRead] = {}
        for name, newest in changed.items():
            since = cursor.read_at if name in known and cursor.read_at else self._begins
            history = await self._history(name, since)
            is_final = all(one.block <= through for one in history.operations)
            # What is still pending must be looked at again, whether anything else happens or not.
            read[name] = AccountRead(newest if is_final else "", history.cut)
            if not history.cut:
                found.update(from_history(history.operations))
        yield await self._settled(found, through, head, read, late=late)
        pending = [(place, one) for place, one in sorted(found.items()) if place.block > through]
        yield Portion(pending, head.number, head.number, settled=False)

    async def _settled(
        self, found: Found, through: int, head: ChainHead, read: dict[str, AccountRead], *, late: bool
    ) -> Portion:
        settled = [(place, one) for place, one in sorted(found.items()) if place.block <= through]
        time = await self._hive.time_of_block(through) if through > 0 else self._begins
        return Portion(settled, through, head.number, time=time, accounts=read, late=late)

    async def _newest(self, account: str) -> str:
        """Empty where two operators do not agree just now: its history is then read."""
        try:
            return await self._hive.newest(account)
        except NoSecondOpinion:
            return ""

    async def _history(self, account: str, since: datetime) -> HistoryRange:
        history = await self._hive.operations(
            account, kinds=KINDS, since=since, operators=2, shown_by="all", pages=self._pages
        )
        if not history.complete and not history.cut:
            raise NoSecondOpinion("No two Hive operators tell the same history of an account; it is read again.")
        return history
