"""Published rates by name and day, kept as they were published, and when they were asked for last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, select

from app.store.database import Database, read_time, stored_time
from app.store.earning_tables import day_rates, rate_readings


@dataclass(frozen=True, slots=True)
class DayRate:
    """`name` is `HIVE/HBD`: so many of the second for one of the first; `rate` a decimal number as a text."""

    name: str
    day: date
    rate: str
    source: str


class DayRateStore:
    """A rate that is known is never replaced: a value shown once stays what it was."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, found: Iterable[DayRate]) -> None:
        """Add those that are new."""
        rows = [
            {"name": one.name, "day": one.day.isoformat(), "rate": one.rate, "source": one.source} for one in found
        ]
        if rows:
            with self._database.transaction() as connection:
                connection.execute(insert(day_rates).prefix_with("OR IGNORE"), rows)

    def all(self) -> list[DayRate]:
        """Every one, in order of name and day."""
        query = select(day_rates).order_by(day_rates.c.name, day_rates.c.day)
        with self._database.reading() as connection:
            rows = connection.execute(query)
            return [DayRate(row.name, date.fromisoformat(row.day), row.rate, row.source) for row in rows]

    def asked_at(self, name: str) -> datetime | None:
        """When a source was asked last; None before the first time."""
        query = select(rate_readings.c.asked_at).where(rate_readings.c.name == name)
        with self._database.reading() as connection:
            found = connection.execute(query).scalar_one_or_none()
            return read_time(found) if found else None

    def was_asked(self, name: str, now: datetime) -> None:
        """Remember it, whatever the answer."""
        values = {"name": name, "asked_at": stored_time(now)}
        with self._database.transaction() as connection:
            connection.execute(insert(rate_readings).prefix_with("OR REPLACE").values(**values))
