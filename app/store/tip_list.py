"""One list of tips as a person asked for it: its order is kept aside once, and rows are read where they are looked at.

    look ──> temp.listed (position, id)     one statement, in C: 100,000 numbers in a hundredth of a second
    numbers(first, last) ──> ids ──> tips   a window of rows, wherever it is

The order stays as it was while tips change and come in: nothing jumps under a reader. `fresh` counts what a new look
would bring. Reading has a connection of its own, so that it waits for nobody and nobody for it.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import msgspec

from app.domain.tips.kinds import Kind
from app.domain.tips.listing import Grouping, TipGroup, TipQuery, TipTotal
from app.store.database import Database
from app.store.tip_clauses import GROUP_KEYS, among, direction_of_groups, order_of, source, where
from app.store.tip_lines import catch_up

CACHE_KIB = 8_000
_NOT_LISTED = (
    "id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM temp.listed WHERE listed.id = tip_line.id)"
)


@dataclass(frozen=True, slots=True)
class TipLook:
    """How many tips are in the list, and its headings in order; none if it is not grouped."""

    count: int
    groups: tuple[TipGroup, ...]

class TipList:
    """Used from any thread, one call at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._catching = threading.Lock()
        self._touched: set[int] = set()
        self._opened: sqlite3.Connection | None = None
        self._query = TipQuery()

    def look(self, query: TipQuery) -> TipLook:
        """Put the list in order."""
        self._catch_up()
        with self._lock:
            connection = self._connection()
            self._query = query
            self._touched.clear()
            connection.execute("BEGIN")
            try:
                return TipLook(self._put_in_order(connection), tuple(self._groups(connection)))
            finally:
                connection.execute("COMMIT")

    @property
    def query(self) -> TipQuery:
        """What was asked last."""
        return self._query

    def numbers(self, first: int, end: int) -> list[int]:
        """The tips from position `first` to before `end`, counted from 0."""
        found = self._rows(
            "SELECT id FROM temp.listed WHERE position > ? AND position <= ? ORDER BY position", (first, end)
        )
        return [int(row[0]) for row in found]

    def position(self, tip_id: int) -> int | None:
        """Where a tip stands, if it does."""
        found = self._rows("SELECT position FROM temp.listed WHERE id = ?", (tip_id,))
        return int(found[0][0]) - 1 if found else None

    def places(self, numbers: Iterable[int]) -> list[tuple[int, int]]:
        """The positions (first, end) of those of these tips that are in the list, neighbours together."""
        wanted = msgspec.json.encode(list(numbers)).decode()
        rows = self._rows(
            "SELECT min(position) - 1, max(position) FROM (SELECT position, position - row_number() "
            "OVER (ORDER BY position) AS run FROM temp.listed WHERE id IN (SELECT value FROM json_each(?))) "
            "GROUP BY run ORDER BY 1",
            (wanted,),
        )
        return [(int(first), int(end)) for first, end in rows]

    def chosen(self, ranges: Sequence[tuple[int, int]], kinds: Iterable[Kind]) -> list[int]:
        """The tips at these positions (first, end) that are of one of these kinds now."""
        self._catch_up()
        wanted = among(kinds)
        found: list[int] = []
        for first, end in ranges:
            rows = self._rows(
                "SELECT id FROM temp.listed JOIN tip_line USING (id) "  # noqa: S608
                f"WHERE position > ? AND position <= ? AND kind IN ({wanted})",
                (first, end),
            )
            found += [int(row[0]) for row in rows]
        return found

    def fresh(self) -> int:
        """How many tips belong into the list by now and are not in it: new ones, and those that have changed."""
        self._catch_up()
        with self._lock:
            if not self._touched:
                return 0
            connection = self._connection()
            connection.execute("CREATE INDEX IF NOT EXISTS temp.listed_id ON listed (id)")
            condition, values = where(self._query)
            row = connection.execute(
                f"SELECT count(*) FROM tip_line {condition} {'AND' if condition else 'WHERE'} {_NOT_LISTED}",  # noqa: S608
                [*values, msgspec.json.encode(sorted(self._touched)).decode()],
            ).fetchone()
            return int(row[0])

    def totals(self) -> list[TipTotal]:
        """Counts and sums of every kind and asset, for everything that is asked for except the kinds."""
        condition, values = where(self._query, kinds=False)
        index = "tip_line_words" if self._query.searched else "tip_line_kind"
        rows = self._rows(
            f"SELECT kind, asset, count(*), sum(milli) FROM tip_line INDEXED BY {index} {condition} "  # noqa: S608
            "GROUP BY 1, 2 ORDER BY 1, 2",
            values,
        )
        return [TipTotal(Kind(kind), asset, count, milli) for kind, asset, count, milli in rows]

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def _put_in_order(self, connection: sqlite3.Connection) -> int:
        query = self._query
        condition, values = where(query)
        connection.execute("DROP TABLE IF EXISTS temp.listed")
        connection.execute("CREATE TEMP TABLE listed (position INTEGER PRIMARY KEY, id INTEGER NOT NULL)")
        connection.execute(
            f"INSERT INTO temp.listed (id) SELECT id FROM tip_line {source(query)} {condition} {order_of(query)}",  # noqa: S608
            values,
        )
        return int(connection.execute("SELECT count(*) FROM temp.listed").fetchone()[0])

    def _groups(self, connection: sqlite3.Connection) -> Iterator[TipGroup]:
        query = self._query
        if query.grouping is Grouping.NONE:
            return
        key = GROUP_KEYS[query.grouping]
        condition, values = where(query)
        rows = connection.execute(
            f"SELECT {key}, kind, asset, count(*), sum(milli), max(id) FROM tip_line {source(query)} {condition} "  # noqa: S608
            f"GROUP BY 1, 2, 3 ORDER BY 1 {direction_of_groups(query)}, 2, 3",
            values,
        )
        for name, parts in groupby(rows, key=lambda row: str(row[0])):
            members = list(parts)
            totals = tuple(TipTotal(Kind(kind), asset, count, milli) for _, kind, asset, count, milli, _ in members)
            yield TipGroup(name, max(int(row[5]) for row in members), sum(one.count for one in totals), totals)

    def _catch_up(self) -> None:
        with self._catching:
            made = catch_up(self._database)
            if made:
                with self._lock:
                    self._touched.update(made)

    def _rows(self, statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._connection().execute(statement, values).fetchall()

    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            place = f"{self._database.path.absolute().as_uri()}?mode=ro"
            self._opened = sqlite3.connect(place, uri=True, isolation_level=None, check_same_thread=False, timeout=30)
            with closing(self._opened.cursor()) as cursor:
                cursor.execute("PRAGMA temp_store = MEMORY")
                cursor.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        return self._opened
