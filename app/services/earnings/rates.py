"""Asks for published rates, at most every few hours, and keeps each as it was published for its day.

    the chain's feed of the last 3.5 days, as two operators say it     the last price of each day that is over
    the reference rates of the last 90 days, unless switched off       every day and currency in the file
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from app.domain.earnings.rates import Rate, RateBook, feed_days
from app.events import EarningsChanged, Events, Notice
from app.services.clock import Clock
from app.settings import LiveSettings
from app.store.day_rates import DayRate, DayRateStore
from integrations.errors import IntegrationError
from integrations.hive.client import HiveClient
from integrations.reference_rates.client import ReferenceRateClient

ASKED_EVERY = timedelta(hours=6)
FEED, REFERENCE = "feed", "ecb"
FEED_NAME = "HIVE/HBD"
FEED_SOURCE = "Hive price feed"
REFERENCE_SOURCE = "European Central Bank"
_EURO = "EUR/"
_DIGITS = 6


class KeepRates:
    """`run_once` asks what is due; `book` is all that is known."""

    def __init__(
        self,
        hive: HiveClient,
        bank: ReferenceRateClient,
        store: DayRateStore,
        settings: LiveSettings,
        clock: Clock,
        events: Events,
    ) -> None:
        self._hive = hive
        self._bank = bank
        self._store = store
        self._settings = settings
        self._clock = clock
        self._events = events

    async def run_once(self) -> None:
        """What does not answer is asked again later; nothing is lost as long as it answers once in three days."""
        if self._due(FEED):
            await self._ask(FEED)
        if self._settings.now.reference_rates and self._due(REFERENCE):
            await self._ask(REFERENCE)

    def book(self) -> RateBook:
        """Every rate that was ever published while this program looked."""
        feed: dict[date, Rate] = {}
        references: dict[str, dict[date, Rate]] = {}
        for one in self._store.all():
            base, _, name = one.name.partition("/")
            rate = Rate(one.day, Fraction(one.rate), f"1 {base} = {one.rate} {name}", one.source)
            if one.name == FEED_NAME:
                feed[one.day] = rate
            else:
                references.setdefault(name, {})[one.day] = rate
        return RateBook(feed, references)

    def _due(self, name: str) -> bool:
        asked = self._store.asked_at(name)
        return asked is None or self._clock.now() - asked >= ASKED_EVERY

    async def _ask(self, name: str) -> None:
        self._store.was_asked(name, self._clock.now())
        try:
            found = await (self._feed() if name == FEED else self._references())
        except IntegrationError as error:
            self._events.tell(Notice(f"rates/{name}", str(error)))
            return
        self._store.keep(found)
        self._events.tell(EarningsChanged())

    async def _feed(self) -> list[DayRate]:
        head = await self._hive.head()
        feed = await self._hive.price_feed()
        days = feed_days(len(feed.hourly), head.number, head.time)
        prices = {day: feed.hourly[place] for day, place in days.items()}
        return [
            DayRate(FEED_NAME, day, _decimal(Fraction(price.milli_hbd, price.milli_hive)), FEED_SOURCE)
            for day, price in prices.items()
        ]

    async def _references(self) -> list[DayRate]:
        return [
            DayRate(f"{_EURO}{one.currency}", one.day, one.rate, REFERENCE_SOURCE) for one in await self._bank.rates()
        ]


def _decimal(price: Fraction) -> str:
    """With six decimals: witnesses publish three."""
    units = round(price * 10**_DIGITS)
    return f"{units // 10**_DIGITS}.{units % 10**_DIGITS:0{_DIGITS}d}"
