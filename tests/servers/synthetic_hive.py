"""The synthetic chain of the bench behind the same calls as a Hive client and a public node, without any network.

Everything goes through the bytes and the readers of the wire; only who carries them is left out. What carries them, and
what two operators say, is tested at the practice world (tests/contract/test_journal_sources.py).
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from itertools import islice
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from integrations.hive.heads import ChainHead
from integrations.hive.history import HistoryRange
from integrations.hive.wire.blocks import BlockRange, read_block_range, read_virtual
from integrations.hive.wire.operations import read_history
from integrations.public_node.wire import NO_LOG, Checkpoint, JournalPage, grown, read_page, signed_text
from tests.bench.journal_chain import Made, SyntheticChain
from wallet.network import Network

LAG = 20


class SyntheticHive:
    """As a HiveClient whose two operators agree. `head` is its newest block; `lag` how far settled is behind."""

    def __init__(self, chain: SyntheticChain, head: int | None = None, *, lag: int = LAG) -> None:
        self.chain = chain
        self.number = chain.blocks if head is None else head
        self.lag = lag

    async def head(self) -> ChainHead:
        """Settled is what `lag` says, and its id is that of the block itself."""
        settled = max(self.number - self.lag, 0)
        time = _time(self.chain.time_of(self.number))
        return ChainHead(self.number, time, settled, settled, self.chain.id_of(settled), (time, time))

    async def time_of_block(self, number: int) -> datetime:
        """Of any block."""
        return _time(self.chain.time_of(number))

    async def blocks(self, first: int, count: int, *, include_reversible: bool = False) -> BlockRange:
        """As `whole_range` joins them."""
        last = min(first + count - 1, self.number if include_reversible else max(self.number - self.lag, 0))
        if last < first:
            return BlockRange(first, first - 1, "", "", [])
        blocks = read_block_range(self.chain.range(first, last - first + 1), first, count)
        virtual = read_virtual(self.chain.virtual_range(first, last + 1), first, last + 1).operations
        operations = sorted([*blocks.operations, *virtual], key=lambda one: one.block)
        return replace(blocks, operations=operations)

    async def newest(self, account: str) -> str:
        """The newest operation of an account."""
        shown = self._shown(account)
        return f"{shown[-1].block} {shown[-1].transaction} {shown[-1].name}" if shown else ""

    async def operations(
        self, account: str, *, kinds: Any, since: datetime, operators: int, shown_by: str, pages: Any
    ) -> HistoryRange:
        """A complete history, in the form of account_history_api."""
        told = [self.chain.entry(one) for one in self._shown(account)]
        pages = [list(enumerate(told))[start : start + 1_000] for start in range(0, len(told), 1_000)]
        answers = [json.loads(json.dumps({"history": page})) for page in pages]
        found = [one for answer in answers for one in read_history(answer, self.number - self.lag)]
        return HistoryRange([one for one in found if one.time >= since and one.name in kinds], complete=True)

    def _shown(self, account: str) -> list[Made]:
        return [one for one in self._by_account.get(account, ()) if one.block <= self.number]

    @cached_property
    def _by_account(self) -> dict[str, list[Made]]:
        found: dict[str, list[Made]] = {}
        for one in self.chain.everything():
            for name in dict.fromkeys(one.accounts):
                found.setdefault(name, []).append(one)
        return found


class SyntheticNode:
    """As a PublicNode answers: signed pages of at most `page` operations."""

    url = "https://node.example"

    def __init__(self, chain: SyntheticChain, head: int | None = None, *, page: int = 1_000, lag: int = LAG) -> None:
        self.chain = chain
        self.number = chain.blocks if head is None else head
        self._page = page
        self._lag = lag
        self._key = Ed25519PrivateKey.from_private_bytes(b"j" * 32)
        self.key = self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()
        self._logs = {0: NO_LOG}

    async def journal(self, after: int, log: str) -> JournalPage:
        """Read as the client reads it."""
        return read_page(self._body(after), after=after, log=log, network=Network.PRACTICE)

    def _body(self, after: int) -> bytes:
        settled = max(self.number - self._lag, 0)
        entries = list(islice(self._entries(after, settled), self._page + 1_000))
        through = settled
        if len(entries) > self._page:
            through = max(after + 1, entries[self._page]["block"] - 1)
            entries = [one for one in entries if one["block"] <= through]
        pending = list(self._entries(settled, self.number)) if through == settled else []
        page = {
            "v": 1, "after": after, "through": through, "irreversible": settled, "head": self.number,
            "entries": entries, "pending": pending, "checkpoint": self._checkpoint(after, through, entries),
        }  # fmt: skip
        return json.dumps(page, separators=(",", ":")).encode()

    def _entries(self, after: int, through: int) -> Iterator[dict[str, Any]]:
        for number in self._blocks[bisect_right(self._blocks, after) : bisect_right(self._blocks, through)]:
            for one in (*self.chain.own.get(number, ()), *self.chain.virtual.get(number, ())):
                yield self.chain.entry(one)

    @cached_property
    def _blocks(self) -> list[int]:
        return sorted({*self.chain.own, *self.chain.virtual})

    def _checkpoint(self, after: int, through: int, entries: list[dict[str, Any]]) -> dict[str, Any]:
        if after not in self._logs:
            self._logs[after] = grown(NO_LOG, self._entries(0, after))
        log = self._logs[through] = grown(self._logs[after], entries)
        parts: dict[str, Any] = {"block": through, "log": log, "account": "tubehost", "key": self.key}
        text = signed_text(Checkpoint(**parts, signature="0" * 128), Network.PRACTICE)
        return {**parts, "signature": self._key.sign(text).hex()}


def _time(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S").replace(tzinfo=UTC)
