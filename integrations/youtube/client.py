"""Asks YouTube: two or three small answers without a key or a cookie."""

from __future__ import annotations

import asyncio
from urllib.parse import quote

from integrations.errors import BadAnswer
from integrations.http import HttpClient
from integrations.http.refusals import accepted
from integrations.http.validators import Validators, validators_of
from integrations.youtube.wire import Embed, Feed, parse_channel_page, parse_embed, parse_feed

HOME = "https://www.youtube.com"
_ATOM = ("application/atom+xml", "text/xml", "application/xml")
_MOST_BYTES_OF_A_PAGE = 4_000_000


class YouTubeClient:
    """`base` is where YouTube is; every answer keeps its own addresses. Raises IntegrationError."""

    def __init__(self, http: HttpClient, base: str = HOME) -> None:
        self._http = http
        self._base = base

    async def feed(self, channel: str) -> Feed:
        """The newest uploads of the channel `UC...`, with their descriptions."""
        found, _ = await self.feed_if_new(channel, Validators())
        if found is None:
            raise BadAnswer("YouTube answers a question that was not asked.")
        return found

    async def feed_if_new(self, channel: str, known: Validators) -> tuple[Feed | None, Validators]:
        """The same; None where nothing changed since `known`."""
        url = f"{self._base}/feeds/videos.xml?channel_id={quote(channel, safe='')}"
        answer = await self._http.request("GET", url, headers=known.asked(), accept=_ATOM, limit=1_000_000)
        if known.still_true(answer):
            return None, known
        return parse_feed(accepted(answer, "YouTube", "this channel").body, channel), validators_of(answer)

    async def video(self, page: str) -> Embed:
        """What a video is called, and the page of its channel. `page` is its canonical URL."""
        url = f"{self._base}/oembed?url={quote(page, safe='')}&format=json"
        answer = await self._http.request("GET", url, limit=100_000)
        return parse_embed(accepted(answer, "YouTube", "this video").body)

    async def channel_of(self, page: str) -> str:
        """The `UC...` behind a page with a name (`/@name`). Raises BadAnswer where YouTube asks for consent first."""
        if not page.startswith(f"{HOME}/"):
            raise BadAnswer("YouTube names a channel outside of YouTube.")
        answer = await self._http.request(
            "GET", self._base + page.removeprefix(HOME), accept=("text/html",), limit=_MOST_BYTES_OF_A_PAGE
        )
        return await asyncio.to_thread(parse_channel_page, accepted(answer, "YouTube", "this channel").body)
