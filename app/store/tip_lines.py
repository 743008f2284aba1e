"""The lines that a list of tips is sorted and searched by: made from the tips that were touched since the last look.

    thumb, settler --> tip --trigger--> tip_touched      costs the money's path one number
    first reader of a list <-- tip_line <-- catch_up     folds words and keeps the indexes, in small transactions
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import msgspec
from sqlalchemy import delete, select

from app.domain.tips.kinds import kind_of
from app.domain.tips.listing import LONGEST_PART, folded
from app.domain.tips.states import Reason, TipState
from app.store.database import Database
from app.store.schema import tip_lines, tips, touched_tips

AT_ONCE = 200
"""Whoever sends money waits for one transaction of this many lines at most: a few hundredths of a second."""
LAST = "\uffff"
"""Sorts after every name."""
_NAMES = [column.name for column in tip_lines.columns]
_INSERT = f"INSERT OR REPLACE INTO tip_line ({', '.join(_NAMES)}) VALUES ({', '.join('?' * len(_NAMES))})"  # noqa: S608
_COLUMNS = (
    tips.c.id, tips.c.queued_at, tips.c.state, tips.c.reason, tips.c.asset, tips.c.milli, tips.c.account,
    tips.c.content_id, tips.c.url, tips.c.title, tips.c.channel, tips.c.channel_name, tips.c.legs,
    tips.c.transaction_id,
)  # fmt: skip


def catch_up(database: Database) -> list[int]:
    """Make the lines of all touched tips, newest first; answers their numbers."""
    made: list[int] = []
    while _some_are_touched(database):
        made += _make_some(database)
    return made


def _some_are_touched(database: Database) -> bool:
    with database.reading() as connection:
        return connection.execute(select(touched_tips.c.id).limit(1)).first() is not None


def _make_some(database: Database) -> list[int]:
    newest = select(touched_tips.c.id).order_by(touched_tips.c.id.desc()).limit(AT_ONCE)
    with database.transaction() as connection:
        ids = list(connection.execute(newest).scalars())
        rows = connection.execute(select(*_COLUMNS).where(tips.c.id.in_(ids))).all()
        if rows:
            connection.exec_driver_sql(_INSERT, [_line(row) for row in rows])
        connection.execute(delete(touched_tips).where(touched_tips.c.id.in_(ids)))
    return ids


def _line(row: Any) -> tuple[object, ...]:
    title = folded((row.title or row.url)[:LONGEST_PART])
    creator = folded(row.channel_name or row.channel)[:LONGEST_PART]
    host = urlsplit(row.url).netloc.removeprefix("www.")
    receivers = [to for _, to, _ in msgspec.json.decode(row.legs)]
    parts = [" ".join(title.split()), creator, row.channel[:LONGEST_PART], host, row.account, *receivers]
    return (
        row.id,
        row.queued_at,
        int(kind_of(TipState(row.state), Reason(row.reason))),
        row.asset,
        row.milli,
        f"{creator or LAST}\n{row.channel}",
        _place(row.content_id, host),
        "\n".join(parts).lower(),
        row.transaction_id,
    )


def _place(content_id: str, host: str) -> str:
    """`peertube tube.example`, `hive`: servers that anybody can run are places of their own."""
    platform = content_id.partition(":")[0]
    return f"{platform} {host}" if platform in ("peertube", "web") else platform
