"""Keeping open statistics up: each portion of the journal is added once, in one transaction with how far it came.

    gifts -> sources that are known or new -> statistic_gift -> sums and parts of the claimed layer
                                                             -> ... of the confirmed one, if the source is witnessed
    somebody has seen more, or less -> the confirmed layer is made anew from statistic_gift
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.statistics.adding import Added
from app.domain.statistics.gifts import Gift, Source
from app.domain.statistics.together import Mark
from app.store.database import Database
from app.store.statistics_tables import (
    statistic_gifts,
    statistic_marks,
    statistic_parts,
    statistic_readings,
    statistic_sources,
    statistic_sums,
)

CLAIMED, CONFIRMED = 0, 1
AT_ONCE = 50_000
Observers = Callable[[Source], tuple[str, ...]]


class StatisticsStore:
    """One reading's statistics. `observers` of a source are asked for when it is new, and by `look_again`."""

    def __init__(self, database: Database, reading: str) -> None:
        self._database = database
        self.reading = reading

    def standing(self) -> tuple[int, str]:
        """Up to which block the journal is in, and of which accounts; block 0 if nothing is."""
        query = select(statistic_readings.c.block, statistic_readings.c.scope)
        with self._database.reading() as connection:
            row = connection.execute(query.where(statistic_readings.c.reading == self.reading)).one_or_none()
        return (row.block, row.scope) if row is not None else (0, "")

    def add(
        self,
        gifts: Iterable[Gift],
        marks: Iterable[Mark],
        blocks: tuple[int, int],
        scope: str,
        observers: Observers,
    ) -> bool:
        """Everything of the blocks behind the first of `blocks`, up to the second one.

        False, and nothing is added, where another program or thread has come further meanwhile.
        """
        behind, block = blocks
        with self._database.transaction() as connection:
            if self.standing()[0] != behind:
                return False
            sources = self._sources(connection)
            rest = iter(gifts)
            while portion := list(islice(rest, AT_ONCE)):
                self._know(connection, sources, portion, observers)
                self._add(connection, sources, portion)
            rows = [{"reading": self.reading, **mark._asdict()} for mark in marks]
            if rows:
                connection.execute(insert(statistic_marks).prefix_with("OR IGNORE"), rows)
            row = {"reading": self.reading, "block": block, "scope": scope}
            connection.execute(insert(statistic_readings).prefix_with("OR REPLACE"), row)
        return True

    def look_again(self, observers: Observers) -> bool:
        """Ask for everybody's observers anew; whether anything is confirmed now that was not, or the other way."""
        with self._database.transaction() as connection:
            sources = self._sources(connection)
            now = {source: observers(source) for source in sources}
            changed = [source for source, (_, before) in sources.items() if now[source] != before]
            for source in changed:
                query = statistic_sources.update().where(statistic_sources.c.id == sources[source][0])
                connection.execute(query.values(observers=json.dumps(now[source])))
            if any(bool(now[source]) != bool(sources[source][1]) for source in changed):
                self._confirm_anew(connection)
        return bool(changed)

    def forget(self) -> None:
        """Everything of this reading."""
        with self._database.transaction() as connection:
            mine = select(statistic_sources.c.id).where(statistic_sources.c.reading == self.reading)
            connection.execute(delete(statistic_gifts).where(statistic_gifts.c.source.in_(mine)))
            for table in (statistic_sources, statistic_sums, statistic_parts, statistic_marks, statistic_readings):
                connection.execute(delete(table).where(table.c.reading == self.reading))

    def _sources(self, connection: Connection) -> dict[Source, tuple[int, tuple[str, ...]]]:
        query = select(statistic_sources).where(statistic_sources.c.reading == self.reading)
        return {
            Source(row.receiver, row.leg, row.platform, row.instance, row.channel): (
                row.id, tuple(json.loads(row.observers)),
            )
            for row in connection.execute(query)
        }  # fmt: skip

    def _know(
        self,
        connection: Connection,
        sources: dict[Source, tuple[int, tuple[str, ...]]],
        gifts: Sequence[Gift],
        observers: Observers,
    ) -> None:
        for source in dict.fromkeys(gift.source for gift in gifts if gift.source not in sources):
            seen = observers(source)
            row = {"reading": self.reading, **source._asdict(), "observers": json.dumps(seen)}
            number = connection.execute(insert(statistic_sources).values(row)).lastrowid
            sources[source] = (number, seen)

    def _add(
        self, connection: Connection, sources: dict[Source, tuple[int, tuple[str, ...]]], gifts: Sequence[Gift]
    ) -> None:
        facts: dict[tuple[str, int, str, str, str], list[int]] = defaultdict(lambda: [0, 0])
        for gift in gifts:
            fact = facts[gift.day, sources[gift.source][0], gift.supporter, gift.work, gift.asset]
            fact[0] += gift.milli
            fact[1] += gift.transfers
        _put(connection, statistic_gifts, [(*key, *fact) for key, fact in facts.items()])
        witnessed = Added(gift for gift in gifts if sources[gift.source][1])
        self._sum(connection, CONFIRMED, witnessed)
        # One portion is one: what came first in it may be among the others.
        witnessed.join(Added(gift for gift in gifts if not sources[gift.source][1]))
        self._sum(connection, CLAIMED, witnessed)

    def _sum(self, connection: Connection, layer: int, added: Added) -> None:
        place = (self.reading, layer)
        # Sums first: what counts new parts finds them there.
        _put(connection, statistic_sums, [(*place, *key, *total, 0, 0) for key, total in added.sums.items()])
        _put(connection, statistic_parts, [(*place, *key, *part) for key, part in added.parts.items()])

    def _confirm_anew(self, connection: Connection) -> None:
        for table in (statistic_sums, statistic_parts):
            connection.execute(delete(table).where(table.c.reading == self.reading, table.c.layer == CONFIRMED))
        gifts = self._witnessed(connection)
        while portion := list(islice(gifts, AT_ONCE)):
            self._sum(connection, CONFIRMED, Added(portion))

    def _witnessed(self, connection: Connection) -> Iterator[Gift]:
        seen = {number: source for source, (number, who) in self._sources(connection).items() if who}
        query = select(statistic_gifts).where(statistic_gifts.c.source.in_(seen)).order_by(statistic_gifts.c.day)
        for row in connection.execute(query):
            yield Gift(row.day, seen[row.source], row.supporter, row.work, row.asset, row.milli, row.transfers)


def _put(connection: Connection, table: Table, rows: list[tuple[Any, ...]]) -> None:
    """Insert, or add thousandths and transfers to what is there; the columns are given in the table's order."""
    if not rows:
        return
    names = [column.name for column in table.columns]
    made = upsert(table)
    added = {name: table.c[name] + made.excluded[name] for name in ("milli", "transfers")}
    query = str(
        made.on_conflict_do_update(index_elements=list(table.primary_key), set_=added).compile(
            dialect=connection.dialect, column_keys=names
        )
    )
    # In the order of their keys, many rows go into few pages.
    connection.exec_driver_sql(query, sorted(rows))
