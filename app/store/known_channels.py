"""Channels that were thanked or promised something: what a rule for one creator can be made for."""

from __future__ import annotations

from sqlalchemy import func, select

from app.store.database import Database
from app.store.schema import tips


def known_channels(database: Database, limit: int = 500) -> list[tuple[str, str]]:
    """(id, name) of each channel, the one of the newest tip first. Names are strangers' words."""
    newest = func.max(tips.c.id)
    query = (
        select(tips.c.channel, tips.c.channel_name, newest.label("newest"))
        .where(tips.c.channel != "")
        .group_by(tips.c.channel)
        .order_by(newest.desc())
        .limit(limit)
    )
    with database.reading() as connection:
        return [(row.channel, row.channel_name) for row in connection.execute(query)]
