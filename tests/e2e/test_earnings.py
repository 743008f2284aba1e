"""What a creator receives: from every source, opened when the wallet is, valued, exported, and answered once."""

from __future__ import annotations

import csv
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.content import ChannelId
from app.domain.earnings.earning import EarningQuery, Source
from app.domain.earnings.groups import By
from app.errors import NoKeys, NoThanks
from app.services.earnings.book import EarningView
from integrations.practice import seed_data
from integrations.practice.genesis.keys import play_secret
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import BLOCK, DAY, NOON, PASSPHRASE, Computer, computer, push, still_world
from wallet.errors import WrongPassphrase
from wallet.hive_tx.memos import encrypt_memo
from wallet.intents import Done, Lock
from wallet.money import Amount, Asset

SETTLED = 11 * 60.0
EVERYTHING = EarningQuery()
POST = "https://hive.blog/@carol/how-i-film"
CHANNEL = "https://tube.example/c/carol"
WORDS = "Thank you, that keeps me going!"


def tip(url: str = POST, key: int = 1, leg: str = "creator") -> str:
    return f"capillary/1 tip {url} leg={leg} key={key:016x}"


def letter(text: str, sender: str = "bob", to: str = "carol") -> str:
    return encrypt_memo(play_secret(sender, "memo"), play_secret(to, "memo").public_key, text)


def send(world: PracticeWorld, memo: str, amount: str = "0.045 HBD", sender: str = "bob", to: str = "carol") -> str:
    values = {"from": sender, "to": to, "amount": amount, "memo": memo}
    sent = push(world, ("transfer", values), role="active", account=sender)
    world.advance(4 * BLOCK)
    return sent


async def watch(one: Computer, account: str = "carol") -> None:
    one.app.accounts.add(account, "practice", watch=True, device="", now=NOON)


async def own(one: Computer, account: str = "carol") -> None:
    """The creator's own keys."""
    await one.connect(account=account, device="c" * 16)


async def read(one: Computer, *, wait: float = SETTLED) -> list[EarningView]:
    one.world.advance(wait)
    await one.app.earnings.run_once()
    return await one.app.earnings.book.rows(EVERYTHING)


async def test_every_source_is_in_one_list(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await watch(one)
            patron = {"recurrence": 24, "executions": 2, "extensions": [], "memo": f"capillary/1 patron {CHANNEL}"}
            values = {"from": "bob", "to": "carol", "amount": "0.500 HBD", **patron}
            push(world, ("recurrent_transfer", values), role="active", account="bob")
            send(world, tip())
            send(world, tip(leg="host", key=2))
            send(world, "Visit https://spam.example now!", "0.100 HBD")
            found = await read(one)
            counted = [view.earning for view in found if view.earning.time >= NOON]
            assert {(each.source, each.supporter, each.amount) for each in counted} == {
                (Source.PATRON, "bob", "0.500"),
                (Source.TIP, "bob", "0.045"),
                (Source.HOST, "bob", "0.045"),
            }
            (monthly,) = [each for each in counted if each.source is Source.PATRON]
            assert (monthly.work, monthly.id.transaction_id) == ("peertube:channel:carol@tube.example", "")
            rewards = {view.earning.source: view.earning for view in found if not view.earning.supporter}
            assert rewards[Source.AUTHOR].work == "hive:post:@carol/how-i-film"
            assert rewards[Source.CURATION].work == "hive:post:@edith/letters-from-the-hill"
            again = await read(one)
            assert [view.earning for view in again] == [view.earning for view in found]


async def test_rewards_are_what_the_chain_credited(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await watch(one)
            found = [view.earning for view in await read(one) if not view.earning.supporter]
            row = world.toy_chain.state().accounts.read("carol")
            assert row is not None
            sums = {asset: sum(each.units for each in found if each.id.asset == asset) for asset in ("HBD", "VESTS")}
            assert sums == {"HBD": row.reward_hbd, "VESTS": row.reward_vests}
            assert sums["HBD"] > 0


async def test_a_letter_waits_for_the_wallet_and_what_came_after_it_does_not(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await own(one)
            await one.app.signing.ask(Lock(), Done)
            send(world, letter(tip()))
            send(world, letter("only between us"))
            send(world, tip(key=2), "0.050 HBD")
            new = [view.earning for view in await read(one) if view.earning.time >= NOON]
            assert [(each.amount, each.quiet) for each in new] == [("0.050", False)]
            assert one.app.earnings.book.waiting_letters() == 2
            await one.unlock()
            new = [view.earning for view in await read(one) if view.earning.time >= NOON]
            assert [(each.amount, each.quiet) for each in new] == [("0.050", False), ("0.045", True)]
            assert one.app.earnings.book.waiting_letters() == 0


async def test_nothing_counts_that_only_one_operator_shows(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await watch(one)
            before = len(await read(one))
            send(world, tip())
            world.node("north").tell("empty_history")
            assert len(await read(one)) == before
            world.node("north").clear()
            assert len(await read(one)) == before + 1


async def test_values_are_of_the_day_and_a_missing_rate_stays_empty(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await watch(one)
            send(world, tip(), "1.000 HIVE")
            send(world, tip(key=2), "1.000 HBD")
            await read(one)
            rows = await one.app.earnings.book.rows(EarningQuery(since=NOON), "HBD")
            assert {view.earning.id.asset: view.value for view in rows} == {"HBD": 1_000, "HIVE": None}
            await read(one, wait=2 * DAY)
            rows = await one.app.earnings.book.rows(EarningQuery(since=NOON), "HBD")
            assert {view.earning.id.asset: view.value for view in rows} == {"HBD": 1_000, "HIVE": 41}
            euros = await one.app.earnings.book.rows(EarningQuery(since=NOON), "EUR")
            assert all(view.value for view in euros)


async def test_switched_off_nobody_is_asked_for_reference_rates(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            one.app.settings.change({"reference_rates": False})
            await watch(one)
            await read(one)
            assert one.app.earnings.book.currencies() == ["HBD", "USD", "EUR"]
            one.app.settings.change({"reference_rates": True})
            await read(one)
            assert "GBP" in one.app.earnings.book.currencies()


async def test_the_file_names_every_transaction_and_the_rate_of_each_value(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await watch(one)
            sent = send(world, tip(), "1.000 HIVE")
            await read(one, wait=2 * DAY)
            count = await one.app.earnings.book.export(tmp_path / "taxes.csv", EarningQuery(since=NOON), "EUR")
            assert count == 1
            with (tmp_path / "taxes.csv").open(encoding="utf-8", newline="") as file:
                (row,) = csv.DictReader(file)
            assert (row["transaction_id"], row["amount"], row["asset"]) == (sent, "1.000", "HIVE")
            assert row["rate_day"] == "2026-11-10; 2026-11-10"
            assert row["rate"].startswith("1 HIVE = 0.041000 HBD; 1 EUR = ")
            assert row["rate_source"] == "Hive price feed; European Central Bank"
            assert row["value"]


async def test_a_gift_is_answered_by_a_letter_once(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await own(one)
            sent = send(world, tip())
            await read(one)
            gift = one.app.earnings.thank.find(sent[:8])
            with pytest.raises(WrongPassphrase):
                await one.app.earnings.thank.run(gift.id, WORDS, "guessed it")
            await one.app.earnings.thank.run(gift.id, WORDS, PASSPHRASE)
            with pytest.raises(NoThanks):
                await one.app.earnings.thank.run(gift.id, WORDS, PASSPHRASE)
            world.advance(4 * BLOCK)
            await one.settle()
            with pytest.raises(NoThanks):
                await one.app.earnings.thank.run(gift.id, WORDS, PASSPHRASE)
            (answer,) = world.chain.transfers(sender="carol")
            assert (answer.receiver, str(answer.amount), answer.memo) == ("bob", "0.001 HBD", WORDS)
            (view,) = await one.app.earnings.book.rows(EarningQuery(since=NOON))
            assert view.answered


async def test_an_answer_that_cannot_land_may_be_tried_again(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await own(one)
            sent = send(world, tip())
            await read(one)
            gift = one.app.earnings.thank.find(sent)
            for node in ("north", "south"):
                world.node(node).tell("success_and_drop")
            await one.app.earnings.thank.run(gift.id, WORDS, PASSPHRASE)
            world.advance(timedelta(minutes=12).total_seconds())
            await one.settle()
            for node in ("north", "south"):
                world.node(node).clear()
            await one.app.earnings.thank.run(gift.id, WORDS, PASSPHRASE)
            world.advance(4 * BLOCK)
            await one.settle()
            assert len(world.chain.transfers(sender="carol")) == 1


async def test_an_open_gift_for_a_post_is_answered_in_public_and_a_quiet_one_never(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await own(one)
            first, second = send(world, tip()), send(world, letter(tip(key=2)))
            await read(one)
            thank = one.app.earnings.thank
            with pytest.raises(NoThanks):
                await thank.run(thank.find(second).id, WORDS, PASSPHRASE, "comment")
            await thank.run(thank.find(first).id, f"@bob {WORDS}", PASSPHRASE, "comment")
            replies = [row for row in world.toy_chain.state().comments.rows() if row.depth]
            assert [(row.author, row.parent_permlink, row.body) for row in replies] == [
                ("carol", "how-i-film", f"@bob {WORDS}")
            ]


async def test_who_only_watches_sees_all_and_answers_nothing(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await watch(one)
            sent = send(world, tip())
            await read(one)
            with pytest.raises(NoKeys):
                await one.app.earnings.thank.run(one.app.earnings.thank.find(sent).id, WORDS, PASSPHRASE)
            with pytest.raises(NoThanks):
                one.app.earnings.thank.find("ff" * 20)
            assert world.chain.transfers(sender="carol") == []


async def test_a_promise_is_shown_apart_and_told_once_it_is_kept(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await watch(one, "ann")
            await one.app.journal.reader("chain").run_once()
            host = f"{seed_data.TUBE}:{world.servers.peertube_port}"
            await one.app.links.prove.check("ann", ChannelId.parse(f"peertube:channel:ann_channel@{host}"))
            promised = await one.app.earnings.book.promised()
            assert [(each.supporter, str(each.amount)) for each in promised] == [("dora.pocket", "0.100 HBD")] * 2
            kept = tip(f"https://{host}/w/x", 0xA1)
            send(world, kept, "0.100 HBD", sender="dora.pocket", to="ann")
            await one.app.journal.reader("chain").run_once()
            (view,) = await read(one)
            assert view.earning.source is Source.PROMISE


async def test_a_goal_counts_what_came_in_its_own_asset(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await watch(one)
            book = one.app.earnings.book
            goal = book.add_goal("A microphone", Amount(100, Asset.HBD))
            send(world, tip(), "0.060 HBD")
            send(world, tip(key=2), "9.000 HIVE")
            await read(one)
            (progress,) = await book.progress()
            assert (progress.goal, progress.milli, progress.percent, progress.reached) == (goal, 60, 60, False)
            book.remove_goal(goal.id)
            assert list(await book.progress()) == []


async def test_sums_by_supporter_keep_quiet_gifts_apart(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await own(one)
            send(world, tip())
            send(world, letter(tip(key=2)), "0.020 HBD")
            await read(one)
            groups = [view.group for view in await one.app.earnings.book.groups(EarningQuery(since=NOON), By.SUPPORTER)]
            assert [(group.name, group.quiet, group.sums) for group in groups] == [
                ("bob", False, {"HBD": 45}),
                ("bob", True, {"HBD": 20}),
            ]


async def test_while_the_program_runs_nobody_is_asked_for_who_makes_nothing(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await watch(one)
            send(world, tip())
            world.advance(SETTLED)
            await one.app.earnings.turn()
            assert await one.app.earnings.book.rows(EVERYTHING) == []
            one.app.settings.change({"earns": True})
            await one.app.earnings.turn()
            assert await one.app.earnings.book.rows(EVERYTHING) != []
