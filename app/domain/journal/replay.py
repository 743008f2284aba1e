"""Reading on: settled blocks are folded, with a hash every 1,200 of them; reversible ones wait beside it as pending.

settled (irreversible)      state, checkpoints     never changes again
pending (reversible)        entries                replaced as a whole by every reading: a fork changes only these
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from app.domain.journal.entry import JournalEntry
from app.domain.journal.fold import fold
from app.domain.journal.state import State
from app.domain.journal.state_hash import EVERY_BLOCKS, StateHasher


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The hash of the state at a block that 1,200 divides."""

    block: int
    hash: str


@dataclass(frozen=True, slots=True)
class Replay:
    """A state, the checkpoints that were passed on the way to it, and what is not settled yet, in order.

    `_hasher` only remembers; it changes no result.
    """

    state: State
    checkpoints: tuple[Checkpoint, ...] = ()
    pending: tuple[JournalEntry, ...] = ()
    hasher: StateHasher = field(default_factory=StateHasher, compare=False, repr=False)

    def advance(self, entries: Iterable[JournalEntry], irreversible: int) -> Replay:
        """The replay after `entries`, all of every block after the settled ones that the source has read.

        What was pending before is forgotten: whoever reads on reads the reversible blocks anew.
        """
        in_order = sorted({entry.place: entry for entry in entries}.values(), key=lambda entry: entry.place)
        until = max(irreversible, self.state.block)
        state, passed = self._settle(in_order, until) if until > self.state.block else (self.state, [])
        pending = tuple(entry for entry in in_order if entry.place.block > until)
        return replace(self, state=state, checkpoints=(*self.checkpoints, *passed), pending=pending)

    def with_pending(self) -> State:
        """What would stand if every pending entry were settled."""
        newest = self.pending[-1].place.block if self.pending else self.state.block
        return fold(self.state, self.pending, newest)

    def _settle(self, entries: Sequence[JournalEntry], until: int) -> tuple[State, list[Checkpoint]]:
        state, passed = self.state, []
        blocks = [entry.place.block for entry in entries]
        first = bisect_right(blocks, state.block)
        next_hash = (state.block // EVERY_BLOCKS + 1) * EVERY_BLOCKS
        for stop in sorted({*range(next_hash, until + 1, EVERY_BLOCKS), until}):
            last = bisect_right(blocks, stop)
            state = fold(state, entries[first:last], stop)
            first = last
            if stop % EVERY_BLOCKS == 0:
                passed.append(Checkpoint(stop, self.hasher.hash_of(state)))
        return state, passed
