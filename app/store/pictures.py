"""Where the picture of a channel or work is to be had, as its origin said when the work was last read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from app.store.database import Database, stored_time
from app.store.schema import pictures

AT_ONCE = 500


class PictureStore:
    """`owner` is the id of a channel or of a work, as text; the address is a stranger's word."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, found: Mapping[str, str], now: datetime) -> None:
        """Remember the addresses by their owners; a row that says the same already is not written."""
        if not found:
            return
        row = insert(pictures)
        statement = row.on_conflict_do_update(
            index_elements=[pictures.c.owner],
            set_={"url": row.excluded.url, "seen_at": row.excluded.seen_at},
            where=pictures.c.url != row.excluded.url,
        )
        seen_at = stored_time(now)
        with self._database.transaction() as connection:
            rows = [{"owner": owner, "url": url, "seen_at": seen_at} for owner, url in found.items()]
            connection.execute(statement, rows)

    def addresses(self, owners: Collection[str]) -> dict[str, str]:
        """Those that are known, of at most 500 owners."""
        query = select(pictures.c.owner, pictures.c.url).where(pictures.c.owner.in_(list(owners)[:AT_ONCE]))
        with self._database.reading() as connection:
            return {row.owner: row.url for row in connection.execute(query) if row.url}
