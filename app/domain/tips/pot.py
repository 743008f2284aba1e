"""A month's amount, shared by everything that was thanked in it.

    pot 5.000, 31 thanks     0.162 for the 9 oldest, 0.161 for the others
    pot 5.000, 2 thanks      1.000 each: a fifth of the pot is the most, and the rest is not spent

A thanks belongs to the month in which its time to undo ended (UTC); it is paid from the 1st of the next one on. No
share is more than the wallet lets one thanks be: a limit would hold it for ever. Source: PROTOCOL section 2, "Pricing".
"""

from __future__ import annotations

from datetime import UTC, datetime

FIFTHS = 5


def share_pot(pot: int, count: int, most: int | None = None) -> list[int]:
    """Thousandths for each of `count` thanks, oldest first; `most` is what the limits let one thanks be."""
    if count == 0:
        return []
    each, left_over = divmod(pot, count)
    cap = pot // FIFTHS if most is None else min(pot // FIFTHS, most)
    return [min(each + (place < left_over), cap) for place in range(count)]


def next_first(moment: datetime) -> datetime:
    """The beginning of the next month."""
    year, month = (moment.year + 1, 1) if moment.month == 12 else (moment.year, moment.month + 1)
    return datetime(year, month, 1, tzinfo=UTC)


def month_before(first: datetime) -> str:
    """`2026-11` for the 1st of December."""
    year, month = (first.year - 1, 12) if first.month == 1 else (first.year, first.month - 1)
    return f"{year:04d}-{month:02d}"
