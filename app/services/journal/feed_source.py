"""The journal of one public node: everybody's, in a few requests, from one place that signs what it says.

    page -> signed? -> by a key that the node's own account published in a `service` operation? -> log continued?
         -> settled portion -> next page -> ... -> what is pending

The node can leave something out, but not from one reader alone without signing two stories; its figures are compared
with those of the chain by whoever reads whole blocks, and with its own state's hash here.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from datetime import datetime

from app.domain.journal import Checkpoint as Folded
from app.domain.journal import State, entries_of, fold
from app.services.journal.sources import BEGINS_AT, Portion, from_blocks, from_history
from app.store.journal import Cursor
from integrations.errors import BadAnswer, NoSecondOpinion
from integrations.hive.client import HiveClient
from integrations.public_node.client import PublicNode
from integrations.public_node.wire import Checkpoint, JournalPage

KeyCheck = Callable[[Checkpoint, str], Awaitable[bool]]
"""(checkpoint, url of the node) -> whether the key that signed it is that of a node there."""


class FeedSource:
    """`begins` is the block behind which the first page is asked for; 0 is the node's first."""

    def __init__(self, node: PublicNode, is_its_key: KeyCheck, *, begins: int = 0) -> None:
        self._node = node
        self._is_its_key = is_its_key
        self._begins = begins
        self.checkpoint: Checkpoint | None = None

    def scope(self) -> frozenset[str] | None:
        """Everybody."""
        return None

    async def portions(self, cursor: Cursor) -> AsyncGenerator[Portion, None]:
        """Page by page; `checkpoint` is the last one that was signed."""
        after, log = max(cursor.block, self._begins), cursor.link
        while True:
            page = await self._node.journal(after, log)
            if not await self._is_its_key(page.checkpoint, self._node.url):
                raise BadAnswer("The public node signs with a key that its account has not published.")
            if page.through == after and page.through < page.irreversible:
                raise BadAnswer("The public node's journal does not go on.")
            self.checkpoint = page.checkpoint
            if page.through > after:
                yield _settled(page)
            after, log = page.through, page.checkpoint.log
            if after == page.irreversible:
                yield Portion(from_blocks(page.pending), page.head, page.head, settled=False)
                return


def _settled(page: JournalPage) -> Portion:
    signed = page.checkpoint
    claim = Folded(signed.state_block, signed.state) if signed.state else None
    return Portion(from_blocks(page.entries), page.through, page.head, link=signed.log, claim=claim)


class PublishedKeys:
    """Asks Hive, two operators of it, which keys an account published for a node; each key is asked for once."""

    def __init__(self, hive: HiveClient, now: Callable[[], datetime], *, begins: datetime = BEGINS_AT) -> None:
        self._hive = hive
        self._now = now
        self._begins = begins
        self._until: dict[tuple[str, str, str], datetime] = {}

    async def __call__(self, checkpoint: Checkpoint, url: str) -> bool:
        """Whether the key stands for this URL now. Raises NoSecondOpinion, Unreachable, BadAnswer."""
        wanted = (checkpoint.account, url, checkpoint.key)
        if self._until.get(wanted, self._begins) <= self._now():
            for known in await self._published(checkpoint.account):
                self._until[checkpoint.account, *known[:2]] = known[2]
        return self._until.get(wanted, self._begins) > self._now()

    async def _published(self, account: str) -> list[tuple[str, str, datetime]]:
        history = await self._hive.operations(
            account, kinds=("custom_json",), since=self._begins, operators=2, shown_by="all"
        )
        if not history.complete:
            raise NoSecondOpinion("No two Hive operators tell the same of the public node's account.")
        settled = [one for one in history.operations if one.irreversible]
        entries = entries_of(operation for _, operation in from_history(settled))
        newest = max((one.block for one in settled), default=0)
        services = fold(State(frozenset({account})), entries, newest).account(account).services
        return [
            (url.rstrip("/"), one.key, one.valid)
            for (kind, url), every in services.items()
            if kind == "node"
            for one in every
        ]


def only(key: str) -> KeyCheck:
    """A key that the user typed, whatever account it belongs to."""

    async def is_it(checkpoint: Checkpoint, _: str) -> bool:
        return checkpoint.key == key

    return is_it
