"""An account whose history is too long to be read: its newest operations, and the copy of its links in its profile."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.domain.content import ChannelId
from app.services.account_links import ReadAccountLinks
from integrations.errors import NoSecondOpinion
from integrations.practice import seed_data
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import BLOCK, DAY, Computer, computer, publish, push, still_world

MOVES = 1_005
"""More than one page holds; the account plays a game."""

A_MINUTE_LATER_THAN_KEPT = 660.0


@pytest.fixture
async def one(tmp_path: Path) -> AsyncIterator[Computer]:
    """Carol linked her channel two months ago, then played for ten days and has rested for nine."""
    with still_world() as world:
        play(world)
        world.advance(9 * DAY)
        async with computer(world, tmp_path / "one") as one:
            yield one


def play(world: PracticeWorld) -> None:
    move = {"required_auths": [], "required_posting_auths": ["carol"], "id": "game"}
    for number in range(0, MOVES, 5):
        moves = [("custom_json", move | {"json": json.dumps([number, place])}) for place in range(5)]
        push(world, *moves, role="posting", account="carol")
        world.advance(BLOCK if number % 50 else DAY / 2)


def links(one: Computer) -> ReadAccountLinks:
    return ReadAccountLinks(one.app.hive, one.app.clock, pages=1)


def channel(one: Computer) -> ChannelId:
    return ChannelId.parse(f"peertube:channel:carol_channel@{seed_data.TUBE}:{one.world.servers.peertube_port}")


def url(one: Computer) -> str:
    return f"https://{seed_data.TUBE}:{one.world.servers.peertube_port}/c/carol_channel"


def write_profile(one: Computer, *copied: dict[str, object]) -> None:
    metadata = json.dumps({"profile": {"name": "Carol", "capillary": list(copied)}})
    fields = {"account": "carol", "json_metadata": "", "posting_json_metadata": metadata, "extensions": []}
    push(one.world, ("account_update2", fields), role="posting", account="carol")


async def test_the_link_is_found_without_reading_everything(one: Computer) -> None:
    whole = await one.app.hive.operations("carol", kinds=("custom_json",), since=None, pages=1)
    assert (whole.complete, whole.cut) == (False, True)
    assert channel(one) in (await links(one).run("carol")).standing
    assert channel(one) in (await ReadAccountLinks(one.app.hive, one.app.clock).run("carol")).standing


async def test_a_withdrawal_counts_although_the_profile_still_lists_the_link(one: Computer) -> None:
    reading = links(one)
    assert channel(one) in (await reading.run("carol")).standing
    publish(one.world, "carol", {"op": "unlink", "url": url(one)})
    one.world.advance(A_MINUTE_LATER_THAN_KEPT)
    assert channel(one) not in (await reading.run("carol")).standing


async def test_a_change_of_the_profile_counts_when_it_is_final(one: Computer) -> None:
    write_profile(one, {"url": "https://carol.example"})
    one.world.advance(BLOCK)
    with pytest.raises(NoSecondOpinion):
        await links(one).run("carol")
    one.world.advance(2 * BLOCK)
    assert [str(one) for one in (await links(one).run("carol")).standing] == ["web:carol.example"]


async def test_without_a_copy_the_newest_part_speaks_alone(one: Computer) -> None:
    write_profile(one)
    publish(one.world, "carol", {"op": "link", "url": "https://carol.example"})
    assert [str(one) for one in (await links(one).run("carol")).standing] == ["web:carol.example"]


@pytest.mark.parametrize("lie", ["empty_history", "hidden_accounts"])
async def test_one_node_alone_neither_hides_nor_shortens(one: Computer, lie: str) -> None:
    one.world.node("north").tell(lie)
    with pytest.raises(NoSecondOpinion):
        await links(one).run("carol")
