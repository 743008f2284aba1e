"""Wishes of the page of earnings: look, export, thank, goals."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.bootstrap import Application
    from app.domain.earnings.earning import EarningId, EarningQuery
    from app.domain.earnings.goals import Progress
    from app.domain.earnings.groups import By
    from app.services.earnings.book import GroupView
    from app.services.earnings.look import EarningLook
    from app.services.earnings.thank import Answered, Way

PERIODS = ("month", "year", "before", "all")
"""This month, this year, the year before, everything."""


def look(period: str, by: By, currency: str) -> Wish:
    """What is known -> EarningLook."""

    async def run(application: Application) -> EarningLook:
        from app.services.earnings.look import look_at

        now = application.clock.now()
        return await look_at(application.earnings.book, query_of(period, now), by, currency, now)

    return run


def read_now() -> Wish:
    """Look at the chain and the rates at once -> None."""

    async def run(application: Application) -> None:
        await application.earnings.run_once()

    return run


def export(path: Path, period: str, currency: str) -> Wish:
    """Write the file for taxes -> how many rows."""

    async def run(application: Application) -> int:
        return await application.earnings.book.export(path, query_of(period, application.clock.now()), currency)

    return run


def thank(identity: EarningId, words: str, passphrase: str, way: Way) -> Wish:
    """Answer a gift -> Answered."""

    async def run(application: Application) -> Answered:
        answered = await application.earnings.thank.run(identity, words, passphrase, way)
        application.runner.scheduler.nudge()
        return answered

    return run


def goals() -> Wish:
    """How far each is -> sequence of Progress."""

    async def run(application: Application) -> Sequence[Progress]:
        return await application.earnings.book.progress()

    return run


def add_goal(title: str, amount: str) -> Wish:
    """A new one, from now on -> sequence of Progress."""

    async def run(application: Application) -> Sequence[Progress]:
        from app.domain.typed_amount import typed_amount
        from wallet.money import Asset

        book = application.earnings.book
        book.add_goal(title, typed_amount(amount, Asset(application.settings.now.asset)))
        return await book.progress()

    return run


def remove_goal(number: int) -> Wish:
    """Forget it -> sequence of Progress."""

    async def run(application: Application) -> Sequence[Progress]:
        application.earnings.book.remove_goal(number)
        return await application.earnings.book.progress()

    return run


def host_brought() -> Wish:
    """What hosts' parts brought, by source -> list of GroupView; empty, or the one of hosting."""

    async def run(application: Application) -> list[GroupView]:
        from app.domain.earnings.earning import EarningQuery, Source
        from app.domain.earnings.groups import By

        groups = await application.earnings.book.groups(EarningQuery(), By.SOURCE)
        return [one for one in groups if one.group.name == Source.HOST.value]

    return run


def query_of(period: str, now: datetime) -> EarningQuery:
    """Months and years are of UTC, as everything on chain."""
    from app.domain.earnings.earning import EarningQuery

    match period:
        case "month":
            return EarningQuery(since=datetime(now.year, now.month, 1, tzinfo=UTC))
        case "year":
            return EarningQuery(since=datetime(now.year, 1, 1, tzinfo=UTC))
        case "before":
            return EarningQuery("", datetime(now.year - 1, 1, 1, tzinfo=UTC), datetime(now.year, 1, 1, tzinfo=UTC))
    return EarningQuery()
