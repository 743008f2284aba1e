"""The practice world: two Hive-like nodes over one toy chain, PeerTube-like hosts, DNS, and a clock, all on loopback.

    PracticeWorld ── clock ── toy chain ──┬── nodes north, south    http://127.0.0.1:PORT   (each may lie)
                 │                        └── chain (the judge)
                 ├── peertube ── http://tube.localhost:PORT, http://other.localhost:PORT
                 ├── platforms ── YouTube, Vimeo, Dailymotion, sites: http://youtube.localhost:PORT, ...
                 ├── zone ── DNS over UDP, DNS over HTTPS in shape
                 └── control (token), for other processes: time, lies, thumbs, judge

`describe()` tells other processes how to reach it; `save` and `load` let a person play on tomorrow.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from integrations.practice import description, saving, seed_data
from integrations.practice.clock import PracticeClock
from integrations.practice.control_app import create_control_app
from integrations.practice.errors import PracticeError
from integrations.practice.genesis.seed import seeded_chain
from integrations.practice.ledger import Ledger
from integrations.practice.node_host import NodeHost
from integrations.practice.peertube.state import PeerTubeState
from integrations.practice.peertube_app import create_app
from integrations.practice.platforms.app import PlatformApp
from integrations.practice.platforms.owners_page import OwnersPage
from integrations.practice.platforms.state import PlatformState
from integrations.practice.servers import Ports, Servers
from integrations.practice.zone import Zone

DEFAULT_SEED = "capillary"


class PracticeWorld:
    """A running world; a context manager. Raises PracticeError for a bad factor, OSError if a port is taken.

    `nodes` have `name`, `operator`, `url`, and `tell` and `clear` for lies; `chain` is the judge, `toy_chain` the chain
    itself; `dns_address` and `doh_url` are the two resolvers.
    """

    def __init__(
        self,
        factor: float = 1.0,
        start: datetime | None = None,
        seed: str = DEFAULT_SEED,
        ports: Ports | None = None,
        played: saving.Played | None = None,
    ) -> None:
        """`factor` 0: time moves only by `advance`. The same `start`, `seed` and ports give the same chain."""
        self.seed = seed
        self.start = (start or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
        self.clock = PracticeClock(self.start if played is None else played.until, factor)
        self.zone = Zone()
        self.token = os.urandom(16).hex()
        self._described: Path | None = None
        self.servers = Servers(ports or Ports())
        try:
            self._make(seed, played)
        except BaseException:
            self.servers.close()
            raise

    def _make(self, seed: str, played: saving.Played | None) -> None:
        ports = (self.servers.peertube_port, self.servers.platforms_port)
        self.toy_chain = seeded_chain(self.start, self.clock.now, seed, *ports)
        self.chain = Ledger(self.toy_chain, self.toy_chain.calendar.number_at(self.start))
        seeded = False
        self.peertube = PeerTubeState.seeded(
            lambda: self.clock.now() if seeded else self.start, self.servers.peertube_port
        )
        seeded = True
        self.peertube.limits.speed = lambda: self.clock.factor
        if played is not None:
            saving.replay(played, self.toy_chain, self.peertube, self.clock.now)
        self.platforms = PlatformState.seeded(self.start, self.clock.now)
        owners = OwnersPage(self.platforms, self.peertube, self.zone)
        platforms = PlatformApp(self.platforms, owners, self.clock.now)
        apps = (create_app(self.peertube), create_control_app(self), platforms)
        self.servers.start(self.toy_chain, self.zone, *apps)
        self.nodes: tuple[NodeHost, ...] = self.servers.nodes
        self.dns_address, self.doh_url = self.servers.dns_address, self.servers.doh_url

    @classmethod
    def load(cls, path: Path) -> Self:
        """The world that `save` wrote, at its ports, its time standing where it was. Raises PracticeError, OSError."""
        played = saving.read(path)
        return cls(played.factor, played.start, played.seed, played.ports, played)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def peertube_url(self, host: str = seed_data.TUBE) -> str:
        """`http://tube.localhost:8123`. Raises PracticeError for an unknown host."""
        return self.servers.peertube_url(host)

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
        if self._described is not None:
            description.write(self._described, self.describe())
        return moment

    def describe(self, path: Path | None = None) -> dict[str, Any]:
        """Everything that another process needs; with a `path` also written there (0600), whenever the clock moves."""
        found = description.of_world(self)
        if path is not None:
            self._described = path
            description.write(path, found)
        return found

    def save(self, path: Path) -> None:
        """Write what was played, so that `load` can go on. Log-ins on the hosts are not kept."""
        ports, history = self.servers.ports, saving.history_of(self.toy_chain, self.start)
        now, factor = self.clock.now(), self.clock.factor
        ratings = saving.ratings_of(self.peertube)
        saving.write(path, saving.Played(self.seed, self.start, now, factor, ports, *history, ratings))

    def close(self) -> None:
        """Stop every server. The description is removed: nobody is there any more."""
        self.servers.close()
        if self._described is not None:
            self._described.unlink(missing_ok=True)
