"""Open data: every sum there is, as JSON or CSV, with its licence, what was read, and what its columns mean.

Sums of quiet gifts are not in it: they never come into the public journal with their work.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict

from app.services.journal.readings import ACCOUNTS
from app.store.database import Database
from app.store.statistics import StatisticsStore
from app.store.statistics_reading import StatisticsReading, SumRow

LICENCE = "CC0-1.0"
COLUMNS = ("dimension", "thing", "asset", "day", "layer", "milli", "transfers", "supporters", "works")
LAYERS = ("claimed", "confirmed")
VERSION = 1


class ExportStatistics:
    """Writes lines: the same journal and the same observers give the same bytes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def json_lines(self, reading: str = ACCOUNTS) -> Iterator[str]:
        """One JSON object; each of its rows on a line of its own."""
        block, _ = StatisticsStore(self._database, reading).standing()
        head = {"version": VERSION, "licence": LICENCE, "block": block, "columns": COLUMNS}
        yield json.dumps(head)[:-1] + ', "rows": ['
        between = ""
        for row in self._rows(reading):
            yield between + json.dumps(list(row.values()), ensure_ascii=False)
            between = ","
        yield "]}"

    def csv_lines(self, reading: str = ACCOUNTS) -> Iterator[str]:
        """A table; the licence stands in a column of its own, since a table has no other place for it."""
        yield _line([*COLUMNS, "licence"])
        for row in self._rows(reading):
            yield _line([*row.values(), LICENCE])

    def _rows(self, reading: str) -> Iterator[dict[str, str | int]]:
        for row in StatisticsReading(self._database, reading).rows():
            yield _plain(row)


def _plain(row: SumRow) -> dict[str, str | int]:
    return {name: LAYERS[row.layer] if name == "layer" else value for name, value in asdict(row).items()}


def _line(values: list[str | int]) -> str:
    # Account names, ids and addresses cannot begin like a formula: their grammars have no such letters at the front.
    stream = io.StringIO()
    csv.writer(stream, lineterminator="").writerow(values)
    return stream.getvalue()
