"""What a source of the journal answers: portions of it, in the order of the chain.

settled      everything up to a block that cannot be replaced any more     kept, folded, never read again
not settled  what reversible blocks behind it say                          replaced by the next turn
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from app.domain.journal import ChainOperation, Checkpoint, Place, placed
from app.store.journal import AccountRead, Cursor
from integrations.found_operation import FoundOperation
from integrations.hive.wire.operations import HistoryOperation

BEGINS = 110_000_000
"""No operation of ours is in an older block of Hive (the head of 2026-08-22 was 109,235,598)."""
BEGINS_AT = datetime.fromisoformat("2026-09-01T00:00:00+00:00")
"""... nor older than this, which is before that block."""


@dataclass(frozen=True, slots=True)
class Portion:
    """`through`: settled up to this block; for what is not settled, the block that it was read up to.

    `link` as in Cursor; `time`: of block `through`. `late`: operations of settled blocks are among these.
    `claim`: the state's hash that the source stands for, at a block of this portion.
    """

    operations: Sequence[tuple[Place, ChainOperation]]
    through: int
    head: int
    settled: bool = True
    link: str = ""
    time: datetime | None = None
    accounts: Mapping[str, AccountRead] = field(default_factory=dict)
    late: bool = False
    claim: Checkpoint | None = None


class JournalSource(Protocol):
    """Whole blocks, accounts, or a public node."""

    def scope(self) -> frozenset[str] | None:
        """Whose journal it is; None for everybody's."""
        ...

    def portions(self, cursor: Cursor) -> AsyncGenerator[Portion, None]:
        """Everything behind the cursor. Raises IntegrationError; what was answered before stays good."""
        ...


def from_blocks(found: Iterable[FoundOperation]) -> list[tuple[Place, ChainOperation]]:
    """Operations of whole blocks with their places."""
    # The two have the same fields: one is what a place showed, the other what the rules take.
    return list(placed(map(ChainOperation._make, found)))


def from_history(found: Iterable[HistoryOperation]) -> list[tuple[Place, ChainOperation]]:
    """Operations of one account's history with their places; whole blocks of it."""
    return list(
        placed(
            ChainOperation(one.block, *one.place, one.time, one.transaction_id, one.name, one.value) for one in found
        )
    )
