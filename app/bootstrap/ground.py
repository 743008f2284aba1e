"""What every service stands on: the files of one folder, the clock, the network, the wallet."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from app.bootstrap.wallet import wallet_of
from app.events import Events, SettingsChanged
from app.folders import DataFolder
from app.services.account_links import ReadAccountLinks
from app.services.clock import Clock, SystemClock
from app.services.node_list import chosen_nodes
from app.services.peertube_access import PeerTubeAccess
from app.services.platform_access import PlatformAccess
from app.services.practice_link import PracticeLink
from app.services.read_channel import ReadChannel
from app.services.settler_lock import SettlerLock
from app.services.signing import SignerConnection, Signing
from app.settings import LiveSettings, Settings
from app.store.accounts import AccountStore
from app.store.database import Database
from app.store.payees import PayeeStore
from app.store.peertube import PeerTubeStore
from app.store.sessions import SessionTable
from app.store.submissions import SubmissionStore
from app.store.tips import TipStore
from app.store.transfers import TransferStore
from app.store.votes import VoteStore
from integrations.dns.resolver import TxtResolver
from integrations.hive.client import HiveClient
from integrations.http import HttpClient
from wallet.network import Network


@dataclass(frozen=True, slots=True)
class Stores:
    """Every table family of one database."""

    tips: TipStore
    accounts: AccountStore
    submissions: SubmissionStore
    transfers: TransferStore
    payees: PayeeStore
    peertube: PeerTubeStore
    sessions: SessionTable
    votes: VoteStore

    @classmethod
    def of(cls, database: Database) -> Stores:
        """The tables of this database."""
        return cls(
            TipStore(database),
            AccountStore(database),
            SubmissionStore(database),
            TransferStore(database),
            PayeeStore(database),
            PeerTubeStore(database),
            SessionTable(database),
            VoteStore(database),
        )


@dataclass(frozen=True, slots=True)
class Ground:
    """What every service stands on: files, clock, network, wallet. `practice` is None on the real Hive."""

    folder: DataFolder
    practice: PracticeLink | None
    settings: LiveSettings
    clock: Clock
    events: Events
    database: Database
    stores: Stores
    http: HttpClient
    hive: HiveClient
    names: TxtResolver
    peertube: PeerTubeAccess
    platforms: PlatformAccess
    channels: ReadChannel
    links: ReadAccountLinks
    signing: Signing
    lock: SettlerLock

    @property
    def network(self) -> Network:
        """The chain of this folder's accounts."""
        return Network.PRACTICE if self.practice else Network.HIVE


@asynccontextmanager
async def open_ground(folder: DataFolder, signer: SignerConnection | None = None) -> AsyncIterator[Ground]:
    """Files opened, signer started; all closed at the end. Raises AppError, WalletError."""
    practice = PracticeLink.read(folder.world) if folder.practice else None
    settings = LiveSettings(folder.settings)
    database = Database(folder.database)
    http = HttpClient(proxy=settings.now.proxy or None, trusted=_trusted(practice, settings.now))
    connection = signer or wallet_of(folder, settings.now)
    try:
        ground = _ground(folder, practice, settings, database, http, Signing(connection))
        try:
            yield ground
        finally:
            ground.lock.release()
    finally:
        connection.close()
        await http.close()
        database.close()


def _ground(
    folder: DataFolder,
    practice: PracticeLink | None,
    settings: LiveSettings,
    database: Database,
    http: HttpClient,
    signing: Signing,
) -> Ground:
    clock: Clock = practice.clock if practice else SystemClock()
    stores, events = Stores.of(database), Events()
    settings.listen(lambda changed, names: events.tell(SettingsChanged(changed, names)))
    hive, names = _hive(practice, settings.now, http), _resolver(http, practice)
    peertube, platforms = _peertube(practice, stores, http, clock), _platforms(practice, http)
    return Ground(
        folder=folder,
        practice=practice,
        settings=settings,
        clock=clock,
        events=events,
        database=database,
        stores=stores,
        http=http,
        hive=hive,
        names=names,
        peertube=peertube,
        platforms=platforms,
        channels=ReadChannel(peertube, platforms, names, hive, clock),
        links=ReadAccountLinks(hive, clock),
        signing=signing,
        lock=SettlerLock(folder.path),
    )


def _hive(practice: PracticeLink | None, settings: Settings, http: HttpClient) -> HiveClient:
    if practice is None:
        return HiveClient(chosen_nodes(settings.nodes), http, network=Network.HIVE)
    # A node that rests, rests in the time of its world.
    return HiveClient(
        practice.nodes, http, network=Network.PRACTICE, now=lambda: practice.clock.now().timestamp()
    )


def _peertube(practice: PracticeLink | None, stores: Stores, http: HttpClient, clock: Clock) -> PeerTubeAccess:
    access = PeerTubeAccess(http, stores.sessions, clock, plain_hosts=practice.hosts if practice else ())
    for account in stores.peertube.all():
        # A person typed this address once, at the log-in; what was allowed there then is so after a restart.
        access.trust_again(account.base_url)
    return access


def _platforms(practice: PracticeLink | None, http: HttpClient) -> PlatformAccess:
    if practice is None:
        return PlatformAccess(http)
    return PlatformAccess(http, practice.platforms, practice.sites, only=True)


def _trusted(practice: PracticeLink | None, settings: Settings) -> list[str]:
    return [*(practice.trusted if practice else ()), *settings.home_servers]


def _resolver(http: HttpClient, practice: PracticeLink | None) -> TxtResolver:
    if practice is None:
        return TxtResolver.usual(http)
    # What a name service says is kept for a time of its world.
    return TxtResolver.usual(
        http, servers=[practice.dns], services=[practice.doh], now=lambda: practice.clock.now().timestamp()
    )
