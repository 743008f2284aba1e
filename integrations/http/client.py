"""The one client for everything outside. Every failure leaves it as one of integrations.errors, in our own words.

    check URL -> place in the lanes -> connect to the judged address -> headers -> body, unpacked and capped
        ^                                                                 |
        +----------------- redirect: checked again, at most 3 ------------+      all of it within one deadline
"""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from integrations.errors import BadAnswer, RefusedAddress
from integrations.http.addresses import Places, Target, check
from integrations.http.answers import Answer
from integrations.http.lanes import Lanes
from integrations.http.resolving import Resolver, SystemResolver

if TYPE_CHECKING:
    import ssl

    from integrations.http.exchange import Exchange

MAX_REDIRECTS = 3
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
        self.trusted = trusted if isinstance(trusted, Places) else Places()
        if not isinstance(trusted, Places):
            for text in trusted:
                self.trusted.remember(text)
        self.proxied = proxy is not None
        self._user_agent = user_agent
        self._lanes = Lanes()
        self._received: dict[str, int] = {}
        self._parts = resolver or SystemResolver(), self.trusted, proxy, tls
        # What is wrong with a proxy is said at once.
        self._exchange = self._begin() if proxy is not None else None

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
                answer = await self._asked().once(method, target, sent, body, limit, left)
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
        if self._exchange is not None:
            await self._exchange.close()

    def _asked(self) -> Exchange:
        if self._exchange is None:
            self._exchange = self._begin()
        return self._exchange

    def _begin(self) -> Exchange:
        from integrations.http.exchange import Exchange

        return Exchange(*self._parts, self._count)

    def _headers(self, headers: Mapping[str, str] | None, accept: Sequence[str]) -> dict[str, str]:
        sent = {"accept": ", ".join(accept), "user-agent": self._user_agent}
        sent.update({name.lower(): value for name, value in (headers or {}).items()})
        sent["accept-encoding"] = "gzip"
        return sent

    def _redirected(
        self,
        start: Target,
        here: Target,
        answer: Answer,
        headers: Mapping[str, str],
        method: str,
        body: bytes | None,
    ) -> tuple[Target, dict[str, str]]:
        from integrations.http.exchange import joined

        there = check(joined(here, answer.headers.get("location", "")), self.trusted)
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


def _accepted(answer: Answer, accept: Sequence[str]) -> Answer:
    if 200 <= answer.status < 300 and answer.body and "*/*" not in accept and answer.media_type not in accept:
        raise BadAnswer("The server answered with another kind of document than asked for.")
    return answer
