"""The lines that a list of tips is sorted and searched by: made from the tips that were touched since the last look.

    thumb, settler --> tip --trigger--> tip_touched      costs the money's path one number
    first reader of a list <-- tip_line <-- catch_up     folds words and keeps the indexes, in small transactions

Where nearly all lines are missing, after an update of the program, they are made without indexes, and these at the end.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, func, select

from app.domain.tips.kinds import kind_of
from app.domain.tips.listing import LONGEST_PART, folded
from app.domain.tips.states import Reason, TipState
from app.store.database import Database
from app.store.schema import tip_lines, tips, touched_tips

AT_ONCE = 200
"""Whoever sends money waits for one transaction of this many lines at most: a few hundredths of a second."""
MANY, MANY_AT_ONCE = 5_000, 4_000
"""So many missing lines are made without indexes, in larger parts. The indexes at the end hold others up for a second,
once."""
LAST = "\uffff"
"""Sorts after every name."""
_NAMES = [column.name for column in tip_lines.columns]
_INSERT = f"INSERT OR REPLACE INTO tip_line ({', '.join(_NAMES)}) VALUES ({', '.join('?' * len(_NAMES))})"  # noqa: S608
_COLUMNS = (
    tips.c.id, tips.c.queued_at, tips.c.state, tips.c.reason, tips.c.asset, tips.c.milli, tips.c.account,
    tips.c.content_id, tips.c.url, tips.c.title, tips.c.channel, tips.c.channel_name, tips.c.legs,
    tips.c.transaction_id,
)  # fmt: skip
_INDEXES = sorted(str(index.name) for index in tip_lines.indexes)
_THEIR_COUNT = (
    "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND tbl_name = 'tip_line' AND name LIKE 'tip_line_%'"
)


def catch_up(database: Database) -> list[int]:
    """Make the lines of all touched tips, newest first; answers their numbers."""
    made: list[int] = []
    if _some_are_touched(database) and _without_indexes(database):
        while some := _make_some(database, MANY_AT_ONCE, indexes_at_last=True):
            made += some
    while _some_are_touched(database):
        made += _make_some(database, AT_ONCE)
    return made


def _some_are_touched(database: Database) -> bool:
    with database.reading() as connection:
        return connection.execute(select(touched_tips.c.id).limit(1)).first() is not None


def _without_indexes(database: Database) -> bool:
    """Whether they are gone now: because nearly all lines are missing, or because a last time was broken off."""
    with database.transaction() as connection:
        if _indexes(connection) < len(_INDEXES):
            return True
        missing = connection.execute(select(func.count()).select_from(touched_tips)).scalar_one()
        if missing < MANY or connection.execute(select(tip_lines.c.id).limit(1)).first() is not None:
            return False
        for index in tip_lines.indexes:
            index.drop(connection)
        return True


def _indexes(connection: Connection) -> int:
    return int(connection.exec_driver_sql(_THEIR_COUNT).scalar_one())


def _make_some(database: Database, at_once: int, *, indexes_at_last: bool = False) -> list[int]:
    """`indexes_at_last`: in the transaction after which none is touched any more, so that they can never be missing."""
    newest = select(touched_tips.c.id).order_by(touched_tips.c.id.desc()).limit(at_once)
    with database.transaction() as connection:
        ids = list(connection.execute(newest).scalars())
        among = tips.c.id.in_(newest.scalar_subquery())
        rows: list[Any] = list(connection.execute(select(*_COLUMNS).where(among)))
        if rows:
            connection.exec_driver_sql(_INSERT, [_line(*row) for row in rows])
        if ids:
            connection.execute(delete(touched_tips).where(touched_tips.c.id >= ids[-1]))
        if indexes_at_last and connection.execute(select(touched_tips.c.id).limit(1)).first() is None:
            for index in tip_lines.indexes:
                index.create(connection, checkfirst=True)
    return ids


def _line(
    number: int, queued_at: str, state: str, reason: str, asset: str, milli: int, account: str, content_id: str,
    url: str, title: str, channel: str, channel_name: str, legs: str, transaction_id: str,
) -> tuple[object, ...]:  # fmt: skip
    words = folded((title or url)[:LONGEST_PART])
    creator = _creator(channel_name or channel)
    host = _host(url)
    parts = [" ".join(words.split()), creator, channel[:LONGEST_PART], host, account, *_receivers(legs)]
    return (
        number,
        queued_at,
        _kind(state, reason),
        asset,
        milli,
        f"{creator or LAST}\n{channel}",
        _place(content_id, host),
        "\n".join(parts).lower(),
        transaction_id,
    )


@lru_cache(maxsize=4096)
def _creator(name: str) -> str:
    return folded(name)[:LONGEST_PART]


def _host(url: str) -> str:
    place = url.partition("://")[2]
    for end in "/?#":
        place = place.partition(end)[0]
    return place.removeprefix("www.")


@lru_cache(maxsize=4096)
def _receivers(legs: str) -> tuple[str, ...]:
    return tuple(to for _, to, _ in msgspec.json.decode(legs))


@lru_cache(maxsize=256)
def _kind(state: str, reason: str) -> int:
    return int(kind_of(TipState(state), Reason(reason)))


def _place(content_id: str, host: str) -> str:
    """`peertube tube.example`, `hive`: servers that anybody can run are places of their own."""
    platform = content_id.partition(":")[0]
    return f"{platform} {host}" if platform in ("peertube", "web") else platform
