"""One question and its answer over httpx. Imported with the first question: a window shows what it knows before."""

from __future__ import annotations

import asyncio
import http.cookiejar
import ssl
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import httpcore
import httpx

from integrations.errors import BadAnswer, NeverArrived, RateLimited, RefusedAddress, Unreachable
from integrations.http.addresses import Places, Target
from integrations.http.answers import Answer, BodyReader, retry_after
from integrations.http.connections import CONNECT_SECONDS, CheckedTransport
from integrations.http.lanes import IN_FLIGHT
from integrations.http.resolving import Resolver

MAX_HEADER_BYTES = 32_768


class Exchange:
    """Belongs to one HttpClient; `count` is told of every byte: host, how many."""

    def __init__(
        self, resolver: Resolver, trusted: Places, proxy: str | None, tls: ssl.SSLContext | None,
        count: Callable[[str, int], None],
    ) -> None:  # fmt: skip
        """Raises RefusedAddress for a proxy that is none."""
        self._count = count
        context = tls or httpx.create_ssl_context(trust_env=False)
        self._client = httpx.AsyncClient(
            transport=CheckedTransport(resolver, trusted, proxy, context, IN_FLIGHT),
            trust_env=False,
            follow_redirects=False,
            # Nothing of ours needs a cookie, and a kept one would let a server know us again.
            cookies=http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(allowed_domains=[])),
        )

    async def once(
        self, method: str, target: Target, headers: Mapping[str, str], body: bytes | None, limit: int, seconds: float
    ) -> Answer:
        """Ask this place once; a redirect is an answer. Raises what `HttpClient.request` raises."""
        with_timeouts = httpx.Timeout(max(seconds, 0.001), connect=min(max(seconds, 0.001), CONNECT_SECONDS))
        try:
            async with asyncio.timeout(seconds), _named_failures():
                request = self._client.build_request(
                    method, target.url, headers=dict(headers), content=body, timeout=with_timeouts
                )
                response = await self._client.send(request, stream=True)
                try:
                    return await self._read(target, response, limit)
                finally:
                    await response.aclose()
        except TimeoutError:
            raise Unreachable("The server did not answer in time.") from None

    async def _read(self, target: Target, response: httpx.Response, limit: int) -> Answer:
        size = sum(len(name) + len(value) + 4 for name, value in response.headers.raw)
        if size > MAX_HEADER_BYTES:
            raise BadAnswer("The server's answer has too large a head.")
        self._count(target.host, size)
        headers = {name.lower(): value for name, value in response.headers.items()}
        if response.status_code == 429:
            raise RateLimited("The server asks us to slow down.", retry_after(headers, datetime.now(UTC)))
        if response.status_code in (502, 503):
            raise NeverArrived("The server is out of order just now.")
        if response.status_code >= 500:
            raise Unreachable("The server is out of order just now.")
        reader = BodyReader(headers.get("content-encoding", "").strip().lower(), limit)
        try:
            async for chunk in response.aiter_raw():
                reader.feed(chunk)
        finally:
            self._count(target.host, reader.received)
        return Answer(response.status_code, headers, reader.finish(), size + reader.received, str(target.url))

    async def close(self) -> None:
        """Close every connection."""
        await self._client.aclose()


def joined(here: Target, location: str) -> str:
    """Where a redirect leads. Raises BadAnswer."""
    try:
        return str(here.url.join(location))
    except (httpx.InvalidURL, ValueError):
        raise BadAnswer("The server sends us to a place that is none.") from None


@asynccontextmanager
async def _named_failures() -> AsyncIterator[None]:
    """Every exception of the libraries below becomes one of ours, without a word of the other side."""
    try:
        yield
    except (httpcore.ConnectError, httpcore.ConnectTimeout, httpcore.ProxyError, httpcore.PoolTimeout):
        raise NeverArrived("No connection to the server came about.") from None
    except (httpcore.TimeoutException, httpcore.NetworkError, httpx.TransportError, ssl.SSLError, OSError):
        raise Unreachable("The connection to the server broke off.") from None
    except (httpcore.ProtocolError, httpx.DecodingError, httpx.StreamError, UnicodeError) as failure:
        # A server that hangs up is away, not wrong. The words are httpcore's and h11's own.
        if str(failure).startswith(("Server disconnected", "peer closed connection")):
            raise Unreachable("The connection to the server broke off.") from None
        raise BadAnswer("The server does not speak HTTP as it should.") from None
    except (httpx.InvalidURL, httpcore.UnsupportedProtocol, ValueError):
        raise RefusedAddress("This is not a web address.") from None
