"""Promises in the practice world: published once a day at a random time, taken back in public, ended after 90 days."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.domain.tips.states import Reason, TipState
from app.store.promises import PromiseStore
from integrations.practice import seed_data
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import BLOCK, DAY, POCKET, Computer, computer, publish, still_world
from wallet.intents import Done, Lock

PROMISED = "Splices"
ANOTHER = "Seven knots"


async def said(one: Computer, op: str) -> list[dict[str, Any]]:
    """Our own public operations of this kind, oldest first."""
    found = await one.app.hive.operations(POCKET, kinds=("custom_json",), since=None)
    bodies = [json.loads(str(operation.value["json"])) for operation in found.operations]
    return [body for body in bodies if body.get("op") == op]


async def turn(one: Computer, seconds: float = 0) -> None:
    """Let time pass, and the settler and the promises each have a turn."""
    one.world.advance(seconds + BLOCK)
    await one.settle()
    await one.app.keep_promises.run_once()


async def wait_for_the_plan(one: Computer) -> float:
    """Let the promises be planned, and then the planned moment come -> how long that was."""
    await turn(one)
    at = PromiseStore(one.app.database).planned(POCKET)
    assert at is not None
    seconds = (at - one.app.clock.now()).total_seconds()
    await turn(one, max(seconds, 0))
    one.world.advance(2 * BLOCK)
    await turn(one)
    return seconds


async def promise(one: Computer, world: PracticeWorld) -> None:
    """Like a work of somebody who has not joined."""
    world.like("alice", PROMISED)
    await one.look()
    assert one.states()[PROMISED] == (TipState.PROMISED, Reason.PAYEE_UNKNOWN)


async def test_an_open_promise_is_published_within_a_day_and_only_once(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await turn(one)
            await promise(one, world)
            assert 0 <= await wait_for_the_plan(one) <= DAY
            (pledge,) = await said(one, "pledge")
            (item,) = pledge["items"]
            host = world.peertube_url().removeprefix("http://")
            assert item["to"] == f"peertube:channel:ann_channel@{host}"
            assert item["work"] == f"peertube:video:{seed_data.SPLICES}@{host}"
            assert item["amount"] == "0.050 HBD"
            (published,) = PromiseStore(one.app.database).published(POCKET).values()
            assert (published.key, published.landed) == (item["key"], True)
            assert pledge["until"] == published.until.strftime("%Y-%m-%dT%H:%M:%S")
            for _ in range(3):
                await turn(one, DAY)
            assert len(await said(one, "pledge")) == 1


async def test_a_second_promise_waits_for_another_day(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await turn(one)
            await promise(one, world)
            await wait_for_the_plan(one)
            first_day = one.app.clock.now().date()
            world.advance(30 * 60)
            await one.drop(f"{world.peertube_url()}/w/{seed_data.KNOTS}")
            assert one.states()[ANOTHER] == (TipState.PROMISED, Reason.PAYEE_UNKNOWN)
            PromiseStore(one.app.database).plan(POCKET, one.app.clock.now())
            await turn(one)
            if one.app.clock.now().date() == first_day:
                at = PromiseStore(one.app.database).planned(POCKET)
                assert at is not None
                assert at.date() > first_day
                assert len(await said(one, "pledge")) == 1
                await wait_for_the_plan(one)
            # Where midnight fell in between, the second one has just been sent and needs its block.
            await turn(one, 2 * BLOCK)
            assert len(await said(one, "pledge")) == 2


async def test_a_promise_that_is_undone_after_it_was_published_is_withdrawn(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await turn(one)
            await promise(one, world)
            await wait_for_the_plan(one)
            (pledge,) = await said(one, "pledge")
            assert one.app.decide.undo([one.tip(PROMISED).id])
            await turn(one)
            await turn(one, 2 * BLOCK)
            assert [body["keys"] for body in await said(one, "withdraw")] == [[pledge["items"][0]["key"]]]
            assert PromiseStore(one.app.database).published(POCKET) == {}


async def test_a_promise_undone_in_time_is_never_told(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await turn(one)
            await promise(one, world)
            await turn(one)
            assert one.app.decide.undo([one.tip(PROMISED).id])
            await turn(one, 2 * DAY)
            await turn(one, DAY)
            assert (await said(one, "pledge"), await said(one, "withdraw")) == ([], [])


async def test_quiet_promises_stay_on_this_computer(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            one.app.settings.change({"visibility": "quiet"})
            await turn(one)
            await promise(one, world)
            one.app.settings.change({"visibility": "open"})
            await turn(one)
            assert PromiseStore(one.app.database).planned(POCKET) is None
            await turn(one, 2 * DAY)
            assert await said(one, "pledge") == []


async def test_a_promise_ends_after_ninety_days_and_says_why(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await turn(one)
            await promise(one, world)
            await wait_for_the_plan(one)
            for _ in range(3):
                await turn(one, 30 * DAY)
            assert one.states()[PROMISED] == (TipState.LAPSED, Reason.PROMISE_ENDED)
            await turn(one, DAY)
            assert await said(one, "withdraw") == []
            assert PromiseStore(one.app.database).published(POCKET) == {}


async def test_a_computer_that_does_not_pay_publishes_nothing(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await turn(one)
            await promise(one, world)
            publish(world, POCKET, {"op": "payer", "device": "0123456789abcdef"})
            await turn(one, DAY)
            await turn(one, DAY)
            assert await said(one, "pledge") == []


async def test_a_locked_wallet_lets_promises_wait(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await turn(one)
            await promise(one, world)
            await turn(one)
            await one.app.signing.ask(Lock(), Done)
            await turn(one, 2 * DAY)
            assert await said(one, "pledge") == []
            await one.unlock()
            await turn(one)
            await turn(one, 2 * BLOCK)
            assert len(await said(one, "pledge")) == 1


async def test_promises_that_are_to_be_quiet_from_now_on_are_withdrawn_within_a_day_and_only_once(
    tmp_path: Path,
) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await turn(one)
            await promise(one, world)
            await wait_for_the_plan(one)
            (pledge,) = await said(one, "pledge")
            one.app.settings.change({"visibility": "quiet"})
            assert 0 <= await wait_for_the_plan(one) <= DAY
            assert [body["keys"] for body in await said(one, "withdraw")] == [[pledge["items"][0]["key"]]]
            assert PromiseStore(one.app.database).published(POCKET) == {}
            assert one.states()[PROMISED] == (TipState.PROMISED, Reason.PAYEE_UNKNOWN)
            for _ in range(3):
                await turn(one, DAY)
            assert len(await said(one, "pledge")) == len(await said(one, "withdraw")) == 1


async def test_a_mind_that_was_changed_back_in_time_withdraws_nothing(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await turn(one)
            await promise(one, world)
            await wait_for_the_plan(one)
            one.app.settings.change({"visibility": "quiet"})
            await turn(one)
            one.app.settings.change({"visibility": "open"})
            await turn(one, DAY)
            await turn(one, DAY)
            assert await said(one, "withdraw") == []
            assert len(PromiseStore(one.app.database).published(POCKET)) == 1


async def test_a_promise_that_was_withdrawn_for_quiet_is_published_again_when_it_may_be_seen_again(
    tmp_path: Path,
) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await turn(one)
            await promise(one, world)
            await wait_for_the_plan(one)
            one.app.settings.change({"visibility": "quiet"})
            await wait_for_the_plan(one)
            one.app.settings.change({"visibility": "open"})
            await turn(one, DAY)
            await wait_for_the_plan(one)
            assert len(await said(one, "pledge")) == 2
            assert len(PromiseStore(one.app.database).published(POCKET)) == 1
