"""What a missing second opinion holds up, and what only the two people of a quiet gift can read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.domain.tips.states import Reason, TipState
from integrations.practice import seed_data
from integrations.practice.genesis.keys import play_secret
from tests.fixtures.journey import DAY, FIRST_UNDO, computer, received, still_world
from wallet.errors import MemoError
from wallet.hive_tx.memos import decrypt_memo


async def test_with_one_node_gifts_wait_for_a_second_opinion_and_go_when_it_is_back(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            world.node("south").tell("down")
            await one.arrive()
            assert one.states()["Sunrise"] == (TipState.QUEUED, Reason.NO_SECOND_OPINION)
            world.node("south").clear()
            world.advance(120)
            await one.arrive()
            assert one.tip("Sunrise").state is TipState.CONFIRMED
            assert received(world, "carol") == ["0.045 HBD"]


async def test_a_gift_that_was_sent_is_confirmed_by_two_nodes_only_and_never_signed_again(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            await one.settle()
            world.node("south").tell("down")
            for _ in range(4):
                world.advance(600)
                await one.settle()
                assert one.tip("Sunrise").state is TipState.SUBMITTING
            world.node("south").clear()
            world.advance(120)
            await one.settle()
            assert one.tip("Sunrise").state is TipState.CONFIRMED
            assert received(world, "carol") == ["0.045 HBD"]


async def test_a_transaction_that_was_dropped_is_signed_again_only_when_it_can_never_land(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            for node in world.nodes:
                node.tell("success_and_drop")
            await one.settle()
            first = one.tip("Sunrise").transaction_id
            world.advance(500)
            await one.settle()
            assert (one.tip("Sunrise").state, one.tip("Sunrise").transaction_id) == (TipState.SUBMITTING, first)
            world.advance(200)
            await one.settle()
            assert one.states()["Sunrise"] == (TipState.QUEUED, Reason.EXPIRED_UNSEEN)
            for node in world.nodes:
                node.clear()
            world.advance(700)
            await one.arrive()
            assert one.tip("Sunrise").state is TipState.CONFIRMED
            assert one.tip("Sunrise").transaction_id != first
            assert received(world, "carol") == ["0.045 HBD"]


async def test_a_sensitive_work_is_a_letter_that_its_maker_can_read_and_that_is_counted(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Life drawing")
            await one.give()
            (memo,) = raw_memos(world.toy_chain.history.records[-3:])
            assert memo.startswith("#")
            text = decrypt_memo([play_secret("maker", "memo")], memo)
            assert text.startswith("capillary/1 tip https://other.localhost")
            with pytest.raises(MemoError):
                decrypt_memo([play_secret("mallory", "memo")], memo)
            assert [(row["to"], row["amount"]) for row in one.app.views.statistics("to")] == [("maker", "0.050 HBD")]
            world.unlike("alice", "Life drawing")
            await one.look()
            world.like("alice", "Life drawing")
            await one.give()
            assert received(world, "maker") == ["0.050 HBD"]


async def test_a_silent_server_makes_gifts_wait_and_asks_after_a_day_of_silence(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            host = world.peertube.hosts[seed_data.TUBE]
            host.tokens.revoke_all()
            world.advance(FIRST_UNDO + 1)
            await one.settle()
            assert one.states()["Sunrise"] == (TipState.QUEUED, Reason.SOURCE_UNREACHABLE)
            world.advance(DAY - 60)
            await one.settle()
            assert one.states()["Sunrise"] == (TipState.QUEUED, Reason.SOURCE_UNREACHABLE)
            world.advance(120)
            await one.settle()
            assert one.states()["Sunrise"] == (TipState.QUESTION, Reason.SOURCE_UNREACHABLE)
            one.app.decide.answer([one.tip("Sunrise").id], send=True)
            world.advance(60)
            await one.arrive()
            assert received(world, "carol") == ["0.045 HBD"]


async def test_a_gift_that_waited_days_for_room_is_not_asked_about_for_one_silent_moment(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.limit(per_day="0.010")
            world.like("alice", "Sunrise")
            await one.give()
            world.advance(3 * DAY)
            world.peertube.hosts[seed_data.TUBE].tokens.revoke_all()
            await one.limit(per_day="0.500")
            await one.settle()
            assert one.states()["Sunrise"] == (TipState.QUEUED, Reason.SOURCE_UNREACHABLE)
            await one.log_in()
            world.advance(60)
            await one.arrive()
            assert one.tip("Sunrise").state is TipState.CONFIRMED


def raw_memos(records: list[object]) -> list[str]:
    found = [json.loads(json.dumps(record.value)) for record in records if record.name == "transfer"]  # type: ignore[attr-defined]
    return [value["memo"] for value in found]
