"""An operation that may be ours, as any place shows it: a Hive node's blocks, or a public node's journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from integrations.errors import BadAnswer


@dataclass(frozen=True, slots=True)
class FoundOperation:
    """`transaction` and `operation` as the place numbers them; `value` as it gave it, `name` without `_operation`."""

    block: int
    transaction: int
    operation: int
    time: datetime
    transaction_id: str
    name: str
    value: dict[str, Any]


def time_of_block(text: str) -> datetime:
    """hived's `2026-08-22T03:30:15`, which is UTC though it does not say so. Raises BadAnswer."""
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        raise BadAnswer("A block's time is not of the expected form.") from None
