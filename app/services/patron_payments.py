"""What the chain pays by itself out of an account, as rows of its own transfers: recurring gifts count into the limits.

Virtual operations have no transaction, so each gets a name of its own: the SHA-256 of what it says, where, and the
place among its equals in the block. The first payment, which the chain makes in the block of the order, goes by the
order's transaction: a wallet that signed the order counted it then.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

from app.store.transfers import OwnTransferRow
from integrations.hive.wire.operations import (
    HistoryOperation,
    Transfer,
    as_paid_by_chain,
    as_recurring_order,
)

RECURRING = ("recurrent_transfer", "fill_recurrent_transfer")
PATRON_LEG = "patron"


def paid_by_chain(account: str, operations: Sequence[HistoryOperation]) -> list[OwnTransferRow]:
    """The payments of recurrent transfers from this account. Raises BadAnswer if one is malformed."""
    orders: dict[tuple[int, Transfer], HistoryOperation] = {}
    for operation in operations:
        order = as_recurring_order(operation)
        if order is not None and order.sender == account:
            orders[operation.block, order] = operation
    seen: Counter[tuple[int, Transfer]] = Counter()
    rows = []
    for operation in operations:
        payment = as_paid_by_chain(operation)
        if payment is None or payment.sender != account:
            continue
        place = (operation.block, payment)
        seen[place] += 1
        ordered = orders.get(place) if seen[place] == 1 else None
        name, position = (ordered.transaction_id, ordered.place[1]) if ordered else (_name(operation, seen[place]), 0)
        rows.append(
            OwnTransferRow(name, position, account, operation.time, payment.receiver, payment.amount, leg=PATRON_LEG)
        )
    return rows


def _name(operation: HistoryOperation, which: int) -> str:
    text = json.dumps([operation.block, operation.name, operation.value, which], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:40]
