"""Recurring gifts: how often, how many, and what the order costs in resource credits before it is signed.

Hive's own rules: payments at least 24 hours apart, 2 or more, the last at most 730 days ahead, numbers 0-255 for one
receiver, dropped after 10 failures in a row. The chain takes the credits of all payments at once.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.errors import BadPatron
from wallet.money import Amount

HOURS_A_YEAR = 8_760
MOST_HOURS = 730 * 24
NUMBERS = 256


class Rhythm(StrEnum):
    """How often; a month is 30 days, as on chain."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"

    @property
    def hours(self) -> int:
        """Between two payments."""
        return {Rhythm.DAILY: 24, Rhythm.WEEKLY: 168, Rhythm.MONTHLY: 720}[self]

    @property
    def a_year(self) -> int:
        """Payments of a year."""
        return {Rhythm.DAILY: 365, Rhythm.WEEKLY: 52, Rhythm.MONTHLY: 12}[self]

    @classmethod
    def of_hours(cls, hours: int) -> Rhythm | None:
        """The one with this many hours in between."""
        return next((one for one in cls if one.hours == hours), None)


@dataclass(frozen=True, slots=True)
class Order:
    """What is ordered: `amount` each time, `executions` in all, the first of them at once where it is new."""

    amount: Amount
    hours: int
    executions: int

    def __post_init__(self) -> None:
        if not self.amount:
            raise BadPatron("A recurring gift is more than nothing; `capillary patrons stop` ends one.")
        if self.hours < 24 or self.executions < 2 or self.hours * self.executions > MOST_HOURS:
            raise BadPatron("A recurring gift has 2 payments or more, at least a day apart, over at most two years.")

    @property
    def yearly(self) -> Amount:
        """What it takes in a year, or as long as it runs if that is less."""
        return Amount(self.amount.milli * min(self.executions, HOURS_A_YEAR // self.hours), self.amount.asset)


_BASE, _A_BYTE, _A_PAYMENT, _A_STORED_BYTE_HOUR, _ROW = 120_000_000, 664_000, 2_673_000, 227, 200


def credits_needed(order: Order, memo_bytes: int) -> int:
    """What an order costs (raw units), by hived's curves over the pools of facts of the chain, resource credits."""
    stored = (_ROW + memo_bytes) * order.executions * order.hours
    return _BASE + _A_BYTE * memo_bytes + _A_PAYMENT * order.executions + _A_STORED_BYTE_HOUR * stored


def free_number(taken: Collection[int]) -> int:
    """The number for one more gift to the same receiver. Raises BadPatron where all are taken."""
    free = next((number for number in range(NUMBERS) if number not in taken), None)
    if free is None:
        raise BadPatron("There are 256 recurring gifts to this receiver already; stop one first.")
    return free


@dataclass(frozen=True, slots=True)
class PatronOrder:
    """One order. `kind` is start, change or stop; `state` that of its submission, `refused` what a node said of it."""

    transaction_id: str
    account: str
    kind: str
    receiver: str
    pair_id: int
    url: str
    amount: Amount
    hours: int
    executions: int
    signed_at: datetime
    state: str = "submitting"
    refused: str = ""
