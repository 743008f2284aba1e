"""All servers of one practice world in one thread: nodes, PeerTube hosts, DNS twice, the lever."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from integrations.practice import seed_data
from integrations.practice.chain.toy_chain import ToyChain
from integrations.practice.errors import PracticeError
from integrations.practice.node_host import NodeHost
from integrations.practice.nodes.node import Node
from integrations.practice.serving import LOOPBACK, LoopThread, bind_all
from integrations.practice.wallet_page import create_wallet_app
from integrations.practice.zone import DnsDatagrams, Zone, create_doh_app

OPERATORS = (("north", "north.example"), ("south", "south.example"))


@dataclass(frozen=True, slots=True)
class Ports:
    """Ports of 127.0.0.1; 0 takes a free one."""

    north: int = 0
    south: int = 0
    peertube: int = 0
    dns: int = 0
    doh: int = 0
    control: int = 0
    wallet: int = 0
    platforms: int = 0


class Servers:
    """Ports are taken when this is made, so that history can name them; nothing answers before `start`."""

    def __init__(self, wanted: Ports) -> None:
        own = [wanted.peertube, wanted.doh, wanted.control, wanted.wallet, wanted.platforms]
        self._all = bind_all([*own, wanted.north, wanted.south])
        self._peertube, self._doh, self._control, self._wallet, self._platforms = self._all[:5]
        self._thread = LoopThread("practice world")
        self._dns: asyncio.DatagramTransport | None = None
        self.dns_address = (LOOPBACK, wanted.dns)
        self.nodes: tuple[NodeHost, ...] = ()

    @property
    def peertube_port(self) -> int:
        """Known before anything starts."""
        return self._peertube.port

    @property
    def platforms_port(self) -> int:
        """Known before anything starts."""
        return self._platforms.port

    @property
    def ports(self) -> Ports:
        """The ports that are really used."""
        north, south = (node.port for node in self.nodes)
        rest = (self._doh.port, self._control.port, self._wallet.port, self._platforms.port)
        return Ports(north, south, self._peertube.port, self.dns_address[1], *rest)

    @property
    def doh_url(self) -> str:
        """The DNS-over-HTTPS-shaped resolver."""
        return f"{self._doh.url}/dns-query"

    @property
    def control_url(self) -> str:
        """Where other processes drive the world; every request carries its token."""
        return self._control.url

    @property
    def wallet_url(self) -> str:
        """The page that signs `hive://` links for the seeded main accounts."""
        return self._wallet.url

    def peertube_url(self, host: str) -> str:
        """`http://tube.localhost:8123`. Raises PracticeError for an unknown host."""
        if host not in {one.name for one in seed_data.HOSTS}:
            raise PracticeError("The practice world has no such host.")
        return f"http://{host}:{self._peertube.port}"

    def start(self, chain: ToyChain, zone: Zone, peertube: Any, control: Any, platforms: Any) -> None:
        """Answer. All but the first two are ASGI applications. Raises OSError if the DNS port is taken."""
        self.nodes = tuple(
            NodeHost(Node(name, operator, chain), server, self._thread)
            for (name, operator), server in zip(OPERATORS, self._all[5:], strict=True)
        )
        self._peertube.answer_with(peertube)
        self._control.answer_with(control)
        self._platforms.answer_with(platforms)
        self._doh.answer_with(create_doh_app(zone))
        self._wallet.answer_with(create_wallet_app(chain))
        self._thread.call(self._open(zone))

    def close(self) -> None:
        """Stop every server and the thread."""
        self._thread.call(self._close())
        self._thread.close()

    async def _open(self, zone: Zone) -> None:
        loop = asyncio.get_running_loop()
        transport, _ = await loop.create_datagram_endpoint(lambda: DnsDatagrams(zone), local_addr=self.dns_address)
        self._dns = transport
        name = transport.get_extra_info("sockname")
        self.dns_address = (str(name[0]), int(name[1]))
        await asyncio.gather(*(server.start() for server in self._all))

    async def _close(self) -> None:
        if self._dns is not None:
            self._dns.close()
        await asyncio.gather(*(server.stop() for server in self._all))
