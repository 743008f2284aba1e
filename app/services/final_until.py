"""Up to when a part of an account's history cannot change any more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from integrations.hive.wire.operations import HistoryOperation

SETTLES_WITHIN = timedelta(minutes=10)
"""What is older and was not shown by now will not come."""
_SECOND = timedelta(seconds=1)


def final_until(operations: Sequence[HistoryOperation], head: datetime, now: datetime) -> datetime:
    """Up to here nothing can still come or change; `head` is the time of the newest block, `now` that of the clock."""
    final = [one.time for one in operations if one.irreversible]
    open_ones = [one.time - _SECOND for one in operations if not one.irreversible]
    settled = min([min(head, now) - SETTLES_WITHIN, *open_ones])
    return max([settled, *final])
