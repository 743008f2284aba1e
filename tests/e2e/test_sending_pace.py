"""Gifts go at once while free sendings last; else they are collected, and can be undone until they go."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from app.domain.tips.states import Reason, TipState
from tests.fixtures.journey import FIRST_UNDO, Computer, computer, received, still_world

COLLECTED = (TipState.QUEUED, Reason.COLLECTED)


async def one_after_another(one: Computer) -> None:
    """A first gift is sent; two more follow within the hour."""
    one.world.like("alice", "Sunrise")
    await one.give()
    for title in ("A workbench", "Choir"):
        one.world.like("alice", title)
    await one.give()


async def test_with_free_sendings_left_gifts_go_one_after_another(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one_after_another(one)
            assert {state for state, _ in one.states().values()} == {TipState.CONFIRMED}


async def test_with_few_free_sendings_gifts_of_an_hour_go_together_and_can_be_undone_until_then(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            one.app.settings.change({"sending": "hourly"})
            await one_after_another(one)
            assert one.states()["A workbench"] == one.states()["Choir"] == COLLECTED
            assert one.tip("Choir").due_at > world.clock.now() + timedelta(minutes=45)
            assert one.app.decide.undo([one.tip("Choir").id])
            world.like("alice", "Night train")
            world.advance(FIRST_UNDO)
            await one.turn()
            world.advance(3600)
            await one.turn()
            await one.arrive()
            sent = {tip.transaction_id for tip in one.tips() if tip.title in ("A workbench", "Night train")}
            assert len(sent) == 1
            assert received(world, "maker") == ["0.050 HBD"]
            assert received(world, "carol") == ["0.045 HBD", "0.045 HBD"]
            assert received(world, "nina") == []


async def test_daily_means_one_transaction_a_day(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            one.app.settings.change({"sending": "daily"})
            await one_after_another(one)
            world.advance(7200)
            await one.turn()
            assert one.states()["Choir"] == COLLECTED
            world.advance(86_400 - 7200)
            await one.turn()
            await one.arrive()
            assert one.tip("Choir").state is TipState.CONFIRMED
