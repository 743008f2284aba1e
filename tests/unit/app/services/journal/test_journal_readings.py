"""The program reads its own accounts and confirmed creators, and tells of news once."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.events import Event, JournalChanged, Notice
from app.services.journal.sources import BEGINS_AT
from app.store.payees import ChannelPayee
from integrations.practice.genesis.keys import play_secret
from tests.fixtures.journey import Computer, computer, still_world
from tests.servers.journal_world import gift
from wallet.hive_tx.transaction import Tapos, build, sign
from wallet.network import Network


@pytest.fixture
async def one(tmp_path: Path) -> AsyncIterator[Computer]:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as made:
            await made.join()
            yield made


def listen(one: Computer) -> list[Event]:
    told: list[Event] = []
    one.app.events.listen(told.append)
    return told


def give(one: Computer) -> None:
    """Bob thanks alice.pocket, with his own wallet."""
    chain = one.world.toy_chain
    moment = chain.moment()
    tapos = Tapos.of_block(moment.irreversible, chain.calendar.id_of(moment.irreversible))
    unsigned = build([gift("bob", "alice.pocket")], tapos, moment.time + timedelta(seconds=60))
    chain.push(json.loads(sign(unsigned, [play_secret("bob", "active")], Network.PRACTICE).body))


async def test_a_turn_with_news_tells_of_it_once(one: Computer) -> None:
    told = listen(one)
    await one.app.journal.run_once()
    assert [type(event) for event in told] == [JournalChanged]
    one.world.advance(600)
    await one.app.journal.run_once()
    assert len(told) == 1
    give(one)
    one.world.advance(6)
    await one.app.journal.run_once()
    assert len(told) == 2
    replay = await one.app.journal.own.replay()
    assert [entry.accounts for entry in replay.pending] == [("bob", "alice.pocket")]
    one.world.advance(1_200)
    await one.app.journal.run_once()
    (row,) = [row for _, row, _ in (await one.app.journal.own.replay()).state.rows() if row.supporter == "bob"]
    assert (row.receiver, row.platform) == ("alice.pocket", "peertube")


async def test_nodes_that_do_not_answer_are_no_news(one: Computer) -> None:
    told = listen(one)
    for node in one.world.nodes:
        node.tell("server_error")
    await one.app.journal.run_once()
    assert [event for event in told if isinstance(event, JournalChanged | Notice)] == []
    for node in one.world.nodes:
        node.clear()


async def test_confirmed_creators_are_read_and_mentioned_ones_are_not(one: Computer) -> None:
    payees = [
        ChannelPayee("peertube:channel:a@tube.example", "confirmed", "carol", "{}", BEGINS_AT),
        ChannelPayee("peertube:channel:b@tube.example", "mentioned", "mallory", "{}", BEGINS_AT),
        ChannelPayee("peertube:channel:c@tube.example", "unknown", "", "{}", BEGINS_AT),
    ]
    one.app.journal._payees.remember([], payees, BEGINS_AT)
    assert one.app.journal.wanted() == {"alice.pocket", "carol"}
    await one.app.journal.run_once()
    replay = await one.app.journal.own.replay()
    assert replay.state.scope == {"alice.pocket", "carol"}
    assert list(replay.state.account("carol").links.standing)


async def test_a_folder_without_accounts_asks_nobody(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "two") as empty:
            assert empty.app.journal.wanted() == frozenset()
            await empty.app.journal.run_once()
            assert empty.app.journal.standings() == []
            assert [empty.app.hive._book.latency(node) for node in empty.app.hive.nodes] == [None, None]
