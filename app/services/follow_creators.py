"""Follows creators: finds what a link means, asks every channel for what is new, and looks who else they are.

    a link -> channel or feed -> creator -> her proven channels -> newest works of each, ever more rarely

Frugal: nothing is asked while nobody is followed; no channel more often than every half hour; "only if it changed".
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime

from app.domain.content import ContentId, KnownHosts, Platform, parse_url
from app.domain.following.feed_links import page_of_feed
from app.domain.following.pace import LEAST, LINKS_AGAIN, Reach, next_look
from app.domain.following.sources import Source
from app.events import Events, FollowingChanged
from app.services.clock import Clock
from app.services.creator_channels import CreatorChannels
from app.services.find_channel import FindChannel
from app.services.pictures import Pictures
from app.services.platform_access import PlatformAccess
from app.services.read_channel import ReadChannel
from app.services.read_uploads import ReadUploads, Uploads
from app.store.following import FollowedChannel, FollowingStore
from app.store.following_works import FollowingWorks
from integrations.errors import BadAnswer, IntegrationError, NotThere, Rejected
from integrations.http.validators import Validators

MOST_A_TURN = 40
MOST_LINKS_A_TURN = 5
AT_ONCE = 4


class FollowCreators:
    """`run_once` does what is due. `follow` and `unfollow` are what a person wishes."""

    def __init__(
        self,
        find: FindChannel,
        channels: ReadChannel,
        platforms: PlatformAccess,
        uploads: ReadUploads,
        creators: CreatorChannels,
        store: FollowingStore,
        works: FollowingWorks,
        pictures: Pictures,
        clock: Clock,
        events: Events,
    ) -> None:
        self._find = find
        self._channels = channels
        self._platforms = platforms
        self._uploads = uploads
        self._creators = creators
        self._store = store
        self._works = works
        self._pictures = pictures
        self._clock = clock
        self._events = events
        self._places = asyncio.Semaphore(AT_ONCE)

    async def follow(self, url: str, known: KnownHosts) -> int:
        """Follow whoever is behind a link of a channel, a work, a site or a feed -> the creator's number.

        Her channels and their newest works are read at once. Raises BadLink, IntegrationError; then nobody is followed.
        """
        source, title = await self._meant(page_of_feed(url.strip()), known)
        number = self._store.follow(source, title, self._clock.now())
        await self._look_at_links(number)
        await self._read_all([one for one in self._store.channels(number) if one.reach is Reach.NEW])
        self._events.tell(FollowingChanged())
        return number

    def follow_later(self, source: Source, title: str) -> bool:
        """Follow a channel that is known already and read it with the next turns -> whether it was nobody's yet."""
        before = self._store.channel(source)
        self._store.follow(source, title, self._clock.now())
        return before is None

    def unfollow(self, creator: int) -> None:
        """Forget her and what her channels showed."""
        self._store.unfollow(creator)
        self._events.tell(FollowingChanged())

    async def run_once(self) -> None:
        """Read what is due."""
        if self._store.nobody():
            return
        now = self._clock.now()
        for creator in self._store.links_due(now - LINKS_AGAIN, MOST_LINKS_A_TURN):
            await self._look_at_links(creator.number)
        await self._read_all(self._store.due(now, MOST_A_TURN))

    async def _meant(self, url: str, known: KnownHosts) -> tuple[Source, str]:
        reading = parse_url(url, known)
        if isinstance(reading, ContentId) and reading.platform is Platform.WEB:
            title = await self._feed_title(reading.name)
            if title is not None:
                return Source(feed=reading.name), title
        channel = await self._find.run(url, known)
        page = await self._channels.run(channel)
        return Source(page.channel), page.title

    async def _feed_title(self, address: str) -> str | None:
        """None where there is no feed but something else."""
        try:
            feed, _ = await self._platforms.feed(address, Validators())
        except BadAnswer:
            return None
        return feed.title if feed is not None else None

    async def _look_at_links(self, number: int) -> None:
        creator = next((one for one in self._store.creators() if one.number == number), None)
        if creator is None:
            return
        before = {one.source for one in self._store.channels(number)}
        try:
            await self._creators.run(creator)
        except IntegrationError:
            # Hive does not answer alike: what was known of her stays, and a later turn asks again.
            self._store.note_links(number, self._clock.now() - LINKS_AGAIN + LEAST)
            return
        if {one.source for one in self._store.channels(number)} != before:
            self._events.tell(FollowingChanged())

    async def _read_all(self, channels: list[FollowedChannel]) -> None:
        followed = {one.number: one.followed_at for one in self._store.creators()}

        async def read(channel: FollowedChannel) -> int:
            async with self._places:
                return await self._read(channel, followed[channel.creator])

        found = await asyncio.gather(*(read(one) for one in channels if one.creator in followed))
        if channels:
            self._events.tell(FollowingChanged(sum(found)))

    async def _read(self, channel: FollowedChannel, followed_at: datetime) -> int:
        try:
            uploads = await self._uploads.run(channel)
        except NotThere:
            return self._failed(channel, Reach.NOT_THERE)
        except Rejected as refused:
            return self._failed(channel, Reach.NOT_THERE if refused.code == "moved" else Reach.FAILS)
        except IntegrationError:
            return self._failed(channel, Reach.FAILS)
        return self._found(channel, uploads, followed_at)

    def _found(self, channel: FollowedChannel, uploads: Uploads, followed_at: datetime) -> int:
        now, fresh = self._clock.now(), 0
        if self._store.channel(channel.source) is None:
            # It was unfollowed while it was asked.
            return 0
        if uploads.works is not None:
            self._pictures.keep_found(uploads.pictures)
            fresh = self._works.keep(channel.source, uploads.works, followed_at, now)
        self._store.keep(
            replace(
                channel,
                title=uploads.title or channel.title,
                feed=uploads.feed or channel.feed,
                etag=uploads.known.etag,
                modified=uploads.known.modified,
                reach=Reach.ANSWERS,
                failures=0,
                read_at=now,
                next_at=next_look(Reach.ANSWERS, now, 0, self._works.newest_of(channel.source)),
            )
        )
        return fresh

    def _failed(self, channel: FollowedChannel, reach: Reach) -> int:
        now = self._clock.now()
        next_at = next_look(reach, now, channel.failures, None)
        self._store.keep(replace(channel, reach=reach, failures=channel.failures + 1, next_at=next_at))
        return 0
