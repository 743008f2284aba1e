"""What a followed channel published lately, from every platform in the same form; asked "only if it changed" where
servers understand that.

    PeerTube  the list of videos at its home     YouTube  its Atom feed       Vimeo, Dailymotion  the list of a user
    Hive      the account's own posts            a site   the feed that its first page names, or one named itself
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import urlsplit

from app.domain.content import ContentId, Platform, canonical_url, content_id_of, parse_url
from app.domain.following.sources import Source
from app.errors import BadId, BadLink
from app.services.clock import Clock
from app.services.peertube_access import PeerTubeAccess
from app.services.platform_access import PlatformAccess
from app.store.following import FollowedChannel
from app.store.following_works import FoundWork
from integrations.errors import BadAnswer, NotThere, Rejected
from integrations.feeds.items import Feed
from integrations.hive.client import HiveClient
from integrations.http.validators import Validators


@dataclass(frozen=True, slots=True)
class Uploads:
    """`works` is None where the server says that nothing changed. `pictures` are addresses by the id of a work.

    `title` is what the channel is called, empty where the answer does not say. `feed` as in FollowedChannel.
    """

    works: tuple[FoundWork, ...] | None
    known: Validators
    title: str = ""
    feed: str = ""
    pictures: dict[str, str] = field(default_factory=dict)


class ReadUploads:
    """Raises IntegrationError; NotThere for a channel that vanished. Titles come safe to show."""

    def __init__(self, peertube: PeerTubeAccess, platforms: PlatformAccess, hive: HiveClient, clock: Clock) -> None:
        self._peertube = peertube
        self._platforms = platforms
        self._hive = hive
        self._clock = clock

    async def run(self, channel: FollowedChannel) -> Uploads:
        """The newest works of the channel."""
        known = Validators(channel.etag, channel.modified)
        match channel.source.platform:
            case Platform.PEERTUBE:
                return await self._peertube_videos(channel.source, known)
            case Platform.YOUTUBE:
                return await self._youtube(channel.source, known)
            case Platform.VIMEO:
                return await self._vimeo(channel.source, known)
            case Platform.DAILYMOTION:
                return await self._dailymotion(channel.source, known)
            case Platform.HIVE:
                return await self._posts(channel.source)
            case Platform.WEB:
                return await self._feed(channel, known)

    async def _peertube_videos(self, source: Source, known: Validators) -> Uploads:
        assert source.channel is not None
        home, host = self._peertube.origin(source.channel.host), source.channel.host
        found, known = await home.uploads(source.channel.kind, source.channel.name, known)
        if found is None:
            return Uploads(None, known)
        works = {ContentId(Platform.PEERTUBE, one.uuid, host): one for one in found}
        pictures = {
            str(work): f"{home.base_url}{one.thumbnail}" if one.thumbnail.startswith("/") else one.thumbnail
            for work, one in works.items()
            if one.thumbnail and not one.sensitive
        }
        listed = (
            self._work(work, one.title, one.published, sensitive=one.sensitive) for work, one in works.items()
        )
        return Uploads(tuple(listed), known, pictures=pictures)

    async def _youtube(self, source: Source, known: Validators) -> Uploads:
        assert source.channel is not None
        feed, known = await self._platforms.youtube.feed_if_new(source.channel.name, known)
        if feed is None:
            return Uploads(None, known)
        works = {ContentId(Platform.YOUTUBE, one.video): one for one in feed.uploads}
        pictures = {str(work): one.thumbnail for work, one in works.items()}
        listed = tuple(self._work(work, one.title, one.published) for work, one in works.items())
        return Uploads(listed, known, feed.title, pictures=pictures)

    async def _vimeo(self, source: Source, known: Validators) -> Uploads:
        assert source.channel is not None
        name = source.channel.name
        try:
            found, known = await self._platforms.vimeo.uploads(name, known)
        except (Rejected, BadAnswer):
            # The old simple API may be switched off; a user who is gone has no feed either.
            feed, _ = await self._platforms.vimeo_feed(name, Validators())
            # Its title is a phrase about the user, not the name.
            return replace(_of_feed(feed, self._clock.now(), Validators()), title="")
        if found is None:
            return Uploads(None, known)
        works = {ContentId(Platform.VIMEO, one.number): one for one in found}
        pictures = {str(work): one.thumbnail_large or "" for work, one in works.items()}
        listed = tuple(self._work(work, one.shown, one.published) for work, one in works.items())
        return Uploads(listed, known, pictures=pictures)

    async def _dailymotion(self, source: Source, known: Validators) -> Uploads:
        assert source.channel is not None
        found, known = await self._platforms.dailymotion.uploads(source.channel.name, known)
        if found is None:
            return Uploads(None, known)
        works = {ContentId(Platform.DAILYMOTION, one.id): one for one in found}
        pictures = {str(work): one.thumbnail_240_url or "" for work, one in works.items()}
        listed = tuple(self._work(work, one.shown, one.published) for work, one in works.items())
        return Uploads(listed, known, pictures=pictures)

    async def _posts(self, source: Source) -> Uploads:
        assert source.channel is not None
        posts = await self._hive.posts_of(source.channel.name)
        works = [
            self._work(work, post.title, post.published, about=content_id_of(post.canonical_url or ""))
            for post in posts
            if (work := _hive_post(post.author, post.permlink)) is not None
        ]
        return Uploads(tuple(works), Validators())

    async def _feed(self, channel: FollowedChannel, known: Validators) -> Uploads:
        if channel.feed:
            return await self._items(channel.feed, known)
        assert channel.source.channel is not None
        try:
            address = await self._platforms.feed_address(channel.source.channel.name)
        except NotThere as refused:
            if refused.code != "no_feed":
                raise
            # A site without a feed can still say which other channels are its owner's.
            return Uploads((), Validators())
        return await self._items(address, Validators())

    async def _items(self, address: str, known: Validators) -> Uploads:
        feed, known = await self._platforms.feed(address, known)
        return replace(_of_feed(feed, self._clock.now(), known), feed=address)

    def _work(
        self, content: ContentId, title: str, published: datetime | None, *, about: str = "", sensitive: bool = False
    ) -> FoundWork:
        moment = published or self._clock.now()
        return FoundWork(str(content), title, canonical_url(content), moment, about, sensitive)


def _of_feed(feed: Feed | None, now: datetime, known: Validators) -> Uploads:
    if feed is None:
        return Uploads(None, known)
    found = {work: item for item in feed.items if (work := _work_of(item.link)) is not None}
    works = [
        FoundWork(str(work), item.title, canonical_url(work), item.published or now) for work, item in found.items()
    ]
    return Uploads(tuple(works), known, feed.title)


def _work_of(link: str) -> ContentId | None:
    """The work that an item of a feed leads to; an id says https in any case."""
    try:
        parts = urlsplit(link)
        found = parse_url(parts._replace(scheme="https").geturl() if parts.scheme == "http" else link)
    except (BadLink, ValueError):
        return None
    return found.settled() if isinstance(found, ContentId) else None


def _hive_post(author: str, permlink: str) -> ContentId | None:
    try:
        return ContentId(Platform.HIVE, f"{author}/{permlink}")
    except BadId:
        return None
