"""Reads a page or a feed of any site, and believes it only where it was asked for."""

from __future__ import annotations

import asyncio
from urllib.parse import urljoin, urlsplit

from integrations.errors import NotThere, Rejected
from integrations.feeds.items import Feed, feeds_of_page, parse_items
from integrations.feeds.wire import Page, parse_page
from integrations.http import Answer, HttpClient
from integrations.http.refusals import accepted
from integrations.http.validators import Validators, validators_of

_HTML = ("text/html", "application/xhtml+xml")
_XML = ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml")
_MOST_BYTES = 1_000_000
_MOST_FEED_BYTES = 5_000_000
"""Podcasts keep years of episodes in one file."""


class PageClient:
    """Raises IntegrationError."""

    def __init__(self, http: HttpClient) -> None:
        self._http = http

    async def page(self, url: str) -> Page:
        """The page at `url`. Raises Rejected("moved") if another host answers: that one speaks for itself only."""
        return await asyncio.to_thread(parse_page, (await self._own_page(url)).body)

    async def feed_address(self, url: str) -> str:
        """Where the page at `url` has its first feed. Raises NotThere("no_feed") if it names none."""
        answer = await self._own_page(url)
        for found in await asyncio.to_thread(feeds_of_page, answer.body):
            address = _joined(answer.url, found)
            if address:
                return address
        raise NotThere("The site has no feed.", "no_feed")

    async def feed(self, url: str, known: Validators) -> tuple[Feed | None, Validators]:
        """The feed at `url`, which may send us elsewhere; None where nothing changed since `known`."""
        answer = await self._http.request("GET", url, headers=known.asked(), accept=_XML, limit=_MOST_FEED_BYTES)
        if known.still_true(answer):
            return None, known
        body = accepted(answer, "The site", "this feed").body
        return await asyncio.to_thread(parse_items, body), validators_of(answer)

    async def _own_page(self, url: str) -> Answer:
        answer = await self._http.request("GET", url, accept=_HTML, limit=_MOST_BYTES)
        if urlsplit(answer.url).netloc != urlsplit(url).netloc:
            raise Rejected("The site sends its readers to another one.", "moved")
        return accepted(answer, "The site", "this page")


def _joined(page: str, address: str) -> str:
    """Empty for what is no address."""
    try:
        found = urljoin(page, address.strip())
        return found if urlsplit(found).scheme in ("https", "http") and urlsplit(found).netloc else ""
    except ValueError:
        return ""
