"""The practice PeerTube on a loopback port of its own, in the event loop of the test."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import uvicorn

from integrations.http import HttpClient, Places
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


def _http(places: Places) -> HttpClient:
    """Without certificates: loading them takes longer than most tests."""
    return HttpClient(trusted=places, tls=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))


@asynccontextmanager
async def practice_peertube() -> AsyncIterator[Tube]:
    """Start it, seeded; stop it at the end. Limits are twenty times those of a real server."""
    tube = Tube(PeerTubeState(), _http(places := Places()))
    tube.state = PeerTubeState.seeded(tube.now)
    tube.state.limits.scale = 20
    config = uvicorn.Config(
        create_app(tube.state), port=0, log_level="error", lifespan="off", timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    running = asyncio.create_task(server._serve())
    while not server.started:
        await asyncio.sleep(0.005)
    port = tube.state.port = server.servers[0].sockets[0].getsockname()[1]
    for host in (TUBE, OTHER):
        places.add(f"{host}:{port}")
    try:
        yield tube
    finally:
        await tube.http.close()
        server.should_exit = server.force_exit = True
        await running
