"""Who sees to what waits: promises, pots, recurring gifts."""

from __future__ import annotations

from app.bootstrap.ground import Ground
from app.services.journal.readings import JournalReadings
from app.services.make_tip import MakeTip
from app.services.outcomes import SettleOutcomes
from app.services.own_history import ReadOwnHistory
from app.services.patrons import Patrons
from app.services.pay_promises import PayPromises
from app.services.promise_room import PromiseRoom
from app.services.promise_views import PromiseViews
from app.services.prove_links import ProveLinks
from app.services.share_pot import SharePot
from app.store.patron_orders import PatronOrderStore
from app.store.pot_shares import PotShareStore
from app.store.promise_watches import PromiseWatchStore
from app.store.promises import PromiseStore


def promising(
    ground: Ground,
    history: ReadOwnHistory,
    prove: ProveLinks,
    make_tip: MakeTip,
    journal: JournalReadings,
    pot: SharePot,
    outcomes: SettleOutcomes,
) -> PromiseRoom:
    """Everything about promises but their publication."""
    stores = ground.stores
    watches = PromiseWatchStore(ground.database)
    pay = PayPromises(
        watches,
        PromiseStore(ground.database),
        stores.tips,
        stores.accounts,
        stores.transfers,
        ground.hive,
        history,
        prove,
        make_tip,
        ground.settings,
        ground.clock,
        ground.events,
    )
    patrons = Patrons(
        ground.hive,
        prove,
        ground.signing,
        stores.accounts,
        PatronOrderStore(ground.database),
        stores.submissions,
        outcomes,
        ground.clock,
        ground.events,
    )
    views = PromiseViews(pay, watches, stores.payees, journal, ground.database, ground.hive, ground.clock)
    return PromiseRoom(pay, views, pot, patrons)


def sharing_pot(ground: Ground, make_tip: MakeTip) -> SharePot:
    """A month's amount among everything that was thanked."""
    return SharePot(
        PotShareStore(ground.database),
        PromiseWatchStore(ground.database),
        ground.stores.tips,
        ground.stores.accounts,
        ground.signing,
        make_tip,
        ground.settings,
        ground.clock,
        ground.events,
    )
