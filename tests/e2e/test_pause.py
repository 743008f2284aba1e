"""A pause is a setting: it holds over a new start and in every program, and ends where a person ends it."""

from __future__ import annotations

from pathlib import Path

from app.domain.tips.states import Reason, TipState
from app.settings import LiveSettings
from tests.fixtures.journey import FIRST_UNDO, computer, received, still_world


async def test_nothing_is_collected_or_sent_while_paused_also_after_a_new_start(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            one.app.settings.change({"paused": True})
            world.advance(FIRST_UNDO + 1)
            world.like("alice", "A workbench")
            await one.turn()
            assert one.states() == {"Sunrise": (TipState.QUEUED, Reason.NONE)}
        async with computer(world, tmp_path / "one") as one:
            await one.unlock()
            assert one.app.runner.paused
            await one.turn()
            assert one.states() == {"Sunrise": (TipState.QUEUED, Reason.NONE)}
            # Another program, such as the command line, ends it.
            LiveSettings(one.app.folder.settings).change({"paused": False})
            await one.turn()
            await one.arrive()
            assert received(world, "carol") == ["0.045 HBD"]
            assert one.states()["A workbench"][0] is TipState.QUEUED


async def test_what_was_sent_before_a_pause_is_followed_to_its_end(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            await one.settle()
            assert one.states()["Sunrise"][0] is TipState.SUBMITTING
            one.app.settings.change({"paused": True})
            world.like("alice", "A workbench")
            world.advance(30)
            await one.turn()
            assert one.states() == {"Sunrise": (TipState.CONFIRMED, Reason.NONE)}
            assert received(world, "carol") == ["0.045 HBD"]


async def test_what_a_node_dropped_is_not_sent_again_in_a_pause(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            for node in world.nodes:
                node.tell("success_and_drop")
            await one.settle()
            for node in world.nodes:
                node.clear()
            one.app.settings.change({"paused": True})
            await one.turn()
            world.advance(30)
            assert received(world, "carol") == []
            one.app.settings.change({"paused": False})
            await one.turn()
            await one.arrive()
            assert received(world, "carol") == ["0.045 HBD"]
