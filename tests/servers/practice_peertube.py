"""The practice PeerTube on a loopback port of its own, in the event loop of the test."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import uvicorn

from integrations.http import HttpClient
from integrations.peertube.client import PeerTubeClient
from integrations.peertube.sessions import TokenPair
from integrations.practice.peertube_app import PeerTubeState, create_app
from integrations.practice.seed_data import OTHER, TUBE

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Notebook:
    """A session store in memory."""

    def __init__(self) -> None:
        self.pages: dict[tuple[str, str], TokenPair] = {}

    def load(self, instance: str, username: str) -> TokenPair | None:
        return self.pages.get((instance, username))

    def save(self, instance: str, username: str, pair: TokenPair) -> None:
        self.pages[(instance, username)] = pair

    def forget(self, instance: str, username: str) -> None:
        self.pages.pop((instance, username), None)


@dataclass
class Tube:
    """A running practice PeerTube, its state, and the time that both sides go by."""

    state: PeerTubeState
    http: HttpClient
    passed: timedelta = timedelta()

    def now(self) -> datetime:
        return NOON + self.passed

    def client(self, host: str = TUBE) -> PeerTubeClient:
        """A fresh client of one host."""
        return PeerTubeClient(f"http://{host}:{self.state.port}", self.http, now=self.now)


@asynccontextmanager
async def practice_peertube() -> AsyncIterator[Tube]:
    """Start it, seeded; stop it at the end. Limits are twenty times those of a real server."""
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    tube = Tube(PeerTubeState(), HttpClient(trusted=[f"{host}:{port}" for host in (TUBE, OTHER)]))
    tube.state = PeerTubeState.seeded(tube.now, port)
    tube.state.limits.scale = 20
    config = uvicorn.Config(create_app(tube.state), log_level="error", lifespan="off", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    running = asyncio.create_task(server._serve(sockets=[listener]))
    while not server.started:
        await asyncio.sleep(0.005)
    try:
        yield tube
    finally:
        await tube.http.close()
        server.should_exit = True
        server.force_exit = True
        with suppress(asyncio.CancelledError):
            await running
        listener.close()
