"""Where own money went: by month, by creator, by platform. Counted here from what this computer knows; sent nowhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.content import maker_name
from app.services.statistics.views import platform_name
from app.store.database import Database
from app.store.own_giving import Went, own_giving


@dataclass(frozen=True, slots=True)
class Share:
    """`thing` is a month (`2026-11`), a channel id or `@account`, or a platform; `name` a stranger's word."""

    thing: str
    name: str
    milli: int
    gifts: int


@dataclass(frozen=True, slots=True)
class Giving:
    """Of one asset: months oldest first, the others largest first."""

    asset: str
    milli: int
    gifts: int
    months: tuple[Share, ...]
    creators: tuple[Share, ...]
    platforms: tuple[Share, ...]


class WhereItWent:
    """Reads every own gift that arrived, added up by the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def run(self, year: int | None = None) -> tuple[Giving, ...]:
        """One for each asset that was given, perhaps of one year only."""
        rows = [row for row in own_giving(self._database) if year is None or row.month.startswith(f"{year:04d}-")]
        return tuple(_giving(asset, [row for row in rows if row.asset == asset]) for asset in _assets(rows))


def _assets(rows: list[Went]) -> list[str]:
    return sorted({row.asset for row in rows})


def _giving(asset: str, rows: list[Went]) -> Giving:
    largest: Callable[[Share], tuple[int, str]] = lambda share: (-share.milli, share.thing)  # noqa: E731 typed
    return Giving(
        asset,
        sum(row.milli for row in rows),
        sum(row.gifts for row in rows),
        tuple(sorted(_shares(rows, lambda row: row.month, lambda row: row.month), key=lambda share: share.thing)),
        tuple(sorted(_shares(rows, lambda row: row.creator, _creator), key=largest)),
        tuple(sorted(_shares(rows, lambda row: row.platform, lambda row: platform_name(row.platform)), key=largest)),
    )


def _shares(rows: list[Went], thing: Callable[[Went], str], name: Callable[[Went], str]) -> list[Share]:
    made: dict[str, Share] = {}
    for row in rows:
        before = made.get(thing(row), Share(thing(row), "", 0, 0))
        words = name(row) or before.name
        made[before.thing] = Share(before.thing, words, before.milli + row.milli, before.gifts + row.gifts)
    return list(made.values())


def _creator(row: Went) -> str:
    return row.name or maker_name(row.creator) or row.creator
