"""The readings of this folder: the accounts that the desktop follows by itself, and the others when they are asked for.

accounts          own ones, and those that a creator's channel and the account itself have confirmed
chain             every block from the first that can hold anything of ours
feed <address>    what a public node says
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.domain.creators.payees import PayeeKind
from app.errors import BadLink, NoSuchReading
from app.events import Events, JournalChanged
from app.services.clock import Clock
from app.store.accounts import AccountStore
from app.store.database import Database
from app.store.payees import PayeeStore
from integrations.errors import IntegrationError
from integrations.hive.client import HiveClient
from integrations.http import HttpClient
from wallet.network import Network

if TYPE_CHECKING:
    from app.services.journal.sources import JournalSource
    from app.services.read_journal import ReadJournal
    from app.store.journal import JournalStore

ACCOUNTS, CHAIN, FEED = "accounts", "chain", "feed"
LONG_AGO = datetime(2016, 1, 1, tzinfo=UTC)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far one reading came. `hash` is that of `hash_block`, both empty before the first hour is over."""

    reading: str
    block: int
    head: int
    settled: int
    pending: int
    hash_block: int
    hash: str
    left_out: tuple[str, ...]


class JournalReadings:
    """Makes readers, and reads the accounts' histories turn by turn while the program runs."""

    def __init__(
        self,
        network: Network,
        hive: HiveClient,
        http: HttpClient,
        database: Database,
        accounts: AccountStore,
        payees: PayeeStore,
        clock: Clock,
        events: Events,
    ) -> None:
        self._network = network
        self._hive = hive
        self._http = http
        self._database = database
        self._accounts = accounts
        self._payees = payees
        self._clock = clock
        self._events = events
        self._own: ReadJournal | None = None

    @property
    def own(self) -> ReadJournal:
        """What reads the accounts here."""
        if self._own is None:
            self._own = self.reader(ACCOUNTS)
        return self._own

    async def run_once(self) -> None:
        """One turn over the accounts; what could not be read now is read at the next one."""
        before = await self.own.replay()
        try:
            after = await self.own.run_once()
        except IntegrationError as error:
            _log.info("The journal is read again later: %s", error)
            return
        if (after.state.block, after.pending) != (before.state.block, before.pending):
            self._events.tell(JournalChanged(ACCOUNTS, after.state.block))

    def reader(self, source: str, *, url: str = "", key: str = "", anew: bool = False) -> ReadJournal:
        """What reads one source; `url` and perhaps `key` are a public node's. Raises NoSuchReading."""
        from app.services.read_journal import ReadJournal
        from app.store.journal import JournalStore

        name = f"{FEED} {url.rstrip('/')}" if source == FEED else source
        store = JournalStore(self._database, name)
        if anew:
            store.forget()
        return ReadJournal(self._source(source, store, url, key), store)

    def standings(self) -> list[Standing]:
        """How far every reading of this folder came."""
        from app.store.journal import JournalStore

        return [self.standing(name) for name in JournalStore.readings(self._database)]

    def standing(self, name: str) -> Standing:
        """How far one came."""
        from app.store.journal import JournalStore

        store = JournalStore(self._database, name)
        cursor, (settled, pending) = store.cursor(), store.count()
        newest = store.states.checkpoints(1)
        left_out = tuple(sorted(account for account, read in store.accounts().items() if read.too_long))
        hash_block, digest = (newest[0].block, newest[0].hash) if newest else (0, "")
        return Standing(name, cursor.block, cursor.head, settled, pending, hash_block, digest, left_out)

    def wanted(self) -> frozenset[str]:
        """Whose histories are read."""
        own = frozenset(account.name for account in self._accounts.all())
        return own | self._payees.accounts_of(PayeeKind.CONFIRMED.value) if own else own

    def _source(self, source: str, store: JournalStore, url: str, key: str) -> JournalSource:
        from app.services.journal.sources import BEGINS, BEGINS_AT

        is_real = self._network is Network.HIVE
        begins, begins_at = (BEGINS, BEGINS_AT) if is_real else (1, LONG_AGO)
        if source == ACCOUNTS:
            from app.services.journal.account_source import AccountSource

            return AccountSource(self._hive, store, self.wanted, begins=begins_at)
        if source == CHAIN:
            from app.services.journal.chain_source import ChainSource

            return ChainSource(self._hive, begins=begins)
        if source != FEED:
            raise NoSuchReading("The journal is read from accounts, chain or feed.")
        return self._feed(url, key, begins - 1, begins_at)

    def _feed(self, url: str, key: str, begins: int, begins_at: datetime) -> JournalSource:
        from app.services.journal.feed_source import FeedSource, PublishedKeys, only
        from integrations.public_node.client import PublicNode

        if not url.startswith(("https://", "http://")):
            raise BadLink("A public node is named by its address: --from https://node.example")
        keys = only(key) if key else PublishedKeys(self._hive, self._clock.now, begins=begins_at)
        return FeedSource(PublicNode(url, self._http, self._network), keys, begins=begins)
