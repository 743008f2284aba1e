"""At most five custom operations of one account in a block: a rule of nodes, not of the chain (hived, database.cpp)."""

from __future__ import annotations

from collections import Counter

from integrations.practice.chain.incoming import Incoming
from integrations.practice.chain.operations.custom import signers
from integrations.practice.chain.refusals import require

CUSTOM_PER_BLOCK = 5


class CustomRate:
    """Counts for the block that is filled now."""

    def __init__(self) -> None:
        self._block = 0
        self._counts: Counter[str] = Counter()

    def check(self, transaction: Incoming, block: int) -> None:
        """Raises Refused if an account would have too many in `block`."""
        for name, count in (self._of(block) + _signers_of(transaction)).items():
            require(
                count <= CUSTOM_PER_BLOCK,
                f"Account {name} already submitted {CUSTOM_PER_BLOCK} custom json operation(s) this block.",
                "insert_info.first->second <= HIVE_CUSTOM_OP_BLOCK_LIMIT",
            )

    def count(self, transaction: Incoming, block: int) -> None:
        """Enter an accepted transaction."""
        self._of(block).update(_signers_of(transaction))

    def _of(self, block: int) -> Counter[str]:
        if self._block != block:
            self._block, self._counts = block, Counter()
        return self._counts


def _signers_of(transaction: Incoming) -> Counter[str]:
    counts: Counter[str] = Counter()
    for name, fields in transaction.operations:
        if name == "custom_json":
            active, posting = signers(fields)
            counts.update({*active, *posting})
    return counts
