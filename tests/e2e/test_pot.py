"""An amount a month, shared by everything thanked in it: each thumb paid once, under the limits, and nothing lapses."""

from __future__ import annotations

from pathlib import Path

from app.domain.tips.states import Reason, TipState
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import DAY, FIRST_UNDO, PASSPHRASE, POCKET, UNDO, Computer, computer, still_world
from wallet.money import Amount, Asset

TITLES = ("Sunrise", "A workbench", "Choir")
POT = Amount(1_001, Asset.HBD)
LATER_THAN_THE_FIRST = 21 * DAY


async def choose(one: Computer, pot: Amount = POT) -> None:
    await one.join()
    await one.app.promises.pot.choose(POCKET, pot, PASSPHRASE)


async def turn(one: Computer, seconds: float) -> None:
    one.world.advance(seconds)
    await one.turn()
    one.world.advance(UNDO + 1)
    await one.arrive()


async def thank(one: Computer, *titles: str) -> None:
    for title in titles:
        one.world.like("alice", title)
        await one.look()
    one.world.advance(FIRST_UNDO + 1)
    await one.arrive()


def given(world: PracticeWorld) -> int:
    """Thousandths that left the account as gifts."""
    return sum(transfer.amount.milli for transfer in world.chain.transfers(sender=POCKET))


async def test_a_month_is_shared_on_the_first_paid_once_and_in_daily_portions(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await choose(one)
            await thank(one, *TITLES)
            assert set(one.states().values()) == {(TipState.WAITING, Reason.IN_POT)}
            standing = await one.app.promises.pot.standing(POCKET)
            assert (standing.thanks, str(standing.each)) == (3, "0.200 HBD")
            assert standing.sentence == "3 thanks this month, about 0.200 HBD each so far."
            await turn(one, 5 * DAY)
            assert given(world) == 0
            await one.limit(per_day="0.450")
        world.advance(LATER_THAN_THE_FIRST - 5 * DAY)
        async with computer(world, tmp_path / "one") as one:
            # Locked, and the log-in at the server has ended: both wait for the person.
            await one.turn()
            await one.log_in()
            await one.unlock()
            await turn(one, 3_700)
            assert given(world) == 400
            assert sorted(state for state, _ in one.states().values()) == ["confirmed", "confirmed", "waiting"]
            await turn(one, DAY)
            assert given(world) == 600
            await turn(one, DAY)
            assert {state for state, _ in one.states().values()} == {TipState.CONFIRMED}
            assert given(world) == 600
            assert world.chain.paid_twice() == []


async def test_what_is_undone_in_the_pot_is_not_shared_and_what_comes_later_has_another_pot(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await choose(one, Amount(90, Asset.HBD))
            await thank(one, *TITLES)
            assert one.app.decide.undo([one.tip("Choir").id]) == [one.tip("Choir").id]
            for _ in range(11):
                await turn(one, 2 * DAY)
            assert given(world) == 2 * 18
            await thank(one, "Night train")
            assert one.states()["Night train"] == (TipState.WAITING, Reason.IN_POT)
            assert one.states()["Choir"] == (TipState.CANCELLED, Reason.UNDONE)
            assert given(world) == 2 * 18


async def test_nothing_of_a_pot_lapses_however_little_a_day_lets_go(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await choose(one)
            await thank(one, *TITLES)
            for _ in range(11):
                await turn(one, 2 * DAY)
                if one.app.clock.now().month == 12:
                    await one.limit(per_day="0.001", per_tip="0.300")
            for _ in range(25):
                await turn(one, 2 * DAY)
            left = [state for state, _ in one.states().values() if state is not TipState.CONFIRMED]
            assert set(left) <= {TipState.WAITING}
            await one.limit(per_day="1.000")
            await turn(one, DAY)
            assert {state for state, _ in one.states().values()} == {TipState.CONFIRMED}
            assert world.chain.paid_twice() == []


async def test_a_pot_that_was_shared_and_not_sent_yet_is_not_shared_anew(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await choose(one)
            await thank(one, *TITLES[:2])
            for _ in range(10):
                await turn(one, 2 * DAY)
            await one.app.runner.run_once()
            assert given(world) == 0
            world.advance(DAY)
            await one.app.promises.pot.run_once()
            assert [tip.state for tip in one.tips()] == [TipState.QUEUED, TipState.QUEUED]
            amounts = {tip.title: tip.amount.milli for tip in one.tips()}
        async with computer(world, tmp_path / "one") as one:
            await one.unlock()
            await one.limit(per_month="0.800")
            await turn(one, 2 * DAY)
            assert {tip.title: tip.amount.milli for tip in one.tips()} == amounts
            assert given(world) == sum(amounts.values())
