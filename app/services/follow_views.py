"""What the shells show of whom a person follows: creators with their channels, what is new, and what a search finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.following.pace import REACH_SENTENCES, Reach
from app.domain.following.rows import AlsoOn, Listed, WorkRow, rows
from app.domain.following.titles import all_words, folded
from app.errors import NotFollowed
from app.store.database import Database
from app.store.following import FollowedChannel, FollowedCreator, FollowingStore
from app.store.following_works import FollowingWorks
from app.store.given_works import given_works

LINKED = "Both sides confirm that this channel is of the same creator."
CHOSEN = "You follow this channel; nobody has confirmed yet whose it is."


@dataclass(frozen=True, slots=True)
class ChannelView:
    """`name` is a stranger's word. `linked`: proven in both directions; `chosen`: followed itself; `sentence` says what
    is wrong, or else why it stands here."""

    source: str
    name: str
    place: str
    url: str
    chosen: bool
    linked: bool
    reach: Reach
    sentence: str
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class CreatorView:
    """`name` is a stranger's word; `account` is her Hive account where one is proven, else empty."""

    number: int
    name: str
    account: str
    followed_at: datetime
    channels: tuple[ChannelView, ...]

    @property
    def owner(self) -> str:
        """The id under which a picture of her may be known."""
        return self.channels[0].source if self.channels else ""


@dataclass(frozen=True, slots=True)
class ElsewhereView:
    """The same work on another platform; not `sure` where only the title says so."""

    place: str
    url: str
    work: str
    sure: bool


@dataclass(frozen=True, slots=True)
class WorkView:
    """A row of what is new. `title` and `creator` are strangers' words. `is_new`: not shown yet. `given`: somebody here
    gave for it. `here` is False where only the memory of a vanished channel is left."""

    key: str
    work: str
    title: str
    url: str
    place: str
    creator: str
    number: int
    account: str
    published: datetime
    is_new: bool
    sensitive: bool
    here: bool
    given: bool
    also: tuple[ElsewhereView, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found."""

    creators: tuple[CreatorView, ...]
    works: tuple[WorkView, ...]


class FollowViews:
    """Reads the store only."""

    def __init__(self, store: FollowingStore, works: FollowingWorks, database: Database) -> None:
        self._store = store
        self._works = works
        self._database = database

    def creators(self) -> list[CreatorView]:
        """By name, as people look for them."""
        channels: dict[int, list[FollowedChannel]] = {}
        for channel in self._store.channels():
            channels.setdefault(channel.creator, []).append(channel)
        views = [_creator(one, channels.get(one.number, [])) for one in self._store.creators()]
        return sorted(views, key=lambda view: (folded(view.name), view.number))

    def creator(self, text: str) -> CreatorView:
        """The one creator that a number, a link, an id, an account or a name means. Raises NotFollowed."""
        wanted = text.strip()
        found = [view for view in self.creators() if wanted in _names(view)]
        if not found:
            found = [view for view in self.creators() if folded(wanted) and folded(view.name) == folded(wanted)]
        if len(found) != 1:
            several = "Several creators you follow are called so; use a number of `capillary follow list`."
            raise NotFollowed(several if found else "You follow nobody of this name, number or link.")
        return found[0]

    def works(self, most: int = 200) -> list[WorkView]:
        """The newest, one row for each."""
        return self._shown(rows(self._works.newest())[:most])

    def fresh(self) -> int:
        """How many rows are new."""
        return sum(not row.seen for row in rows(self._works.newest())) if self._works.unseen() else 0

    def search(self, query: str, most: int = 200) -> Found:
        """Creators and works in whose names all words stand; nothing for an empty search."""
        words = all_words(query)
        if not words:
            return Found((), ())
        creators = [view for view in self.creators() if _tells(view, words)]
        listed = self._works.newest(words, [view.number for view in creators])
        return Found(tuple(creators), tuple(self._shown(rows(listed)[:most])))

    def _shown(self, found: Sequence[WorkRow]) -> list[WorkView]:
        creators = {view.number: view for view in self.creators()}
        given = given_works(self._database, [work for row in found for work in row.works])
        return [_work(row, creators[row.shown.creator], given) for row in found if row.shown.creator in creators]


def _creator(creator: FollowedCreator, channels: Sequence[FollowedChannel]) -> CreatorView:
    views = tuple(_channel(one) for one in channels)
    name = creator.title or (views[0].name if views else "")
    return CreatorView(creator.number, name, creator.account, creator.followed_at, views)


def _channel(channel: FollowedChannel) -> ChannelView:
    source = channel.source
    return ChannelView(
        str(source),
        channel.title or source.name,
        source.place,
        source.url,
        channel.chosen,
        channel.linked,
        channel.reach,
        REACH_SENTENCES[channel.reach] or (LINKED if channel.linked else CHOSEN),
        channel.read_at,
    )


def _work(row: WorkRow, creator: CreatorView, given: set[str]) -> WorkView:
    shown: Listed = row.shown
    return WorkView(
        key=row.key,
        work=shown.work,
        title=shown.title,
        url=shown.url,
        place=shown.source.place,
        creator=creator.name,
        number=creator.number,
        account=creator.account,
        published=row.published,
        is_new=not row.seen,
        sensitive=shown.sensitive,
        here=shown.here,
        given=any(work in given for work in row.works),
        also=tuple(_elsewhere(one) for one in row.also),
    )


def _elsewhere(one: AlsoOn) -> ElsewhereView:
    return ElsewhereView(one.listed.source.place, one.listed.url, one.listed.work, one.sure)


def _names(view: CreatorView) -> set[str]:
    account = {view.account, f"@{view.account}"} if view.account else set()
    return {str(view.number), *account, *(text for one in view.channels for text in (one.source, one.url))}


def _tells(view: CreatorView, words: Sequence[str]) -> bool:
    said = folded(" ".join([view.name, view.account, *(f"{one.name} {one.url}" for one in view.channels)]))
    return all(word in said for word in words)
