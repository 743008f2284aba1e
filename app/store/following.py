"""Whom a person follows: creators and their channels. What the channels show is in `following_works`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from app.domain.following.pace import Reach
from app.domain.following.sources import Source
from app.errors import BadId
from app.store.database import Database, read_time, stored_time
from app.store.following_tables import followed_channels, followed_creators, followed_works


@dataclass(frozen=True, slots=True)
class FollowedCreator:
    """`title` is a stranger's word. `links_at` is when her links were looked at last, None if never."""

    number: int
    account: str
    title: str
    followed_at: datetime
    links_at: datetime | None


@dataclass(frozen=True, slots=True)
class FollowedChannel:
    """`title` is a stranger's word, empty before the first look. `feed` is where a site was found to have its feed."""

    source: Source
    creator: int
    title: str
    chosen: bool
    linked: bool
    feed: str
    etag: str
    modified: str
    reach: Reach
    failures: int
    read_at: datetime | None
    next_at: datetime


class FollowingStore:
    """A channel belongs to one creator; a creator without channels does not exist."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def creators(self) -> list[FollowedCreator]:
        """In the order in which they were followed."""
        with self._database.reading() as connection:
            rows = connection.execute(select(followed_creators).order_by(followed_creators.c.number))
            return [_creator(row) for row in rows]

    def channels(self, creator: int | None = None) -> list[FollowedChannel]:
        """Of one creator or of all, chosen ones first."""
        table = followed_channels
        query = select(table).order_by(table.c.creator, table.c.chosen.desc(), table.c.source)
        return self._read(query if creator is None else query.where(table.c.creator == creator))

    def channel(self, source: Source) -> FollowedChannel | None:
        """The channel, if it is followed or one of somebody who is."""
        return next(iter(self._read(select(followed_channels).where(followed_channels.c.source == str(source)))), None)

    def due(self, now: datetime, most: int) -> list[FollowedChannel]:
        """Those to be looked at, the longest due first."""
        table = followed_channels
        query = select(table).where(table.c.next_at <= stored_time(now)).order_by(table.c.next_at, table.c.source)
        return self._read(query.limit(most))

    def links_due(self, before: datetime, most: int) -> list[FollowedCreator]:
        """Creators whose links were looked at last before then, or never."""
        table = followed_creators
        query = select(table).where(table.c.links_at <= stored_time(before)).order_by(table.c.links_at, table.c.number)
        with self._database.reading() as connection:
            return [_creator(row) for row in connection.execute(query.limit(most))]

    def follow(self, source: Source, title: str, now: datetime) -> int:
        """The number of the creator whose channel this is from now on, a new one or one who is followed already."""
        known = self.channel(source)
        with self._database.transaction() as connection:
            if known is not None:
                here = followed_channels.c.source == str(source)
                connection.execute(update(followed_channels).where(here).values(chosen=True))
                return known.creator
            fields = {"account": "", "title": title, "followed_at": stored_time(now), "links_at": ""}
            number = connection.execute(insert(followed_creators).values(fields)).inserted_primary_key
            assert number is not None
            channel = _new(source, int(number[0]), title, now, chosen=True, linked=False)
            connection.execute(insert(followed_channels), [channel])
            return int(number[0])

    def unfollow(self, creator: int) -> None:
        """Forget the creator, her channels, and what they showed."""
        with self._database.transaction() as connection:
            sources = select(followed_channels.c.source).where(followed_channels.c.creator == creator)
            connection.execute(delete(followed_works).where(followed_works.c.source.in_(sources)))
            connection.execute(delete(followed_channels).where(followed_channels.c.creator == creator))
            connection.execute(delete(followed_creators).where(followed_creators.c.number == creator))

    def keep_links(self, creator: int, account: str, proven: Mapping[Source, str], now: datetime) -> None:
        """What is proven for the account of a creator now, with its titles; others stay only if a person chose them.

        A channel that another creator had comes over, and with it a creator who was nobody else.
        """
        with self._database.transaction() as connection:
            values = {"account": account, "links_at": stored_time(now)}
            connection.execute(update(followed_creators).where(followed_creators.c.number == creator).values(values))
            for source, title in proven.items():
                self._link(connection, creator, source, title, now)
            names = [str(source) for source in proven]
            others = (followed_channels.c.creator == creator) & followed_channels.c.source.not_in(names)
            gone = select(followed_channels.c.source).where(others, ~followed_channels.c.chosen)
            connection.execute(delete(followed_works).where(followed_works.c.source.in_(gone)))
            connection.execute(delete(followed_channels).where(others, ~followed_channels.c.chosen))
            connection.execute(update(followed_channels).where(others).values(linked=False))
            _drop_empty(connection)

    def keep(self, channel: FollowedChannel) -> None:
        """What the last look found; nothing if it is followed no longer."""
        values = {
            "title": channel.title,
            "feed": channel.feed,
            "etag": channel.etag,
            "modified": channel.modified,
            "reach": channel.reach.value,
            "failures": channel.failures,
            "read_at": stored_time(channel.read_at) if channel.read_at else "",
            "next_at": stored_time(channel.next_at),
        }
        here = followed_channels.c.source == str(channel.source)
        with self._database.transaction() as connection:
            connection.execute(update(followed_channels).where(here).values(values))

    def note_links(self, creator: int, at: datetime) -> None:
        """As if her links had been looked at then: one who cannot be looked at must not stand before all others."""
        with self._database.transaction() as connection:
            here = followed_creators.c.number == creator
            connection.execute(update(followed_creators).where(here).values(links_at=stored_time(at)))

    def nobody(self) -> bool:
        """Whether nobody is followed: one small question, asked at every turn."""
        with self._database.reading() as connection:
            return connection.execute(select(func.count()).select_from(followed_creators)).scalar_one() == 0

    def _link(self, connection: Connection, creator: int, source: Source, title: str, now: datetime) -> None:
        here = followed_channels.c.source == str(source)
        known = connection.execute(select(followed_channels.c.creator).where(here)).scalar()
        if known is None:
            row = _new(source, creator, title, now, chosen=False, linked=True)
            connection.execute(insert(followed_channels), [row])
        else:
            connection.execute(update(followed_channels).where(here).values(creator=creator, linked=True))

    def _read(self, query: Select[Any]) -> list[FollowedChannel]:
        with self._database.reading() as connection:
            found = [_channel(row) for row in connection.execute(query)]
        return [channel for channel in found if channel is not None]


def _drop_empty(connection: Connection) -> None:
    filled = select(followed_channels.c.creator)
    connection.execute(delete(followed_creators).where(followed_creators.c.number.not_in(filled)))


def _new(source: Source, creator: int, title: str, now: datetime, *, chosen: bool, linked: bool) -> dict[str, object]:
    return {
        "source": str(source),
        "creator": creator,
        "title": title,
        "chosen": chosen,
        "linked": linked,
        "feed": source.feed,
        "etag": "",
        "modified": "",
        "reach": Reach.NEW.value,
        "failures": 0,
        "read_at": "",
        "next_at": stored_time(now),
    }


def _creator(row: Row[Any]) -> FollowedCreator:
    links_at = read_time(row.links_at) if row.links_at else None
    return FollowedCreator(row.number, row.account, row.title, read_time(row.followed_at), links_at)


def _channel(row: Row[Any]) -> FollowedChannel | None:
    try:
        source = Source.parse(row.source)
    except BadId:
        # Written by a program that knew more platforms.
        return None
    return FollowedChannel(
        source,
        row.creator,
        row.title,
        bool(row.chosen),
        bool(row.linked),
        row.feed,
        row.etag,
        row.modified,
        Reach(row.reach),
        row.failures,
        read_time(row.read_at) if row.read_at else None,
        read_time(row.next_at),
    )
