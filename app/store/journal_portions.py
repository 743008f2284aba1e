"""Where a long journal is cut, so that it can be gone through without all of it in memory."""

from __future__ import annotations

from sqlalchemy import select

from app.store.database import Database
from app.store.journal_schema import journal_entries


def portion_end(database: Database, reading: str, blocks: tuple[int, int], most: int) -> int:
    """The block that holds the last of the next `most` entries behind the first of `blocks`, at most the second one."""
    after, last = blocks
    entries = journal_entries.c
    query = (
        select(entries.block)
        .where(entries.reading == reading, entries.block > after, entries.block <= last)
        .order_by(entries.block)
        .offset(most - 1)
        .limit(1)
    )
    with database.reading() as connection:
        return connection.execute(query).scalar_one_or_none() or last
