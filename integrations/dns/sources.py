"""Where TXT records are asked for: plain DNS over UDP (TCP if cut short), and DNS over HTTPS (RFC 8484)."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from integrations.errors import BadAnswer, Unreachable
from integrations.http import HttpClient

if TYPE_CHECKING:
    # It takes time and memory that a program which asks no host does not need.
    import dns.message
    import dns.name

DNS_MESSAGE = "application/dns-message"
SECONDS = 5.0
RECORDS_MAX = 64
TTL_MAX = 86_400
TTL_OF_NOTHING = 300


@dataclass(frozen=True, slots=True)
class Answered:
    """The texts in no particular order, and for how many seconds they hold."""

    texts: frozenset[str]
    ttl: int


class TxtSource(Protocol):
    """One way to ask for TXT records."""

    async def ask(self, name: dns.name.Name) -> Answered:
        """No record and no such name are both an empty answer. Raises Unreachable, BadAnswer."""
        ...


class PlainDns:
    """The servers given, or those of this computer if none are."""

    def __init__(self, servers: Sequence[tuple[str, int]] = ()) -> None:
        self._servers = tuple(servers)

    async def ask(self, name: dns.name.Name) -> Answered:
        """Each server in turn."""
        import dns.asyncquery
        import dns.exception
        import dns.message
        import dns.rdatatype

        query = dns.message.make_query(name, dns.rdatatype.TXT)
        for address, port in self._servers or _system_servers():
            try:
                # Packets that do not fit are passed over, so that nobody can end the wait by guessing.
                answer, _ = await dns.asyncquery.udp_with_fallback(
                    query, address, timeout=SECONDS, port=port, ignore_unexpected=True, ignore_errors=True
                )
                return read_answer(answer, query)
            except (Unreachable, BadAnswer, dns.exception.DNSException, OSError, EOFError, ValueError):
                continue
        raise Unreachable("No name server answers.")


class DnsOverHttps:
    """One service that speaks RFC 8484, by GET, so that its caches work."""

    def __init__(self, http: HttpClient, url: str) -> None:
        self._http = http
        self._url = url

    async def ask(self, name: dns.name.Name) -> Answered:
        """Raises what HttpClient raises, too."""
        import dns.exception
        import dns.message
        import dns.rdatatype

        query = dns.message.make_query(name, dns.rdatatype.TXT, id=0)
        packed = base64.urlsafe_b64encode(query.to_wire()).rstrip(b"=").decode()
        answer = await self._http.request(
            "GET", f"{self._url}?dns={packed}", accept=(DNS_MESSAGE,), limit=65_535, timeout=SECONDS
        )
        if answer.status != 200:
            raise Unreachable("The name service does not answer.")
        try:
            return read_answer(dns.message.from_wire(answer.body), query)
        except (dns.exception.DNSException, ValueError):
            raise BadAnswer("The name service does not speak DNS.") from None


def read_answer(answer: dns.message.Message, query: dns.message.Message) -> Answered:
    """The TXT records of a response, aliases followed. Raises Unreachable if the server failed, BadAnswer."""
    import dns.exception
    import dns.flags
    import dns.message
    import dns.rcode

    if not query.is_response(answer) or not isinstance(answer, dns.message.QueryMessage):
        raise BadAnswer("The name server answers another question.")
    if answer.rcode() == dns.rcode.NXDOMAIN:
        return Answered(frozenset(), TTL_OF_NOTHING)
    if answer.rcode() != dns.rcode.NOERROR or answer.flags & dns.flags.TC:
        raise Unreachable("The name server has no answer.")
    try:
        found = answer.resolve_chaining()
    except dns.exception.DNSException:
        raise BadAnswer("The name server's answer has no end.") from None
    if found.answer is None:
        return Answered(frozenset(), TTL_OF_NOTHING)
    if len(found.answer) > RECORDS_MAX:
        raise BadAnswer("The name has too many records.")
    texts = (b"".join(record.strings).decode("utf-8", errors="replace") for record in found.answer)
    return Answered(frozenset(texts), min(found.minimum_ttl, TTL_MAX))


def _system_servers() -> list[tuple[str, int]]:
    import dns.asyncresolver
    import dns.exception

    try:
        found = dns.asyncresolver.Resolver(configure=True)
    except dns.exception.DNSException:
        raise Unreachable("This computer knows no name server.") from None
    return [(str(server), found.port) for server in found.nameservers]


