"""Who cannot receive is in no batch; one that the chain refuses all the same is halved until the bad gift stands alone;
nothing is signed anew too early."""

from __future__ import annotations

from dataclasses import replace
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
    publish(one.world, "nina", {"op": "link", "url": links_to(one), "splits": splits})
    one.world.advance(LINKS_KEPT)


def links_to(one: Computer) -> str:
    """The address of Nina's channel."""
    return seed_data.address(seed_data.OTHER, one.world.servers.peertube_port) + "/c/nina_channel"


async def run_on(one: Computer, minutes: int) -> None:
    for _ in range(minutes):
        one.world.advance(60)
        await one.settle()


@pytest.mark.parametrize("visibility", ["open", "quiet"])
async def test_a_receiver_who_does_not_exist_is_asked_about_and_costs_the_others_nothing(
    tmp_path: Path, visibility: str
) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            one.app.settings.change({"visibility": visibility})
            # What is signed counts, landed or not: a second signature would find no room.
            await one.limit(per_day="0.150", per_creator_day="0.100")
            send_part_to_nobody(one)
            world.like("alice", BAD)
            await one.look()
            for title in GOOD:
                world.like("alice", title)
            await one.give()
            await one.arrive()
            assert one.states() == {
                **dict.fromkeys(GOOD, (TipState.CONFIRMED, Reason.NONE)),
                BAD: (TipState.QUESTION, Reason.NO_SUCH_RECEIVER),
            }
            assert received(world, "nina") == []
            assert (await one.spent()).today["HBD"] == 150


async def test_a_gift_goes_as_soon_as_its_receivers_exist_and_a_person_says_so(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            send_part_to_nobody(one)
            world.like("alice", BAD)
            await one.give()
            question = one.tip(BAD)
            assert question.state is TipState.QUESTION
            one.app.decide.answer([question.id], send=True)
            await one.give()
            assert one.states()[BAD] == (TipState.QUESTION, Reason.NO_SUCH_RECEIVER)
            publish(world, "nina", {"op": "link", "url": links_to(one)})
            world.advance(LINKS_KEPT)
            one.app.decide.answer([question.id], send=True)
            await one.give()
            await run_on(one, 3)
            assert one.states()[BAD] == (TipState.CONFIRMED, Reason.NONE)
            assert not one.tip(BAD).attended
            assert received(world, "nina") == ["0.050 HBD"]


async def test_a_host_that_does_not_exist_leaves_its_part_to_the_creator(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            priced = one.tip("Sunrise")
            assert [(leg.role, leg.amount.milli) for leg in priced.legs] == [("creator", 45), ("host", 5)]
            gone = replace(priced, legs=(priced.legs[0], replace(priced.legs[1], to=NOBODY)))
            assert one.app.tips.reprice(gone, {TipState.QUEUED})
            world.advance(FIRST_UNDO + 1)
            await one.arrive()
            assert one.states()["Sunrise"] == (TipState.CONFIRMED, Reason.NONE)
            assert received(world, "carol") == ["0.050 HBD"]
            assert [(leg.role, leg.amount.milli) for leg in one.tip("Sunrise").legs] == [("creator", 50)]


async def test_where_one_node_hides_a_receiver_only_that_gift_waits(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            send_part_to_nobody(one)
            world.like("alice", BAD)
            world.like("alice", "A workbench")
            await one.look()
            world.node("north").tell("invented_accounts")
            world.advance(FIRST_UNDO + 1)
            await one.settle()
            assert one.states() == {
                "A workbench": (TipState.SUBMITTING, Reason.NONE),
                BAD: (TipState.QUEUED, Reason.NO_SECOND_OPINION),
            }
            world.node("north").clear()
            world.advance(61)
            await one.arrive()
            assert one.states()[BAD] == (TipState.QUESTION, Reason.NO_SUCH_RECEIVER)


async def test_a_receiver_whom_both_nodes_invent_holds_up_nobody_else_for_long(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            for node in world.nodes:
                node.tell("invented_accounts")
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
