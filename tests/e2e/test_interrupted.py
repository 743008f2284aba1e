"""A program that died between claim and submission sent nothing: everything may still be decided."""

from __future__ import annotations

from pathlib import Path

from app.domain.tips.states import Reason, TipState
from tests.fixtures.journey import FIRST_UNDO, POCKET, Computer, computer, publish, received, still_world


def claim_as_a_dying_program_did(one: Computer) -> None:
    """What stands in the table when the claim was the last thing that reached the disk."""
    ids = [tip.id for tip in one.tips()]
    moved = one.app.tips.move(ids, {TipState.QUEUED}, TipState.CLAIMED, one.world.clock.now(), claim="0" * 32)
    assert moved == ids


async def test_an_interrupted_gift_goes_on_and_is_paid_once(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            world.like("alice", "Choir")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            claim_as_a_dying_program_did(one)
            await one.arrive()
            assert {state for state, _ in one.states().values()} == {TipState.CONFIRMED}
            assert received(world, "carol") == ["0.045 HBD"]
            assert world.chain.paid_twice() == []


async def test_an_unlike_after_the_interruption_costs_nothing(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            claim_as_a_dying_program_did(one)
            world.unlike("alice", "Sunrise")
            await one.arrive()
            assert one.states()["Sunrise"] == (TipState.CANCELLED, Reason.THUMB_TAKEN_BACK)
            assert received(world, "carol") == []


async def test_an_interrupted_gift_of_a_computer_that_pays_no_more_can_be_undone(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            claim_as_a_dying_program_did(one)
            publish(world, POCKET, {"op": "payer", "device": "fedcba9876543210"})
            await one.arrive()
            assert one.states()["Sunrise"] == (TipState.QUEUED, Reason.NOT_PAYER)
            assert one.app.decide.undo([one.tip("Sunrise").id]) == [one.tip("Sunrise").id]
            assert received(world, "carol") == []


async def test_a_claim_before_the_wallet_was_locked_waits_for_the_passphrase(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            claim_as_a_dying_program_did(one)
        async with computer(world, tmp_path / "one") as one:
            await one.settle()
            assert one.tip("Sunrise").state is TipState.CLAIMED
            await one.unlock()
            await one.arrive()
            assert one.tip("Sunrise").state is TipState.CONFIRMED
            assert received(world, "carol") == ["0.045 HBD"]
