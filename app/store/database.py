"""Opening the one SQLite file: durable (WAL, synchronous=FULL), private (0600), and of the version that we know.

    fresh file -> all tables at once; older file -> migrated, a copy kept; newer file -> refused
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import ConnectionPoolEntry

from app.errors import AppError, StoreDamaged
from app.store import earning_tables, journal_schema, schema, statistics_tables

FAMILIES = (earning_tables, journal_schema, statistics_tables)
"""Their tables are in the schema's metadata once their modules are there."""


class Database:
    """A SQLite file and its connections. Raises StoreDamaged if it is not ours or from a newer program, NotUpgraded."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._open = threading.local()
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        self._engine = durable_engine(path)
        try:
            self._bring_up()
        except DatabaseError:
            self.close()
            raise StoreDamaged("The database file is damaged; `capillary doctor` says how to mend it.") from None
        except AppError:
            self.close()
            raise

    def _bring_up(self) -> None:
        with self.reading() as connection:
            version = _version(connection)
        if version == 0:
            version = self._create()
        if version > schema.VERSION:
            raise StoreDamaged("The database was written by a newer Capillary; install that one again.")
        if version < schema.VERSION:
            # Alembic takes longer to import than the rest of a start does.
            from app.store.migrate import migrate

            migrate(self._engine, self.path, schema.VERSION)

    def _create(self) -> int:
        with self._engine.begin() as connection:
            version = _version(connection)
            if version == 0:
                schema.metadata.create_all(connection)
                connection.execute(text(f"PRAGMA user_version = {schema.VERSION}"))
            return version or schema.VERSION

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One write transaction: on disk when the block ends, undone if it raises.

        Inside another one of this thread it is a part of that: what several stores write is then kept whole.
        """
        outer = self._outer()
        if outer is not None:
            yield outer
            return
        with self._engine.begin() as connection:
            self._open.connection = connection
            try:
                yield connection
            finally:
                self._open.connection = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent view that holds nobody up; inside a transaction of this thread, what that one sees."""
        outer = self._outer()
        if outer is not None:
            yield outer
            return
        with self._engine.connect().execution_options(reading=True) as connection:
            yield connection

    def _outer(self) -> Connection | None:
        return getattr(self._open, "connection", None)

    def check(self) -> bool:
        """Whether SQLite finds every page and index sound."""
        with self.reading() as connection:
            return str(connection.execute(text("PRAGMA quick_check")).scalar_one()) == "ok"

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def durable_engine(path: Path) -> Engine:
    """Connections to the file whose transactions are on disk when they end, changes of tables included."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 30, "isolation_level": None})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _prepare(connection: object, _: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=30000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _version(connection: Connection) -> int:
    return int(connection.execute(text("PRAGMA user_version")).scalar_one())


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN" if connection.get_execution_options().get("reading") else "BEGIN IMMEDIATE")


def stored_time(moment: datetime) -> str:
    """`YYYY-MM-DDTHH:MM:SS` UTC: the form in which times are stored and compared."""
    return _stored(moment if moment.tzinfo is UTC else moment.astimezone(UTC))


@lru_cache(maxsize=64)
def _stored(moment: datetime) -> str:
    """Remembered, since the rows of one storing share their moments."""
    return moment.isoformat()[:19]


@lru_cache(maxsize=64)
def read_time(text_: str) -> datetime:
    """The moment behind a stored time."""
    return datetime.fromisoformat(text_).replace(tzinfo=UTC)
