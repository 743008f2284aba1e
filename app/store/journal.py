"""What was read of the public journal, and how far: the entries and the cursor of each reading.

settle    entries of settled blocks, the cursor behind them, checkpoints, perhaps a snapshot: one transaction
pend      what reversible blocks say, instead of what they said before
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select

from app.domain.journal import ChainOperation, Checkpoint, JournalEntry, Place, entries_at
from app.store.database import Database, read_time, stored_time
from app.store.journal_schema import (
    journal_accounts,
    journal_entries,
    journal_readings,
)
from app.store.journal_states import JournalStates, Snapshot

Placed = tuple[Place, ChainOperation]


@dataclass(frozen=True, slots=True)
class Cursor:
    """Up to `block` everything is in, and settled.

    `link` is what the source must go on from: the id of that block, the log hash of a public node, or nothing.
    """

    block: int = 0
    link: str = ""
    head: int = 0
    read_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AccountRead:
    """`newest` names the newest operation that was there; a history that is `too_long` is left out."""

    newest: str
    too_long: bool = False


class JournalStore:
    """One reading's rows."""

    def __init__(self, database: Database, reading: str) -> None:
        self._database = database
        self.reading = reading
        self.states = JournalStates(database, reading)

    @staticmethod
    def readings(database: Database) -> list[str]:
        """The names of those that were begun."""
        with database.reading() as connection:
            return sorted(connection.execute(select(journal_readings.c.reading)).scalars())

    def cursor(self) -> Cursor:
        """How far it was read; block 0 if never."""
        with self._database.reading() as connection:
            row = connection.execute(self._of(journal_readings)).one_or_none()
        if row is None:
            return Cursor()
        return Cursor(row.block, row.link, row.head, read_time(row.read_at) if row.read_at else None)

    def settle(
        self,
        cursor: Cursor,
        operations: Sequence[Placed],
        checkpoints: Sequence[Checkpoint] = (),
        snapshot: Snapshot | None = None,
        accounts: Mapping[str, AccountRead] = MappingProxyType({}),
    ) -> None:
        """Everything up to the cursor, and which accounts it was read from; what was pending is forgotten."""
        with self._database.transaction() as connection:
            self._forget_pending(connection)
            self._insert(connection, operations, settled=True)
            self._replace(connection, journal_readings, _row_of(cursor))
            self.states.keep(checkpoints, snapshot)
            for name, read in accounts.items():
                row = {"account": name, "newest": read.newest, "too_long": read.too_long}
                self._replace(connection, journal_accounts, row)

    def pend(self, operations: Sequence[Placed]) -> None:
        """What reversible blocks say now; writes nothing if that is what they said before."""
        before = [_content(one) for one in self._rows(journal_entries.c.settled.is_(False))]
        # Another fork may say something else at the same place.
        if before == [_content(one) for one in sorted(operations, key=lambda one: one[0])]:
            return
        with self._database.transaction() as connection:
            self._forget_pending(connection)
            self._insert(connection, operations, settled=False)

    def entries(self, after: int, *, settled: bool = True, through: int | None = None) -> Iterator[JournalEntry]:
        """Entries of blocks after this one, perhaps only up to another one, in order."""
        clauses = [journal_entries.c.settled.is_(settled), journal_entries.c.block > after]
        if through is not None:
            clauses.append(journal_entries.c.block <= through)
        return entries_at(self._rows(*clauses))

    def count(self) -> tuple[int, int]:
        """How many entries are (settled, pending)."""
        query = select(journal_entries.c.settled, func.count()).where(journal_entries.c.reading == self.reading)
        with self._database.reading() as connection:
            numbers: dict[bool, int] = {
                row[0]: row[1] for row in connection.execute(query.group_by(journal_entries.c.settled))
            }
        return numbers.get(True, 0), numbers.get(False, 0)

    def accounts(self) -> dict[str, AccountRead]:
        """The accounts that this reading was made from."""
        with self._database.reading() as connection:
            rows = connection.execute(self._of(journal_accounts))
            return {row.account: AccountRead(row.newest, row.too_long) for row in rows}

    def forget_accounts(self, names: Collection[str]) -> None:
        """Accounts that are not read any more: who comes back is read from the beginning."""
        if names:
            mine = journal_accounts.c.reading == self.reading
            with self._database.transaction() as connection:
                connection.execute(delete(journal_accounts).where(mine, journal_accounts.c.account.in_(sorted(names))))

    def forget(self) -> None:
        """Everything of this reading, so that it begins anew."""
        with self._database.transaction() as connection:
            for table in (journal_entries, journal_readings, journal_accounts):
                connection.execute(delete(table).where(table.c.reading == self.reading))
            self.states.forget()

    def _of(self, table: Table) -> Any:
        return select(table).where(table.c.reading == self.reading)

    def _rows(self, *clauses: ColumnElement[bool]) -> Iterator[Placed]:
        query = self._of(journal_entries).where(*clauses).order_by(*list(journal_entries.primary_key)[1:])
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        for row in rows:
            place = Place(row.block, row.transaction_number, row.operation_number, row.mark)
            yield place, ChainOperation(
                row.block, place.transaction, place.operation, read_time(row.time), row.transaction_id, row.name,
                json.loads(row.value),
            )  # fmt: skip

    def _forget_pending(self, connection: Connection) -> None:
        mine = journal_entries.c.reading == self.reading
        connection.execute(delete(journal_entries).where(mine, journal_entries.c.settled.is_(False)))

    def _insert(self, connection: Connection, operations: Sequence[Placed], *, settled: bool) -> None:
        rows = [
            {
                "reading": self.reading,
                "block": place.block,
                "transaction_number": place.transaction,
                "operation_number": place.operation,
                "mark": place.mark,
                "time": stored_time(one.time),
                "transaction_id": one.transaction_id,
                "name": one.name,
                "value": json.dumps(one.value, ensure_ascii=False, separators=(",", ":")),
                "settled": settled,
            }
            for place, one in operations
        ]
        if rows:
            # The same operation stands in the histories of several accounts.
            connection.execute(insert(journal_entries).prefix_with("OR IGNORE"), rows)

    def _replace(self, connection: Connection, table: Table, row: dict[str, Any]) -> None:
        connection.execute(insert(table).prefix_with("OR REPLACE"), {"reading": self.reading, **row})


def _content(one: Placed) -> tuple[Place, str, str, Mapping[str, object]]:
    place, operation = one
    return place, operation.transaction_id, operation.name, operation.value


def _row_of(cursor: Cursor) -> dict[str, Any]:
    at = stored_time(cursor.read_at) if cursor.read_at else ""
    return {"block": cursor.block, "link": cursor.link, "head": cursor.head, "read_at": at}
