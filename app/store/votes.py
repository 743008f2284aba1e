"""Own votes on Hive posts since a person switched them on: durable before anything is made of them, as likes are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from app.store.database import Database, read_time, stored_time
from app.store.schema import vote_readings, votes


@dataclass(frozen=True, slots=True)
class StoredVote:
    """The newest vote of an account on a post. `weight` above 0 thanks, 0 takes back, below 0 is no thanks."""

    account: str
    author: str
    permlink: str
    time: datetime
    weight: int
    grouped: bool = False

    def reference(self, payer: str) -> str:
        """How a tip of `payer` names its vote; `voter_of` reads it."""
        place = f"{self.author}/{self.permlink}"
        return place if payer == self.account else f"{self.account}:{place}"


def voter_of(reference: str, payer: str) -> tuple[str, str, str]:
    """(voter, author, permlink) of a reference that a tip of `payer` has."""
    voter, colon, place = reference.rpartition(":")
    author, _, permlink = place.partition("/")
    return voter if colon else payer, author, permlink


@dataclass(frozen=True, slots=True)
class VoteReading:
    """Votes count from `since`; those up to `read_until` are in the table."""

    since: datetime
    read_until: datetime


class VoteStore:
    """Votes by account."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def reading(self, account: str) -> VoteReading | None:
        """How far was read; None if votes are not followed."""
        with self._database.reading() as connection:
            row = connection.execute(select(vote_readings).where(vote_readings.c.account == account)).one_or_none()
            return VoteReading(read_time(row.since), read_time(row.read_until)) if row else None

    def begin(self, account: str, now: datetime) -> None:
        """Follow votes from now on."""
        values = {"account": account, "since": stored_time(now), "read_until": stored_time(now)}
        with self._database.transaction() as connection:
            connection.execute(insert(vote_readings).prefix_with("OR REPLACE").values(**values))

    def follow_only(self, accounts: Collection[str]) -> None:
        """Follow no votes of others any more; those that stand will never count as new ones."""
        with self._database.reading() as connection:
            known = connection.execute(select(vote_readings.c.account)).scalars()
            ended = [account for account in known if account not in accounts]
        if not ended:
            return
        with self._database.transaction() as connection:
            connection.execute(delete(vote_readings).where(vote_readings.c.account.in_(ended)))
            connection.execute(update(votes).where(votes.c.account.in_(ended)).values(handled=True))

    def apply(self, account: str, found: Sequence[StoredVote], read_until: datetime) -> None:
        """Store the votes that are newer than what is known of their posts, all or nothing."""
        with self._database.transaction() as connection:
            for vote in found:
                _store(connection, vote)
            reading = update(vote_readings).where(vote_readings.c.account == account)
            connection.execute(reading.values(read_until=stored_time(read_until)))

    def get(self, account: str, author: str, permlink: str) -> StoredVote | None:
        """The newest vote on one post."""
        with self._database.reading() as connection:
            row = connection.execute(select(votes).where(*_is(account, author, permlink))).one_or_none()
            return _vote(row) if row else None

    def unhandled(self, account: str) -> list[StoredVote]:
        """What nothing was made of yet, oldest first."""
        query = select(votes).where(votes.c.account == account, votes.c.handled.is_(False)).order_by(votes.c.time)
        with self._database.reading() as connection:
            return [_vote(row) for row in connection.execute(query)]

    def handled(self, done: Sequence[StoredVote]) -> None:
        """Something was made of these."""
        with self._database.transaction() as connection:
            for vote in done:
                where = (*_is(vote.account, vote.author, vote.permlink), votes.c.time == stored_time(vote.time))
                connection.execute(update(votes).where(*where).values(handled=True))


def _store(connection: Connection, vote: StoredVote) -> None:
    where = _is(vote.account, vote.author, vote.permlink)
    known = connection.execute(select(votes.c.time).where(*where)).scalar_one_or_none()
    # An account votes at most once a block, so the same time is the same vote.
    if known is not None and known >= stored_time(vote.time):
        return
    values = {
        "account": vote.account,
        "author": vote.author,
        "permlink": vote.permlink,
        "time": stored_time(vote.time),
        "weight": vote.weight,
        "grouped": vote.grouped,
        "handled": False,
    }
    connection.execute(insert(votes).prefix_with("OR REPLACE").values(**values))


def _is(account: str, author: str, permlink: str) -> tuple[Any, Any, Any]:
    return votes.c.account == account, votes.c.author == author, votes.c.permlink == permlink


def _vote(row: Row[Any]) -> StoredVote:
    return StoredVote(row.account, row.author, row.permlink, read_time(row.time), row.weight, bool(row.grouped))
