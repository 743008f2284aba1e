"""The only place that knows which class plays which part. A shell opens the program here and uses what it finds."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from app.events import Events
from app.folders import DataFolder
from app.services.account_links import ReadAccountLinks
from app.services.clock import Clock, SystemClock
from app.services.collect import CollectThumbs
from app.services.connect_hive import ConnectHive
from app.services.connect_peertube import ConnectPeerTube
from app.services.decide import DecideTips
from app.services.examine import Examine
from app.services.host_share import ReadHostShare
from app.services.make_tip import MakeTip
from app.services.outcomes import SettleOutcomes
from app.services.own_history import ReadOwnHistory
from app.services.page_feed import PageFeed
from app.services.page_figures import PageFigures
from app.services.peertube_access import PeerTubeAccess
from app.services.practice_link import PracticeLink
from app.services.prove_payee import ProvePayee
from app.services.read_work import ReadWork
from app.services.runner import Runner
from app.services.settle import SettleTips
from app.services.settler_lock import SettlerLock
from app.services.sign_tips import SignBatch
from app.services.signing import SignerConnection, Signing
from app.services.sources import Sources
from app.services.take_in import TakeIn
from app.services.tip_link import TipLink
from app.services.views import Views
from app.settings import LiveSettings, Settings
from app.store.accounts import AccountStore
from app.store.database import Database
from app.store.first_page import FirstPageStore
from app.store.payees import PayeeStore
from app.store.peertube import PeerTubeStore
from app.store.sessions import SessionTable
from app.store.submissions import SubmissionStore
from app.store.tips import TipStore
from app.store.transfers import TransferStore
from integrations.dns.resolver import TxtResolver
from integrations.hive.client import HiveClient
from integrations.hive.nodes import DEFAULT_NODES, NodeAddress
from integrations.http import HttpClient
from wallet.network import Network
from wallet.process import start_signer


@dataclass(frozen=True, slots=True)
class Application:
    """Everything a shell may use."""

    folder: DataFolder
    practice: PracticeLink | None
    settings: LiveSettings
    clock: Clock
    events: Events
    database: Database
    http: HttpClient
    hive: HiveClient
    signing: Signing
    lock: SettlerLock
    tips: TipStore
    accounts: AccountStore
    peertube_store: PeerTubeStore
    peertube: PeerTubeAccess
    views: Views
    page: PageFeed
    connect_hive: ConnectHive
    connect_peertube: ConnectPeerTube
    take_in: TakeIn
    collect: CollectThumbs
    settle: SettleTips
    decide: DecideTips
    tip_link: TipLink
    runner: Runner
    examine: Examine

    def seeded_device(self, name: str) -> str:
        """The computer that a seeded practice account already pays from, so that a play needs no waiting."""
        known = self.accounts.get(name)
        return self.practice.payer_device if self.practice and known is None else ""


@dataclass(frozen=True, slots=True)
class _Stores:
    tips: TipStore
    accounts: AccountStore
    submissions: SubmissionStore
    transfers: TransferStore
    payees: PayeeStore
    peertube: PeerTubeStore
    sessions: SessionTable


@asynccontextmanager
async def open_application(folder: DataFolder, signer: SignerConnection | None = None) -> AsyncIterator[Application]:
    """The program over one data folder. Raises AppError for damaged files, NotConnected without a practice world."""
    practice = PracticeLink.read(folder.world) if folder.practice else None
    settings = LiveSettings(folder.settings)
    database = Database(folder.database)
    http = HttpClient(proxy=settings.now.proxy or None, trusted=_trusted(practice, settings.now))
    connection = signer or start_signer(folder.path, practice=folder.practice)
    try:
        yield _assemble(folder, practice, settings, database, http, Signing(connection))
    finally:
        connection.close()
        await http.close()
        database.close()


def _assemble(
    folder: DataFolder,
    practice: PracticeLink | None,
    settings: LiveSettings,
    database: Database,
    http: HttpClient,
    signing: Signing,
) -> Application:
    clock: Clock = practice.clock if practice else SystemClock()
    network = Network.PRACTICE if practice else Network.HIVE
    events = Events()
    stores = _stores(database)
    hive = HiveClient(practice.nodes if practice else _nodes(settings.now), http, network=network)
    peertube = PeerTubeAccess(http, stores.sessions, clock, plain_hosts=practice.hosts if practice else ())
    outcomes = SettleOutcomes(hive, stores.submissions, stores.tips, clock, events)
    history = ReadOwnHistory(hive, signing, stores.accounts, stores.transfers, stores.submissions, stores.tips)
    links = ReadAccountLinks(hive, clock)
    prove = ProvePayee(links, stores.payees, clock)
    shares = ReadHostShare(_resolver(http, practice), links, clock)
    make_tip = MakeTip(ReadWork(peertube, hive), prove, shares, stores.tips, settings, clock, events)
    connect_hive = ConnectHive(network, hive, signing, stores.accounts, stores.submissions, outcomes, clock)
    batches = SignBatch(stores.tips, stores.submissions, hive, signing, outcomes, clock, events)
    sources = Sources(peertube, stores.peertube, hive)
    lock = SettlerLock(folder.path)
    collect = CollectThumbs(peertube, stores.peertube, stores.tips, make_tip, settings, clock, events)
    settle = SettleTips(
        stores.tips,
        stores.accounts,
        stores.transfers,
        hive,
        signing,
        history,
        sources,
        batches,
        outcomes,
        clock,
        events,
    )
    factor = practice.clock.factor if practice else None
    figures = PageFigures(settings, clock, signing, hive, database, stores.accounts, stores.peertube)
    return Application(
        folder=folder,
        practice=practice,
        settings=settings,
        clock=clock,
        events=events,
        database=database,
        http=http,
        hive=hive,
        signing=signing,
        lock=lock,
        tips=stores.tips,
        accounts=stores.accounts,
        peertube_store=stores.peertube,
        peertube=peertube,
        views=Views(
            settings, clock, signing, hive, http, stores.accounts, stores.peertube, stores.tips, stores.transfers
        ),
        page=PageFeed(stores.tips, figures, FirstPageStore(database), clock, events),
        connect_hive=connect_hive,
        connect_peertube=ConnectPeerTube(peertube, stores.peertube, stores.accounts),
        take_in=TakeIn(connect_hive, history, signing, stores.accounts, hive),
        collect=collect,
        settle=settle,
        decide=DecideTips(stores.tips, settings, clock, events),
        tip_link=TipLink(make_tip, settings, clock),
        examine=Examine(hive, clock, database, signing, stores.accounts, stores.peertube),
        runner=Runner(lock, collect, settle, clock, events, practice_factor=factor),
    )


def _stores(database: Database) -> _Stores:
    return _Stores(
        TipStore(database),
        AccountStore(database),
        SubmissionStore(database),
        TransferStore(database),
        PayeeStore(database),
        PeerTubeStore(database),
        SessionTable(database),
    )


def _nodes(settings: Settings) -> tuple[NodeAddress, ...]:
    named = [entry.partition("=") for entry in settings.nodes]
    return tuple(NodeAddress(url, operator or url, operator or url) for url, _, operator in named) or DEFAULT_NODES


def _trusted(practice: PracticeLink | None, settings: Settings) -> list[str]:
    return [*(practice.trusted if practice else ()), *settings.home_servers]


def _resolver(http: HttpClient, practice: PracticeLink | None) -> TxtResolver:
    if practice is None:
        return TxtResolver.usual(http)
    return TxtResolver.usual(http, servers=[practice.dns], services=[practice.doh])
