"""Which class plays which part."""

from __future__ import annotations

from collections.abc import Mapping

from app.bootstrap.application import Application
from app.bootstrap.beginning import beginning, noting
from app.bootstrap.creators import linking, proving, reading, sharing
from app.bootstrap.earnings import earning
from app.bootstrap.following import following
from app.bootstrap.ground import Ground
from app.bootstrap.journal import reading_journal
from app.bootstrap.promises import promising, sharing_pot
from app.bootstrap.statistics import keeping_statistics
from app.bootstrap.telling import telling
from app.services.allow_once import AllowOverLimit
from app.services.collect import CollectThumbs
from app.services.collect_votes import CollectVotes
from app.services.connect_hive import ConnectHive
from app.services.connect_peertube import ConnectPeerTube
from app.services.creator_rules import CreatorRules
from app.services.decide import DecideTips
from app.services.earlier_receivers import EarlierReceivers
from app.services.examine import Examine
from app.services.foresee_likes import ForeseeLikes
from app.services.keep_promises import KeepPromises
from app.services.known_receivers import KnownReceivers
from app.services.last_look import LastLook
from app.services.make_pocket import MakePocket
from app.services.make_tip import MakeTip
from app.services.node_list import NodeList
from app.services.outcomes import SettleOutcomes
from app.services.own_history import ReadOwnHistory
from app.services.page_feed import PageFeed
from app.services.page_figures import PageFigures
from app.services.pictures import Pictures
from app.services.read_memos import ReadMemos
from app.services.received import ReadReceived
from app.services.runner import Runner, Work
from app.services.sending_pace import SendingPace
from app.services.settle import SettleTips
from app.services.settle_turns import SettleTurns
from app.services.share_pot import SharePot
from app.services.sign_tips import SignBatch
from app.services.sources import Sources
from app.services.take_in import TakeIn
from app.services.tip_link import TipLink
from app.services.tip_moves import TipMoves
from app.services.tip_table import TipTable
from app.services.views import Views
from app.services.wallet_room import WalletRoom
from app.services.wallet_views import WalletViews
from app.services.year_letter import ReadYearLetter
from app.store.creator_rules import CreatorRuleStore
from app.store.pictures import PictureStore
from app.store.promises import PromiseStore
from app.store.received import ReceivedStore


def assemble(ground: Ground) -> Application:
    """The whole program over this ground."""
    stores, clock, events, settings = ground.stores, ground.clock, ground.events, ground.settings
    outcomes = SettleOutcomes(ground.hive, stores.submissions, stores.tips, clock, events)
    pictures = Pictures(PictureStore(ground.database), ground.http, settings, clock)
    history, make_tip = own_history(ground), making(ground, pictures)
    connect_hive = connecting(ground, outcomes)
    collect = CollectThumbs(ground.peertube, stores.peertube, stores.tips, make_tip, settings, clock, events)
    wallet = wallet_room(ground)
    noted, pot = noting(ground), sharing_pot(ground, make_tip)
    settle = settling(ground, history, outcomes, make_tip, wallet.over_limit, pot)
    take_in = TakeIn(connect_hive, history, ground.signing, stores.accounts, ground.hive, noted)
    promises, received = keeping(ground, history, outcomes), receiving(ground)
    journal, links, statistics = reading_journal(ground), linking(ground, outcomes), keeping_statistics(ground)
    waiting = promising(ground, history, links.prove, make_tip, journal, pot, outcomes)
    earnings = earning(ground, outcomes, journal)
    told = telling(received, journal, links, statistics, earnings)
    followed = following(ground, links, pictures, told)
    decide = DecideTips(stores.tips, settings, clock, events, stores.transfers.receiver_changed)
    return Application(
        folder=ground.folder, practice=ground.practice, settings=settings, clock=clock, events=events,
        database=ground.database, http=ground.http, hive=ground.hive, signing=ground.signing,
        lock=ground.lock, tips=stores.tips, accounts=stores.accounts, creator_rules=rules(ground),
        peertube_store=stores.peertube, peertube=ground.peertube,
        views=views(ground), page=page(ground), pictures=pictures, wallet=wallet,
        connect_hive=connect_hive,
        connect_peertube=ConnectPeerTube(ground.peertube, stores.peertube, stores.accounts),
        foresee_likes=foreseeing(ground),
        take_in=take_in, first_run=beginning(ground, connect_hive, take_in, noted),
        make_pocket=MakePocket(ground.network, ground.hive, ground.signing, connect_hive, take_in),
        collect=collect, settle=settle, decide=decide,
        tip_table=TipTable(ground.database, decide, stores.submissions, stores.peertube, ground.peertube.opening),
        tip_link=TipLink(make_tip, ground.peertube.rests, settings, clock),
        examine=Examine(ground.hive, clock, ground.database, ground.signing, stores.accounts, stores.peertube),
        keep_promises=promises, received=received, year_letter=ReadYearLetter(ground.database),
        journal=journal, links=links, promises=waiting, statistics=statistics, following=followed, earnings=earnings,
        runner=running(ground, collect, voting(ground, make_tip), settle, waiting.jobs(promises), told),
    )  # fmt: skip


def rules(ground: Ground) -> CreatorRules:
    """What a person wants for single creators."""
    moves = TipMoves(ground.stores.tips, ground.clock, ground.events)
    return CreatorRules(CreatorRuleStore(ground.database), moves, ground.clock, ground.events)


def connecting(ground: Ground, outcomes: SettleOutcomes) -> ConnectHive:
    """Takes Hive accounts in."""
    stores = ground.stores
    return ConnectHive(
        ground.network, ground.hive, ground.signing, stores.accounts, stores.submissions, outcomes, ground.clock
    )


def keeping(ground: Ground, history: ReadOwnHistory, outcomes: SettleOutcomes) -> KeepPromises:
    """Ends, publishes and withdraws promises."""
    stores, clock, events = ground.stores, ground.clock, ground.events
    return KeepPromises(
        PromiseStore(ground.database),
        stores.tips,
        stores.accounts,
        stores.submissions,
        ground.hive,
        ground.signing,
        history,
        outcomes,
        TipMoves(stores.tips, clock, events),
        ground.settings,
        clock,
        events,
    )


def receiving(ground: Ground) -> ReadReceived:
    """Notices gifts that arrive."""
    return ReadReceived(
        ground.hive,
        ReadMemos(ground.signing),
        ground.stores.accounts,
        ReceivedStore(ground.database),
        ground.links,
        reading(ground),
        ground.clock,
        ground.events,
    )


def running(
    ground: Ground,
    collect: CollectThumbs,
    votes: CollectVotes,
    settle: SettleTips,
    keeping: Mapping[str, Work],
    telling: Mapping[str, Work],
) -> Runner:
    """Collects and settles for as long as the program runs; `keeping` sees to what waits."""
    factor = ground.practice.clock.factor if ground.practice else None
    return Runner(
        ground.lock,
        collect,
        votes,
        SettleTurns(settle, ground.database, ground.clock),
        keeping,
        telling,
        ground.settings,
        ground.clock,
        ground.events,
        practice_factor=factor,
    )


def own_history(ground: Ground) -> ReadOwnHistory:
    """Reads what the accounts themselves show."""
    stores = ground.stores
    return ReadOwnHistory(
        ground.hive,
        ground.signing,
        stores.accounts,
        stores.transfers,
        stores.submissions,
        stores.tips,
        reading(ground),
        ground.clock,
    )


def making(ground: Ground, pictures: Pictures) -> MakeTip:
    """From thumbs to tips."""
    return MakeTip(
        reading(ground),
        proving(ground),
        sharing(ground),
        ground.stores.tips,
        ground.settings,
        ground.clock,
        ground.events,
        CreatorRuleStore(ground.database).by_channel,
        pictures.keep,
    )


def foreseeing(ground: Ground) -> ForeseeLikes:
    """What older likes would have done."""
    return ForeseeLikes(ground.peertube, ground.stores.peertube, reading(ground), proving(ground))


def voting(ground: Ground, make_tip: MakeTip) -> CollectVotes:
    """From own votes to thumbs."""
    stores = ground.stores
    moves = TipMoves(stores.tips, ground.clock, ground.events)
    return CollectVotes(
        ground.hive, stores.votes, stores.accounts, stores.tips, make_tip, moves, ground.settings, ground.events
    )


def settling(
    ground: Ground,
    history: ReadOwnHistory,
    outcomes: SettleOutcomes,
    make_tip: MakeTip,
    over_limit: AllowOverLimit,
    pot: SharePot,
) -> SettleTips:
    """From due tips to settled ones."""
    stores = ground.stores
    moves = TipMoves(stores.tips, ground.clock, ground.events)
    batches = SignBatch(
        stores.tips, stores.submissions, ground.hive, ground.signing, outcomes, ground.clock, ground.events
    )
    return SettleTips(
        stores.tips,
        stores.accounts,
        stores.transfers,
        ground.hive,
        ground.signing,
        history,
        LastLook(
            Sources(ground.peertube, stores.peertube, ground.hive, stores.votes),
            make_tip,
            EarlierReceivers(stores.transfers, stores.tips, reading(ground)),
            KnownReceivers(ground.hive, ground.clock),
            moves,
            ground.clock,
            CreatorRuleStore(ground.database).newest_change,
        ),
        batches,
        outcomes,
        ground.clock,
        ground.events,
        SendingPace(stores.submissions, moves, ground.settings, ground.clock),
        over_limit,
        pot,
    )


def wallet_room(ground: Ground) -> WalletRoom:
    """What stands behind the wallet's page."""
    settings, clock, signing, stores = ground.settings, ground.clock, ground.signing, ground.stores
    return WalletRoom(
        WalletViews(settings, clock, signing, ground.hive, ground.database),
        NodeList(settings, ground.hive, clock, fixed=ground.practice is not None),
        AllowOverLimit(stores.tips, signing, settings, clock, ground.events, stores.transfers.receiver_changed),
    )


def views(ground: Ground) -> Views:
    """What the shells show."""
    stores = ground.stores
    return Views(
        ground.settings,
        ground.clock,
        ground.signing,
        ground.hive,
        ground.http,
        stores.accounts,
        stores.peertube,
        stores.tips,
        stores.transfers,
    )


def page(ground: Ground) -> PageFeed:
    """The window's first page."""
    stores = ground.stores
    figures = PageFigures(
        ground.settings, ground.clock, ground.signing, ground.hive, ground.database, stores.accounts, stores.peertube
    )
    return PageFeed(ground.database, figures, ground.clock, ground.events)
