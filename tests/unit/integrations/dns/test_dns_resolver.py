"""Two resolvers that agree or not, over real sockets: UDP by asyncio, HTTPS in shape by the raw server."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

import dns.flags
import dns.message
import dns.rcode
import dns.rrset
import pytest

from integrations.dns import TxtResolver
from integrations.dns.sources import DnsOverHttps, PlainDns
from integrations.errors import NoSecondOpinion, RateLimited, RefusedAddress
from integrations.http import HttpClient
from tests.servers.raw_server import Exchange, raw_server

NAME = "_capillary.tube.example"


@dataclass
class Zone:
    """What one of the two resolvers says, and how often it was asked."""

    records: list[str] = field(default_factory=list)
    rcode: dns.rcode.Rcode = dns.rcode.NOERROR
    ttl: int = 300
    alias: bool = False
    asked: int = 0
    garbage: bytes = b""

    def reply(self, wire: bytes) -> bytes:
        self.asked += 1
        query = dns.message.from_wire(wire)
        answer = dns.message.make_response(query)
        answer.set_rcode(self.rcode)
        name = query.question[0].name
        if self.alias:
            answer.answer.append(dns.rrset.from_text(name, 60, "IN", "CNAME", "real.example."))
            name = dns.name.from_text("real.example.")
        if self.records:
            texts = [f'"{text}"' for text in self.records]
            answer.answer.append(dns.rrset.from_text_list(name, self.ttl, "IN", "TXT", texts))
        return self.garbage or answer.to_wire()


class Datagrams(asyncio.DatagramProtocol):
    def __init__(self, zone: Zone) -> None:
        self.zone = zone

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        self.transport.sendto(self.zone.reply(data), addr)  # type: ignore[attr-defined]


@dataclass
class Clock:
    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Setting:
    udp: Zone
    https: Zone
    resolver: TxtResolver
    clock: Clock
    kind: str = "application/dns-message"


@asynccontextmanager
async def setting() -> AsyncIterator[Setting]:
    udp, https, clock = Zone(), Zone(), Clock()
    transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(
        lambda: Datagrams(udp), local_addr=("127.0.0.1", 0)
    )
    async with raw_server() as server:
        made: list[Setting] = []

        async def over_https(exchange: Exchange) -> None:
            packed = parse_qs(urlsplit(exchange.path).query)["dns"][0]
            wire = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
            await exchange.answer(https.reply(wire), kind=made[0].kind)

        server.at["/dns-query"] = over_https
        http = HttpClient(trusted=[server.place])
        resolver = TxtResolver.usual(
            http,
            servers=[transport.get_extra_info("sockname")],
            services=[server.url + "/dns-query"],
            now=clock,
        )
        made.append(Setting(udp, https, resolver, clock))
        try:
            yield made[0]
        finally:
            await http.close()
            transport.close()


async def test_what_both_say_is_believed() -> None:
    async with setting() as world:
        world.udp.records = ["b", "a"]
        world.https.records = ["a", "b"]
        assert await world.resolver.txt(NAME) == ["a", "b"]


async def test_an_alias_is_followed() -> None:
    async with setting() as world:
        world.udp.records = world.https.records = ["a"]
        world.udp.alias = True
        assert await world.resolver.txt(NAME) == ["a"]


async def test_no_such_name_and_no_record_are_the_same_nothing() -> None:
    async with setting() as world:
        world.udp.rcode = dns.rcode.NXDOMAIN
        assert await world.resolver.txt(NAME) == []


@pytest.mark.parametrize("other", [[], ["a", "c"], ["b"]])
async def test_what_only_one_of_them_says_is_not_believed(other: list[str]) -> None:
    async with setting() as world:
        world.udp.records, world.https.records = ["a"], other
        with pytest.raises(NoSecondOpinion):
            await world.resolver.txt(NAME)


async def test_a_server_that_fails_or_talks_nonsense_leaves_no_second_opinion() -> None:
    async with setting() as world:
        world.udp.records = world.https.records = ["a"]
        world.https.rcode = dns.rcode.SERVFAIL
        with pytest.raises(NoSecondOpinion):
            await world.resolver.txt(NAME)
        world.https.rcode = dns.rcode.NOERROR
        for garbage in (b"\x00" * 11, b"not dns at all, but long enough for a header", dns.message.Message().to_wire()):
            world.https.garbage = garbage
            with pytest.raises(NoSecondOpinion):
                await world.resolver.txt(NAME)
        world.https.garbage = b""
        world.kind = "text/html"
        with pytest.raises(NoSecondOpinion):
            await world.resolver.txt(NAME)


async def test_the_answer_is_kept_for_the_shorter_time_to_live() -> None:
    async with setting() as world:
        world.udp.records = world.https.records = ["a"]
        world.udp.ttl, world.https.ttl = 100, 200
        await world.resolver.txt(NAME)
        world.udp.records = world.https.records = ["b"]
        world.clock.seconds = 99
        assert await world.resolver.txt(NAME.upper()) == ["a"]
        world.clock.seconds = 101
        assert await world.resolver.txt(NAME) == ["b"]


async def test_nothing_is_kept_longer_than_a_day() -> None:
    async with setting() as world:
        world.udp.records = world.https.records = ["a"]
        world.udp.ttl = world.https.ttl = 10_000_000
        await world.resolver.txt(NAME)
        world.clock.seconds = 86_401
        await world.resolver.txt(NAME)
        assert world.udp.asked == 2


async def test_a_disagreement_is_not_kept() -> None:
    async with setting() as world:
        world.udp.records = ["a"]
        with pytest.raises(NoSecondOpinion):
            await world.resolver.txt(NAME)
        world.https.records = ["a"]
        assert await world.resolver.txt(NAME) == ["a"]


@pytest.mark.parametrize("name", ["", "a" * 64 + ".example", "münchen.example", "a..b", "x." * 140])
async def test_what_is_no_name_is_not_asked_for(name: str) -> None:
    async with setting() as world:
        with pytest.raises(RefusedAddress):
            await world.resolver.txt(name)
        assert world.udp.asked == 0


async def test_a_server_that_is_not_there_is_skipped_for_the_next() -> None:
    async with setting() as world:
        world.udp.records = ["a"]
        address = world.resolver._sources[0]._servers[0]  # type: ignore[attr-defined]
        found = await PlainDns([("127.0.0.1", 1), address]).ask(dns.name.from_text(NAME))
        assert found.texts == {"a"}


async def test_with_a_proxy_both_are_asked_over_https() -> None:
    client = HttpClient(proxy="socks5://127.0.0.1:1")
    resolver = TxtResolver.usual(client)
    assert all(isinstance(source, DnsOverHttps) for source in resolver._sources)
    with pytest.raises(NoSecondOpinion):
        await resolver.txt(NAME)
    await client.close()


async def test_a_service_that_asks_for_a_pause_says_for_how_long() -> None:
    async with raw_server() as server:

        async def busy(exchange: Exchange) -> None:
            await exchange.answer(b"", status="429 Slow", extra="Retry-After: 9\r\n")

        server.at["/q"] = busy
        client = HttpClient(trusted=[server.place])
        source = DnsOverHttps(client, server.url + "/q")
        with pytest.raises(RateLimited) as limited:
            await TxtResolver((source, source)).txt(NAME)
        assert limited.value.retry_after == 9
        await client.close()
