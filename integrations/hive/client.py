"""What the program asks of Hive.

    one answer is enough, fail over    operations, blocks, credits, key_owners
    two operators must say the same    head, accounts, existing, votes, post, newest, account_creation_fee
    every opinion is told              reports, health
    a claim of one node                broadcast
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Literal

import integrations.hive.reading as reading
from integrations.errors import NotThere
from integrations.hive.account_answers import AccountAnswers, checked_name
from integrations.hive.block_reading import whole_range
from integrations.hive.broadcasting import BroadcastClaim, Broadcaster
from integrations.hive.calls import NodeCalls
from integrations.hive.heads import ChainHead, agreed_head, examine
from integrations.hive.history import PAGES_MAX, HistoryRange, alike, joined
from integrations.hive.nodes import NodeAddress, NodeBook, NodeHealth
from integrations.hive.opinions import PAUSE_SECONDS, Opinions
from integrations.hive.reading import TransactionReport
from integrations.hive.wire import chain
from integrations.hive.wire.blocks import BlockRange
from integrations.hive.wire.operations import Post, Vote, as_vote
from integrations.http import HttpClient
from wallet.money import Amount
from wallet.network import Network

OPERATORS_ASKED_FOR_REPORTS = 3
HISTORY_BUDGET = 120.0
BLOCKS_BUDGET = 180.0


@dataclass(frozen=True, slots=True)
class VoteRange:
    """The account's own votes, oldest first; `complete` as in HistoryRange."""

    votes: list[Vote]
    complete: bool


class HiveClient(AccountAnswers):
    """Reads and broadcasts; never raises anything but integrations.errors. A node's text never leaves it."""

    def __init__(
        self,
        nodes: Sequence[NodeAddress],
        http: HttpClient,
        *,
        network: Network,
        pause: float = PAUSE_SECONDS,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._network = network
        self._book = NodeBook(nodes, now)
        super().__init__(NodeCalls(self._book, http, network, now), Opinions(self._book, pause=pause))
        self._broadcaster = Broadcaster(self._calls)

    async def head(self) -> ChainHead:
        """Raises NoSecondOpinion unless two operators' heads are at most 30 s apart and share the reference block."""
        return await agreed_head(self._calls, self._opinions)

    async def operations(
        self,
        account: str,
        *,
        kinds: Sequence[str],
        since: datetime | None,
        limit: int | None = None,
        include_reversible: bool = True,
        operators: Literal[1, 2] = 1,
        shown_by: Literal["any", "all"] = "any",
        pages: int = PAGES_MAX,
    ) -> HistoryRange:
        """The account's history of these kinds (`transfer`, `custom_json`, ...; all if empty) since then.

        With `operators=2` what any of two shows, or with `shown_by="all"` only what both show, two operators who tell
        the same being looked for first. Complete only if both are, and with "all" only if they agree on what is
        irreversible: then nothing is hidden, and nothing invented.
        Raises Unreachable, BadAnswer, NoSecondOpinion.
        """
        work = partial(
            reading.history,
            self._calls,
            account=checked_name(account),
            kinds=tuple(kinds),
            since=since,
            limit=limit,
            include_reversible=include_reversible,
            pages=pages,
        )
        if operators == 1:
            return await self._opinions.first(work, "account_history_api", budget=HISTORY_BUDGET)
        heard = await self._opinions.pair(
            work, "account_history_api", lambda one, other: shown_by == "any" or alike(one, other)
        )
        return joined([opinion.value for opinion in heard], shown_by)

    async def votes(self, account: str, *, since: datetime | None) -> VoteRange:
        """Votes that the account itself cast, as two operators say alike; weight 0 took one back.

        An invented vote would cost money. Raises NoSecondOpinion.
        """
        found = await self.operations(account, kinds=("vote",), since=since, operators=2, shown_by="all")
        votes = [as_vote(operation) for operation in found.operations]
        return VoteRange([vote for vote in votes if vote is not None and vote.voter == account], found.complete)

    async def reports(
        self, transaction_id: str, expiration: datetime, account: str, since: datetime
    ) -> list[TransactionReport]:
        """What up to three operators say about a transaction; possibly fewer than two answer.

        `since` is the time of the reference block: the account's history is read from there.
        """
        work = partial(
            reading.report,
            self._calls,
            self._network,
            transaction_id=transaction_id,
            expiration=expiration,
            account=checked_name(account),
            since=since,
        )
        wanted = OPERATORS_ASKED_FOR_REPORTS
        return [opinion.value for opinion in await self._opinions.several(work, "transaction_status_api", wanted)]

    async def broadcast(self, body: str) -> BroadcastClaim:
        """Send the signer's bytes. Raises NeverArrived if no node could be given them."""
        return await self._broadcaster.send(body)

    async def post(self, author: str, permlink: str) -> Post:
        """A post as two operators show it. Raises NotThere if both say that there is none, NoSecondOpinion.

        One alone could hide which video a post is about, and so have a work thanked twice.
        """
        work = partial(reading.post, self._calls, author=checked_name(author), permlink=permlink)
        pair = await self._opinions.two_alike(work, "bridge", lambda one, other: one == other)
        found = pair[0].value
        if found is None:
            raise NotThere("There is no such Hive post.", "no_such_post")
        return found

    async def account_creation_fee(self) -> Amount:
        """What a new account costs, as two operators say."""
        pair = await self._opinions.two_alike(
            lambda node: self._calls.ask(
                node, "condenser_api.get_chain_properties", [], chain.read_creation_fee
            ),
            "condenser_api",
            lambda one, other: one == other,
        )
        return pair[0].value

    async def blocks(self, first: int, count: int, *, include_reversible: bool = False) -> BlockRange:
        """Whole blocks of one node with what the chain paid by itself; at most 1,000. Raises Unreachable, BadAnswer."""
        work = partial(
            whole_range, self._calls, self._network, first=first, count=count, include_reversible=include_reversible
        )
        return await self._opinions.first(work, "block_api", budget=BLOCKS_BUDGET)

    async def newest(self, account: str) -> str:
        """A name for the newest operation of an account, the same as long as nothing happens; empty if there is none.

        Raises NoSecondOpinion, Unreachable, BadAnswer.
        """
        work = partial(reading.newest, self._calls, account=checked_name(account))
        pair = await self._opinions.two_alike(work, "account_history_api", lambda one, other: one == other)
        return pair[0].value

    async def time_of_block(self, number: int) -> datetime:
        """The timestamp of a block that is there. Raises Unreachable, BadAnswer."""
        work = partial(reading.header, self._calls, number=number)
        return (await self._opinions.first(work, "block_api")).time

    @property
    def nodes(self) -> tuple[NodeAddress, ...]:
        """Whom it asks."""
        return self._book.nodes

    def use_nodes(self, nodes: Sequence[NodeAddress]) -> None:
        """Ask these from now on."""
        self._book.use(nodes)

    async def health(self) -> list[NodeHealth]:
        """Every node as it answers now; how far behind is counted from the second-newest operator."""
        return await examine(self._calls)
