"""How many tips stand where, and how much that is: counted by the database, however many there are."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.tips.states import TipState
from app.store.database import Database
from app.store.schema import tips


@dataclass(frozen=True, slots=True)
class TipSum:
    """`milli` thousandths of `asset` in `count` tips; `first_due` is the earliest stored time at which one is due."""

    state: TipState
    asset: str
    count: int
    milli: int
    first_due: str = ""


def tip_sums(database: Database) -> list[TipSum]:
    """One for every state and asset in which there are tips."""
    query = select(tips.c.state, tips.c.asset, func.count(), func.sum(tips.c.milli), func.min(tips.c.due_at))
    query = query.group_by(tips.c.state, tips.c.asset)
    with database.reading() as connection:
        return [
            TipSum(TipState(state), asset, count, milli, due)
            for state, asset, count, milli, due in connection.execute(query)
        ]
