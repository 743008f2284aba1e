"""How links stand: for each account and channel the last look, the text that proved it, and when to look again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, delete, insert, select

from app.store.creator_tables import channel_payees, link_checks
from app.store.database import Database, read_time, stored_time


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """`claimed`: the account's link stands on Hive. `named`: accounts that the channel's words name now.

    `text`, `place`, `digest` and `seen_at` are of the words found last, all empty if there never were any.
    `title` and `text` are strangers' words.
    """

    account: str
    channel: str
    title: str
    state: str
    claimed: bool
    named: tuple[str, ...]
    text: str
    place: str
    digest: str
    seen_at: datetime | None
    checked_at: datetime
    changed_at: datetime
    failures: int
    next_at: datetime


class LinkCheckStore:
    """One row for each account and channel."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, accounts: list[str] | None = None) -> list[LinkCheck]:
        """Those of these accounts, or every one; in order of account and channel."""
        query = select(link_checks).order_by(link_checks.c.account, link_checks.c.channel)
        return self._read(query if accounts is None else query.where(link_checks.c.account.in_(accounts)))

    def get(self, account: str, channel: str) -> LinkCheck | None:
        """The last look, if there was one."""
        query = select(link_checks).where(link_checks.c.account == account, link_checks.c.channel == channel)
        return next(iter(self._read(query)), None)

    def due(self, now: datetime, most: int) -> list[LinkCheck]:
        """Those to be looked at again, the longest due first."""
        query = select(link_checks).where(link_checks.c.next_at <= stored_time(now)).order_by(link_checks.c.next_at)
        return self._read(query.limit(most))

    def unwatched(self, most: int) -> list[tuple[str, str]]:
        """(account, channel) of proofs found by the way of a gift that are not looked at by themselves yet."""
        proven = (channel_payees.c.account, channel_payees.c.channel)
        watched = select(link_checks.c.account).where(
            link_checks.c.account == channel_payees.c.account, link_checks.c.channel == channel_payees.c.channel
        )
        query = select(*proven).where(~watched.exists()).order_by(channel_payees.c.channel).limit(most)
        with self._database.reading() as connection:
            return [(row.account, row.channel) for row in connection.execute(query)]

    def keep(self, check: LinkCheck) -> None:
        """Replace the last look."""
        with self._database.transaction() as connection:
            connection.execute(insert(link_checks).prefix_with("OR REPLACE"), [_row(check)])

    def drop(self, account: str, channel: str) -> None:
        """Look no more."""
        with self._database.transaction() as connection:
            here = (link_checks.c.account == account) & (link_checks.c.channel == channel)
            connection.execute(delete(link_checks).where(here))

    def _read(self, query: Select[Any]) -> list[LinkCheck]:
        with self._database.reading() as connection:
            return [_check(row) for row in connection.execute(query)]


def _check(row: Row[Any]) -> LinkCheck:
    return LinkCheck(
        row.account,
        row.channel,
        row.title,
        row.state,
        bool(row.claimed),
        tuple(json.loads(row.named)),
        row.text,
        row.place,
        row.digest,
        read_time(row.seen_at) if row.seen_at else None,
        read_time(row.checked_at),
        read_time(row.changed_at),
        row.failures,
        read_time(row.next_at),
    )


def _row(check: LinkCheck) -> dict[str, object]:
    return {
        "account": check.account,
        "channel": check.channel,
        "title": check.title,
        "state": check.state,
        "claimed": check.claimed,
        "named": json.dumps(check.named),
        "text": check.text,
        "place": check.place,
        "digest": check.digest,
        "seen_at": stored_time(check.seen_at) if check.seen_at else "",
        "checked_at": stored_time(check.checked_at),
        "changed_at": stored_time(check.changed_at),
        "failures": check.failures,
        "next_at": stored_time(check.next_at),
    }
