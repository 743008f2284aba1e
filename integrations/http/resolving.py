"""Who turns names into addresses. What may be connected to is judged afterwards, in `connections`."""

from __future__ import annotations

import asyncio
import socket
from typing import Protocol


class Resolver(Protocol):
    """Names to addresses; a test or the practice world may bring its own."""

    async def resolve(self, host: str, port: int) -> list[str]:
        """Literal addresses, best first. Raises OSError if there are none."""
        ...


class SystemResolver:
    """What the operating system says."""

    async def resolve(self, host: str, port: int) -> list[str]:
        """Source: getaddrinfo in a thread; RFC 6724 order."""
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return [str(entry[4][0]) for entry in found]
