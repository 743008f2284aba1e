"""Clients of the platforms without accounts of ours; the practice world stands in for all of them at its own places."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from urllib.parse import urlsplit

from integrations.dailymotion.client import API as DAILYMOTION
from integrations.dailymotion.client import DailymotionClient
from integrations.errors import NotThere
from integrations.feeds.client import PageClient
from integrations.feeds.items import Feed
from integrations.feeds.wire import Page
from integrations.http import HttpClient
from integrations.http.validators import Validators
from integrations.vimeo.client import HOME as VIMEO
from integrations.vimeo.client import VimeoClient
from integrations.youtube.client import HOME as YOUTUBE
from integrations.youtube.client import YouTubeClient


class PlatformAccess:
    """`places` say where a platform is, by its name; without them it is where everybody knows it.

    `plain_hosts` speak http. With `only` there are no other sites: a play asks nobody outside of its world.
    """

    def __init__(
        self,
        http: HttpClient,
        places: Mapping[str, str] | None = None,
        plain_hosts: Collection[str] = (),
        *,
        only: bool = False,
    ) -> None:
        found = places or {}
        self.youtube = YouTubeClient(http, found.get("youtube", YOUTUBE))
        self._vimeo_home = found.get("vimeo", VIMEO)
        self.vimeo = VimeoClient(http, self._vimeo_home)
        self.dailymotion = DailymotionClient(http, found.get("dailymotion", DAILYMOTION))
        self._pages = PageClient(http)
        self._plain_hosts = frozenset(plain_hosts)
        self._only = only

    async def page(self, host: str, path: str = "/") -> Page:
        """A page of a site. Raises IntegrationError."""
        return await self._pages.page(self._reached(f"https://{host}{path}"))

    async def feed_address(self, host: str) -> str:
        """Where a site says that its feed is. Raises NotThere("no_feed"), IntegrationError."""
        return await self._pages.feed_address(self._reached(f"https://{host}/"))

    async def feed(self, address: str, known: Validators) -> tuple[Feed | None, Validators]:
        """A feed, by https wherever it is; None where nothing changed since `known`. Raises IntegrationError."""
        return await self._pages.feed(self._reached(address), known)

    async def vimeo_feed(self, number: str, known: Validators) -> tuple[Feed | None, Validators]:
        """The feed of a Vimeo user, for when the simple API is not there. Raises IntegrationError."""
        return await self._pages.feed(f"{self._vimeo_home}/user{number}/videos/rss", known)

    def _reached(self, address: str) -> str:
        parts = urlsplit(address)
        plain = parts.netloc in self._plain_hosts
        if self._only and not plain:
            raise NotThere("The practice world has no such site.", "not_found")
        return parts._replace(scheme="http" if plain else "https").geturl()
