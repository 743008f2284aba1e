"""Rules for single creators, from the thumb to the money."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.tips.rules import CreatorRule, RuleKind
from app.domain.tips.states import Reason, TipState
from tests.fixtures.commands import capillary
from tests.fixtures.journey import FIRST_UNDO, UNDO, Computer, computer, received, still_world, vote

HOUR = 3_600.0
EDITH = "hive:account:edith"
LETTERS = "https://hive.blog/@edith/letters-from-the-hill"


async def rule(one: Computer, kind: RuleKind, milli: int = 0) -> None:
    """A rule for the channel of Sunrise, as the window makes it of a tip."""
    channel, name = one.tip("Sunrise").channel, one.tip("Sunrise").channel_name
    one.app.creator_rules.set(CreatorRule(channel, name, kind, milli, "HBD" if milli else ""))


async def thanked(one: Computer) -> None:
    """Sunrise is thanked with the usual gift, so that its channel is known."""
    await one.join()
    one.world.like("alice", "Sunrise")
    await one.give()


async def test_another_amount_is_given_where_a_rule_says_so_unless_one_was_typed(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await thanked(one)
            await rule(one, "amount", 80)
            world.like("alice", "Night train")
            await one.give(UNDO)
            assert sorted(received(world, "carol")) == ["0.045 HBD", "0.072 HBD"]
            await one.drop(one.tip("Sunrise").url, "0.060", again=True)
            world.advance(UNDO + 1)
            await one.arrive()
            assert sorted(received(world, "carol")) == ["0.045 HBD", "0.054 HBD", "0.072 HBD"]


async def test_never_gives_nothing_and_trying_again_on_purpose_gives_once(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await thanked(one)
            await rule(one, "never")
            world.like("alice", "Night train")
            await one.give(UNDO)
            assert one.states()["Night train"] == (TipState.CANCELLED, Reason.RULE_NEVER)
            assert received(world, "carol") == ["0.045 HBD"]
            one.app.decide.retry([one.tip("Night train").id])
            world.advance(2 * HOUR)
            await one.arrive()
            assert received(world, "carol") == ["0.045 HBD"] * 2


async def test_a_link_to_somebody_who_never_gets_anything_asks_first(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            one.app.creator_rules.set(CreatorRule(EDITH, "edith", "never"))
            asked = await one.drop(LETTERS)
            assert (asked.state, asked.reason) == (TipState.QUESTION, Reason.RULE_NEVER)
            one.app.decide.answer([asked.id], send=True)
            await one.give(UNDO)
            assert received(world, "edith") == ["0.050 HBD"]


async def test_ask_is_a_question_each_time_and_its_answer_holds(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await thanked(one)
            await rule(one, "ask")
            world.like("alice", "Night train")
            await one.give(UNDO)
            asked = one.tip("Night train")
            assert (asked.state, asked.reason) == (TipState.QUESTION, Reason.RULE_ASKS)
            one.app.decide.answer([asked.id], send=True)
            world.advance(2 * HOUR)
            await one.arrive()
            assert received(world, "carol") == ["0.045 HBD"] * 2


async def test_quiet_sends_letters_and_another_creator_is_not_concerned(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await thanked(one)
            await rule(one, "quiet")
            one.app.settings.change({"follow_votes": True})
            await one.turn()
            world.like("alice", "Night train")
            vote(world, "edith", "letters-from-the-hill")
            await one.turn()
            await one.give(FIRST_UNDO)
            assert {tip.title: tip.visibility for tip in one.tips()} == {
                "Sunrise": "open",
                "Night train": "quiet",
                "Letters from the hill": "open",
            }
            assert {tip.state for tip in one.tips()} == {TipState.CONFIRMED}


async def test_a_rule_for_the_account_holds_for_its_channel(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await thanked(one)
            host = one.tip("Sunrise").channel.partition("@")[2]
            one.app.creator_rules.set(CreatorRule(f"peertube:account:carol@{host}", "Carol", "never"))
            world.like("alice", "Night train")
            await one.look()
            assert one.states()["Night train"] == (TipState.CANCELLED, Reason.RULE_NEVER)


@pytest.mark.parametrize("kind", ["account", "actor"])
async def test_a_rule_for_an_account_or_a_handle_reaches_what_is_not_sent_yet(tmp_path: Path, kind: str) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await thanked(one)
            world.like("alice", "Night train")
            await one.look()
            place = one.tip("Sunrise").channel.removeprefix("peertube:channel:")
            name = place if kind == "actor" else f"carol@{place.partition('@')[2]}"
            one.app.creator_rules.set(CreatorRule(f"peertube:{kind}:{name}", "Carol", "quiet"))
            world.advance(UNDO + 1)
            await one.arrive()
            world.advance(2 * UNDO)
            await one.arrive()
            world.like("alice", "Bread at home")
            await one.look()
            one.app.creator_rules.set(CreatorRule(f"peertube:{kind}:{name}", "Carol", "never"))
            world.advance(UNDO + 1)
            await one.arrive()
            assert {tip.title: (tip.state, tip.visibility) for tip in one.tips()} == {
                "Sunrise": (TipState.CONFIRMED, "open"),
                "Night train": (TipState.CONFIRMED, "quiet"),
                "Bread at home": (TipState.CANCELLED, "quiet"),
            }


def test_the_command_line_sets_lists_and_removes(tmp_path: Path) -> None:
    data = tmp_path / "data"
    done = capillary("rules", "set", "https://hive.blog/@edith", "amount", "0.100", "--json", data=data, practice=False)
    assert (done.code, done.json()["amount"]) == (0, "0.100 HBD")
    assert capillary("rules", "set", EDITH, "sometimes", data=data, practice=False).code == 3
    (row,) = capillary("rules", "list", "--json", data=data, practice=False).json()
    assert (row["channel"], row["rule"]) == (EDITH, "amount")
    assert capillary("rules", "remove", EDITH, data=data, practice=False).code == 0
    assert capillary("rules", "remove", EDITH, data=data, practice=False).code == 1
