"""The practice world: two Hive-like nodes over one toy chain, PeerTube-like hosts, DNS, and a clock, all on loopback.

    PracticeWorld ── clock ── toy chain ──┬── nodes north, south    http://127.0.0.1:PORT   (each may lie)
                 │                        └── chain (the judge)
                 ├── peertube state ── http://tube.localhost:PORT, http://other.localhost:PORT
                 ├── zone ── DNS over UDP, DNS over HTTPS in shape
                 └── control (token), for other processes: time, lies, thumbs, judge

One process, one thread for all servers. `describe()` tells other processes how to reach it.
"""

from __future__ import annotations

import asyncio
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from integrations.practice import description, seed_data
from integrations.practice.clock import PracticeClock
from integrations.practice.control_app import create_control_app
from integrations.practice.errors import PracticeError
from integrations.practice.genesis.seed import seeded_chain
from integrations.practice.ledger import Ledger
from integrations.practice.node_host import NodeHost
from integrations.practice.nodes.node import Node
from integrations.practice.peertube.state import PeerTubeState
from integrations.practice.peertube_app import create_app
from integrations.practice.serving import LOOPBACK, LoopbackServer, LoopThread
from integrations.practice.zone import DnsDatagrams, Zone, create_doh_app

DEFAULT_SEED = "capillary"
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


class PracticeWorld:
    """A running world; a context manager. Raises PracticeError for a bad factor, OSError if a port is taken."""

    def __init__(
        self,
        factor: float = 1.0,
        start: datetime | None = None,
        seed: str = DEFAULT_SEED,
        ports: Ports | None = None,
    ) -> None:
        """`factor` 0: time moves only by `advance`. The same `start`, `seed` and ports give the same chain."""
        wanted = ports or Ports()
        self.seed = seed
        self.start = (start or datetime.now(UTC)).replace(microsecond=0)
        self.clock = PracticeClock(self.start, factor)
        self.zone = Zone()
        self._peertube = LoopbackServer(None, wanted.peertube)
        self.toy_chain = seeded_chain(self.start, self.clock.now, seed, self._peertube.port)
        self.chain = Ledger(self.toy_chain, self.toy_chain.moment().head)
        self.peertube = PeerTubeState.seeded(self.clock.now, self._peertube.port)
        self._peertube.answer_with(create_app(self.peertube))
        self._thread = LoopThread("practice world")
        self.nodes = tuple(
            NodeHost(Node(name, operator, self.toy_chain), self._thread, getattr(wanted, name))
            for name, operator in OPERATORS
        )
        self._doh = LoopbackServer(create_doh_app(self.zone), wanted.doh)
        self.token = os.urandom(16).hex()
        self._control = LoopbackServer(None, wanted.control)
        self._control.answer_with(create_control_app(self))
        self._described: Path | None = None
        self.dns_address: tuple[str, int] = self._thread.call(self._open(wanted.dns))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def ports(self) -> Ports:
        """The ports that are really used."""
        north, south = self.nodes
        doh, control = self._doh.port, self._control.port
        return Ports(north.port, south.port, self._peertube.port, self.dns_address[1], doh, control)

    @property
    def doh_url(self) -> str:
        """The DNS-over-HTTPS-shaped resolver."""
        return f"{self._doh.url}/dns-query"

    @property
    def control_url(self) -> str:
        """Where other processes drive the world; every request carries `token`."""
        return self._control.url

    def peertube_url(self, host: str = seed_data.TUBE) -> str:
        """`http://tube.localhost:8123`. Raises PracticeError for an unknown host."""
        if host not in self.peertube.hosts:
            raise PracticeError("The practice world has no such host.")
        return f"http://{host}:{self._peertube.port}"

    def node(self, name: str) -> NodeHost:
        """The node of this name. Raises PracticeError."""
        for host in self.nodes:
            if host.name == name:
                return host
        raise PracticeError("The practice world has no node of this name.")

    def like(self, viewer: str, video: str) -> None:
        """Press thumb-up: `viewer` as `alice` or `alice@other.localhost`, `video` by title or uuid."""
        self.peertube.like(viewer, video)

    def unlike(self, viewer: str, video: str) -> None:
        """Press it again."""
        self.peertube.unlike(viewer, video)

    def advance(self, seconds: float) -> datetime:
        """Let time pass at once, for every process that was told of this world."""
        moment = self.clock.advance(seconds)
        self.refresh_description()
        return moment

    def describe(self) -> dict[str, Any]:
        """Everything that another process needs, the control token too: keep it readable for its owner only."""
        return description.of_world(self)

    def write_description(self, path: Path) -> None:
        """Write `describe()` (0600), now and whenever the clock is moved."""
        self._described = path
        self.refresh_description()

    def refresh_description(self) -> None:
        """Bring the written description up to date, if there is one."""
        if self._described is not None:
            description.write(self._described, self.describe())

    def close(self) -> None:
        """Stop every server and the thread. The description is removed: nobody is there any more."""
        self._thread.call(self._close())
        self._thread.close()
        if self._described is not None:
            self._described.unlink(missing_ok=True)

    async def _open(self, dns_port: int) -> tuple[str, int]:
        loop = asyncio.get_running_loop()
        transport, _ = await loop.create_datagram_endpoint(
            lambda: DnsDatagrams(self.zone), local_addr=(LOOPBACK, dns_port)
        )
        self._dns = transport
        servers = [host.server for host in self.nodes] + [self._peertube, self._doh, self._control]
        await asyncio.gather(*(server.start() for server in servers))
        name = transport.get_extra_info("sockname")
        return str(name[0]), int(name[1])

    async def _close(self) -> None:
        self._dns.close()
        servers = [host.server for host in self.nodes] + [self._peertube, self._doh, self._control]
        await asyncio.gather(*(server.stop() for server in servers))
