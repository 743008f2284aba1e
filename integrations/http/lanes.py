"""How many requests may be in flight: 200 at once made the window stutter, 32 did not (DESKTOP.md section 2)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

IN_FLIGHT = 32
IN_FLIGHT_PER_SERVER = 4


class Lanes:
    """A place in the server's own lane first, then one on the road: a slow server holds up only itself."""

    def __init__(self) -> None:
        self._road = asyncio.Semaphore(IN_FLIGHT)
        self._lanes: dict[str, tuple[asyncio.Semaphore, int]] = {}

    @asynccontextmanager
    async def enter(self, server: str) -> AsyncIterator[None]:
        """Wait for both places; give both back."""
        lane, users = self._lanes.get(server, (asyncio.Semaphore(IN_FLIGHT_PER_SERVER), 0))
        self._lanes[server] = (lane, users + 1)
        try:
            async with lane, self._road:
                yield
        finally:
            lane, users = self._lanes[server]
            if users == 1:
                del self._lanes[server]
            else:
                self._lanes[server] = (lane, users - 1)
