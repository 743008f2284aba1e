"""Recurring gifts in the practice world: started, changed, stopped; paid by the chain, failed, counted, shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.content import ChannelId
from app.domain.tips.patron import Order, Rhythm
from app.errors import BadPatron, NotConnected
from app.services.patrons import PatronStanding
from integrations.practice import seed_data
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import BLOCK, DAY, PASSPHRASE, POCKET, Computer, computer, push, still_world
from wallet.errors import LimitReached, WrongPassphrase
from wallet.money import Amount, Asset

WEEKLY = Rhythm.WEEKLY.hours


def paid(world: PracticeWorld) -> list[str]:
    """What the chain paid carol out of recurring gifts."""
    return [str(one.amount) for one in world.chain.transfers(receiver="carol", kind="fill_recurrent_transfer")]


def hbd(text: str) -> Amount:
    return Amount.parse(f"{text} HBD")


def carol(world: PracticeWorld) -> ChannelId:
    return ChannelId.parse(f"peertube:channel:carol_channel@{seed_data.TUBE}:{world.servers.peertube_port}")


async def land(one: Computer, seconds: float = 0.0) -> None:
    one.world.advance(seconds + 4 * BLOCK)
    await one.settle()


async def start(one: Computer, amount: str = "0.200", executions: int = 10) -> str:
    patrons = one.app.promises.patrons
    cost = await patrons.cost(POCKET, carol(one.world), Order(hbd(amount), WEEKLY, executions))
    return await patrons.sign(cost, PASSPHRASE)


async def standing(one: Computer) -> PatronStanding:
    return await one.app.promises.patrons.standing(POCKET)


async def read_history(one: Computer) -> None:
    """What a settling run reads of the account before it signs anything."""
    one.world.like("alice", "Sunrise")
    await one.look()
    await land(one, 301)


async def fail(one: Computer) -> None:
    """A week in which the account has given everything away, its pocket money too."""
    for _ in range(7):
        balance = one.world.chain.balance(POCKET, Asset.HBD)
        if balance:
            values = {"from": POCKET, "to": "dora", "amount": str(balance), "memo": ""}
            push(one.world, ("transfer", values), role="active")
        await land(one, DAY)


async def test_a_gift_is_priced_signed_paid_at_once_and_again_after_a_week(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            patrons = one.app.promises.patrons
            cost = await patrons.cost(POCKET, carol(world), Order(hbd("0.200"), WEEKLY, 10))
            assert (cost.receiver, cost.pair_id, cost.affordable) == ("carol", 0, True)
            before = await one.app.hive.credits(POCKET)
            number = await patrons.sign(cost, PASSPHRASE)
            assert [gift.under_way for gift in (await standing(one)).running] == ["start"]
            assert patrons.is_open(number)
            await land(one)
            after = await one.app.hive.credits(POCKET)
            taken = before.current - after.current
            assert abs(taken - cost.needed) < cost.needed // 10
            assert not patrons.is_open(number)
            assert paid(world) == ["0.200 HBD"]
            (gift,) = (await standing(one)).running
            assert (gift.amount, gift.remaining, gift.under_way) == (hbd("0.200"), 9, "")
            assert gift.yearly == hbd("1.800")
            await read_history(one)
            assert (await one.spent()).month["HBD"] == 250
            assert (await standing(one)).running[0].paid == hbd("0.200")
            await land(one, 7 * DAY)
            # A like after days off is one of many at once: the settler reads the account for it only when it goes.
            await one.drop(
                seed_data.watch_url(seed_data.SUNRISE, seed_data.TUBE, world.servers.peertube_port), again=True
            )
            await land(one, 301)
            assert paid(world) == ["0.200 HBD", "0.200 HBD"]
            assert (await one.spent()).month["HBD"] == 500
            assert (await standing(one)).running[0].paid == hbd("0.400")


async def test_a_change_replaces_and_pays_nothing_at_once_and_a_stop_ends_it(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await start(one)
            await land(one, 1_300)
            patrons = one.app.promises.patrons
            cost = await patrons.cost_of_change(POCKET, "carol", 0, Order(hbd("0.300"), WEEKLY, 5))
            await patrons.sign(cost, PASSPHRASE)
            assert (await standing(one)).running[0].under_way == "change"
            await land(one, 1_300)
            (gift,) = (await standing(one)).running
            assert (gift.amount, gift.remaining) == (hbd("0.300"), 5)
            assert paid(world) == ["0.200 HBD"]
            await patrons.stop(POCKET, "carol", 0, PASSPHRASE)
            await land(one)
            assert (await standing(one)).running == ()
            await land(one, 30 * DAY)
            assert paid(world) == ["0.200 HBD"]
            with pytest.raises(BadPatron):
                await patrons.stop(POCKET, "carol", 0, PASSPHRASE)


async def test_a_second_gift_to_one_receiver_has_a_number_of_its_own(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await start(one)
            await start(one, "0.100")
            await land(one)
            running = (await standing(one)).running
            assert sorted((gift.pair_id, str(gift.amount)) for gift in running) == [(0, "0.200 HBD"), (1, "0.100 HBD")]


async def test_what_cannot_be_paid_is_said_with_its_reason_and_ends_after_ten_times(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await start(one, executions=20)
            await land(one)
            await fail(one)
            (gift,) = (await standing(one)).running
            assert gift.failures == 1
            assert gift.last_failure is not None
            assert "held less than 0.200 HBD" in gift.last_failure.sentence
            assert "(1 of 10)" in gift.last_failure.sentence
            for _ in range(9):
                await fail(one)
            after = await standing(one)
            assert after.running == ()
            assert "for the tenth time" in after.dropped[-1].sentence


async def test_nothing_is_signed_without_passphrase_room_or_a_creator_who_joined(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            patrons = one.app.promises.patrons
            order = Order(hbd("0.200"), WEEKLY, 10)
            cost = await patrons.cost(POCKET, carol(world), order)
            with pytest.raises(WrongPassphrase):
                await patrons.sign(cost, "guessed")
            too_much = await patrons.cost(POCKET, carol(world), Order(hbd("5.000"), WEEKLY, 10))
            with pytest.raises(LimitReached):
                await patrons.sign(too_much, PASSPHRASE)
            port = world.servers.peertube_port
            with pytest.raises(BadPatron):
                await patrons.cost(
                    POCKET, ChannelId.parse(f"peertube:channel:ann_channel@{seed_data.TUBE}:{port}"), order
                )
            with pytest.raises(NotConnected):
                await patrons.cost("nobody", carol(world), order)
            dear = replace(cost, held=cost.needed - 1)
            with pytest.raises(BadPatron):
                await patrons.sign(dear, PASSPHRASE)
            assert world.chain.transfers(sender=POCKET) == []
            assert (await standing(one)) == PatronStanding(POCKET, (), (), (), (), ())


async def test_the_program_dies_after_signing_and_nothing_is_paid_twice(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            for node in ("north", "south"):
                world.node(node).tell("success_and_drop")
            await start(one)
            assert paid(world) == []
        for node in ("north", "south"):
            world.node(node).clear()
        async with computer(world, tmp_path / "one") as one:
            await one.unlock()
            await one.settle()
            await land(one)
            assert paid(world) == ["0.200 HBD"]
            assert Amount((await one.spent()).month["HBD"], Asset.HBD) == hbd("0.200")
