"""The figures of a year letter: what one person gave in one year. Made here, and sent nowhere.

    212 thanks to 47 people, 11 joined because of you

Only gifts that arrived count, at the moment of their thumb, in the time zone of whoever reads the letter. A person is a
Hive account: a creator with two channels is one. Somebody joined because of you if a gift to them was a promise first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from app.store.database import Database
from app.store.year import Thanks, first_and_last_thanks, thanks_between
from wallet.money import Amount, Asset

MOST_NAMED = 10
MONTHS = 12


@dataclass(frozen=True, slots=True)
class ThankedPerson:
    """`name` is what their newest channel is called, text of strangers; `channel` is its id."""

    account: str
    name: str
    channel: str
    thanks: int
    sums: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class MonthOfThanks:
    """`month` is 1 to 12."""

    month: int
    thanks: int
    sums: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class YearLetter:
    """`sums` has one amount for each currency that was given, HBD first; `months` are all twelve.

    `most_thanked` are ordered by thanks, then by name; amounts of two currencies cannot be compared.
    """

    year: int
    thanks: int
    people: int
    joined: int
    sums: tuple[Amount, ...]
    most_thanked: tuple[ThankedPerson, ...]
    months: tuple[MonthOfThanks, ...]


class ReadYearLetter:
    """Reads the gifts of a year and counts them; some tenths of a second for 100,000, so call it off the window."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def run(self, year: int, zone: tzinfo = UTC) -> YearLetter:
        """The letter of a year; full of zeros for a year without gifts."""
        start, end = (datetime(one, 1, 1, tzinfo=zone).astimezone(UTC) for one in (year, year + 1))
        return year_letter(year, thanks_between(self._database, start, end), zone)

    def years(self, zone: tzinfo = UTC) -> list[int]:
        """The years that a letter can be about, newest first; empty before the first gift arrived."""
        span = first_and_last_thanks(self._database)
        if span is None:
            return []
        first, last = (moment.astimezone(zone).year for moment in span)
        return list(range(last, first - 1, -1))


def year_letter(year: int, thanks: Iterable[Thanks], zone: tzinfo = UTC) -> YearLetter:
    """Count gifts; those of other years are left out."""
    counted = [(one.at.astimezone(zone), one) for one in thanks]
    of_year = [(at.month, one) for at, one in counted if at.year == year]
    gifts = [one for _, one in of_year]
    by_person: dict[str, list[Thanks]] = {}
    for one in gifts:
        by_person.setdefault(one.person, []).append(one)
    by_month = {number: [one for month, one in of_year if month == number] for number in range(1, MONTHS + 1)}
    return YearLetter(
        year=year,
        thanks=len(gifts),
        people=len(by_person),
        joined=len({one.person for one in gifts if one.promised}),
        sums=_sums(gifts),
        most_thanked=_most_thanked(by_person),
        months=tuple(MonthOfThanks(number, len(found), _sums(found)) for number, found in by_month.items()),
    )


def _most_thanked(by_person: dict[str, list[Thanks]]) -> tuple[ThankedPerson, ...]:
    people = [
        ThankedPerson(account, gifts[-1].channel_name, gifts[-1].channel, len(gifts), _sums(gifts))
        for account, gifts in by_person.items()
    ]
    people.sort(key=lambda one: (-one.thanks, one.name.casefold(), one.account))
    return tuple(people[:MOST_NAMED])


def _sums(gifts: Sequence[Thanks]) -> tuple[Amount, ...]:
    milli: Counter[Asset] = Counter()
    for one in gifts:
        milli[one.amount.asset] += one.amount.milli
    return tuple(Amount(milli[asset], asset) for asset in (Asset.HBD, Asset.HIVE) if milli[asset])
