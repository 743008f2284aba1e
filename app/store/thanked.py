"""Makers whom somebody here gave to, found by words; for a search among people who are not followed yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.following.titles import folded
from app.store.database import Database
from app.store.schema import tips

MOST_LOOKED_AT = 2_000


@dataclass(frozen=True, slots=True)
class ThankedMaker:
    """`name` is a stranger's word; `channel` an id."""

    channel: str
    name: str


def thanked_makers(database: Database, words: Sequence[str], most: int) -> list[ThankedMaker]:
    """Those in whose name or channel all words stand, the last thanked first."""
    newest = func.max(tips.c.id)
    query = (
        select(tips.c.channel, func.max(tips.c.channel_name).label("name"))
        .where(tips.c.channel != "")
        .group_by(tips.c.channel)
        .order_by(newest.desc())
        .limit(MOST_LOOKED_AT)
    )
    with database.reading() as connection:
        found = [ThankedMaker(row.channel, row.name) for row in connection.execute(query)]
    said = [(one, folded(f"{one.name} {one.channel}")) for one in found]
    return [one for one, text in said if all(word in text for word in words)][:most]
