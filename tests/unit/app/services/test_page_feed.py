"""What the window is told: the whole top of the list once, then what changed, whoever changed it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from app.domain.tips.states import TipState
from app.events import TipsChanged
from app.services.first_page import last_page
from app.services.page_feed import TOP
from app.services.window_page import Page
from integrations.practice import seed_data
from tests.fixtures.journey import Computer, computer, still_world
from tests.fixtures.stored_tips import stored_tip

PATIENCE = 30


class Listener:
    """A window's place."""

    def __init__(self) -> None:
        self.pages: list[Page] = []

    async def until(self, holds: Callable[[Page], bool]) -> Page:
        """The first page for which it holds."""
        async with asyncio.timeout(PATIENCE):
            while True:
                for page in self.pages:
                    if holds(page):
                        return page
                await asyncio.sleep(0.02)


@asynccontextmanager
async def fed(one: Computer) -> AsyncIterator[Listener]:
    listener = Listener()
    task = asyncio.create_task(one.app.page.run(listener.pages.append))
    try:
        yield listener
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def watch_link(one: Computer, uuid: str) -> str:
    return f"{one.world.peertube_url(seed_data.TUBE)}/videos/watch/{uuid}"


async def test_the_whole_page_comes_first_and_changes_after_it(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.connect()
            await one.drop(watch_link(one, seed_data.SUNRISE))
            async with fed(one) as listener:
                first = await listener.until(lambda page: page.newest_first)
                assert [card.title for card in first.cards] == ["Sunrise"]
                known = await listener.until(lambda page: page.figures.balance is not None)
                assert known.figures.balance == 45_000
                one.app.decide.undo([1])
                await listener.until(lambda page: any(card.state is TipState.CANCELLED for card in page.cards))
                assert listener.pages[-1].figures.waiting == 0


async def test_what_another_program_does_is_told_as_well(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.connect()
            async with fed(one) as listener, computer(world, tmp_path / "one") as other:
                await listener.until(lambda page: page.newest_first)
                await other.drop(watch_link(one, seed_data.SUNRISE))
                page = await listener.until(lambda page: bool(page.cards))
                assert page.cards[0].state is TipState.QUEUED
                assert page.figures.waiting == 1


async def test_a_quiet_minute_tells_nothing_again(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.connect()
            async with fed(one) as listener:
                await listener.until(lambda page: bool(page.figures.nodes))
                told = len(listener.pages)
                await asyncio.sleep(3)
                assert len(listener.pages) == told


async def test_the_page_is_kept_for_the_next_start(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.connect()
            await one.drop(watch_link(one, seed_data.SUNRISE))
            async with fed(one) as listener:
                await listener.until(lambda page: page.figures.balance is not None)
                await asyncio.sleep(0.2)
            kept = last_page(one.app.folder)
            assert kept is not None
            assert [card.title for card in kept.cards] == ["Sunrise"]
            assert kept.figures.balance == 45_000
            assert kept.figures.accounts == ("alice.pocket",)


async def test_many_changes_are_told_as_the_top_of_the_list_and_what_is_shown_below_it(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.connect()
            soon = one.app.clock.now() + timedelta(days=1)
            tips = [stored_tip(number, due_at=soon) for number in range(TOP + 50)]
            ids = one.app.tips.insert(tips)
            async with fed(one) as listener:
                first = await listener.until(lambda page: page.newest_first)
                assert len(first.cards) == TOP
                oldest = {card.number for card in one.app.page.older(TOP, 50)}
                assert oldest == set(ids[:50])
                moved = one.app.tips.move(ids, {TipState.QUEUED}, TipState.CANCELLED, one.app.clock.now())
                assert len(moved) == TOP + 50
                one.app.events.tell(TipsChanged(tuple(ids)))
                page = await listener.until(lambda page: page.cards[-1].state is TipState.CANCELLED)
                assert {card.number for card in page.cards} == set(ids)
                assert all(card.state is TipState.CANCELLED for card in page.cards)
