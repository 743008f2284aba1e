"""What an account sent on each day of a month: every transfer of its own counts, as it does in the wallet's limits."""

from __future__ import annotations

from sqlalchemy import func, select

from app.store.database import Database
from app.store.schema import own_transfers


def daily_sums(database: Database, account: str, month: str) -> dict[str, dict[int, int]]:
    """Thousandths by asset and day of the month (1-31), for a month like `2026-11`, UTC."""
    day = func.substr(own_transfers.c.time, 9, 2)
    query = (
        select(own_transfers.c.asset, day.label("day"), func.sum(own_transfers.c.milli).label("milli"))
        .where(own_transfers.c.account == account, func.substr(own_transfers.c.time, 1, 7) == month)
        .group_by(own_transfers.c.asset, day)
    )
    sums: dict[str, dict[int, int]] = {}
    with database.reading() as connection:
        for row in connection.execute(query):
            sums.setdefault(row.asset, {})[int(row.day)] = int(row.milli)
    return sums
