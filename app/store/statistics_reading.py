"""What open statistics answer: by keys, the largest first; an answer costs the same however much was given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select

from app.domain.statistics.gifts import Dimension
from app.domain.statistics.ranking import WINDOW_DAYS, Given
from app.domain.statistics.together import Mark
from app.store.database import Database
from app.store.statistics_tables import (
    statistic_gifts,
    statistic_marks,
    statistic_parts,
    statistic_sources,
    statistic_sums,
)


@dataclass(frozen=True, slots=True)
class Total:
    """`milli` thousandths of `asset` in so many transfers, of so many supporters, for so many works."""

    asset: str
    milli: int
    transfers: int
    supporters: int
    works: int


@dataclass(frozen=True, slots=True)
class DaySum:
    """The same of one UTC day, or of a month for works and supporters; those who and what came for the first time."""

    day: str
    milli: int
    transfers: int
    supporters: int
    works: int


@dataclass(frozen=True, slots=True)
class Part:
    """A creator, work, platform, instance or supporter in the sum of something else."""

    thing: str
    milli: int
    transfers: int


@dataclass(frozen=True, slots=True)
class SumRow:
    """One row of open data. `day` is empty for the sum in all."""

    dimension: str
    thing: str
    asset: str
    day: str
    layer: int
    milli: int
    transfers: int
    supporters: int
    works: int


class StatisticsReading:
    """Of one reading of the journal. `layer` is 0 for claimed, 1 for confirmed."""

    def __init__(self, database: Database, reading: str) -> None:
        self._database = database
        self._reading = reading

    def totals(self, layer: int, dimension: Dimension, thing: str) -> list[Total]:
        """One for each asset; none if nothing was given."""
        columns = (statistic_sums.c.asset, *_NUMBERS)
        query = select(*columns).where(*self._sum_of(layer, dimension, thing), statistic_sums.c.day == "")
        with self._database.reading() as connection:
            return [Total(*row) for row in connection.execute(query)]

    def days(self, layer: int, dimension: Dimension, thing: str, asset: str) -> list[DaySum]:
        """The oldest first; days without a gift are left out."""
        sums = statistic_sums.c
        query = select(sums.day, *_NUMBERS).where(
            *self._sum_of(layer, dimension, thing), sums.asset == asset, sums.day != ""
        )
        with self._database.reading() as connection:
            return [DaySum(*row) for row in connection.execute(query.order_by(sums.day))]

    def parts(
        self, layer: int, dimension: Dimension, thing: str, asset: str, made_of: Dimension, limit: int
    ) -> list[Part]:
        """The largest first, equal ones by name."""
        parts = statistic_parts.c
        query = select(parts.part, parts.milli, parts.transfers).where(
            parts.reading == self._reading,
            parts.layer == layer,
            parts.dimension == dimension.value,
            parts.thing == thing,
            parts.asset == asset,
            parts.made_of == made_of.value,
        )
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(parts.milli.desc(), parts.part).limit(limit))
            return [Part(*row) for row in rows]

    def observers(self, receiver: str) -> list[str]:
        """Who witnessed gifts to this account, by name."""
        sources = statistic_sources.c
        query = select(sources.observers).where(sources.reading == self._reading, sources.receiver == receiver)
        with self._database.reading() as connection:
            found = [json.loads(text) for text in connection.execute(query).scalars()]
        return sorted({name for names in found for name in names})

    def given(self, layer: int, asset: str, on: date, *, works: bool) -> Iterator[Given]:
        """What was given in the window before a day for what creators make: what a ranking of that day is made from."""
        first = date.fromordinal(on.toordinal() - WINDOW_DAYS).isoformat()
        gifts, sources = statistic_gifts.c, statistic_sources.c
        what = (gifts.work,) if works else ()
        query = (
            select(gifts.day, gifts.supporter, sources.receiver, func.sum(gifts.milli), *what)
            .join(statistic_sources, sources.id == gifts.source)
            .where(sources.reading == self._reading, gifts.asset == asset, gifts.day >= first)
            .where(gifts.day < on.isoformat(), sources.leg.in_(("creator", "patron")))
            .group_by(gifts.day, gifts.supporter, sources.receiver, *what)
        )
        query = query.where(sources.observers != "[]") if layer else query
        with self._database.reading() as connection:
            for day, supporter, creator, milli, *work in connection.execute(query):
                age = on.toordinal() - date.fromisoformat(day).toordinal()
                yield Given(supporter, creator, age, milli, work[0] if work else creator)

    def marks(self) -> list[Mark]:
        """What tells that accounts belong together."""
        marks = statistic_marks.c
        with self._database.reading() as connection:
            query = select(marks.account, marks.said).where(marks.reading == self._reading)
            return [Mark(*row) for row in connection.execute(query)]

    def rows(self) -> Iterator[SumRow]:
        """Every sum there is, in the order of their keys."""
        sums = statistic_sums.c
        key = (sums.dimension, sums.thing, sums.asset, sums.day, sums.layer)
        query = select(*key, *_NUMBERS).where(sums.reading == self._reading).order_by(*key)
        with self._database.reading() as connection:
            for row in connection.execute(query):
                yield SumRow(*row)

    def _sum_of(self, layer: int, dimension: Dimension, thing: str) -> tuple[ColumnElement[bool], ...]:
        sums = statistic_sums.c
        return (
            sums.reading == self._reading,
            sums.layer == layer,
            sums.dimension == dimension.value,
            sums.thing == thing,
        )


_NUMBERS = (
    statistic_sums.c.milli,
    statistic_sums.c.transfers,
    statistic_sums.c.supporters,
    statistic_sums.c.works,
)
