"""Reads a page of any site, and believes it only where it was asked for."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

from integrations.errors import Rejected
from integrations.feeds.wire import Page, parse_page
from integrations.http import HttpClient
from integrations.http.refusals import accepted

_HTML = ("text/html", "application/xhtml+xml")
_MOST_BYTES = 1_000_000


class PageClient:
    """Raises IntegrationError."""

    def __init__(self, http: HttpClient) -> None:
        self._http = http

    async def page(self, url: str) -> Page:
        """The page at `url`. Raises Rejected("moved") if another host answers: that one speaks for itself only."""
        answer = await self._http.request("GET", url, accept=_HTML, limit=_MOST_BYTES)
        if urlsplit(answer.url).netloc != urlsplit(url).netloc:
            raise Rejected("The site sends its readers to another one.", "moved")
        return await asyncio.to_thread(parse_page, accepted(answer, "The site", "this page").body)
