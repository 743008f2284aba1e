"""Opening the one SQLite file: durable (WAL, synchronous=FULL), private (0600), and of a version that we know."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import ConnectionPoolEntry

from app.errors import StoreDamaged
from app.store import schema


class Database:
    """A SQLite file and its connections. Raises StoreDamaged if the file is not ours or from a newer program."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        self._engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 30, "isolation_level": None})
        event.listen(self._engine, "connect", _prepare)
        event.listen(self._engine, "begin", _begin_immediate)
        try:
            self._create()
        except DatabaseError:
            raise StoreDamaged("The database file is damaged; `capillary doctor` says how to mend it.") from None

    def _create(self) -> None:
        with self._engine.begin() as connection:
            version = connection.execute(text("PRAGMA user_version")).scalar_one()
            if version > schema.VERSION:
                raise StoreDamaged("The database was written by a newer Capillary; install that one again.")
            if version == 0:
                schema.metadata.create_all(connection)
                connection.execute(text(f"PRAGMA user_version = {schema.VERSION}"))

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One write transaction: on disk when the block ends, undone if it raises."""
        with self._engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent view that holds nobody up."""
        with self._engine.connect().execution_options(reading=True) as connection:
            yield connection

    def check(self) -> bool:
        """Whether SQLite finds every page and index sound."""
        with self.reading() as connection:
            return str(connection.execute(text("PRAGMA quick_check")).scalar_one()) == "ok"

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def _prepare(connection: object, _: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=30000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN" if connection.get_execution_options().get("reading") else "BEGIN IMMEDIATE")


def stored_time(moment: datetime) -> str:
    """`YYYY-MM-DDTHH:MM:SS` UTC: the form in which times are stored and compared."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def read_time(text_: str) -> datetime:
    """The moment behind a stored time."""
    return datetime.fromisoformat(text_).replace(tzinfo=UTC)
