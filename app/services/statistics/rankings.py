"""Rankings by the published formula: of creators or works, in one asset, on one day, in one layer.

The same settled blocks and the same observers give the same ranking on every computer: it asks nobody, and the day
before its own is the last that counts.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date

from app.domain.statistics.ranking import Ranked, rank
from app.domain.statistics.together import Together
from app.services.clock import Clock
from app.services.journal.readings import ACCOUNTS
from app.store.database import Database
from app.store.known_works import creator_names, known_works
from app.store.statistics import CLAIMED, CONFIRMED
from app.store.statistics_reading import StatisticsReading


@dataclass(frozen=True, slots=True)
class RankedView:
    """`place` counts from 1. `name` is a stranger's word, or the id."""

    place: int
    thing: str
    name: str
    score: int
    supporters: int
    others: int


class RankGifts:
    """Ranks what was given for."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def run(
        self,
        asset: str = "HBD",
        *,
        works: bool = False,
        confirmed: bool = False,
        on: date | None = None,
        reading: str = ACCOUNTS,
        limit: int = 20,
    ) -> list[RankedView]:
        """The first ones of the ranking of a day, today's if none is given."""
        day = on or self._clock.now().date()
        layer = CONFIRMED if confirmed else CLAIMED
        ranked = await asyncio.to_thread(self._rank, reading, layer, asset, day, works)
        ranked = ranked[:limit]
        names = self._names([one.what for one in ranked], works=works)
        return [
            RankedView(place, one.what, names.get(one.what, ""), one.score, one.supporters, one.others)
            for place, one in enumerate(ranked, start=1)
        ]

    def _rank(self, reading: str, layer: int, asset: str, day: date, works: bool) -> list[Ranked]:
        sums = StatisticsReading(self._database, reading)
        together = Together(sums.marks())
        # A patronage is for no single work.
        gifts = (gift for gift in sums.given(layer, asset, day, works=works))
        return [one for one in rank(gifts, together) if one.score and (":" in one.what or not works)]

    def _names(self, things: list[str], *, works: bool) -> dict[str, str]:
        if works:
            return {one: known.title for one, known in known_works(self._database, things).items()}
        return {one: name for one, (name, _) in creator_names(self._database, things).items()}
