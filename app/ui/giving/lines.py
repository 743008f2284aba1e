"""Lines of the table: gifts, and between them the headings of their groups, each of which may be folded away.

    line 0  Carol · 3 gifts         heading 0
    line 1    Sunrise               position 0
    line 2    Windmill              position 1
    line 3    Talk on seeds         position 2
    line 4  Ann · 12 gifts (folded) heading 1      positions 3 to 14 have no line
    line 5  Maker · 1 gift          heading 2
    line 6    Bread                 position 15
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Lines:
    """Made from the size of each group in order; without groups there are only gifts."""

    def __init__(self, gifts: int, groups: Sequence[int] = (), folded: frozenset[int] = frozenset()) -> None:
        self.gifts = gifts
        self.groups = len(groups)
        self.folded = folded
        self._positions = [0, *accumulate(groups)]
        shown = (1 + (0 if number in folded else size) for number, size in enumerate(groups))
        self._starts = [0, *accumulate(shown)]
        self.count = self._starts[-1] if groups else gifts

    def heading(self, line: int) -> int | None:
        """The number of the heading in this line; None for a gift."""
        if not self.groups:
            return None
        group = bisect_right(self._starts, line) - 1
        return group if line == self._starts[group] else None

    def line_of_heading(self, heading: int) -> int:
        """Where a heading stands."""
        return self._starts[heading]

    def position(self, line: int) -> int | None:
        """The place of the gift in this line; None for a heading."""
        if not self.groups:
            return line
        group = bisect_right(self._starts, line) - 1
        offset = line - self._starts[group]
        return self._positions[group] + offset - 1 if offset else None

    def line(self, position: int) -> int | None:
        """The line of a gift; None where its group is folded."""
        if not self.groups:
            return position
        group = bisect_right(self._positions, position) - 1
        if group in self.folded:
            return None
        return self._starts[group] + 1 + position - self._positions[group]

    def positions(self, first: int, last: int) -> list[tuple[int, int]]:
        """The places (first, end) of the gifts from one line to another, both included."""
        if not self.groups:
            return [(first, last + 1)] if last >= first else []
        start, end = self._place_at(first), self._place_at(last + 1)
        found: list[tuple[int, int]] = []
        group = bisect_right(self._positions, start) - 1
        while start < end:
            until = min(end, self._positions[group + 1])
            if group not in self.folded and until > start:
                found.append((start, until))
            start, group = until, group + 1
        return _joined(found)

    def _place_at(self, line: int) -> int:
        """The place of the first gift in this line or below it."""
        if line >= self.count:
            return self.gifts
        group = bisect_right(self._starts, line) - 1
        offset = line - self._starts[group]
        return self._positions[group] + max(0, offset - 1)


def _joined(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for first, end in ranges:
        if joined and joined[-1][1] == first:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((first, end))
    return joined
