"""One of the two nodes lies while a gift is given: nothing is paid twice, and it arrives once the lie ends, or before.

The ledger of the practice chain is the judge; it knows what really happened, whatever nodes say.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.domain.tips.states import REASONS, Reason, TipState
from app.services.outcomes import NOT_ALIKE
from integrations.errors import NoSecondOpinion
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import FIRST_UNDO, Computer, computer, received, still_world

GIFT = ["0.045 HBD"]
EXPIRED = 9 * 60 + 62.0
"""Seconds from a signature until a transaction that did not land cannot land any more."""
RESIGNED = 10 * 60.0
SUNRISE_POST = "https://hive.blog/@carol/sunrise-the-film"
HOUR = 3_601.0
"""After an hour a node is asked again which chain it serves."""


@dataclass(frozen=True)
class Lie:
    """What the northern node is told; `only` some methods, where a wider lie would hide what is meant."""

    name: str
    options: dict[str, Any] = field(default_factory=dict)
    only: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "-".join([self.name, *(str(value) for value in self.options.values())])

    def tell(self, world: PracticeWorld, *nodes: str) -> None:
        for name in nodes or ("north",):
            world.node(name).tell(self.name, self.only, **self.options)


def be_honest(world: PracticeWorld) -> None:
    for node in world.nodes:
        node.clear()


NO_ANSWER = [
    Lie("html"),
    Lie("html", {"status": 502}),
    Lie("endless"),
    Lie("server_error"),
    Lie("server_error", {"status": 500}),
    Lie("rate_limit"),
    Lie("rate_limit", {"retry_after": 30}),
    Lie("cut_off"),
    Lie("wrong_types"),
    Lie("down"),
    Lie("other_chain"),
]
ABOUT_THE_CHAIN = [
    Lie("wrong_head"),
    Lie("old_head"),
    Lie("future_head"),
    Lie("false_balance", {"factor": 1000}),
    Lie("false_balance", {"factor": 0}),
    Lie("false_keys"),
    Lie("hidden_accounts"),
    Lie("hidden_transfers"),
    Lie("false_memos", {"memo": "another"}),
    Lie("empty_history"),
]
ABOUT_BROADCASTS = [
    Lie("error_after_accepting"),
    Lie("success_and_drop"),
    Lie("duplicate"),
    Lie("old_head", {"blocks": 5}),
    Lie("future_head", {"blocks": 5}),
]
ABOUT_FATES = [
    Lie("expired_irreversible"),
    Lie("false_mempool"),
    Lie("false_block"),
    Lie("false_block", {"block": 2**31}),
]


def sentences(one: Computer, title: str) -> list[str]:
    """What a person can read about this gift."""
    reasons = [REASONS[tip.reason] for tip in one.tips() if tip.title == title]
    return [sentence for sentence in [*reasons, *one.notices] if sentence]


def check_clear(told: list[str]) -> None:
    assert told
    for sentence in told:
        assert sentence.endswith((".", "?"))
        assert "<" not in sentence


async def arrives(one: Computer, title: str = "Sunrise", turns: int = 5) -> None:
    """Look and settle until the gift is there; minutes pass in between."""
    for _ in range(turns):
        await one.look()
        one.world.advance(FIRST_UNDO + 1)
        await one.arrive()
        if title in one.states() and one.tip(title).state is TipState.CONFIRMED:
            break
    assert one.states()[title] == (TipState.CONFIRMED, Reason.NONE)
    assert one.world.chain.paid_twice() == []


@pytest.mark.parametrize("lie", [*NO_ANSWER, *ABOUT_THE_CHAIN], ids=str)
async def test_without_a_second_opinion_nothing_is_signed_and_later_it_arrives(tmp_path: Path, lie: Lie) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.advance(HOUR)
            await one.look()
            world.like("alice", "Sunrise")
            lie.tell(world)
            await one.give()
            assert received(world, "carol") == []
            check_clear(sentences(one, "Sunrise"))
            be_honest(world)
            world.advance(HOUR)
            await arrives(one)
            assert received(world, "carol") == GIFT


@pytest.mark.parametrize("lie", ABOUT_BROADCASTS, ids=str)
async def test_what_one_node_says_of_a_broadcast_changes_nothing(tmp_path: Path, lie: Lie) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            lie.tell(world)
            await one.give()
            await one.arrive()
            assert one.states()["Sunrise"] == (TipState.CONFIRMED, Reason.NONE)
            assert received(world, "carol") == GIFT
            assert world.chain.paid_twice() == []


@pytest.mark.parametrize("lie", ABOUT_FATES, ids=str)
async def test_what_one_node_says_of_the_fate_never_pays_again(tmp_path: Path, lie: Lie) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            lie.tell(world)
            await one.give()
            assert one.tip("Sunrise").state is TipState.SUBMITTING
            for _ in range(3):
                world.advance(RESIGNED)
                await one.arrive()
                assert received(world, "carol") == GIFT
            if one.tip("Sunrise").state is TipState.SUBMITTING:
                assert NOT_ALIKE in one.notices
            be_honest(world)
            await arrives(one)
            assert received(world, "carol") == GIFT


@pytest.mark.parametrize("lie", [Lie("false_mempool"), Lie("false_block")], ids=str)
async def test_a_node_that_drops_a_gift_and_says_that_it_has_it_is_not_the_only_one_to_get_it(
    tmp_path: Path, lie: Lie
) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            lie.tell(world)
            world.node("north").tell("success_and_drop")
            world.node("south").tell("success_and_drop", times=1)
            for _ in range(5):
                await one.settle()
            assert received(world, "carol") == GIFT


@pytest.mark.parametrize("lands", [True, False], ids=["landed", "dropped"])
async def test_while_one_node_lies_about_a_gift_that_was_sent_it_is_never_signed_anew(
    tmp_path: Path, lands: bool
) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            if not lands:
                Lie("success_and_drop").tell(world, "north", "south")
            await one.settle()
            sent = GIFT if lands else []
            world.advance(EXPIRED + RESIGNED)
            for lie in [*NO_ANSWER, Lie("old_head", {"blocks": 50_000}), Lie("false_mempool"), Lie("false_block")]:
                be_honest(world)
                world.advance(HOUR)
                lie.tell(world)
                one.notices.clear()
                await one.settle()
                assert one.tip("Sunrise").state is TipState.SUBMITTING, lie
                assert received(world, "carol") == sent, lie
                check_clear(one.notices)
            be_honest(world)
            world.advance(HOUR)
            await arrives(one)
            assert received(world, "carol") == GIFT


@pytest.mark.parametrize("lie", [Lie("false_posts"), Lie("false_posts", {"original": "https://tube.localhost/w/1"})])
async def test_a_node_that_hides_what_a_post_is_about_gets_no_work_thanked_twice(tmp_path: Path, lie: Lie) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.give()
            lie.tell(world)
            with pytest.raises(NoSecondOpinion):
                await one.drop(SUNRISE_POST)
            be_honest(world)
            assert (await one.drop(SUNRISE_POST)).id == one.tip("Sunrise").id
            await one.give()
            assert received(world, "carol") == GIFT


async def test_a_turn_survives_a_node_that_is_silent_for_half_a_minute(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            Lie("silence").tell(world)
            began = time.monotonic()
            await one.settle()
            assert time.monotonic() - began < 20
            assert one.states()["Sunrise"] == (TipState.QUEUED, Reason.NO_SECOND_OPINION)
            be_honest(world)
            await arrives(one)
            assert received(world, "carol") == GIFT
