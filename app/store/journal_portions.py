"""Where a long journal is cut, so that it can be gone through without all of it in memory."""

from __future__ import annotations

from sqlalchemy import select

from app.store.database import Database
from app.store.journal_schema import journal_entries


def portion_end(database: Database, reading: str, after: int, most: int) -> int | None:
    """The block that holds the last of the next `most` settled entries behind a block; None if there are fewer."""
    entries = journal_entries.c
    query = (
        select(entries.block)
        .where(entries.reading == reading, entries.block > after, entries.settled.is_(True))
        .order_by(entries.block)
        .offset(most - 1)
        .limit(1)
    )
    with database.reading() as connection:
        return connection.execute(query).scalar_one_or_none()
