"""Statistics of one creator with 1,000,000 gifts in the journal against one with 10,000: what a person waits for.

Both creators live in files of their own, kept up by the same code that the program runs, portion by portion: a hundred
times as many gifts of forty times as many supporters, over the same two years. Measured is all that the page about a
creator and `capillary stats creator` ask: sums in both layers, every day, the largest supporters, works and platforms.
Reading the gifts out of the chain's operations is left out here.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.statistics.gifts import Gift, Source
from app.services.statistics.views import CreatorView, ReadStatistics
from app.store.database import Database
from app.store.statistics import StatisticsStore

FEW, MANY, VERY_MANY = 10_000, 1_000_000, 10_000_000
SUPPORTERS = {FEW: 100, MANY: 4_000, VERY_MANY: 40_000}
DAYS = 730
FIRST = date(2025, 1, 1).toordinal()
ROUNDS = 25
AT_MOST, AT_MOST_ADDING = 2.0, 5.0
CREATOR = "carol"
PLACES = (
    Source(CREATOR, "creator", "peertube", "tube.example", ""),
    Source(CREATOR, "creator", "vimeo", "", ""),
    Source(CREATOR, "creator", "hive", "", f"hive:account:{CREATOR}"),
)


def measure() -> list[dict[str, Any]]:
    """The ratio of medians, and the time that one more gift takes among many."""
    return _measured(MANY)


def measure_long() -> list[dict[str, Any]]:
    """The same, and with ten times as many."""
    return [*_measured(MANY), *_measured(VERY_MANY)]


def _measured(many: int) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        files = [_filled(Path(folder) / f"{count}.sqlite", count) for count in (FEW, many)]
        times: list[list[float]] = [[], []]
        for _ in range(ROUNDS):
            for seconds, database in zip(times, files, strict=True):
                began = time.perf_counter()
                view = ReadStatistics(database).creator(CREATOR)
                seconds.append(time.perf_counter() - began)
                _is_whole(view)
        later = _added(files, many)
        for database in files:
            database.close()
    ratio = statistics.median(times[1]) / statistics.median(times[0])
    return [
        _figure(f"statistics of one creator, {many:,} gifts against {FEW:,}", ratio, AT_MOST),
        _figure(f"100 more gifts added to {many:,} against {FEW:,}", later, AT_MOST_ADDING),
    ]


def _figure(name: str, ratio: float, most: float) -> dict[str, Any]:
    return {"name": name, "value": round(ratio, 2), "unit": "times", "target": f"<= {most:g}", "holds": ratio <= most}


def _filled(path: Path, count: int) -> Database:
    database = Database(path)
    StatisticsStore(database, "accounts").add(_gifts(count), [], (0, count), "", _observers)
    return database


def _gifts(count: int) -> Iterator[Gift]:
    """In the order of the chain; supporters, works and places mixed without a random number."""
    supporters, works = SUPPORTERS[count], 50 + count // 5_000
    for number in range(count):
        day = date.fromordinal(FIRST + number * DAYS // count).isoformat()
        work = number * 7919 % works
        source = PLACES[work % len(PLACES)]
        yield Gift(day, source, f"s{number * 104_729 % supporters}", f"{source.platform}:video:{work}", "HBD", 50)


def _observers(source: Source) -> tuple[str, ...]:
    return ("this computer",) if source.instance else ()


def _is_whole(view: CreatorView) -> None:
    (asset,) = view.sums.assets
    if len(asset.days) != DAYS or not asset.confirmed.milli or len(asset.made_of) != 3:
        raise AssertionError("The statistics lack something.")


def _added(files: list[Database], many: int) -> float:
    """How many times as long a hundred more gifts take among many, durably; both take turns."""
    gifts = list(_gifts(FEW))[-100:]
    stores = [StatisticsStore(database, "accounts") for database in files]
    times: list[list[float]] = [[], []]
    for _ in range(ROUNDS):
        for seconds, store in zip(times, stores, strict=True):
            began = time.perf_counter()
            behind = store.standing()[0]
            store.add(gifts, [], (behind, behind + 1), "", _observers)
            seconds.append(time.perf_counter() - began)
    if [store.standing()[0] for store in stores] != [FEW + ROUNDS, many + ROUNDS]:
        raise AssertionError("Gifts were not added.")
    return statistics.median(times[1]) / statistics.median(times[0])
