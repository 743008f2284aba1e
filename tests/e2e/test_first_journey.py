"""One thumb becomes one donation."""

from __future__ import annotations

from pathlib import Path

from app.domain.tips.states import TipState
from tests.fixtures.journey import computer, received, still_world


async def test_a_thumb_becomes_a_donation_of_creator_and_host(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.connect()
            await one.log_in()
            world.like("alice", "Sunrise")
            await one.give()
            assert one.tip("Sunrise").state is TipState.CONFIRMED
        assert received(world, "carol") == ["0.045 HBD"]
        assert received(world, "tubehost") == ["0.005 HBD"]


async def test_after_a_day_the_second_thumb_for_a_creator_waits_only_for_the_short_time_to_undo(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.give()
            world.like("alice", "Night train")
            await one.give(wait=30)
            assert one.tip("Night train").state is TipState.CONFIRMED
            assert received(world, "carol") == ["0.045 HBD"] * 2
