"""A work on a platform without accounts of ours: what it is called, who made it, and what the two of them say.

    YouTube       oEmbed -> page of the maker's name -> channel number -> feed
    Vimeo         oEmbed -> maker's profile              Dailymotion   video -> owner's profile
    a page        the page itself -> first page of its site, DNS record

A platform that refuses (embedding is off, consent is asked for first) leaves the maker unknown: a promise is made, and
nothing is guessed. One that does not answer is asked again later.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.content import ChannelId, ContentId, Lookup, Platform, canonical_url, parse_url
from app.domain.content.address import read_address
from app.domain.content.vimeo import page_to_ask
from app.domain.creators.payees import Reach
from app.errors import BadId, BadLink
from app.services.platform_access import PlatformAccess
from app.services.read_channel import ChannelPage, ReadChannel, own_texts
from integrations.displayable import displayable
from integrations.errors import IntegrationError, Unreachable

PICTURE_SERVERS = {
    Platform.YOUTUBE: ".ytimg.com",
    Platform.VIMEO: ".vimeocdn.com",
    Platform.DAILYMOTION: ".dmcdn.net",
}
"""As in the recorded answers."""


@dataclass(frozen=True, slots=True)
class PlatformWork:
    """`title`, `maker_name` and `thumbnail` are strangers' words. `page` is None where the maker says nothing."""

    title: str = ""
    maker: ChannelId | None = None
    maker_name: str = ""
    texts: tuple[str, ...] = ()
    thumbnail: str = ""
    page: ChannelPage | None = None
    reach: Reach = field(default=Reach.ANSWERED)


class ReadPlatformWork:
    """Raises Unreachable where it may be better later."""

    def __init__(self, platforms: PlatformAccess, channels: ReadChannel) -> None:
        self._platforms = platforms
        self._channels = channels

    async def run(self, content: ContentId) -> PlatformWork:
        """The work, and the channel's page if the maker is known."""
        try:
            work = await self._work(content)
        except Unreachable:
            raise
        except (IntegrationError, BadId):
            work = PlatformWork(maker=content.maker)
        return await self._with_page(content, work)

    async def _with_page(self, content: ContentId, work: PlatformWork) -> PlatformWork:
        if work.maker is None:
            return work
        try:
            page = await self._channels.run(work.maker)
        except Unreachable:
            raise
        except IntegrationError:
            return PlatformWork(work.title, work.maker, work.maker_name, work.texts, work.thumbnail, reach=Reach.GONE)
        texts = work.texts + page.work_text(content.name)
        name = work.maker_name or page.title
        return PlatformWork(work.title, work.maker, name, texts, work.thumbnail, page)

    async def _work(self, content: ContentId) -> PlatformWork:
        match content.platform:
            case Platform.YOUTUBE:
                return await self._youtube(content)
            case Platform.VIMEO:
                return await self._vimeo(content)
            case Platform.DAILYMOTION:
                return await self._dailymotion(content)
        return await self._page(content)

    async def _youtube(self, content: ContentId) -> PlatformWork:
        embed = await self._platforms.youtube.video(canonical_url(content))
        maker = await self._youtube_channel(embed.author_url)
        picture = own_picture(content.platform, embed.thumbnail_url)
        return PlatformWork(_shown(embed.title), maker, _shown(embed.author_name), (), picture)

    async def _youtube_channel(self, address: str) -> ChannelId | None:
        try:
            reading = parse_url(address)
        except BadLink:
            return None
        if isinstance(reading, Lookup) and reading.platform is Platform.YOUTUBE:
            try:
                return ChannelId(Platform.YOUTUBE, "channel", await self._platforms.youtube.channel_of(reading.page))
            except Unreachable:
                raise
            except IntegrationError:
                return None
        return reading if isinstance(reading, ChannelId) and reading.platform is Platform.YOUTUBE else None

    async def _vimeo(self, content: ContentId) -> PlatformWork:
        embed = await self._platforms.vimeo.video(content.name, page_to_ask(content))
        try:
            user = await self._platforms.vimeo.user(embed.user)
            maker = ChannelId(Platform.VIMEO, "user", user.number)
        except Unreachable:
            raise
        except IntegrationError:
            maker = None
        texts = (embed.description,) if embed.description else ()
        name, picture = _shown(embed.author_name), own_picture(content.platform, embed.thumbnail_url or "")
        return PlatformWork(_shown(embed.title), maker, name, texts, picture)

    async def _dailymotion(self, content: ContentId) -> PlatformWork:
        video = await self._platforms.dailymotion.video(content.name)
        texts = (video.description,) if video.description else ()
        maker = ChannelId(Platform.DAILYMOTION, "user", video.owner_id)
        picture = own_picture(content.platform, video.thumbnail_240_url or "")
        name = _shown(video.owner_screenname)
        return PlatformWork(_shown(video.title), maker, name, texts, picture)

    async def _page(self, content: ContentId) -> PlatformWork:
        address = read_address(content.name)
        path = address.path + (f"?{address.query}" if address.query else "")
        page = await self._platforms.page(address.authority, path)
        texts = tuple(text.text for text in own_texts(page.me, content.name))
        return PlatformWork(page.title, content.maker, content.maker.name if content.maker else "", texts)


def own_picture(platform: Platform, address: str) -> str:
    """The address, if it is on the platform's own servers for pictures; else empty: nobody else learns who looks."""
    try:
        read = read_address(address)
    except BadLink:
        return ""
    servers = PICTURE_SERVERS.get(platform, "")
    return address if servers and read.scheme == "https" and read.authority.endswith(servers) else ""


def _shown(text: str) -> str:
    return displayable(text, "")
