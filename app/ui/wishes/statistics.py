"""Wishes of open statistics: what a creator was given, and where own money went. Nobody outside is asked."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.services.statistics.mine import Giving
    from app.services.statistics.views import CreatorView


@dataclass(frozen=True, slots=True)
class CreatorLook:
    """`today` by the program's clock, UTC."""

    view: CreatorView
    today: date


def where_it_went() -> Wish:
    """Own gifts by month, creator and platform -> tuple[Giving, ...]."""

    async def run(application: Application) -> tuple[Giving, ...]:
        return await asyncio.to_thread(application.statistics.mine.run)

    return run


def creator(who: str) -> Wish:
    """A creator by channel or `@account` -> CreatorLook."""

    async def run(application: Application) -> CreatorLook:
        await application.statistics.keep.run_once()
        view = await asyncio.to_thread(application.statistics.read.creator, who, limit=8)
        return CreatorLook(view, application.clock.now().date())

    return run
