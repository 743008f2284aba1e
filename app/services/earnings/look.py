"""What the page of earnings shows at once: sums, the newest, this month by day, and what is missing."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.domain.earnings.earning import EarningQuery
from app.domain.earnings.groups import By
from app.services.earnings.book import EarningsBook, EarningView, GroupView, Promised

NEWEST = 100


@dataclass(frozen=True, slots=True)
class EarningLook:
    """`month` are thousandths of `asset` on each day up to today, of `days` in it; `letters` wait for the wallet."""

    by: By
    currency: str
    groups: Sequence[GroupView]
    newest: Sequence[EarningView]
    count: int
    promised: Sequence[Promised]
    currencies: Sequence[str]
    letters: int
    asset: str
    month: tuple[int, ...]
    days: int


async def look_at(book: EarningsBook, query: EarningQuery, by: By, currency: str, now: datetime) -> EarningLook:
    """One look; nobody is asked."""
    rows = await book.rows(query, currency)
    first = datetime(now.year, now.month, 1, tzinfo=UTC)
    month = await book.groups(EarningQuery(query.account, first), By.DAY)
    asset = "HIVE" if month and not any("HBD" in one.group.sums for one in month) else "HBD"
    of_day = {one.group.name: one.group.sums.get(asset, 0) for one in month}
    values = tuple(of_day.get(f"{first:%Y-%m}-{day:02d}", 0) for day in range(1, now.day + 1))
    return EarningLook(
        by=by,
        currency=currency,
        groups=await book.groups(query, by, currency),
        newest=rows[:NEWEST],
        count=len(rows),
        promised=await book.promised(),
        currencies=book.currencies(),
        letters=book.waiting_letters(),
        asset=asset,
        month=values,
        days=calendar.monthrange(now.year, now.month)[1],
    )
