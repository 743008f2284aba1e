"""What a sum was worth in another currency on its day; nothing is guessed, and values are never money.

    HIVE --(the chain's feed of that very day)--> HBD, which the chain reckons as one US dollar
    HBD = USD --(reference rate: 1 EUR is x USD)--> EUR --(1 EUR is y of the currency)--> any other currency

A reference rate is that of the day. A day without one, a Saturday, takes that of the last working day before it, once
a later rate shows that none is coming. Any rate missing: no value. VESTS have no published rate at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction

from app.domain.earnings.earning import Earning

EURO, DOLLAR, HBD = "EUR", "USD", "HBD"
LONGEST_PAUSE = timedelta(days=5)
"""Easter has four days without a rate."""
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Rate:
    """`text` is how it is written for people, `value` the exact number, both as `source` published it for `day`."""

    day: date
    value: Fraction
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Value:
    """`milli` thousandths of `currency`, with every rate that made it: none where both are the same by definition."""

    milli: int
    currency: str
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class RateBook:
    """`feed`: HBD for one HIVE by day. `references`: what one euro was, by currency and day."""

    feed: Mapping[date, Rate] = field(default_factory=dict)
    references: Mapping[str, Mapping[date, Rate]] = field(default_factory=dict)

    def currencies(self) -> list[str]:
        """What values can be shown in."""
        known = sorted({EURO, DOLLAR, *self.references} - {EURO, DOLLAR})
        return [HBD, DOLLAR, EURO, *known]

    def value(self, earning: Earning, currency: str) -> Value | None:
        """In thousandths, halves to the even one; None where a rate of that day is missing."""
        return self.worth(earning.units, earning.id.asset, earning.time.date(), currency)

    def worth(self, units: int, asset: str, day: date, currency: str) -> Value | None:
        """Of `units` thousandths of an asset on a day."""
        if asset == currency and asset != "VESTS":
            return Value(units, currency, ())
        if asset not in ("HBD", "HIVE"):
            return None
        worth, rates = Fraction(units), []
        if asset == "HIVE":
            price = self.feed.get(day)
            if price is None:
                return None
            worth, rates = worth * price.value, [price]
        found = self._from_dollars(currency, day)
        if found is None:
            return None
        factor, more = found
        return Value(round(worth * factor), currency, (*rates, *more))

    def _from_dollars(self, currency: str, day: date) -> tuple[Fraction, tuple[Rate, ...]] | None:
        if currency in (HBD, DOLLAR):
            return Fraction(1), ()
        dollar = self.reference(DOLLAR, day)
        if dollar is None:
            return None
        if currency == EURO:
            return 1 / dollar.value, (dollar,)
        other = self.reference(currency, day)
        if other is None or other.day != dollar.day:
            return None
        return other.value / dollar.value, (dollar, other)

    def reference(self, currency: str, day: date) -> Rate | None:
        """What one euro was on the day, or on the last day before it that had a rate."""
        rates = self.references.get(currency, {})
        if day in rates:
            return rates[day]
        if not any(later > day for later in self._published()):
            return None
        before = [one for one in self._published() if day - LONGEST_PAUSE < one < day]
        return rates.get(max(before)) if before else None

    def _published(self) -> Mapping[date, Rate]:
        return self.references.get(DOLLAR, {})


def feed_days(hourly: int, head_number: int, head_time: datetime) -> dict[date, int]:
    """Day -> which of `hourly` prices, oldest first, is the last one of that day; the present day is left out.

    hived takes a price every 1,200 blocks of three seconds. Source: hived, config.hpp, HIVE_FEED_INTERVAL_BLOCKS.
    """
    newest = head_time - timedelta(seconds=3 * (head_number % 1200))
    found: dict[date, int] = {}
    for place in range(hourly):
        day = (newest - timedelta(hours=hourly - 1 - place)).date()
        found[day] = place
    found.pop(head_time.date(), None)
    return found
