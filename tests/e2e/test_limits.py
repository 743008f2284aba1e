"""Limits: what is over them waits, oldest first, asks, or lapses."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from app.domain.tips.states import Reason, TipState
from tests.fixtures.journey import DAY, computer, received, still_world

LETTERS = "https://hive.blog/@edith/letters-from-the-hill"
BY_DAY = (TipState.WAITING, Reason.DAY_LIMIT)


async def test_over_the_limit_of_the_day_thumbs_wait_and_go_oldest_first(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.limit(per_day="0.100")
            for title in ("A workbench", "Choir", "Sunrise", "Tide pools", "Dovetails"):
                world.like("alice", title)
                await one.look()
                world.advance(1)
            await one.give()
            assert [tip.title for tip in one.tips() if tip.state is TipState.CONFIRMED] == ["A workbench", "Choir"]
            assert one.states()["Sunrise"] == one.states()["Tide pools"] == BY_DAY
            world.advance(3600)
            await one.arrive()
            assert one.states()["Sunrise"] == BY_DAY
            world.clock.set_to(datetime(2026, 11, 11, 0, 0, 30, tzinfo=UTC))
            world.advance(0)
            await one.arrive()
            assert one.tip("Sunrise").state is one.tip("Tide pools").state is TipState.CONFIRMED
            assert received(world, "maker") == ["0.050 HBD"]


async def test_a_thumb_that_waited_for_thirty_days_lapses(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.limit(per_day="0.010")
            world.like("alice", "Sunrise")
            await one.give()
            world.advance(29 * DAY)
            await one.arrive()
            assert one.states()["Sunrise"] == BY_DAY
            world.advance(2 * DAY)
            await one.arrive()
            assert one.states()["Sunrise"] == (TipState.LAPSED, Reason.WAITED_TOO_LONG)
            assert received(world, "carol") == []


async def test_the_limit_of_the_month_waits_for_the_next_month(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.limit(per_month="0.060")
            for title in ("A workbench", "Choir"):
                world.like("alice", title)
            await one.give()
            assert one.tip("A workbench").state is TipState.CONFIRMED
            assert one.states()["Choir"] == (TipState.WAITING, Reason.MONTH_LIMIT)
            world.advance(3 * DAY)
            await one.arrive()
            assert one.states()["Choir"] == (TipState.WAITING, Reason.MONTH_LIMIT)
            world.clock.set_to(datetime(2026, 12, 1, 0, 1, tzinfo=UTC))
            world.advance(0)
            await one.log_in()
            await one.arrive()
            assert one.tip("Choir").state is TipState.CONFIRMED


async def test_the_limit_for_a_creator_waits_for_tomorrow_and_others_go_on(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.limit(per_creator_day="0.060")
            for title in ("Sunrise", "Night train", "Choir"):
                world.like("alice", title)
            await one.give()
            assert one.states()["Night train"] == (TipState.WAITING, Reason.CREATOR_LIMIT)
            assert one.tip("Choir").state is TipState.CONFIRMED
            world.advance(DAY)
            await one.arrive()
            assert one.tip("Night train").state is TipState.CONFIRMED


async def test_a_gift_over_the_limit_for_one_asks_and_is_sent_after_an_answer(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.drop(LETTERS, "0.150")
            await one.give()
            question = one.tips()[0]
            assert (question.state, question.reason) == (TipState.QUESTION, Reason.OVER_TIP_LIMIT)
            one.app.decide.answer([question.id], send=True)
            await one.give()
            assert received(world, "edith") == ["0.150 HBD"]


async def test_raising_a_limit_lets_what_waits_go_at_the_next_look(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.limit(per_day="0.010")
            world.like("alice", "Sunrise")
            await one.give()
            await one.limit(per_day="0.500")
            await one.arrive()
            assert one.tip("Sunrise").state is TipState.CONFIRMED


async def test_with_the_wallet_locked_thumbs_are_collected_and_wait_for_the_passphrase(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
        async with computer(world, tmp_path / "one") as one:
            world.like("alice", "Sunrise")
            await one.give()
            assert one.states()["Sunrise"] == (TipState.QUEUED, Reason.LOCKED)
            await one.unlock()
            await one.arrive()
            assert one.tip("Sunrise").state is TipState.CONFIRMED


async def test_an_allowance_that_has_ended_sends_nothing_until_it_is_renewed(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.connect(days=1)
            await one.log_in()
            world.advance(2 * DAY)
            await one.log_in()
            world.like("alice", "Sunrise")
            await one.give()
            assert one.states()["Sunrise"] == (TipState.QUEUED, Reason.ALLOWANCE_CLOSED)
            assert received(world, "carol") == []
