"""The public journal: operations on chain, decoded, put in order, and folded into what people see."""

from __future__ import annotations

from app.domain.journal.decode import KINDS, decode, entries_at, entries_of
from app.domain.journal.entry import ChainOperation, JournalEntry, Place, placed
from app.domain.journal.fold import fold
from app.domain.journal.replay import Checkpoint, Replay
from app.domain.journal.snapshot import read_snapshot, write_snapshot
from app.domain.journal.state import State
from app.domain.journal.state_hash import EVERY_BLOCKS, state_hash

__all__ = [
    "EVERY_BLOCKS",
    "KINDS",
    "ChainOperation",
    "Checkpoint",
    "JournalEntry",
    "Place",
    "Replay",
    "State",
    "decode",
    "entries_at",
    "entries_of",
    "fold",
    "placed",
    "read_snapshot",
    "state_hash",
    "write_snapshot",
]
