"""What the chain does by itself when its time comes: recurrent transfers and payouts, as virtual operations.

Source: hived, database::process_recurrent_transfers; facts/hive.md section 3 (recurrent_transfer).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from integrations.practice.chain import payouts
from integrations.practice.chain.tables import Emitted, RecurrentTransfer, State

FAILURES_MAX = 10


@dataclass(frozen=True, slots=True)
class Due:
    """Something that has come due at `trigger`; `run` does it in the state, which it changes in place."""

    trigger: datetime
    run: Callable[[State], list[Emitted]]


def due(state: State, until: datetime) -> Due | None:
    """What runs next, if that is not after `until`."""
    transfers = [row for row in state.recurrent.rows() if row.trigger <= until]
    post = payouts.due(state, until)
    row = min(transfers, key=lambda one: (one.trigger, one.identifier), default=None)
    if post is not None and (row is None or payouts.trigger(post) < row.trigger):
        return Due(payouts.trigger(post), partial(payouts.run, comment=post))
    return Due(row.trigger, lambda now: [run(now, row)]) if row is not None else None


def run(state: State, row: RecurrentTransfer) -> Emitted:
    """Execute one of them now. The state is changed in place; the result is the virtual operation."""
    key = (row.sender, row.receiver, row.pair_id)
    sender = state.account(row.sender)
    row.trigger += timedelta(hours=row.recurrence_hours)
    paid = sender.balance(row.amount.symbol) >= row.amount.units
    if paid:
        row.remaining -= 1
        row.failures = 0
        sender.add(-row.amount.units, row.amount.symbol)
        state.account(row.receiver).add(row.amount.units, row.amount.symbol)
    else:
        row.failures += 1
    dropped = not paid and row.failures >= FAILURES_MAX
    if row.remaining <= 0 or dropped:
        state.recurrent.remove(key)
        sender.recurrent_open -= 1
    parts = {"amount": str(row.amount), "from": row.sender, "memo": row.memo, "to": row.receiver}
    if paid:
        return Emitted("fill_recurrent_transfer", {**parts, "remaining_executions": row.remaining})
    counts = {"consecutive_failures": row.failures, "remaining_executions": row.remaining, "deleted": dropped}
    return Emitted("failed_recurrent_transfer", {**parts, **counts})


def touched(emitted: Emitted) -> set[str]:
    """The accounts in whose history a virtual operation appears."""
    fields = ("from", "to", "creator", "new_account_name", "voter", "author", "curator", "benefactor")
    return {str(emitted.value[field]) for field in fields if field in emitted.value}


def open_of(state: State, sender: str) -> Iterator[RecurrentTransfer]:
    """The open recurrent transfers of one account."""
    return (row for row in state.recurrent.rows() if row.sender == sender)
