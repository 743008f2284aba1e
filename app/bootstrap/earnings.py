"""Who reads, values and answers what was received."""

from __future__ import annotations

from app.bootstrap.ground import Ground
from app.services.earnings.book import EarningsBook
from app.services.earnings.rates import KeepRates
from app.services.earnings.read import ReadEarnings
from app.services.earnings.room import EarningRoom
from app.services.earnings.thank import ThankSupporter
from app.services.journal.readings import JournalReadings
from app.services.outcomes import SettleOutcomes
from app.services.read_memos import ReadMemos
from app.store.day_rates import DayRateStore
from app.store.earnings import EarningStore
from app.store.goals import GoalStore
from app.store.link_checks import LinkCheckStore
from app.store.thanks import ThanksStore
from integrations.reference_rates.client import HOME, ReferenceRateClient


def earning(ground: Ground, outcomes: SettleOutcomes, journal: JournalReadings) -> EarningRoom:
    """Everything about earnings."""
    stores, clock, events = ground.stores, ground.clock, ground.events
    store, thanks = EarningStore(ground.database), ThanksStore(ground.database, stores.submissions)
    place = ground.practice.platforms.get("rates", HOME) if ground.practice else HOME
    bank = ReferenceRateClient(ground.http, place)
    rates = KeepRates(ground.hive, bank, DayRateStore(ground.database), ground.settings, clock, events)
    return EarningRoom(
        ReadEarnings(ground.hive, ReadMemos(ground.signing), stores.accounts, store, clock, events),
        rates,
        EarningsBook(
            store, rates, GoalStore(ground.database), thanks, journal, stores.accounts,
            LinkCheckStore(ground.database), clock,
        ),
        ThankSupporter(
            ground.hive, ground.signing, stores.accounts, store, thanks, stores.submissions, outcomes, clock, events
        ),
        ground.settings,
    )  # fmt: skip
