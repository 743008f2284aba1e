"""How many tips stand where, and how much that is: counted by the database, however many there are."""

from __future__ import annotations

from collections.abc import Collection
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


def tip_sums(database: Database, states: Collection[TipState] = ()) -> list[TipSum]:
    """One for every state and asset in which there are tips; of these states only, if any are given.

    The few that are open are found by an index; counting all that ever arrived reads the whole table.
    """
    query = select(tips.c.state, tips.c.asset, func.count(), func.sum(tips.c.milli), func.min(tips.c.due_at))
    query = query.group_by(tips.c.state, tips.c.asset)
    if states:
        query = query.where(tips.c.state.in_([str(state) for state in states]))
    with database.reading() as connection:
        return [
            TipSum(TipState(state), asset, count, milli, due)
            for state, asset, count, milli, due in connection.execute(query)
        ]
