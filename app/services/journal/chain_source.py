"""The whole chain, block by block: for nodes, and for whoever trusts nobody's histories.

    cursor -> ranges of up to 1,000 blocks, several in flight, handed on in order -> the block that two operators share
           -> what stands behind it, as long as it can be replaced

Every range continues the one before by the ids of its blocks, and the last settled id is the one on which two operators
agree; so a node that serves another chain is found out, though not one that leaves an operation out of a block.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace

from app.services.journal.sources import BEGINS, Portion, from_blocks
from app.store.journal import Cursor
from integrations.errors import BadAnswer
from integrations.hive.client import HiveClient
from integrations.hive.wire.blocks import BlockRange

AT_ONCE = 1_000
IN_FLIGHT = 4


class ChainSource:
    """Whole blocks. `begins` is the first block that is read."""

    def __init__(
        self, hive: HiveClient, *, begins: int = BEGINS, at_once: int = AT_ONCE, in_flight: int = IN_FLIGHT
    ) -> None:
        self._hive = hive
        self._begins = begins
        self._at_once = at_once
        self._in_flight = in_flight

    def scope(self) -> frozenset[str] | None:
        """Everybody."""
        return None

    async def portions(self, cursor: Cursor) -> AsyncGenerator[Portion, None]:
        """Settled ranges, then the reversible rest as one."""
        head = await self._hive.head()
        settled, link = head.reference_number, cursor.link
        first = max(cursor.block + 1, self._begins)
        async with aclosing(self._ranges(first, settled)) as ranges:
            async for one in ranges:
                if link and one.previous != link:
                    raise BadAnswer("These blocks do not continue what was read before; another node is asked.")
                if one.last == settled and one.last_id != head.reference_id:
                    raise BadAnswer("These blocks are not those on which two Hive operators agree.")
                link = one.last_id
                yield Portion(from_blocks(one.operations), one.last, head.number, link=link)
        rest = await self._rest(max(settled + 1, first), head.number, link)
        yield Portion(from_blocks(rest.operations), rest.last, head.number, settled=False)

    async def _rest(self, first: int, last: int, link: str) -> BlockRange:
        if last < first:
            return BlockRange(first, first - 1, link, link, [])
        rest = await self._hive.blocks(first, min(last - first + 1, self._at_once), include_reversible=True)
        if link and rest.last >= rest.first and rest.previous != link:
            raise BadAnswer("These blocks do not continue what was read before; another node is asked.")
        return rest

    async def _ranges(self, first: int, last: int) -> AsyncGenerator[BlockRange, None]:
        """In order, though several are asked for at once."""
        running: deque[asyncio.Task[BlockRange]] = deque()
        try:
            for start in range(first, last + 1, self._at_once):
                running.append(asyncio.create_task(self._whole(start, min(start + self._at_once - 1, last))))
                if len(running) >= self._in_flight:
                    yield await running.popleft()
            while running:
                yield await running.popleft()
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    async def _whole(self, first: int, last: int) -> BlockRange:
        """Every block of the range; a node may answer with fewer at a time."""
        whole = await self._hive.blocks(first, last - first + 1)
        while whole.last < last:
            more = await self._hive.blocks(whole.last + 1, last - whole.last)
            if more.last < more.first or (whole.last >= first and more.previous != whole.last_id):
                raise BadAnswer("The Hive node lacks blocks that are irreversible.")
            previous = whole.previous or more.previous
            operations = [*whole.operations, *more.operations]
            whole = replace(more, first=first, previous=previous, operations=operations)
        return whole
