"""A program that rests reads nothing; whatever is worth a turn gets it at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.domain.tips.states import TipState
from app.services.settle_turns import ANYHOW, SettleTurns
from app.store.database import Database
from app.store.tips import TipStore
from tests.fixtures.stored_tips import NOON, stored_tip


class Settle:
    """Counts its turns."""

    def __init__(self) -> None:
        self.turns = self.followed = 0

    async def run_once(self) -> None:
        """One more."""
        self.turns += 1

    async def follow(self) -> None:
        """One more, in a pause."""
        self.followed += 1


class Clock:
    """Moves when it is told to."""

    def __init__(self) -> None:
        self.time = NOON

    def now(self) -> datetime:
        """Its time."""
        return self.time

    async def sleep(self, seconds: float) -> None:
        """Move so far."""
        self.time += timedelta(seconds=seconds)


class Desk:
    """Turns over a database, as the runner has them."""

    def __init__(self, folder: Path) -> None:
        self.database = Database(folder / "capillary.sqlite")
        self.tips, self.settle, self.clock = TipStore(self.database), Settle(), Clock()
        self.turns = SettleTurns(self.settle, self.database, self.clock)

    async def after(self, seconds: float, turns: int = 1) -> int:
        """How many of so many turns looked at everything, each so many seconds after the one before."""
        before = self.settle.turns
        for _ in range(turns):
            await self.clock.sleep(seconds)
            await self.turns.turn()
        return self.settle.turns - before


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.turns.close()
    desk.database.close()


async def test_nothing_to_do_is_looked_at_every_quarter_of_a_minute(desk: Desk) -> None:
    assert await desk.after(0) == 1
    assert await desk.after(3, turns=4) == 0
    assert await desk.after(3) == 1
    assert await desk.after(ANYHOW.total_seconds(), turns=3) == 3


async def test_what_somebody_wrote_is_looked_at_in_the_next_turn(desk: Desk) -> None:
    assert await desk.after(0) == 1
    desk.tips.insert([stored_tip(state=TipState.QUEUED, due_at=NOON + timedelta(hours=1))])
    assert await desk.after(3) == 1
    assert await desk.after(3) == 0


async def test_the_end_of_a_time_to_undo_is_not_slept_through(desk: Desk) -> None:
    desk.tips.insert([stored_tip(state=TipState.QUEUED, due_at=NOON + timedelta(seconds=5))])
    assert await desk.after(0) == 1
    assert await desk.after(3) == 0
    assert await desk.after(3) == 1


async def test_a_clock_that_is_put_back_is_no_reason_to_sleep(desk: Desk) -> None:
    assert await desk.after(0) == 1
    desk.clock.time -= timedelta(days=1)
    assert await desk.after(3) == 1


@pytest.mark.parametrize("state", [TipState.CLAIMED, TipState.SUBMITTING])
async def test_what_is_on_its_way_is_followed_in_every_turn(desk: Desk, state: TipState) -> None:
    desk.tips.insert([stored_tip(state=state)])
    assert await desk.after(3, turns=5) == 5


async def test_a_nudge_and_the_end_of_a_pause_are_followed_by_a_whole_look(desk: Desk) -> None:
    assert await desk.after(0) == 1
    desk.turns.wake()
    assert await desk.after(1) == 1
    await desk.turns.follow()
    assert (desk.settle.followed, await desk.after(1)) == (1, 1)
    await desk.turns.run_once()
    assert await desk.after(1) == 0
