"""A promise made before its creator joins is paid exactly once after the link has stood, and not after Stop."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from app.domain.tips.joining import Joining, Watch
from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip
from app.store.promise_watches import Honour, PromiseWatchStore
from app.store.promises import PromiseStore
from app.store.schema import published_promises
from integrations.practice import seed_data
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import DAY, POCKET, UNDO, Computer, computer, publish, push, received, still_world

PROMISED = "Splices"
PAID = "0.045 HBD"
"""Of 0.050: the host's share is that of the day of the payment."""
ANN = "ann_channel"
RANDOM = "0123456789abcdef"


def join_ann(world: PracticeWorld, account: str = "ann") -> None:
    """Ann signs her link and pastes the words."""
    port = world.servers.peertube_port
    publish(world, account, {"op": "link", "url": f"https://{seed_data.TUBE}:{port}/c/{ANN}"})
    world.peertube.set_support(seed_data.TUBE, ANN, f"hive-tips: @{account}")


async def turn(one: Computer, seconds: float = 0.0) -> None:
    """Time passes; then everything that the runner does has a turn, and what was sent its blocks."""
    one.world.advance(seconds)
    await one.turn()
    one.world.advance(UNDO + 1)
    await one.arrive()


async def days(one: Computer, count: int) -> None:
    for _ in range(count):
        await turn(one, DAY * 1.2)


def watch(one: Computer) -> Watch:
    (found,) = PromiseWatchStore(one.app.database).all()
    return found


def transaction_of(one: Computer, key: str) -> str:
    """The transaction that published the promise of this key."""
    with one.app.database.reading() as connection:
        query = select(published_promises.c.transaction_id).where(published_promises.c.key == key)
        return str(connection.execute(query).scalar_one())


class StopsMeanwhile:
    """Reads works as the program does, and the person says Stop while it reads."""

    def __init__(self, one: Computer, channel: str) -> None:
        self._make_tip, self._pay, self._channel = one.app.promises.pay._make_tip, one.app.promises.pay, channel

    async def anew(self, tip: Tip) -> Tip:
        fresh = await self._make_tip.anew(tip)
        assert self._pay.stop(POCKET, self._channel)
        return fresh


async def promise(one: Computer) -> None:
    one.world.like("alice", PROMISED)
    await one.look()
    assert one.states()[PROMISED] == (TipState.PROMISED, Reason.PAYEE_UNKNOWN)


async def test_a_promise_is_paid_once_after_the_link_with_the_supporter_offline_and_restarted_twice(
    tmp_path: Path,
) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await promise(one)
            await days(one, 3)
            promises = PromiseStore(one.app.database)
            (first,) = promises.published(POCKET).values()
            # As if the letter key had changed since: what was published is what the gift must carry.
            promises.publish({first.payment: "00112233445566aa"}, first.until, transaction_of(one, first.key))
            (pledge,) = promises.published(POCKET).values()
            assert watch(one).joining is Joining.AWAITED
        join_ann(world)
        world.advance(10 * DAY)
        async with computer(world, tmp_path / "one") as one:
            await one.unlock()
            await days(one, 4)
            assert watch(one).joining is Joining.WATCHED
            assert received(world, "ann") == []
        async with computer(world, tmp_path / "one") as one:
            await one.unlock()
            while watch(one).joining is Joining.WATCHED:
                await days(one, 1)
            going = watch(one)
            assert going.since is not None
            assert going.goes_at is not None
            assert timedelta(hours=12) <= going.goes_at - one.app.clock.now() <= timedelta(hours=36)
            assert going.goes_at - going.since >= timedelta(days=7)
            assert any(sentence.startswith("Ann") and "0.050 HBD" in sentence for sentence in one.notices)
            assert received(world, "ann") == []
        async with computer(world, tmp_path / "one") as one:
            await one.unlock()
            await days(one, 2)
            assert one.tip(PROMISED).state is TipState.CONFIRMED
        async with computer(world, tmp_path / "one") as one:
            await one.unlock()
            await days(one, 3)
            assert received(world, "ann") == [PAID]
            (transfer,) = world.chain.transfers(receiver="ann")
            assert f"key={pledge.key}" in transfer.memo
            assert world.chain.paid_twice() == []
            assert PromiseWatchStore(one.app.database).honour(POCKET) == Honour(1, 0)


async def until_it_goes(*computers: Computer) -> None:
    """Ann has joined; the days pass on every computer until the first one says when the promises go."""
    join_ann(computers[0].world)
    while watch(computers[0]).joining is not Joining.GOING:
        computers[0].world.advance(DAY * 1.2)
        for one in computers:
            await one.turn()


async def test_two_computers_of_one_account_keep_a_promise_once(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one, computer(world, tmp_path / "two") as two:
            await one.join()
            await two.join(device=RANDOM)
            await promise(one)
            await two.look()
            assert two.states()[PROMISED] == (TipState.PROMISED, Reason.PAYEE_UNKNOWN)
            for here in (one, two):
                await here.turn()
            await until_it_goes(one, two)
            for _ in range(4):
                for here in (two, one):
                    await turn(here, DAY / 2)
                    assert two.states()[PROMISED][0] in (TipState.PROMISED, TipState.PAID_ELSEWHERE)
            assert received(world, "ann") == [PAID]
            assert one.tip(PROMISED).state is TipState.CONFIRMED
            assert two.states()[PROMISED] == (TipState.PAID_ELSEWHERE, Reason.PAID_BEFORE)
            assert world.chain.paid_twice() == []


async def test_stop_keeps_the_money_and_going_on_sends_it_once(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await promise(one)
            await one.turn()
            await until_it_goes(one)
            channel = watch(one).channel
            assert one.app.promises.pay.stop(POCKET, channel)
            await days(one, 5)
            assert one.states()[PROMISED] == (TipState.PROMISED, Reason.PAYEE_UNKNOWN)
            assert watch(one).joining is Joining.STOPPED
            assert received(world, "ann") == []
        async with computer(world, tmp_path / "one") as one:
            await one.unlock()
            assert one.app.promises.pay.go_on(POCKET, channel)
            await days(one, 2)
            assert received(world, "ann") == [PAID]


async def test_stop_said_while_the_work_is_read_for_the_last_time_holds(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await promise(one)
            await one.turn()
            await until_it_goes(one)
            reader = StopsMeanwhile(one, watch(one).channel)
            one.app.promises.pay._make_tip = reader  # type: ignore[assignment]
            await days(one, 3)
            assert one.states()[PROMISED] == (TipState.PROMISED, Reason.PAYEE_UNKNOWN)
            assert received(world, "ann") == []


async def test_stop_still_holds_a_promise_that_waits_for_room_in_the_limits(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.limit(per_day="0.010")
            await promise(one)
            await one.turn()
            await until_it_goes(one)
            await days(one, 2)
            assert one.states()[PROMISED] == (TipState.WAITING, Reason.DAY_LIMIT)
            assert one.app.promises.pay.stop(POCKET, watch(one).channel)
            await one.limit(per_day="0.500")
            await days(one, 3)
            assert one.states()[PROMISED] == (TipState.PROMISED, Reason.PAYEE_UNKNOWN)
            assert received(world, "ann") == []
            assert PromiseWatchStore(one.app.database).honour(POCKET) == Honour(0, 0)


async def test_another_account_in_between_begins_the_seven_days_anew(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await promise(one)
            await one.turn()
            join_ann(world, "mallory")
            await days(one, 5)
            assert watch(one).payee == "mallory"
            join_ann(world)
            await days(one, 5)
            assert (watch(one).payee, watch(one).joining) == ("ann", Joining.WATCHED)
            await days(one, 6)
            assert received(world, "ann") == [PAID]
            assert received(world, "mallory") == []


async def test_a_promise_is_not_kept_for_a_work_that_was_thanked_meanwhile_nor_without_its_thumb(
    tmp_path: Path,
) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await promise(one)
            second = await one.drop(seed_data.watch_url(seed_data.KNOTS, seed_data.TUBE, world.servers.peertube_port))
            assert second.state is TipState.PROMISED
            await one.turn()
            await until_it_goes(one)
            memo = f"capillary/1 tip {second.url} leg=creator key=0123456789abcdef"
            values = {"from": POCKET, "to": "ann", "amount": "0.001 HBD", "memo": memo}
            push(world, ("transfer", values), role="active")
            world.unlike("alice", PROMISED)
            await days(one, 3)
            assert one.states() == {
                PROMISED: (TipState.CANCELLED, Reason.THUMB_TAKEN_BACK),
                second.title: (TipState.PAID_ELSEWHERE, Reason.PAID_BEFORE),
            }
            assert received(world, "ann") == ["0.001 HBD"]
