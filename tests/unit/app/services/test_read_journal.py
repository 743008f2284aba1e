"""Reading is exact: stopped and started at any block, from any source, it ends with the same state and hashes."""

from __future__ import annotations

import asyncio
import sqlite3
import tempfile
from collections.abc import AsyncGenerator, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.journal import Replay, State, decode, fold, placed, state_hash
from app.services import read_journal
from app.services.journal.account_source import AccountSource
from app.services.journal.chain_source import ChainSource
from app.services.journal.feed_source import FeedSource, only
from app.services.journal.sources import BEGINS_AT, JournalSource, Portion
from app.services.read_journal import ReadJournal
from app.store.database import Database
from app.store.journal import Cursor, JournalStore
from integrations.errors import BadAnswer, NoSecondOpinion, Unreachable
from integrations.hive.heads import ChainHead
from integrations.hive.history import HistoryRange
from tests.bench.journal_chain import SyntheticChain
from tests.fixtures.chain_operations import transfer
from tests.servers.synthetic_hive import SyntheticHive, SyntheticNode

BLOCKS = 4_000
CHAIN = SyntheticChain(blocks=BLOCKS, operations=6_000, ours=400)
GOLDEN = [
    (3_600, "1fc0d5aa9f1b12c1272a2d2f154d6e167335170f051c881a956f009a724a47d9"),
    (2_400, "e819a2b677af1a1074867ac2c6cb7785269459bc3278995c4f5f7de1558b7a2d"),
    (1_200, "6a8332d37cbc5f8db002f7ad4e07e48601768940c3de38007fdda5bed35164b8"),
]
SCOPE = frozenset({f"fan{number}" for number in range(0, 2_000, 9)} | {f"maker{number}" for number in range(0, 300, 7)})


@contextmanager
def kept() -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "capillary.sqlite")
        try:
            yield database
        finally:
            database.close()


def source_of(kind: str, chain: SyntheticChain, head: int, store: JournalStore, lag: int = 20) -> JournalSource:
    hive = SyntheticHive(chain, head, lag=lag)
    if kind == "accounts":
        return AccountSource(hive, store, lambda: SCOPE, begins=BEGINS_AT)
    if kind == "chain":
        return ChainSource(hive, begins=1, at_once=300, in_flight=3)
    node = SyntheticNode(chain, head, page=60, lag=lag)
    return FeedSource(node, only(node.key))


def read(kind: str, database: Database, head: int = BLOCKS, chain: SyntheticChain = CHAIN, lag: int = 20) -> Replay:
    """A program that starts, reads up to the head, and ends."""
    store = JournalStore(database, kind)
    return asyncio.run(ReadJournal(source_of(kind, chain, head, store, lag), store).run_once())


@pytest.mark.parametrize("kind", ["chain", "feed", "accounts"])
@settings(max_examples=12, deadline=None)
@given(stops=st.lists(st.integers(1, BLOCKS), max_size=5).map(sorted))
def test_a_restart_at_any_block_ends_with_the_same_state_and_hashes(kind: str, stops: list[int]) -> None:
    with kept() as parts, kept() as whole:
        for stop in stops:
            read(kind, parts, stop)
        ended, at_once = read(kind, parts), read(kind, whole)
        assert (ended.state, ended.pending) == (at_once.state, at_once.pending)
        stores = [JournalStore(one, kind) for one in (parts, whole)]
        assert stores[0].states.checkpoints() == stores[1].states.checkpoints()
        assert list(stores[0].entries(0)) == list(stores[1].entries(0))


def test_the_sources_agree_at_every_hour() -> None:
    with kept() as database:
        replays = {kind: read(kind, database) for kind in ("chain", "feed", "accounts")}
        stores = {kind: JournalStore(database, kind) for kind in replays}
        assert stores["chain"].states.checkpoints() == stores["feed"].states.checkpoints()
        for one in stores["accounts"].states.checkpoints():
            for kind in ("chain", "feed"):
                assert state_hash(fold(State(SCOPE), stores[kind].entries(0), one.block)) == one.hash
        assert [one.block for one in stores["accounts"].states.checkpoints()] == [3_600, 2_400, 1_200]
        assert 0 < stores["accounts"].count()[0] < stores["chain"].count()[0]


@pytest.mark.parametrize("kind", ["chain", "feed", "accounts"])
def test_a_fork_changes_what_is_pending_and_nothing_else(kind: str) -> None:
    fork = SyntheticChain(blocks=BLOCKS, operations=6_000, ours=400, fork=1)
    with kept() as database, kept() as fresh:
        before = read(kind, database)
        after = read(kind, database, chain=fork)
        assert after.state == before.state
        assert after.pending == read(kind, fresh, chain=fork).pending
        assert list(JournalStore(database, kind).entries(0, settled=False)) == list(after.pending)
        if kind != "accounts":
            assert after.pending != before.pending
            settled = read(kind, database, chain=fork, lag=0)
            assert settled.pending == ()
            assert settled.state == fold(before.state, after.pending, BLOCKS)


def test_blocks_that_do_not_continue_what_was_settled_are_refused_and_nothing_changes() -> None:
    other = SyntheticHive(SyntheticChain(BLOCKS + 10, 6_000, 400, fork=3, forked=BLOCKS + 10), lag=0)
    with kept() as database:
        before = read("chain", database, lag=0)
        store = JournalStore(database, "chain")
        with pytest.raises(BadAnswer, match="do not continue"):
            asyncio.run(ReadJournal(ChainSource(other, begins=1), store).run_once())
        assert read("chain", database, lag=0).state == before.state


def test_blocks_that_two_operators_do_not_share_are_refused() -> None:
    class Lying(SyntheticHive):
        async def head(self) -> ChainHead:
            return replace(await super().head(), reference_id="00" * 20)

    with kept() as database:
        store = JournalStore(database, "chain")
        with pytest.raises(BadAnswer, match="two Hive operators agree"):
            asyncio.run(ReadJournal(ChainSource(Lying(CHAIN, 900), begins=1), store).run_once())
        assert store.cursor() == Cursor()


def test_a_fork_that_says_something_else_at_the_same_place_is_kept_as_it_is_now() -> None:
    first, second = transfer(9), transfer(9, milli=70)
    with kept() as database:
        store = JournalStore(database, "chain")
        for one in (first, second, second):
            store.pend(list(placed([one])))
            assert [kept.what for kept in store.entries(0, settled=False)] == [decode(one)]


class Breaking:
    """A source whose connection breaks after some portions."""

    def __init__(self, source: JournalSource, after: int) -> None:
        self._source = source
        self._after = after

    def scope(self) -> frozenset[str] | None:
        return self._source.scope()

    async def portions(self, cursor: Cursor) -> AsyncGenerator[Portion, None]:
        number = 0
        async for portion in self._source.portions(cursor):
            if number == self._after:
                raise Unreachable("Broken.")
            number += 1
            yield portion


@pytest.mark.parametrize("kind", ["chain", "feed"])
@pytest.mark.parametrize("after", [0, 1, 5])
def test_a_broken_connection_keeps_what_was_read_before_it(kind: str, after: int) -> None:
    with kept() as database, kept() as whole:
        store = JournalStore(database, kind)
        reader = ReadJournal(Breaking(source_of(kind, CHAIN, BLOCKS, store), after), store)
        with pytest.raises(Unreachable):
            asyncio.run(reader.run_once())
        assert (store.cursor().block > 0) == (after > 0)
        assert read(kind, database).state == read(kind, whole).state


def test_a_reader_notices_that_another_program_read_on() -> None:
    with kept() as database:
        store = JournalStore(database, "chain")
        reader = ReadJournal(source_of("chain", CHAIN, 2_000, store), store)
        asyncio.run(reader.run_once())
        other = read("chain", database)
        assert asyncio.run(reader.replay()).state == other.state


def test_a_snapshot_is_used_and_a_damaged_one_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_journal, "SNAPSHOT_AFTER_ENTRIES", 50)
    with kept() as database:
        state = read("chain", database).state
        store = JournalStore(database, "chain")
        kept_states = store.states.snapshots()
        assert len(kept_states) == 2
        assert kept_states[0].block > 3_000
        with database.transaction() as connection:
            connection.exec_driver_sql("UPDATE journal_snapshot SET state = replace(state, '\"milli\"', '\"mill\"')")
            connection.exec_driver_sql("DELETE FROM journal_entry WHERE block < 1000")
        # Entries before the snapshot are not needed ...
        assert read("chain", database).state == state
        with database.transaction() as connection:
            connection.exec_driver_sql("UPDATE journal_snapshot SET hash = 'other'")
        # ... and without a sound one, everything is folded from the entries that are there.
        assert read("chain", database).state == fold(State(), store.entries(0), state.block) != state


def test_reversible_blocks_that_say_the_same_are_not_written_again() -> None:
    with kept() as database, closing(sqlite3.connect(database.path)) as witness:
        read("chain", database)
        before = witness.execute("PRAGMA data_version").fetchone()
        read("chain", database)
        assert witness.execute("PRAGMA data_version").fetchone() == before
        read("chain", database, chain=SyntheticChain(blocks=BLOCKS, operations=6_000, ours=400, fork=1))
        assert witness.execute("PRAGMA data_version").fetchone() != before


class Shortened(SyntheticHive):
    """One account's history cannot be read whole: too long, or two operators differ about it."""

    def __init__(self, chain: SyntheticChain, account: str, *, cut: bool) -> None:
        super().__init__(chain)
        self._account, self._cut = account, cut
        self.asked: list[str] = []

    async def operations(self, account: str, **how: Any) -> HistoryRange:
        self.asked.append(account)
        found = await super().operations(account, **how)
        return replace(found, complete=False, cut=self._cut) if account == self._account else found


def test_an_account_whose_history_is_too_long_is_left_out_and_named() -> None:
    name = max(SCOPE, key=lambda one: len(SyntheticHive(CHAIN)._shown(one)))
    with kept() as database, kept() as without:
        store = JournalStore(database, "accounts")
        hive = Shortened(CHAIN, name, cut=True)
        source = AccountSource(hive, store, lambda: SCOPE)
        replay = asyncio.run(ReadJournal(source, store).run_once())
        assert name in hive.asked
        hive.asked.clear()
        asyncio.run(ReadJournal(source, store).run_once())
        assert name not in hive.asked
        assert {one for one, read in store.accounts().items() if read.too_long} == {name}
        others = JournalStore(without, "accounts")
        rest = AccountSource(SyntheticHive(CHAIN), others, lambda: SCOPE - {name})
        assert (
            asyncio.run(ReadJournal(source, store).replay()).state
            == asyncio.run(ReadJournal(rest, others).run_once()).state
        )
        assert name in (replay.state.scope or ())


def test_histories_that_two_operators_tell_differently_change_nothing() -> None:
    with kept() as database:
        store = JournalStore(database, "accounts")
        source = AccountSource(Shortened(CHAIN, sorted(SCOPE)[0], cut=False), store, lambda: SCOPE)
        with pytest.raises(NoSecondOpinion):
            asyncio.run(ReadJournal(source, store).run_once())
        assert (store.cursor(), store.accounts(), store.count()) == (Cursor(), {}, (0, 0))


def test_the_golden_month_ends_as_it_always_did() -> None:
    """Whoever changes one of these changes the protocol: old blocks must give the old result for ever."""
    with kept() as database:
        read("chain", database)
        assert [(one.block, one.hash) for one in JournalStore(database, "chain").states.checkpoints()] == GOLDEN
