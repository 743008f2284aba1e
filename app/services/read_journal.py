"""Reading the public journal: from where it was left, exactly once, whatever happens in between.

    cursor -> portions of a source -> decoded -> folded -> entries, cursor, hashes in one transaction -> next portion

The state is kept as a snapshot now and then; a start folds what came after it. A snapshot whose hash is not its own, or
that is of another scope, is not used: everything is then folded from the entries.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from contextlib import aclosing
from dataclasses import replace

from app.domain.journal import (
    ChainOperation,
    JournalEntry,
    Place,
    Replay,
    State,
    entries_at,
    read_snapshot,
    state_hash,
    write_snapshot,
)
from app.errors import StoreDamaged
from app.services.journal.sources import JournalSource, Portion
from app.store.journal import Cursor, JournalStore
from app.store.journal_states import Snapshot
from integrations.errors import BadAnswer

SNAPSHOT_AFTER_ENTRIES = 10_000
"""So many are folded in about a third of a second."""

Kept = list[tuple[Place, ChainOperation]]


class ReadJournal:
    """One source, one reading. `run_once` may be called again after any failure, by any program with this folder."""

    def __init__(self, source: JournalSource, store: JournalStore) -> None:
        self._source = source
        self._store = store
        self._replay: Replay | None = None
        self._cursor = Cursor()
        self._since_snapshot = 0

    @property
    def name(self) -> str:
        """Of the reading."""
        return self._store.reading

    async def run_once(self) -> Replay:
        """Read on to the head. Raises IntegrationError; what was read before it stays."""
        replay = await self.replay()
        async with aclosing(self._source.portions(self._cursor)) as portions:
            async for portion in portions:
                replay = await asyncio.to_thread(self._take, replay, portion)
        return replay

    async def replay(self) -> Replay:
        """The state as it was read last, without asking anybody."""
        is_current = self._replay is not None and self._cursor == self._store.cursor()
        if self._replay is None or not is_current or self._replay.state.scope != self._source.scope():
            self._replay = await asyncio.to_thread(self._resume)
        return self._replay

    def _take(self, replay: Replay, portion: Portion) -> Replay:
        kept, entries = _ours(portion.operations)
        if not portion.settled:
            self._store.pend(kept)
            replay = replay.advance(entries, replay.state.block)
        elif portion.late or replay.state.scope != self._source.scope():
            replay = self._anew(portion, kept)
        else:
            replay = self._settle(replay, portion, kept, entries)
        self._replay = replay
        return replay

    def _settle(self, replay: Replay, portion: Portion, kept: Kept, entries: Sequence[JournalEntry]) -> Replay:
        after = replay.advance(entries, portion.through)
        claim = portion.claim
        if claim and any(one.block == claim.block and one != claim for one in after.checkpoints):
            raise BadAnswer("The public node stands for another state than its own entries give.")
        count = self._since_snapshot + len(entries)
        snapshot = _snapshot(after) if count >= SNAPSHOT_AFTER_ENTRIES else None
        cursor = _behind(portion)
        self._store.settle(cursor, kept, after.checkpoints, snapshot, portion.accounts)
        self._cursor = cursor
        self._since_snapshot = 0 if snapshot else count
        return replace(after, checkpoints=())

    def _anew(self, portion: Portion, kept: Kept) -> Replay:
        """Another scope: operations of blocks before the cursor have come in, or count no more."""
        self._store.states.forget()
        self._store.settle(_behind(portion), kept, accounts=portion.accounts)
        return self._resume()

    def _resume(self) -> Replay:
        cursor, scope = self._store.cursor(), self._source.scope()
        state = self._kept_state(scope, cursor.block)
        entries = list(self._store.entries(state.block))
        replay = Replay(state).advance(entries, cursor.block)
        self._store.states.agree(state.block, replay.checkpoints)
        self._cursor = cursor
        self._since_snapshot = len(entries)
        pending = self._store.entries(cursor.block, settled=False)
        return replace(replay.advance(pending, cursor.block), checkpoints=())

    def _kept_state(self, scope: frozenset[str] | None, through: int) -> State:
        for snapshot in self._store.states.snapshots():
            try:
                state = read_snapshot(snapshot.state)
            except StoreDamaged:
                continue
            if state.scope == scope and state.block <= through and state_hash(state) == snapshot.hash:
                return state
        return State(scope)


def _behind(portion: Portion) -> Cursor:
    return Cursor(portion.through, portion.link, portion.head, portion.time)


def _snapshot(replay: Replay) -> Snapshot:
    return Snapshot(replay.state.block, replay.hasher.hash_of(replay.state), write_snapshot(replay.state))


def _ours(operations: Iterable[tuple[Place, ChainOperation]]) -> tuple[Kept, list[JournalEntry]]:
    kept: Kept = []
    entries: list[JournalEntry] = []
    for one in operations:
        for entry in entries_at([one]):
            kept.append(one)
            entries.append(entry)
    return kept, entries
