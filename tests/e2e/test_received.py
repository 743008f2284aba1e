"""What arrives for a creator: told of once, bundled, and never a word of anybody who only wants to be read."""

from __future__ import annotations

from pathlib import Path

from app.events import ThanksReceived
from app.store.received import ReceivedState
from integrations.practice.genesis.keys import play_secret
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import BLOCK, FIRST_UNDO, NOON, POCKET, Computer, computer, push, still_world
from wallet.hive_tx.memos import encrypt_memo
from wallet.intents import Done, Lock

HOUR = 3_600.0
SETTLED = 11 * 60.0
POST = "https://hive.blog/@carol/how-i-film"


def told(one: Computer) -> list[ThanksReceived]:
    """Every notice from now on."""
    found: list[ThanksReceived] = []
    one.app.events.listen(lambda event: found.append(event) if isinstance(event, ThanksReceived) else None)
    return found


def send(world: PracticeWorld, memo: str, amount: str = "0.045 HBD", sender: str = "bob", to: str = "carol") -> None:
    """A transfer of anybody's, four blocks ago."""
    push(
        world,
        ("transfer", {"from": sender, "to": to, "amount": amount, "memo": memo}),
        role="active",
        account=sender,
    )
    world.advance(4 * BLOCK)


def tip(url: str = POST, key: int = 1, leg: str = "creator") -> str:
    return f"capillary/1 tip {url} leg={leg} key={key:016x}"


async def watch(one: Computer, account: str = "carol") -> list[ThanksReceived]:
    """Watch an account without its keys, and look once."""
    one.app.accounts.add(account, "practice", watch=True, device="", now=NOON)
    found = told(one)
    await one.app.received.run_once()
    return found


async def test_a_creator_hears_who_thanked_for_which_work(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "fan") as fan, computer(world, tmp_path / "maker") as maker:
            await fan.join()
            found = await watch(maker)
            world.like("alice", "Sunrise")
            await fan.give(FIRST_UNDO)
            await maker.app.received.run_once()
            (notice,) = found
            assert notice.sentence == f"@{POCKET} thanked you for Sunrise: 0.045 HBD"
            await maker.app.received.run_once()
            assert len(found) == 1
            (kept,) = [one for one in maker.app.received.latest() if one.title]
            assert (kept.state, kept.leg, kept.account) == (ReceivedState.TOLD, "creator", "carol")


async def test_what_comes_within_an_hour_is_told_of_at_once_and_together(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            found = await watch(one)
            send(world, tip())
            await one.app.received.run_once()
            send(world, tip(key=2), "0.050 HBD")
            send(world, tip(key=3), "0.050 HBD", "edith")
            send(world, tip(key=4), "0.100 HIVE")
            await one.app.received.run_once()
            assert [notice.title for notice in found] == ["How I film"]
            world.advance(HOUR)
            await one.app.received.run_once()
            assert [(notice.sender, notice.amount) for notice in found[1:]] == [
                ("bob", "0.050 HBD"),
                ("edith", "0.050 HBD"),
                ("bob", "0.100 HIVE"),
            ]


async def test_spam_other_memos_and_a_hosts_part_are_not_told_of(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            found = await watch(one)
            before = one.app.received.others()
            send(world, tip(), "0.001 HBD")
            send(world, "Visit https://spam.example now!", "0.100 HBD")
            send(world, tip(leg="host", key=2))
            await one.app.received.run_once()
            await one.app.received.run_once()
            assert found == []
            assert one.app.received.others() - before == 1
            assert "spam.example" not in "".join(repr(gift) for gift in one.app.received.latest())


async def test_a_link_of_a_strangers_choosing_is_not_followed(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            found = await watch(one)
            send(world, tip("https://lure.example/w/4ePbKHYZjqnGpMWwKaQtMJ"))
            await one.app.received.run_once()
            (notice,) = found
            assert notice.sentence == "@bob thanked you: 0.045 HBD"


async def test_what_arrived_before_the_first_look_is_kept_and_not_told_of(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            send(world, tip())
            found = await watch(one)
            await one.app.received.run_once()
            assert found == []
            assert {gift.state for gift in one.app.received.latest()} == {ReceivedState.TOLD}


async def test_nothing_is_told_that_only_one_operator_shows_and_nothing_is_lost_meanwhile(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            found = await watch(one)
            send(world, tip())
            world.node("north").tell("empty_history")
            await one.app.received.run_once()
            assert found == []
            world.node("north").clear()
            world.advance(SETTLED)
            await one.app.received.run_once()
            assert len(found) == 1


async def test_a_letter_waits_until_the_wallet_is_open_and_is_told_then(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            found = told(one)
            await one.app.received.run_once()
            letter = encrypt_memo(play_secret("bob", "memo"), play_secret(POCKET, "memo").public_key, tip())
            send(world, letter, to=POCKET)
            send(world, tip(key=2), to=POCKET)
            await one.app.signing.ask(Lock(), Done)
            await one.app.received.run_once()
            world.advance(SETTLED)
            await one.app.received.run_once()
            assert found == []
            await one.unlock()
            await one.app.received.run_once()
            assert [notice.amount for notice in found] == ["0.045 HBD", "0.045 HBD"]
