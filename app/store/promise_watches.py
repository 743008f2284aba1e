"""Which creators are watched because something is promised to them, and which promises became payable."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, delete, func, insert, select, update

from app.domain.tips.joining import Watch
from app.store.database import Database, read_time, stored_time
from app.store.promise_tables import kept_promises, promise_watches
from app.store.schema import tips

_KEPT, _UNDER_WAY = (
    ("confirmed", "paid_elsewhere"),
    ("promised", "queued", "waiting", "question", "claimed", "submitting"),
)


@dataclass(frozen=True, slots=True)
class Honour:
    """Promises of an account that became payable: how many were kept, and how many were not. Others are under way."""

    kept: int
    broken: int


class PromiseWatchStore:
    """One row for each Hive account and channel; one for each promise that became payable."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Watch]:
        """Every one, by account and channel."""
        return self._read(select(promise_watches).order_by(promise_watches.c.account, promise_watches.c.channel))

    def get(self, account: str, channel: str) -> Watch | None:
        """The one of this account and channel."""
        return next(iter(self._read(select(promise_watches).where(*_is(account, channel)))), None)

    def due(self, now: datetime, most: int) -> list[Watch]:
        """Those to be looked at now, the longest due first."""
        query = select(promise_watches).where(promise_watches.c.next_at <= stored_time(now))
        return self._read(query.order_by(promise_watches.c.next_at).limit(most))

    def follow(self, new: Collection[Watch], over: Collection[Watch]) -> None:
        """Begin with some, end with others."""
        with self._database.transaction() as connection:
            for watch in over:
                connection.execute(delete(promise_watches).where(*_is(watch.account, watch.channel)))
            if new:
                connection.execute(insert(promise_watches).prefix_with("OR IGNORE"), [_row(watch) for watch in new])

    def keep(self, watch: Watch) -> bool:
        """Replace what a look changed; whether it is stopped is a person's word and stays. False if it is over."""
        row = {name: value for name, value in _row(watch).items() if name not in ("stopped", "account", "channel")}
        with self._database.transaction() as connection:
            done = connection.execute(update(promise_watches).where(*_is(watch.account, watch.channel)).values(**row))
            return done.rowcount == 1

    def stop(self, account: str, channel: str, *, stopped: bool, next_at: datetime) -> bool:
        """A person's word; False if nothing is watched there."""
        values = {"stopped": stopped, "next_at": stored_time(next_at)}
        with self._database.transaction() as connection:
            done = connection.execute(update(promise_watches).where(*_is(account, channel)).values(**values))
            return done.rowcount == 1

    def became_payable(self, tip_id: int, account: str, channel: str, now: datetime) -> None:
        """Count a promise in; it is counted once."""
        row = {"tip_id": tip_id, "account": account, "channel": channel, "payable_at": stored_time(now)}
        with self._database.transaction() as connection:
            connection.execute(insert(kept_promises).prefix_with("OR IGNORE"), [row])

    def payable(self, account: str, channel: str) -> list[int]:
        """The ids of promises to a channel that became payable."""
        where = (kept_promises.c.account == account, kept_promises.c.channel == channel)
        with self._database.reading() as connection:
            return list(connection.execute(select(kept_promises.c.tip_id).where(*where)).scalars())

    def among(self, tip_ids: Collection[int]) -> frozenset[int]:
        """Those of these ids that are promises which became payable."""
        query = select(kept_promises.c.tip_id).where(kept_promises.c.tip_id.in_(tip_ids))
        with self._database.reading() as connection:
            return frozenset(connection.execute(query).scalars()) if tip_ids else frozenset()

    def honour(self, account: str) -> Honour:
        """How an account kept its word."""
        query = (
            select(tips.c.state, func.count())
            .join(kept_promises, kept_promises.c.tip_id == tips.c.id)
            .where(kept_promises.c.account == account)
            .group_by(tips.c.state)
        )
        with self._database.reading() as connection:
            counts = {state: int(count) for state, count in connection.execute(query)}
        kept = sum(counts.get(state, 0) for state in _KEPT)
        return Honour(kept, sum(counts.values()) - kept - sum(counts.get(state, 0) for state in _UNDER_WAY))

    def _read(self, query: Select[Any]) -> list[Watch]:
        with self._database.reading() as connection:
            return [_watch(row) for row in connection.execute(query)]


def _is(account: str, channel: str) -> tuple[Any, Any]:
    return promise_watches.c.account == account, promise_watches.c.channel == channel


def _watch(row: Row[Any]) -> Watch:
    return Watch(
        row.account,
        row.channel,
        row.name,
        read_time(row.next_at),
        row.payee,
        _time(row.since),
        _time(row.looked_at),
        row.looks,
        _time(row.goes_at),
        bool(row.stopped),
        row.silent,
    )


def _time(text: str) -> datetime | None:
    return read_time(text) if text else None


def _row(watch: Watch) -> dict[str, object]:
    return {
        "account": watch.account,
        "channel": watch.channel,
        "name": watch.name,
        "next_at": stored_time(watch.next_at),
        "payee": watch.payee,
        "since": stored_time(watch.since) if watch.since else "",
        "looked_at": stored_time(watch.looked_at) if watch.looked_at else "",
        "looks": watch.looks,
        "goes_at": stored_time(watch.goes_at) if watch.goes_at else "",
        "stopped": watch.stopped,
        "silent": watch.silent,
    }
