"""Which channel a person means: by its link, by the page of its name, or by one of its works."""

from __future__ import annotations

from app.domain.content import ChannelId, ContentId, KnownHosts, Lookup, Platform, parse_url
from app.errors import BadLink
from app.services.platform_access import PlatformAccess
from app.services.read_work import ReadWork


class FindChannel:
    """Raises BadLink, IntegrationError; nothing is guessed."""

    def __init__(self, platforms: PlatformAccess, read_work: ReadWork) -> None:
        self._platforms = platforms
        self._read_work = read_work

    async def run(self, url: str, known: KnownHosts) -> ChannelId:
        """The channel, settled: its page is asked later whether it says the same."""
        reading = parse_url(url.strip(), known)
        if isinstance(reading, Lookup):
            return await self._looked_up(reading)
        if isinstance(reading, ContentId):
            return await self._maker_of(reading)
        return reading.settled()

    async def _looked_up(self, lookup: Lookup) -> ChannelId:
        name = lookup.page.rpartition("/")[2]
        if lookup.platform is Platform.YOUTUBE:
            return ChannelId(Platform.YOUTUBE, "channel", await self._platforms.youtube.channel_of(lookup.page))
        if lookup.platform is Platform.VIMEO:
            return ChannelId(Platform.VIMEO, "user", (await self._platforms.vimeo.user(name)).number)
        return ChannelId(Platform.DAILYMOTION, "user", (await self._platforms.dailymotion.user(name)).id)

    async def _maker_of(self, content: ContentId) -> ChannelId:
        channel = (await self._read_work.run(content)).channel
        if channel is None:
            raise BadLink("This link is of a work whose channel does not show; use the channel's own link.")
        return channel
