"""Whole blocks, histories and a public node tell the same journal: the same state and the same hashes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.domain.journal import Replay, State, fold, state_hash
from app.services.journal.feed_source import FeedSource, PublishedKeys
from app.services.read_journal import ReadJournal
from integrations.errors import BadAnswer
from integrations.public_node.client import PublicNode
from tests.fixtures.chain_operations import CHANNEL, WORK
from tests.servers.journal_world import PEOPLE, JournalWorld, gift, journal_world, patron, said
from wallet.network import Network


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[JournalWorld]:
    async with journal_world(tmp_path) as made:
        yield made


def happen(place: JournalWorld) -> None:
    """Everything of ours that can happen, over three days."""
    place.send("alice", "active", gift("alice", "carol"), gift("alice", "tubehost"))
    place.send("alice", "active", patron("alice", "carol"), patron("alice", "carol", 7))
    place.pass_blocks(2)
    place.send("bob", "active", gift("bob", "dora"), gift("bob", "alice", amount="0.010 HIVE"))
    place.send("carol", "posting", said("carol", op="link", url=CHANNEL, share=10))
    place.send("alice", "posting", said("alice", op="label", url=WORK, label="nsfw", note="Not for all."))
    place.pass_blocks(1_300)
    place.send("dora", "posting", said("dora", op="label", url="nowhere", label="spam", note=""))
    place.send("tubehost", "posting", said("tubehost", op="statement", server=1))
    place.send("alice", "active", gift("alice", "carol", "thanks for the fish"), gift("alice", "carol", "#secret"))
    place.pass_blocks(2 * 28_800)
    place.send("alice", "active", gift("alice", "carol"))
    place.pass_blocks(400)


async def all_three(place: JournalWorld) -> tuple[Replay, Replay, Replay]:
    chain = await place.reader("chain", place.chain_source()).run_once()
    feed = await place.reader("feed", place.feed_source()).run_once()
    store = place.store("accounts")
    accounts = await ReadJournal(place.account_source(store, lambda: PEOPLE), store).run_once()
    return chain, feed, accounts


def at(place: JournalWorld, name: str, block: int, scope: frozenset[str] | None = None) -> str:
    """The hash at a block, of what this reading has kept."""
    return state_hash(fold(State(scope), place.store(name).entries(0), block))


async def test_the_three_sources_tell_the_same_journal(place: JournalWorld) -> None:
    happen(place)
    chain, feed, accounts = await all_three(place)
    # The feed goes to the irreversible block, blocks to the one before, histories ten minutes less far.
    assert feed.state.block == chain.state.block + 1 == accounts.state.block + 200
    block = accounts.state.block
    assert at(place, "chain", block) == at(place, "feed", block)
    assert at(place, "chain", block, PEOPLE) == at(place, "feed", block, PEOPLE) == at(place, "accounts", block, PEOPLE)
    kept = [place.store(name).states.checkpoints(100) for name in ("chain", "feed")]
    assert kept[0] == kept[1]
    assert len(kept[0]) > 40


async def test_what_happened_is_in_it(place: JournalWorld) -> None:
    happen(place)
    chain, _, accounts = await all_three(place)
    gifts = {(row.kind, row.supporter, row.receiver): total for _, row, total in chain.state.rows()}
    # Two gifts a day for three days, in one block each time: both count.
    assert sum(total.transfers for _, row, total in chain.state.rows() if row.kind == "patron") == 6
    assert gifts["tip", "bob", "dora"].milli == 50
    assert (dict(chain.state.malformed), dict(chain.state.commons)) == ({"url": 1}, {"statement": 1})
    assert {row.supporter for _, row, _ in accounts.state.rows()} == {"alice", "bob"}
    assert ("tip", "bob", "dora") not in {
        (row.kind, row.supporter, row.receiver) for _, row, _ in accounts.state.rows()
    }
    assert set(accounts.state.accounts) == {"alice"}


@pytest.mark.parametrize("at_once", [7, 100])
async def test_a_reading_that_stopped_goes_on_where_it_was(place: JournalWorld, at_once: int) -> None:
    for _ in range(3):
        place.send("alice", "active", gift("alice", "carol"))
        place.pass_blocks(450)
        # A new reader each time: a program that was started again.
        await place.reader("parts", place.chain_source(at_once)).run_once()
        await place.reader("feed", place.feed_source()).run_once()
    place.pass_blocks(3)
    parts = await place.reader("parts", place.chain_source(at_once)).run_once()
    whole = await place.reader("whole", place.chain_source()).run_once()
    assert parts.state == whole.state
    assert place.store("parts").states.checkpoints() == place.store("whole").states.checkpoints()
    assert sum(total.transfers for _, _, total in parts.state.rows()) == 3


async def test_reversible_blocks_are_pending_until_they_are_settled(place: JournalWorld) -> None:
    place.send("alice", "active", gift("alice", "carol"))
    place.pass_blocks(1)
    for name, source in (("chain", place.chain_source()), ("feed", place.feed_source())):
        replay = await place.reader(name, source).run_once()
        assert (len(replay.pending), list(replay.state.rows())) == (1, [])
        assert len(list(replay.with_pending().rows())) == 1
        assert place.store(name).count() == (0, 1)
    place.pass_blocks(5)
    for name, source in (("chain", place.chain_source()), ("feed", place.feed_source())):
        replay = await place.reader(name, source).run_once()
        assert (len(replay.pending), len(list(replay.state.rows()))) == (0, 1)
        assert place.store(name).count() == (1, 0)


async def test_histories_are_settled_ten_minutes_later_and_asked_again_until_then(place: JournalWorld) -> None:
    store = place.store("accounts")
    read = ReadJournal(place.account_source(store, lambda: PEOPLE), store)
    place.send("alice", "active", gift("alice", "carol"))
    place.pass_blocks(10)
    assert len((await read.run_once()).pending) == 1
    place.pass_blocks(250)
    replay = await read.run_once()
    assert (len(replay.pending), store.count()) == (0, (1, 0))


async def test_a_turn_in_which_nothing_happened_writes_nothing(place: JournalWorld) -> None:
    place.send("alice", "active", gift("alice", "carol"))
    place.pass_blocks(500)
    store = place.store("accounts")
    read = ReadJournal(place.account_source(store, lambda: PEOPLE), store)
    await read.run_once()
    before = store.cursor()
    place.pass_blocks(5_000)
    await read.run_once()
    assert store.cursor() == before


async def test_an_account_that_joins_later_is_read_from_the_beginning(place: JournalWorld) -> None:
    wanted = {"tubehost"}
    store = place.store("accounts")
    read = ReadJournal(place.account_source(store, lambda: frozenset(wanted)), store)
    happen(place)
    assert {row.receiver for _, row, _ in (await read.run_once()).state.rows()} == {"tubehost"}
    wanted.add("alice")
    both = await read.run_once()
    fresh = place.store("fresh")
    assert both.state == (await ReadJournal(place.account_source(fresh, lambda: PEOPLE), fresh).run_once()).state
    assert store.states.checkpoints(100) == fresh.states.checkpoints(100)
    wanted.remove("tubehost")
    alone = await read.run_once()
    assert alone.state.scope == {"alice"}


async def test_a_key_in_a_service_operation_is_the_nodes_own(place: JournalWorld) -> None:
    host = place.world.nodes[0]
    url = f"http://north.localhost:{host.port}"
    public = PublicNode(url, place.http, Network.PRACTICE)
    keys = PublishedKeys(place.hive, place.world.clock.now, begins=place.begins)
    source = FeedSource(public, keys, begins=place.first - 1)
    place.pass_blocks(3)
    with pytest.raises(BadAnswer, match="has not published"):
        await place.reader("feed", source).run_once()
    service = {"kind": "node", "url": url, "account": "tubehost", "keepers": [], "key": host.node.journal.key}
    place.send("tubehost", "posting", said("tubehost", op="service", valid="2026-10-02T00:00:00", **service))
    place.pass_blocks(3)
    assert (await place.reader("feed", source).run_once()).state.block > place.first
    place.pass_blocks(2 * 28_800)
    with pytest.raises(BadAnswer, match="has not published"):
        await place.reader("feed", source).run_once()


async def test_a_node_that_stands_for_another_state_than_its_entries_give_is_refused(place: JournalWorld) -> None:
    happen(place)
    journal = place.world.nodes[0].node.journal
    reader = place.reader("feed", place.feed_source())
    journal.state_hash = lambda _: "ab" * 32
    with pytest.raises(BadAnswer, match="another state"):
        await reader.run_once()
    assert place.store("feed").cursor().block == 0
    journal.state_hash = lambda block: at(place, "chain", block)
    await place.reader("chain", place.chain_source()).run_once()
    assert (await reader.run_once()).state.block > place.first
