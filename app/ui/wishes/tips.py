"""Wishes about tips: give for a link, take back, answer, try again, show more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.services.window_page import TipCard


@dataclass(frozen=True, slots=True)
class LinkTipped:
    """`before`: this work was there already, and nothing new was queued."""

    card: TipCard
    before: bool


def tip_link(url: str, payer: str = "") -> Wish:
    """Queue a gift for what a link shows -> LinkTipped. `payer` may be empty where only one account could pay."""

    async def run(application: Application) -> LinkTipped:
        from app.errors import NotConnected
        from app.services.window_page import card_of

        named = application.first_run.notes_gifts.payer(payer)
        newest = max((tip.id for tip in application.tips.latest(1)), default=0)
        tip = await application.tip_link.run(url, named, None, application.peertube.known_hosts())
        if tip is None:
            raise NotConnected("The gift could not be stored; try again.")
        application.runner.scheduler.nudge()
        return LinkTipped(card_of(tip), before=tip.id <= newest)

    return run


def undo(numbers: Iterable[int]) -> Wish:
    """Take tips back -> the numbers that were still in time."""
    return _decided(lambda application: application.decide.undo(numbers))


def undo_newest() -> Wish:
    """Take the newest tip back that can be."""
    return _decided(lambda application: application.decide.undo_last())


def answer(numbers: Iterable[int], *, send: bool) -> Wish:
    """Answer questions."""
    return _decided(lambda application: application.decide.answer(numbers, send=send))


def retry(numbers: Iterable[int]) -> Wish:
    """Queue tips again."""
    return _decided(lambda application: application.decide.retry(numbers))


def questions() -> Wish:
    """The cards of all tips that ask, the oldest first."""

    async def run(application: Application) -> list[TipCard]:
        from app.domain.tips.states import TipState
        from app.services.window_page import card_of

        return [card_of(tip) for tip in application.tips.in_state(TipState.QUESTION)]

    return run


def older(shown: int, more: int) -> Wish:
    """The cards below those that are shown."""

    async def run(application: Application) -> list[TipCard]:
        return application.page.older(shown, more)

    return run


def _decided(decide: Callable[[Application], list[int]]) -> Wish:
    async def run(application: Application) -> list[int]:
        moved = decide(application)
        if moved:
            application.runner.scheduler.nudge()
        return moved

    return run
