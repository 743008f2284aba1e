"""TXT records that two independent resolvers agree on: whoever holds one of them cannot put an account there.

    without a proxy   plain DNS of this computer  +  one service over HTTPS
    with a proxy      two services over HTTPS, both through the proxy
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from integrations.dns.sources import TTL_MAX, Answered, DnsOverHttps, PlainDns, TxtSource
from integrations.errors import BadAnswer, NoSecondOpinion, RateLimited, RefusedAddress, Unreachable
from integrations.http import HttpClient

if TYPE_CHECKING:
    import dns.name

SERVICES = ("https://cloudflare-dns.com/dns-query", "https://dns.quad9.net/dns-query")
"""Two operators; both speak RFC 8484."""
CACHED_NAMES = 10_000


@dataclass(frozen=True, slots=True)
class _Kept:
    until: float
    texts: list[str]


class TxtResolver:
    """Asks two sources and believes only what both say; remembers it for the shorter TTL, at most a day."""

    def __init__(self, sources: tuple[TxtSource, TxtSource], *, now: Callable[[], float] = time.monotonic) -> None:
        self._sources = sources
        self._now = now
        self._kept: dict[dns.name.Name, _Kept] = {}

    @classmethod
    def usual(
        cls,
        http: HttpClient,
        *,
        servers: Sequence[tuple[str, int]] = (),
        services: Sequence[str] = SERVICES,
        now: Callable[[], float] = time.monotonic,
    ) -> Self:
        """The sources of PROTOCOL section 4. `servers` are (address, port) instead of the computer's own.

        With a proxy `services` must be two.
        """
        over_https = [DnsOverHttps(http, url) for url in services]
        if http.proxied:
            return cls((over_https[0], over_https[1]), now=now)
        return cls((PlainDns(servers), over_https[0]), now=now)

    async def txt(self, name: str) -> list[str]:
        """All texts at `name`, sorted; an empty list if there are none or no such name.

        Raises RefusedAddress for what is no name, NoSecondOpinion if the two differ or one of them does not answer.
        """
        wanted = _name(name)
        kept = self._kept.get(wanted)
        if kept is not None and kept.until > self._now():
            return list(kept.texts)
        one, other = await asyncio.gather(*(self._ask(source, wanted) for source in self._sources))
        if one.texts != other.texts:
            raise NoSecondOpinion("Two name services say different things about this host.")
        texts = sorted(one.texts)
        self._kept.pop(wanted, None)
        self._kept[wanted] = _Kept(self._now() + min(one.ttl, other.ttl, TTL_MAX), texts)
        if len(self._kept) > CACHED_NAMES:
            del self._kept[next(iter(self._kept))]
        return list(texts)

    def forget(self, name: str) -> None:
        """Ask anew next time: a person has just written the record. Raises RefusedAddress."""
        self._kept.pop(_name(name), None)

    async def each(self, name: str) -> list[list[str] | None]:
        """What each of the two sources says now, sorted; None where it does not answer. Raises RefusedAddress."""
        wanted = _name(name)
        return [await self._texts(source, wanted) for source in self._sources]

    async def _texts(self, source: TxtSource, name: dns.name.Name) -> list[str] | None:
        try:
            return sorted((await source.ask(name)).texts)
        except (Unreachable, BadAnswer):
            return None

    async def _ask(self, source: TxtSource, name: dns.name.Name) -> Answered:
        try:
            return await source.ask(name)
        except RateLimited:
            raise
        except (Unreachable, BadAnswer):
            raise NoSecondOpinion("One of two name services does not answer.") from None


def _name(text: str) -> dns.name.Name:
    import dns.exception
    import dns.name

    try:
        # Names are A-labels already (PROTOCOL section 3); nothing is guessed about other spellings.
        name = dns.name.from_text(text.encode("ascii").decode().lower(), idna_codec=None)
    except (dns.exception.DNSException, UnicodeError):
        name = dns.name.root
    if name == dns.name.root:
        raise RefusedAddress("This is not the name of a host.")
    return name
