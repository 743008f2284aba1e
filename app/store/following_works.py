"""What followed channels showed: the newest works of each, and which of them a person has seen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from app.domain.following.pace import Reach
from app.domain.following.rows import Listed
from app.domain.following.sources import Source
from app.domain.following.titles import folded
from app.errors import BadId
from app.store.database import Database, read_time, stored_time
from app.store.following_tables import followed_channels, followed_works

MOST_KEPT = 300
"""Works of one channel; older ones are forgotten."""
MOST_READ = 1_500
"""Works that are laid into rows at once."""


@dataclass(frozen=True, slots=True)
class FoundWork:
    """A work as a channel listed it just now. `title` is a stranger's word, safe to show; `about` as in `Listed`."""

    work: str
    title: str
    url: str
    published: datetime
    about: str = ""
    sensitive: bool = False


class FollowingWorks:
    """Works by channel; the same work may stand in two channels."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, source: Source, works: Sequence[FoundWork], followed_at: datetime, now: datetime) -> int:
        """Store them -> how many are new to the person: published since the creator was followed, and not seen yet."""
        known = self._known(source)
        fresh = [work for work in works if work.work not in known]
        rows = [_row(source, work, followed_at, now) for work in works]
        with self._database.transaction() as connection:
            if rows:
                statement = insert(followed_works)
                changed = {name: statement.excluded[name] for name in ("title", "folded", "url", "about", "sensitive")}
                keys = [followed_works.c.source, followed_works.c.work]
                connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed), rows)
            if len(known) + len(fresh) > MOST_KEPT:
                own = followed_works.c.source == str(source)
                newest = select(followed_works.c.work).where(own).order_by(followed_works.c.published_at.desc())
                old = followed_works.c.work.not_in(newest.limit(MOST_KEPT))
                connection.execute(delete(followed_works).where(own, old))
        return sum(work.published >= followed_at for work in fresh)

    def newest_of(self, source: Source) -> datetime | None:
        """When the channel published last."""
        query = select(func.max(followed_works.c.published_at)).where(followed_works.c.source == str(source))
        with self._database.reading() as connection:
            found = connection.execute(query).scalar()
        return read_time(found) if found else None

    def newest(self, words: Sequence[str] = (), creators: Collection[int] = ()) -> list[Listed]:
        """The newest of all channels; those whose title, or whose creator, has all the words."""
        of_channel = (followed_channels.c.creator, followed_channels.c.linked, followed_channels.c.reach)
        query = select(followed_works, *of_channel).join_from(
            followed_works, followed_channels, followed_works.c.source == followed_channels.c.source
        )
        if words:
            told = [followed_works.c.folded.contains(word, autoescape=True) for word in words]
            here = followed_channels.c.creator.in_(list(creators))
            matches = told[0]
            for one in told[1:]:
                matches &= one
            query = query.where(matches | here)
        query = query.order_by(followed_works.c.published_at.desc(), followed_works.c.work).limit(MOST_READ)
        with self._database.reading() as connection:
            return [listed for row in connection.execute(query) if (listed := _listed(row)) is not None]

    def unseen(self) -> int:
        """How many works a person has not seen yet, those on two platforms counted twice."""
        query = select(func.count()).select_from(followed_works).where(~followed_works.c.seen)
        with self._database.reading() as connection:
            return int(connection.execute(query).scalar_one())

    def saw(self, works: Collection[str]) -> None:
        """These works were shown, on whichever channel they stand."""
        with self._database.transaction() as connection:
            here = followed_works.c.work.in_(list(works)) & ~followed_works.c.seen
            connection.execute(update(followed_works).where(here).values(seen=True))

    def _known(self, source: Source) -> set[str]:
        query = select(followed_works.c.work).where(followed_works.c.source == str(source))
        with self._database.reading() as connection:
            return set(connection.execute(query).scalars())


def _row(source: Source, work: FoundWork, followed_at: datetime, now: datetime) -> dict[str, object]:
    # A moment that is still to come would stand on top for ever.
    published = min(work.published, now)
    return {
        "source": str(source),
        "work": work.work,
        "title": work.title,
        "folded": folded(work.title),
        "url": work.url,
        "about": work.about,
        "published_at": stored_time(published),
        "found_at": stored_time(now),
        "sensitive": work.sensitive,
        "seen": published < followed_at,
    }


def _listed(row: Row[Any]) -> Listed | None:
    try:
        source = Source.parse(row.source)
    except BadId:
        return None
    return Listed(
        row.creator,
        source,
        row.work,
        row.title,
        row.url,
        read_time(row.published_at),
        row.about,
        bool(row.sensitive),
        bool(row.seen),
        bool(row.linked),
        row.reach != Reach.NOT_THERE.value,
    )
