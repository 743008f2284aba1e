"""A batch that the chain refuses is halved until the bad gift stands alone; nothing is signed anew too early."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.tips.outcome import RESIGN_MARGIN
from app.domain.tips.states import Reason, TipState
from app.store.submissions import SubmissionStore
from integrations.practice import seed_data
from tests.fixtures.journey import FIRST_UNDO, Computer, computer, publish, received, still_world

LINKS_KEPT = 601.0
NOBODY = "nobody-is-here"
GOOD = ("Sunrise", "A workbench", "Life drawing")
BAD = "Choir"


def send_part_to_nobody(one: Computer) -> None:
    """Nina signs a new link that shares with an account that does not exist."""
    splits = [{"to": "nina", "share": 3}, {"to": NOBODY, "share": 1}]
    url = seed_data.address(seed_data.OTHER, one.world.servers.peertube_port) + "/c/nina_channel"
    publish(one.world, "nina", {"op": "link", "url": url, "splits": splits})
    one.world.advance(LINKS_KEPT)


async def run_on(one: Computer, minutes: int) -> None:
    for _ in range(minutes):
        one.world.advance(60)
        await one.settle()


async def test_a_receiver_who_does_not_exist_holds_up_nobody_else_for_long(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            # What was signed counts, landed or not: the wallet believes no node that says it did not.
            await one.limit(per_day="2.000", per_creator_day="1.000")
            send_part_to_nobody(one)
            for title in (*GOOD, BAD):
                world.like("alice", title)
            await one.look()
            world.advance(FIRST_UNDO + 1)
            await one.arrive()
            assert {state for state, _ in one.states().values()} == {TipState.SUBMITTING}
            assert len({tip.transaction_id for tip in one.tips()}) == 1
            await run_on(one, 65)
            assert one.states() == {
                **dict.fromkeys(GOOD, (TipState.CONFIRMED, Reason.NONE)),
                BAD: (TipState.FAILED, Reason.REFUSED_BY_CHAIN),
            }
            assert received(world, "nina") == []
            assert received(world, "carol") == ["0.045 HBD"]
            assert received(world, "maker") == ["0.050 HBD"] * 2
            assert world.chain.paid_twice() == []


async def test_no_letter_can_be_written_to_nobody_and_the_others_go_at_once(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            one.app.settings.change({"visibility": "quiet"})
            send_part_to_nobody(one)
            for title in (*GOOD, BAD):
                world.like("alice", title)
            await one.look()
            world.advance(FIRST_UNDO + 1)
            await one.arrive()
            assert one.states() == {
                **dict.fromkeys(GOOD, (TipState.CONFIRMED, Reason.NONE)),
                BAD: (TipState.FAILED, Reason.REFUSED_BY_WALLET),
            }
            assert received(world, "nina") == []
            assert world.chain.paid_twice() == []


async def test_the_dropped_gift_is_signed_anew_ten_minutes_after_its_end_and_not_a_block_earlier(
    tmp_path: Path,
) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            for node in world.nodes:
                node.tell("success_and_drop")
            await one.settle()
            (first,) = SubmissionStore(one.app.database).open()
            now = one.app.clock.now()
            world.advance((first.expiration - now).total_seconds() + 55)
            await one.settle()
            assert one.tip("Sunrise").state is TipState.SUBMITTING
            for node in world.nodes:
                node.clear()
            world.advance(45)
            await one.settle()
            tip = one.tip("Sunrise")
            assert (tip.state, tip.reason) == (TipState.QUEUED, Reason.EXPIRED_UNSEEN)
            assert tip.due_at == first.expiration + RESIGN_MARGIN
            world.advance((tip.due_at - one.app.clock.now()).total_seconds() - 3)
            await one.settle()
            assert one.tip("Sunrise").state is TipState.QUEUED
            assert SubmissionStore(one.app.database).open() == []
            world.advance(6)
            await one.settle()
            (second,) = SubmissionStore(one.app.database).open()
            assert second.transaction_id != first.transaction_id
            assert second.expiration >= first.expiration + RESIGN_MARGIN + timedelta(minutes=8)
            world.advance(12)
            await one.settle()
            assert one.tip("Sunrise").state is TipState.CONFIRMED
            assert received(world, "carol") == ["0.045 HBD"]


@pytest.mark.parametrize("lie", ["hidden_transfers", "false_memos", "empty_history"])
async def test_what_another_computer_paid_cannot_be_hidden_by_one_node(tmp_path: Path, lie: str) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one, computer(world, tmp_path / "two") as two:
            await one.join()
            await two.join(device="0123456789abcdef")
            for here in (one, two):
                await here.limit(per_day="0.060", per_creator_day="0.060")
            world.like("alice", "Sunrise")
            await two.look()
            await one.give()
            await two.app.connect_hive.pay_from_here("alice.pocket")
            world.advance(1000)
            world.node("north").tell(lie)
            world.like("alice", "A workbench")
            await two.look()
            await run_on(two, 6)
            assert two.states()["Sunrise"] == (TipState.QUEUED, Reason.NO_SECOND_OPINION)
            world.node("north").clear()
            await two.look()
            await run_on(two, 8)
            assert two.states() == {
                "Sunrise": (TipState.PAID_ELSEWHERE, Reason.PAID_BEFORE),
                "A workbench": (TipState.WAITING, Reason.DAY_LIMIT),
            }
            assert received(world, "carol") == ["0.045 HBD"]
            assert received(world, "maker") == []
