"""One operation of the public journal and its place on chain.

    block -> transactions in their order -> operations in theirs -> what the chain did by itself at the block's end

hived numbers what it does by itself (virtual operations) differently from answer to answer: `trx_in_block` is -1 or
4294967295, and two such operations of one block may bear the same number (facts/hive.md; recordings of
get_ops_in_block and enum_virtual_ops). Here these stand at the block's end in the order of their content, and equal
ones are counted, so that every source gives the same place. None of their effects depends on the order among them.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from app.domain.journal.events import Event, Ignored
from wallet.errors import MoneyError
from wallet.money import Amount

AT_THE_END = 2**32 - 1
NO_TRANSACTION = "0" * 40
VIRTUAL = frozenset({"fill_recurrent_transfer", "failed_recurrent_transfer"})
"""The virtual operations that the journal knows."""


class Place(NamedTuple):
    """Sorts as the chain orders. `mark` tells virtual operations of one block apart, and is empty for all others."""

    block: int
    transaction: int
    operation: int
    mark: str = ""

    @property
    def virtual(self) -> bool:
        """Whether the chain did it by itself."""
        return self.transaction == AT_THE_END


class ChainOperation(NamedTuple):
    """An operation as the chain has it: `name` without `_operation`, `value` with amounts in either form.

    `transaction` and `operation` are the numbers that the node gave; for virtual operations they mean nothing.
    """

    block: int
    transaction: int
    operation: int
    time: datetime
    transaction_id: str
    name: str
    value: Mapping[str, object]


class JournalEntry(NamedTuple):
    """What happened where. `accounts` are those whose history shows it; one of them at least concerns any scope."""

    place: Place
    time: datetime
    transaction_id: str
    what: Event | Ignored
    accounts: tuple[str, ...]


def placed(operations: Iterable[ChainOperation]) -> Iterator[tuple[Place, ChainOperation]]:
    """Operations with their places, in the order given.

    All virtual operations of one block that touch an account MUST be in the same call, since equal ones are counted.
    """
    seen: Counter[tuple[int, str]] = Counter()
    for operation in operations:
        if operation.name not in VIRTUAL:
            yield Place(operation.block, operation.transaction, operation.operation), operation
            continue
        content = _content_mark(operation)
        number = seen[operation.block, content]
        seen[operation.block, content] += 1
        yield Place(operation.block, AT_THE_END, 0, f"{content}/{number}"), operation


def _content_mark(operation: ChainOperation) -> str:
    value = operation.value
    try:
        amount = str(read_amount(value.get("amount")))
    except MoneyError:
        amount = ""
    words = [str(value.get(field)) for field in ("from", "to", "memo", "remaining_executions")]
    text = json.dumps([operation.name, amount, *words], separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def read_amount(value: object) -> Amount:
    """An amount in hived's newer form (NAI) or the older one (`0.050 HBD`). Raises MoneyError."""
    match value:
        case str():
            return Amount.parse(value)
        case {"amount": str(digits), "precision": 3, "nai": str(nai)}:
            return _nai_amount(digits, nai)
    return Amount.from_nai(value)


@lru_cache(maxsize=4_096)
def _nai_amount(digits: str, nai: str) -> Amount:
    """Remembered, since most gifts are of a few sums."""
    return Amount.from_nai({"amount": digits, "precision": 3, "nai": nai})
