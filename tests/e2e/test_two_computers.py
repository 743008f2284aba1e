"""Two computers, one Hive account: each work is paid once, and the limits hold over both."""

from __future__ import annotations

from pathlib import Path

from app.domain.tips.states import Reason, TipState
from integrations.practice import seed_data
from tests.fixtures.journey import POCKET, computer, received, still_world

RANDOM = "0123456789abcdef"
SUNRISE_POST = "https://hive.blog/@carol/sunrise-the-film"
QUARTER = 900.0


async def test_three_ways_to_one_work_on_two_computers_pay_it_once(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one, computer(world, tmp_path / "two") as two:
            await one.join()
            await two.join(device=RANDOM)
            world.like("alice", "Sunrise")
            for here in (one, two):
                await here.look()
                await here.drop(SUNRISE_POST)
                await here.drop(seed_data.watch_url(seed_data.SUNRISE, seed_data.TUBE, world.servers.peertube_port))
                assert [tip.title for tip in here.tips()] == ["Sunrise"]
            world.advance(301)
            for _ in range(3):
                for here in (two, one):
                    await here.arrive()
            assert received(world, "carol") == ["0.045 HBD"]
            assert world.chain.paid_twice() == []
            assert one.tip("Sunrise").state is TipState.CONFIRMED
            assert two.states()["Sunrise"] == (TipState.QUEUED, Reason.NOT_PAYER)


async def test_a_new_payer_finds_what_the_first_one_paid_and_the_first_one_stops(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one, computer(world, tmp_path / "two") as two:
            await one.join()
            await two.join(device=RANDOM)
            world.like("alice", "Sunrise")
            await two.look()
            await one.give()
            await two.app.connect_hive.pay_from_here(POCKET)
            world.like("alice", "Night train")
            for here in (one, two):
                await here.look()
            world.advance(301)
            for here in (one, two):
                await here.arrive()
            assert one.states()["Night train"] == (TipState.QUEUED, Reason.NOT_PAYER)
            assert two.states()["Night train"] == (TipState.QUEUED, Reason.NOT_PAYER)
            world.advance(QUARTER)
            for here in (one, two):
                await here.arrive()
            assert two.states() == {
                "Sunrise": (TipState.PAID_ELSEWHERE, Reason.PAID_BEFORE),
                "Night train": (TipState.CONFIRMED, Reason.NONE),
            }
            assert one.states()["Night train"] == (TipState.QUEUED, Reason.NOT_PAYER)
            assert received(world, "carol") == ["0.045 HBD", "0.045 HBD"]
            assert world.chain.paid_twice() == []


async def test_what_the_first_payer_sent_in_the_quarter_of_an_hour_does_not_stop_the_second(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one, computer(world, tmp_path / "two") as two:
            await one.join()
            await two.join(device=RANDOM)
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(301)
            world.node("north").tell("success_and_drop")
            world.node("south").tell("success_and_drop")
            await one.settle()
            world.node("north").clear()
            world.node("south").clear()
            await two.app.connect_hive.pay_from_here(POCKET)
            world.advance(30)
            await one.arrive()
            assert received(world, "carol") == ["0.045 HBD"]
            world.like("alice", "Night train")
            await two.look()
            world.advance(QUARTER)
            await two.arrive()
            assert two.tip("Night train").state is TipState.CONFIRMED


async def test_the_limit_of_the_day_is_kept_over_both_computers(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one, computer(world, tmp_path / "two") as two:
            await one.join()
            await two.join(device=RANDOM)
            for here in (one, two):
                await here.limit(per_day="0.120", per_creator_day="0.120")
            for title in ("Sunrise", "A workbench"):
                world.like("alice", title)
            await one.give()
            await two.app.connect_hive.pay_from_here(POCKET)
            world.advance(2 * QUARTER)
            world.like("alice", "Choir")
            await two.give()
            assert two.states()["Choir"] == (TipState.WAITING, Reason.DAY_LIMIT)
            world.advance(86_400)
            await two.arrive()
            assert two.tip("Choir").state is TipState.CONFIRMED
            assert world.chain.paid_twice() == []


async def test_the_limit_for_a_creator_is_kept_over_both_computers(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one, computer(world, tmp_path / "two") as two:
            await one.join()
            await two.join(device=RANDOM)
            for here in (one, two):
                await here.limit(per_creator_day="0.060")
            world.like("alice", "Sunrise")
            await two.look()
            await one.give()
            await two.app.connect_hive.pay_from_here(POCKET)
            world.advance(2 * QUARTER)
            world.like("alice", "Night train")
            await two.give()
            assert two.states()["Night train"] == (TipState.WAITING, Reason.CREATOR_LIMIT)


async def test_tips_by_a_computer_that_is_not_the_payer_stop_the_one_that_is(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one, computer(world, tmp_path / "two") as two:
            await one.join()
            await two.join()
            world.like("alice", "Sunrise")
            await one.give()
            world.like("alice", "Night train")
            await two.give()
            assert two.states()["Night train"] == (TipState.QUEUED, Reason.OTHER_PAYER_SEEN)
            assert received(world, "carol") == ["0.045 HBD"]
