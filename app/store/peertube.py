"""PeerTube accounts and their likes: what a scan found is durable before anything is made of it.

    scan -> `apply`: the known order, new rows and gone rows in one transaction, all of them not handled
         -> `unhandled`: each becomes a tip, a promise or a cancellation, and only then `handled`

So a program that dies in between loses no thumb and pays none twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select, text, update

from app.store.database import Database, read_time, stored_time
from app.store.schema import likes, peertube_accounts


@dataclass(frozen=True, slots=True)
class PeerTubeAccount:
    """`state`: active or login_needed. `known`: uuids of the last scan, newest first. `pays_from`: a Hive account."""

    id: int
    base_url: str
    username: str
    pays_from: str
    state: str
    etag: str
    known: tuple[str, ...]
    hidden: int
    last_full_scan: datetime | None
    last_poll: datetime | None
    traffic_day: str
    traffic_bytes: int

    def received_on(self, day: datetime) -> int:
        """Bytes of this UTC day."""
        return self.traffic_bytes if self.traffic_day == stored_time(day)[:10] else 0


class Like(msgspec.Struct, frozen=True, gc=False):
    """One like that a scan found new, back or gone. `existing` ones stood before the account was connected.

    `seen_at` is the time of that scan; the store sets it.
    """

    account_id: int
    uuid: str
    url: str
    title: str
    present: bool = True
    existing: bool = False
    returned: bool = False
    grouped: bool = False
    seen_at: datetime | None = None


class PeerTubeStore:
    """Accounts and likes of PeerTube."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, base_url: str, username: str, pays_from: str) -> int:
        """The id of this account, new or known; it is active afterwards."""
        with self._database.transaction() as connection:
            table = peertube_accounts
            where = (table.c.base_url == base_url, table.c.username == username)
            known = connection.execute(select(table.c.id).where(*where)).scalar_one_or_none()
            if known is not None:
                connection.execute(update(table).where(*where).values(state="active", pays_from=pays_from))
                return int(known)
            values = {"base_url": base_url, "username": username, "pays_from": pays_from, "state": "active"}
            connection.execute(insert(table).values(**values))
            return int(connection.execute(select(table.c.id).where(*where)).scalar_one())

    def all(self) -> list[PeerTubeAccount]:
        """Every account."""
        with self._database.reading() as connection:
            return [
                PeerTubeAccount(
                    row.id,
                    row.base_url,
                    row.username,
                    row.pays_from,
                    row.state,
                    row.etag,
                    tuple(row.known.split()),
                    row.hidden,
                    _moment(row.last_full_scan),
                    _moment(row.last_poll),
                    row.traffic_day,
                    row.traffic_bytes,
                )
                for row in connection.execute(select(peertube_accounts).order_by(peertube_accounts.c.id))
            ]

    def get(self, account_id: int) -> PeerTubeAccount | None:
        """The account of this id."""
        return next((account for account in self.all() if account.id == account_id), None)

    def remove(self, account_id: int) -> None:
        """Forget account and likes; tips stay."""
        with self._database.transaction() as connection:
            connection.execute(delete(likes).where(likes.c.account_id == account_id))
            connection.execute(delete(peertube_accounts).where(peertube_accounts.c.id == account_id))

    def pay_from(self, account_id: int, name: str) -> None:
        """Another Hive account pays for thumbs that come from now on."""
        self._set(account_id, pays_from=name)

    def needs_login(self, account_id: int) -> None:
        """The session ended; likes stay as they are known."""
        self._set(account_id, state="login_needed")

    def polled(self, account_id: int, now: datetime, *, etag: str) -> None:
        """The list was read at this moment."""
        self._set(account_id, last_poll=stored_time(now), etag=etag)

    def received(self, account_id: int, now: datetime, count: int) -> None:
        """Count bytes to the UTC day."""
        account, today = self.get(account_id), stored_time(now)[:10]
        if account is not None and count:
            before = account.traffic_bytes if account.traffic_day == today else 0
            self._set(account_id, traffic_day=today, traffic_bytes=before + count)

    def apply(
        self,
        account_id: int,
        known: Sequence[str],
        hidden: int,
        found: Sequence[Like],
        now: datetime,
        *,
        scanned: datetime | None = None,
    ) -> None:
        """Store what a scan found, all or nothing. `scanned`: when every like was read, if the scan did that."""
        with self._database.transaction() as connection:
            values: dict[str, object] = {"known": " ".join(known), "hidden": hidden}
            if scanned is not None:
                values["last_full_scan"] = stored_time(scanned)
            connection.execute(update(peertube_accounts).where(peertube_accounts.c.id == account_id).values(**values))
            _store(connection, found, now)

    def unhandled(self, account_id: int, limit: int = 1000, skip: int = 0) -> list[Like]:
        """What nothing was made of yet, oldest first, without the `skip` oldest."""
        query = select(*_LIKE).where(likes.c.account_id == account_id, likes.c.handled.is_(False))
        query = query.order_by(likes.c.seen_at, text("rowid")).limit(limit).offset(skip)
        with self._database.reading() as connection:
            return [_like(row) for row in connection.execute(query)]

    def existing(self, account_id: int) -> list[Like]:
        """Likes that stood before the account was connected and stand still."""
        query = select(*_LIKE).where(likes.c.account_id == account_id, likes.c.existing, likes.c.present)
        with self._database.reading() as connection:
            return [_like(row) for row in connection.execute(query)]

    def handled(self, account_id: int, uuids: Iterable[str]) -> None:
        """Something was made of these."""
        rows = [(account_id, uuid) for uuid in uuids]
        if rows:
            with self._database.transaction() as connection:
                connection.exec_driver_sql(_HANDLED, rows)

    def saw_gone(self, account_id: int, uuid: str) -> None:
        """Somebody else than a scan saw that this like is gone: the next scan must find it new if it is back."""
        with self._database.transaction() as connection:
            where = peertube_accounts.c.id == account_id
            known = connection.execute(select(peertube_accounts.c.known).where(where)).scalar_one_or_none()
            if known is None:
                return
            rest = " ".join(one for one in known.split() if one != uuid)
            connection.execute(update(peertube_accounts).where(where).values(known=rest, etag=""))
            connection.execute(
                update(likes).where(likes.c.account_id == account_id, likes.c.uuid == uuid).values(present=False)
            )

    def _set(self, account_id: int, **values: object) -> None:
        with self._database.transaction() as connection:
            connection.execute(update(peertube_accounts).where(peertube_accounts.c.id == account_id).values(**values))


_LIKE = [column for column in likes.columns if column.name != "handled"]
_STORE = (
    "INSERT OR REPLACE INTO peertube_like"
    " (account_id, uuid, url, title, present, existing, returned, grouped, handled, seen_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_HANDLED = "UPDATE peertube_like SET handled = 1 WHERE account_id = ? AND uuid = ?"


def _store(connection: Connection, found: Sequence[Like], now: datetime) -> None:
    if not found:
        return
    seen_at = stored_time(now)
    rows = [
        (
            like.account_id,
            like.uuid,
            like.url,
            like.title,
            like.present,
            like.existing,
            like.returned,
            like.grouped,
            like.existing,
            seen_at,
        )
        for like in found
    ]
    connection.exec_driver_sql(_STORE, rows)


def _like(row: Sequence[Any]) -> Like:
    account_id, uuid, url, title, present, existing, returned, grouped, seen_at = row
    return Like(account_id, uuid, url, title, present, existing, returned, grouped, read_time(seen_at))


def _moment(stored: str) -> datetime | None:
    return read_time(stored) if stored else None
