"""Everything that a shell may use, in one value."""

from __future__ import annotations

from dataclasses import dataclass

from app.events import Events
from app.folders import DataFolder
from app.services.clock import Clock
from app.services.collect import CollectThumbs
from app.services.connect_hive import ConnectHive
from app.services.connect_peertube import ConnectPeerTube
from app.services.creator_rules import CreatorRules
from app.services.decide import DecideTips
from app.services.earnings.room import EarningRoom
from app.services.examine import Examine
from app.services.first_run import FirstRun
from app.services.follow_room import FollowRoom
from app.services.foresee_likes import ForeseeLikes
from app.services.journal.readings import JournalReadings
from app.services.keep_promises import KeepPromises
from app.services.link_room import LinkRoom
from app.services.make_pocket import MakePocket
from app.services.page_feed import PageFeed
from app.services.peertube_access import PeerTubeAccess
from app.services.pictures import Pictures
from app.services.practice_link import PracticeLink
from app.services.promise_room import PromiseRoom
from app.services.received import ReadReceived
from app.services.runner import Runner
from app.services.settle import SettleTips
from app.services.settler_lock import SettlerLock
from app.services.signing import Signing
from app.services.statistics.room import StatisticsRoom
from app.services.take_in import TakeIn
from app.services.tip_link import TipLink
from app.services.tip_table import TipTable
from app.services.views import Views
from app.services.wallet_room import WalletRoom
from app.services.year_letter import ReadYearLetter
from app.settings import LiveSettings
from app.store.accounts import AccountStore
from app.store.database import Database
from app.store.peertube import PeerTubeStore
from app.store.tips import TipStore
from integrations.hive.client import HiveClient
from integrations.http import HttpClient


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
    creator_rules: CreatorRules
    peertube_store: PeerTubeStore
    peertube: PeerTubeAccess
    views: Views
    page: PageFeed
    pictures: Pictures
    wallet: WalletRoom
    connect_hive: ConnectHive
    connect_peertube: ConnectPeerTube
    foresee_likes: ForeseeLikes
    take_in: TakeIn
    first_run: FirstRun
    make_pocket: MakePocket
    collect: CollectThumbs
    settle: SettleTips
    decide: DecideTips
    tip_table: TipTable
    tip_link: TipLink
    keep_promises: KeepPromises
    received: ReadReceived
    year_letter: ReadYearLetter
    journal: JournalReadings
    runner: Runner
    links: LinkRoom
    promises: PromiseRoom
    following: FollowRoom
    earnings: EarningRoom
    examine: Examine
    statistics: StatisticsRoom

    def seeded_device(self, name: str) -> str:
        """The computer that a seeded practice account already pays from, so that a play needs no waiting."""
        known = self.accounts.get(name)
        return self.practice.payer_device if self.practice and known is None else ""
