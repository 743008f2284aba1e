"""The gifts of a span of time that arrived, one row each with only what is counted, however many there are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from app.domain.tips.states import TipState
from app.store.database import Database, read_time, stored_time
from app.store.schema import once_promised, tips
from wallet.money import Amount, Asset

_ARRIVED = tips.c.state == TipState.CONFIRMED.value


@dataclass(frozen=True, slots=True)
class Thanks:
    """One gift that arrived. `person` is the creator's Hive account; `at` is the moment of the thumb.

    `promised`: it waited for its creator to join.
    """

    person: str
    channel: str
    channel_name: str
    amount: Amount
    at: datetime
    promised: bool


def thanks_between(database: Database, start: datetime, end: datetime) -> Iterator[Thanks]:
    """Those whose thumb was pressed from `start` to before `end`, oldest first."""
    columns = (tips.c.channel, tips.c.channel_name, tips.c.legs, tips.c.milli, tips.c.asset, tips.c.queued_at)
    query = (
        select(*columns, once_promised.c.id.is_not(None).label("promised"))
        .outerjoin(once_promised, once_promised.c.id == tips.c.id)
        .where(_ARRIVED, tips.c.queued_at >= stored_time(start), tips.c.queued_at < stored_time(end))
        .order_by(tips.c.queued_at, tips.c.id)
    )
    with database.reading() as connection:
        for row in connection.execute(query):
            yield Thanks(
                person=next((to for role, to, _ in json.loads(row.legs) if role == "creator"), row.channel),
                channel=row.channel,
                channel_name=row.channel_name,
                amount=Amount(row.milli, Asset(row.asset)),
                at=read_time(row.queued_at),
                promised=bool(row.promised),
            )


def first_and_last_thanks(database: Database) -> tuple[datetime, datetime] | None:
    """When the first and the last gift that arrived was thumbed; None if there is none."""
    with database.reading() as connection:
        first, last = connection.execute(
            select(func.min(tips.c.queued_at), func.max(tips.c.queued_at)).where(_ARRIVED)
        ).one()
    return (read_time(first), read_time(last)) if first else None
