"""A practice world in which a journal happens, and the three ways to read it: each with a database of its own."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.services.journal.account_source import AccountSource
from app.services.journal.chain_source import ChainSource
from app.services.journal.feed_source import FeedSource, only
from app.services.journal.sources import JournalSource
from app.services.read_journal import ReadJournal
from app.store.database import Database
from app.store.journal import JournalStore
from integrations.hive import HiveClient, NodeAddress
from integrations.http import HttpClient
from integrations.practice.genesis.keys import play_secret
from integrations.practice.world import PracticeWorld
from integrations.public_node.client import PublicNode
from tests.fixtures.chain_operations import CHANNEL, tip_memo
from wallet.hive_tx.keys import Role
from wallet.hive_tx.transaction import Tapos, build, sign
from wallet.network import Network

Operation = tuple[str, dict[str, Any]]
PEOPLE = frozenset({"alice", "tubehost"})


def gift(sender: str, to: str, memo: str = "", amount: str = "0.050 HBD") -> Operation:
    """A tip."""
    return "transfer", {"from": sender, "to": to, "amount": amount, "memo": memo or tip_memo()}


def said(account: str, /, **body: Any) -> Operation:
    """One of our own operations."""
    return "custom_json", {
        "required_auths": [],
        "required_posting_auths": [account],
        "id": "capillary",
        "json": json.dumps({"v": 1, **body}),
    }


def patron(sender: str, to: str, pair_id: int = 0) -> Operation:
    """A recurring gift of three days."""
    extensions = [{"type": "recurrent_transfer_pair_id", "value": {"pair_id": pair_id}}] if pair_id else []
    return "recurrent_transfer", {
        "from": sender, "to": to, "amount": "0.100 HBD", "memo": f"capillary/1 patron {CHANNEL}", "recurrence": 24,
        "executions": 3, "extensions": extensions,
    }  # fmt: skip


@dataclass
class JournalWorld:
    """`first` is the block from which the journal is read; the world's time moves only when told."""

    world: PracticeWorld
    http: HttpClient
    hive: HiveClient
    folder: Path
    first: int
    begins: datetime
    databases: dict[str, Database] = field(default_factory=dict)

    def send(self, signer: str, role: Role, *operations: Operation) -> str:
        """One transaction, in the next block."""
        chain = self.world.toy_chain
        moment = chain.moment()
        tapos = Tapos.of_block(moment.irreversible, chain.calendar.id_of(moment.irreversible))
        unsigned = build(list(operations), tapos, moment.time + timedelta(seconds=60))
        signed = sign(unsigned, [play_secret(signer, role)], Network.PRACTICE)
        return chain.push(json.loads(signed.body))

    def pass_blocks(self, count: int) -> None:
        """Let blocks pass."""
        self.world.advance(3 * count)

    def store(self, name: str) -> JournalStore:
        """A database of its own for one reading."""
        if name not in self.databases:
            self.databases[name] = Database(self.folder / f"{name}.sqlite")
        return JournalStore(self.databases[name], name)

    def chain_source(self, at_once: int = 1_000) -> ChainSource:
        """Whole blocks."""
        return ChainSource(self.hive, begins=self.first, at_once=at_once)

    def feed_source(self, node: int = 0) -> FeedSource:
        """A public node whose key is known."""
        host = self.world.nodes[node]
        public = PublicNode(host.url, self.http, Network.PRACTICE)
        return FeedSource(public, only(host.node.journal.key), begins=self.first - 1)

    def account_source(self, store: JournalStore, wanted: Callable[[], frozenset[str]]) -> AccountSource:
        """Histories."""
        return AccountSource(self.hive, store, wanted, begins=self.begins)

    def reader(self, name: str, source: JournalSource) -> ReadJournal:
        """What reads it, with a store of this name."""
        return ReadJournal(source, self.store(name))


@asynccontextmanager
async def journal_world(folder: Path, start: datetime | None = None) -> AsyncIterator[JournalWorld]:
    """A fresh world, standing still."""
    with PracticeWorld(factor=0, start=start or datetime(2026, 10, 1, tzinfo=UTC)) as world:
        addresses = [NodeAddress(node.url, node.operator, node.name) for node in world.nodes]
        http = HttpClient(
            trusted=[f"{host}:{one.port}" for one in world.nodes for host in ("127.0.0.1", "north.localhost")]
        )
        hive = HiveClient(addresses, http, network=Network.PRACTICE, pause=0.01)
        moment = world.toy_chain.moment()
        made = JournalWorld(world, http, hive, folder, moment.head + 1, moment.time + timedelta(seconds=1))
        try:
            yield made
        finally:
            for database in made.databases.values():
                database.close()
            await http.close()
