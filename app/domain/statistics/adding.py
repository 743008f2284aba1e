"""Gifts added up in memory, so that each sum is written once for a whole portion of the journal."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.statistics.gifts import MADE_OF, Dimension, Gift

BY_MONTH = frozenset({Dimension.WORK.value, Dimension.SUPPORTER.value})
"""There are many of these, and each has few gifts a month: their days are not kept apart."""
PARTS = {dimension.value: tuple(one.value for one in parts) for dimension, parts in MADE_OF.items()}

SumKey = tuple[str, str, str, str]
"""(dimension, thing, asset, day or month); the last is empty for the sum in all."""
PartKey = tuple[str, str, str, str, str]
"""(dimension, thing, asset, made of which dimension, which thing of that)."""


class Added:
    """Sums are [milli, transfers]; parts [first day, milli, transfers]."""

    def __init__(self, gifts: Iterable[Gift] = ()) -> None:
        self.sums: dict[SumKey, list[int]] = {}
        self.parts: dict[PartKey, tuple[str, int, int]] = {}
        for gift in gifts:
            self.add(gift)

    def add(self, gift: Gift) -> None:
        """One gift more."""
        things, asset = gift.things(), gift.asset
        for dimension, thing in things.items():
            when = gift.day[:7] if dimension in BY_MONTH else gift.day
            for day in ("", when):
                total = self.sums.setdefault((dimension, thing, asset, day), [0, 0])
                total[0] += gift.milli
                total[1] += gift.transfers
            for made_of in PARTS[dimension]:
                if made_of in things:
                    key = (dimension, thing, asset, made_of, things[made_of])
                    first, milli, transfers = self.parts.get(key, (when, 0, 0))
                    self.parts[key] = (min(first, when), milli + gift.milli, transfers + gift.transfers)

    def join(self, other: Added) -> None:
        """All of the other one, too."""
        for place, (milli, transfers) in other.sums.items():
            total = self.sums.setdefault(place, [0, 0])
            total[0] += milli
            total[1] += transfers
        for key, (day, milli, transfers) in other.parts.items():
            first, before, count = self.parts.get(key, (day, 0, 0))
            self.parts[key] = (min(first, day), before + milli, count + transfers)
