"""Wishes of the table of gifts. `progress` is called in the asyncio thread: give it a signal's `emit`, no widget."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.tips.listing import TipQuery
    from app.services.tip_detail import TipDetail
    from app.services.tip_table import Chosen, Progress, TipAction, TipTable

Ranges = Sequence[tuple[int, int]]


def look(query: TipQuery, current: int | None, window: int, chosen: Chosen | None = None) -> Wish:
    """Put the list in order -> TableLook. What is chosen is found again in it."""
    return _of_table(lambda table: table.look(query, current, window, chosen))


def rows(first: int, end: int) -> Wish:
    """The cards at these positions -> list of TipCard."""
    return _of_table(lambda table: table.cards(first, end))


def totals() -> Wish:
    """Counts and sums of what is listed -> list of TipTotal."""
    return _of_table(lambda table: table.totals())


def fresh() -> Wish:
    """How many tips a new look would bring -> int."""
    return _of_table(lambda table: table.fresh())


def possible(ranges: Ranges) -> Wish:
    """What can be done with the tips at these positions -> dict of TipAction to their count."""
    return _of_table(lambda table: table.possible(ranges))


def export(path: Path, progress: Progress) -> Wish:
    """Write what is listed into a file -> how many; None if it was cancelled."""
    return _of_table(lambda table: table.export(path, progress))


def detail(number: int) -> Wish:
    """Everything about one tip -> TipDetail, or None. Play money has no block explorer."""

    async def run(application: Application) -> TipDetail | None:
        explorer = "" if application.practice else application.settings.now.explorer
        return await application.tip_table.detail(number, explorer)

    return run


def opening(url: str) -> Wish:
    """Where a browser finds what is published at this address -> str."""

    async def run(application: Application) -> str:
        return application.peertube.opening(url)

    return run


def act(action: TipAction, ranges: Ranges, progress: Progress) -> Wish:
    """Do one thing with all tips at these positions -> how many moved."""

    async def run(application: Application) -> int:
        moved = await application.tip_table.act(action, ranges, progress)
        if moved:
            application.runner.scheduler.nudge()
        return moved

    return run


def ask_again() -> Wish:
    """Look anew, now, at what is on its way or waits."""

    async def run(application: Application) -> None:
        application.runner.scheduler.nudge()

    return run


def _of_table(ask: Callable[[TipTable], Coroutine[Any, Any, Any]]) -> Wish:
    async def run(application: Application) -> Any:
        return await ask(application.tip_table)

    return run
