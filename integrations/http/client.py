"""The one client for everything outside. Every failure leaves it as one of integrations.errors, in our own words.

    check URL -> place in the lanes -> connect to the judged address -> headers -> body, unpacked and capped
        ^                                                                 |
        +----------------- redirect: checked again, at most 3 ------------+      all of it within one deadline
"""

from __future__ import annotations

import asyncio
import http.cookiejar
import ssl
import time
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import httpcore
import httpx

from integrations.errors import BadAnswer, NeverArrived, RateLimited, RefusedAddress, Unreachable
from integrations.http.addresses import Places, Target, check
from integrations.http.answers import Answer, BodyReader, retry_after
from integrations.http.connections import CONNECT_SECONDS, CheckedTransport, Resolver, SystemResolver
from integrations.http.lanes import IN_FLIGHT, Lanes

MAX_REDIRECTS = 3
MAX_HEADER_BYTES = 32_768
HOSTS_COUNTED = 2_000
USER_AGENT = "Capillary/0.1"

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TRAVELLING_HEADERS = frozenset({"accept", "user-agent", "accept-encoding"})
"""What may follow a redirect to another host; everything else might be a credential."""


class HttpClient:
    """Asks servers that may be hostile; see `request` for what it guarantees.

    `trusted` are the places that the user typed (`host` or `host:port`): http and private addresses are allowed there.
    `proxy` is `socks5://host:port`; names are then resolved by the proxy. Use it in one event loop only.
    """

    def __init__(
        self,
        *,
        proxy: str | None = None,
        trusted: Collection[str] | Places = (),
        user_agent: str = USER_AGENT,
        resolver: Resolver | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.trusted = trusted if isinstance(trusted, Places) else Places(trusted)
        self.proxied = proxy is not None
        self._user_agent = user_agent
        self._lanes = Lanes()
        self._received: dict[str, int] = {}
        context = tls or httpx.create_ssl_context(trust_env=False)
        transport = CheckedTransport(resolver or SystemResolver(), self.trusted, proxy, context, IN_FLIGHT)
        self._client = httpx.AsyncClient(
            transport=transport,
            trust_env=False,
            follow_redirects=False,
            # Nothing of ours needs a cookie, and a kept one would let a server know us again.
            cookies=http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(allowed_domains=[])),
        )

    async def request(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
        limit: int = 2_000_000,
        timeout: float = 20,
        accept: Sequence[str] = ("application/json",),
    ) -> Answer:
        """One answer of any status but 429 and 5xx, of an accepted content type if 2xx with a body (`*/*`: any).

        At most `limit` decoded bytes within `timeout` seconds, redirects included, waiting in the lanes not.
        Raises RefusedAddress, NeverArrived (nothing was handled: no connection, 502, 503), Unreachable (time-out,
        broken off, other 5xx), RateLimited (429), TooLarge, BadAnswer.
        """
        start = target = check(url, self.trusted)
        sent = self._headers(headers, accept)
        left = timeout
        for _ in range(MAX_REDIRECTS + 1):
            async with self._lanes.enter(target.place):
                began = time.monotonic()
                answer = await self._once(method, target, sent, body, limit, left)
                left -= time.monotonic() - began
            if answer.status not in _REDIRECTS:
                return _accepted(answer, accept)
            target, sent = self._redirected(start, target, answer, sent, method, body)
        raise RefusedAddress("The server sends us from one place to the next without end.")

    def received(self) -> Mapping[str, int]:
        """Bytes received from each host since the start, headers and bodies as they came over the wire."""
        return dict(self._received)

    async def close(self) -> None:
        """Close every connection."""
        await self._client.aclose()

    def _headers(self, headers: Mapping[str, str] | None, accept: Sequence[str]) -> dict[str, str]:
        sent = {"accept": ", ".join(accept), "user-agent": self._user_agent}
        sent.update({name.lower(): value for name, value in (headers or {}).items()})
        sent["accept-encoding"] = "gzip"
        return sent

    async def _once(
        self, method: str, target: Target, headers: Mapping[str, str], body: bytes | None, limit: int, seconds: float
    ) -> Answer:
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

    def _redirected(
        self,
        start: Target,
        here: Target,
        answer: Answer,
        headers: Mapping[str, str],
        method: str,
        body: bytes | None,
    ) -> tuple[Target, dict[str, str]]:
        location = answer.headers.get("location", "")
        try:
            there = check(str(here.url.join(location)), self.trusted)
        except (httpx.InvalidURL, ValueError):
            raise BadAnswer("The server sends us to a place that is none.") from None
        if here.scheme == "https" and there.scheme != "https":
            raise RefusedAddress("The server sends us to an address without https.")
        same = here.same_place(there)
        if not same and self.trusted.include(there.host, there.port) and not start.same_place(there):
            # Otherwise any server could reach into the home network through us.
            raise RefusedAddress("A server sends us into a place that only you may name.")
        if method not in ("GET", "HEAD") and not (same and answer.status in (307, 308)):
            raise RefusedAddress("The server sends our data elsewhere, which is refused.")
        if body is not None and not same:
            raise RefusedAddress("The server sends our data elsewhere, which is refused.")
        kept = {name: value for name, value in headers.items() if same or name in _TRAVELLING_HEADERS}
        return there, kept

    def _count(self, host: str, size: int) -> None:
        self._received[host] = self._received.pop(host, 0) + size
        if len(self._received) > HOSTS_COUNTED:
            del self._received[next(iter(self._received))]


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


def _accepted(answer: Answer, accept: Sequence[str]) -> Answer:
    if 200 <= answer.status < 300 and answer.body and "*/*" not in accept and answer.media_type not in accept:
        raise BadAnswer("The server answered with another kind of document than asked for.")
    return answer
