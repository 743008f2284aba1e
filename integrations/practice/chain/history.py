"""What happened: every operation in order, by account and by block, and every transaction by its id.

A record is entered when its transaction is accepted, under the block that will hold it; readers pass the newest block
they may see, so "reversible" and "pending" need no second copy.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

NO_TRANSACTION = "0" * 40
VIRTUAL_POSITION = 4294967295


@dataclass(frozen=True, slots=True)
class Record:
    """One operation. `position` counts all operations of the chain from 0."""

    position: int
    block: int
    time: datetime
    transaction_id: str
    transaction_in_block: int
    operation_in_transaction: int
    name: str
    value: dict[str, Any]
    virtual: bool


@dataclass(frozen=True, slots=True)
class Stored:
    """One accepted transaction: legacy JSON with signatures, and what it cost."""

    transaction_id: str
    block: int
    index: int
    body: dict[str, Any]
    credits: int


@dataclass(slots=True)
class History:
    """Append only."""

    records: list[Record] = field(default_factory=list)
    transactions: dict[str, Stored] = field(default_factory=dict)
    by_account: dict[str, list[Record]] = field(default_factory=dict)
    by_block: dict[int, list[Record]] = field(default_factory=dict)
    stored_by_block: dict[int, list[Stored]] = field(default_factory=dict)

    def add(self, record: Record, touched: set[str]) -> None:
        """Enter one operation under its block and the accounts that it touches."""
        self.records.append(record)
        self.by_block.setdefault(record.block, []).append(record)
        for name in touched:
            self.by_account.setdefault(name, []).append(record)

    def add_transaction(self, stored: Stored) -> None:
        """Enter a transaction."""
        self.transactions[stored.transaction_id] = stored
        self.stored_by_block.setdefault(stored.block, []).append(stored)

    def of_account(self, name: str, newest_block: int) -> list[Record]:
        """The account's records up to `newest_block`; their places in this list are hived's sequence numbers."""
        records = self.by_account.get(name, [])
        return records[: bisect_right(records, newest_block, key=lambda record: record.block)]

    def between(self, first: int, last: int) -> Iterator[Record]:
        """Records of the blocks `first` to `last`, both included."""
        start = bisect_right(self.records, first - 1, key=lambda record: record.block)
        for record in self.records[start:]:
            if record.block > last:
                return
            yield record
