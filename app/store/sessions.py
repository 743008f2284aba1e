"""Sessions at PeerTube servers. A write is on disk when the method returns: the old pair is worthless by then."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, insert, select

from app.store.database import Database, read_time, stored_time
from app.store.schema import peertube_sessions


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A pair of tokens, kept out of `repr`, and until when each is good."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    access_until: datetime
    refresh_until: datetime


class SessionTable:
    """One session for each user at each instance."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, instance: str, username: str) -> StoredSession | None:
        """The session stored last."""
        table = peertube_sessions
        query = select(table).where(table.c.instance == instance, table.c.username == username)
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            return None
        return StoredSession(row.access, row.refresh, read_time(row.access_until), read_time(row.refresh_until))

    def put(self, instance: str, username: str, session: StoredSession) -> None:
        """Replace the session."""
        values = {
            "instance": instance,
            "username": username,
            "access": session.access,
            "refresh": session.refresh,
            "access_until": stored_time(session.access_until),
            "refresh_until": stored_time(session.refresh_until),
        }
        with self._database.transaction() as connection:
            connection.execute(insert(peertube_sessions).prefix_with("OR REPLACE").values(**values))

    def drop(self, instance: str, username: str) -> None:
        """Nothing of the session stays."""
        table = peertube_sessions
        with self._database.transaction() as connection:
            connection.execute(delete(table).where(table.c.instance == instance, table.c.username == username))
