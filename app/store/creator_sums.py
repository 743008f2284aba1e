"""Who got most since a moment: added up by the database, however many tips there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from app.domain.tips.states import TipState
from app.store.database import Database, stored_time
from app.store.schema import tips


@dataclass(frozen=True, slots=True)
class CreatorSum:
    """`milli` thousandths in `count` tips that arrived at the maker of one channel."""

    channel: str
    name: str
    milli: int
    count: int


def creator_sums(database: Database, asset: str, since: datetime, limit: int) -> tuple[list[CreatorSum], int]:
    """Those who got most of one asset since then, and how many got anything."""
    arrived = (
        (tips.c.state == TipState.CONFIRMED.value)
        & (tips.c.asset == asset)
        & (tips.c.changed_at >= stored_time(since))
        & (tips.c.channel != "")
    )
    total = func.sum(tips.c.milli)
    query = (
        select(tips.c.channel, func.max(tips.c.channel_name), total, func.count())
        .where(arrived)
        .group_by(tips.c.channel)
        .order_by(total.desc(), tips.c.channel)
        .limit(limit)
    )
    count = select(func.count(tips.c.channel.distinct())).where(arrived)
    with database.reading() as connection:
        rows = [CreatorSum(*row) for row in connection.execute(query)]
        return rows, int(connection.execute(count).scalar_one())
