"""What arrived for the accounts here, and letters that wait for the wallet to be opened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select

from app.domain.earnings.earning import Earning, EarningId, EarningQuery, Source
from app.store.database import Database, read_time, stored_time
from app.store.earning_tables import earning_letters, earning_readings, earnings
from app.store.schema import received_tips

MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Letter:
    """A transfer or an execution of a recurring gift whose memo is encrypted."""

    id: EarningId
    time: datetime
    source: Source
    supporter: str
    units: int
    memo: str


@dataclass(frozen=True, slots=True)
class EarningReading:
    """How far the history of an account was read, both ends included."""

    since: datetime
    read_until: datetime


class EarningStore:
    """Earnings by operation and asset."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def reading(self, account: str) -> EarningReading | None:
        """None before the first time."""
        query = select(earning_readings).where(earning_readings.c.account == account)
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
            return EarningReading(read_time(row.since), read_time(row.read_until)) if row else None

    def keep(
        self, account: str, found: Sequence[Earning], letters: Sequence[Letter], reading: EarningReading
    ) -> None:
        """Store what was found and how far was read, all or nothing; what is known stays as it is."""
        values = {
            "account": account,
            "since": stored_time(reading.since),
            "read_until": stored_time(reading.read_until),
        }
        with self._database.transaction() as connection:
            if found:
                connection.execute(insert(earnings).prefix_with("OR IGNORE"), [_values(one) for one in found])
            if letters:
                statement = insert(earning_letters).prefix_with("OR IGNORE")
                connection.execute(statement, [_letter_values(one) for one in letters])
            connection.execute(insert(earning_readings).prefix_with("OR REPLACE").values(**values))

    def letters(self, account: str, limit: int) -> list[Letter]:
        """Those that wait, oldest first."""
        query = select(earning_letters).where(earning_letters.c.account == account)
        with self._database.reading() as connection:
            ordered = query.order_by(earning_letters.c.block, earning_letters.c.mark).limit(limit)
            return [_letter(row) for row in connection.execute(ordered)]

    def waiting(self, account: str = "") -> int:
        """How many letters wait."""
        query = select(func.count()).select_from(earning_letters)
        if account:
            query = query.where(earning_letters.c.account == account)
        with self._database.reading() as connection:
            return int(connection.execute(query).scalar_one())

    def opened(self, letters: Iterable[Letter], found: Sequence[Earning]) -> None:
        """Put what was in them in their place, all or nothing."""
        with self._database.transaction() as connection:
            for one in letters:
                where = (
                    earning_letters.c.account == one.id.account,
                    earning_letters.c.block == one.id.block,
                    earning_letters.c.transaction_id == one.id.transaction_id,
                    earning_letters.c.mark == one.id.mark,
                )
                connection.execute(delete(earning_letters).where(*where))
            if found:
                connection.execute(insert(earnings).prefix_with("OR IGNORE"), [_values(one) for one in found])

    def list(self, query: EarningQuery) -> list[Earning]:
        """Newest first, with the titles that are known of own works."""
        wanted = select(earnings)
        if query.account:
            wanted = wanted.where(earnings.c.account == query.account)
        if query.since is not None:
            wanted = wanted.where(earnings.c.time >= stored_time(query.since))
        if query.until is not None:
            wanted = wanted.where(earnings.c.time < stored_time(query.until))
        ordered = wanted.order_by(earnings.c.time.desc(), earnings.c.block.desc(), earnings.c.mark, earnings.c.asset)
        with self._database.reading() as connection:
            titled = select(received_tips.c.content_id, func.max(received_tips.c.title)).where(
                received_tips.c.title != ""
            )
            pairs = connection.execute(titled.group_by(received_tips.c.content_id))
            titles = {row[0]: str(row[1]) for row in pairs}
            return [_earning(row, titles.get(row.work, "")) for row in connection.execute(ordered)]


def _values(one: Earning) -> dict[str, object]:
    return {
        "account": one.id.account,
        "block": one.id.block,
        "transaction_id": one.id.transaction_id,
        "mark": one.id.mark,
        "asset": one.id.asset,
        "time": stored_time(one.time),
        "source": one.source.value,
        "supporter": one.supporter,
        "units": one.units,
        "work": one.work,
        "url": one.url,
        "quiet": one.quiet,
        "key": one.key,
    }


def _earning(row: Row[Any], title: str) -> Earning:
    return Earning(
        EarningId(row.account, row.block, row.transaction_id, row.mark, row.asset),
        read_time(row.time),
        Source(row.source),
        row.supporter,
        row.units,
        row.work,
        row.url,
        row.quiet,
        row.key,
        title,
    )


def _letter_values(one: Letter) -> dict[str, object]:
    return {
        "account": one.id.account,
        "block": one.id.block,
        "transaction_id": one.id.transaction_id,
        "mark": one.id.mark,
        "asset": one.id.asset,
        "time": stored_time(one.time),
        "source": one.source.value,
        "supporter": one.supporter,
        "units": one.units,
        "memo": one.memo,
    }


def _letter(row: Row[Any]) -> Letter:
    identity = EarningId(row.account, row.block, row.transaction_id, row.mark, row.asset)
    return Letter(identity, read_time(row.time), Source(row.source), row.supporter, row.units, row.memo)
