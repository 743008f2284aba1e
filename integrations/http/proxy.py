"""SOCKS5 (RFC 1928, RFC 1929) below the connection pool: the proxy gets names, never addresses that we looked up.

Own code, because httpcore leaves the connection open when the proxy talks nonsense, and lets its parser's errors out.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import httpcore
import httpx

from integrations.errors import NeverArrived, RefusedAddress
from integrations.http.addresses import literal

HANDSHAKE_SECONDS = 10.0

_SocketOption = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]
_VERSION, _NO_LOGIN, _LOGIN, _CONNECT = 5, 0, 2, 1
_ADDRESS_SIZES = {1: 4, 4: 16}


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where the proxy is. The user typed it, so its own address may be private."""

    host: str
    port: int
    credentials: tuple[bytes, bytes] | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `socks5://[user:password@]host:port`. Raises RefusedAddress."""
        try:
            parsed = httpx.URL(text)
            credentials = (parsed.username.encode(), parsed.password.encode()) if parsed.userinfo else None
        except (httpx.InvalidURL, ValueError):
            raise RefusedAddress("The proxy is written like socks5://127.0.0.1:9050.") from None
        if parsed.scheme not in ("socks5", "socks5h") or not parsed.host or parsed.port is None:
            raise RefusedAddress("The proxy is written like socks5://127.0.0.1:9050.")
        if credentials and not all(1 <= len(part) <= 255 for part in credentials):
            raise RefusedAddress("The proxy's user name or password is too long or missing.")
        return cls(parsed.raw_host.decode("ascii"), parsed.port, credentials)


class ProxyNetwork(httpcore.AsyncNetworkBackend):
    """Connections that begin at the proxy and end where the proxy says that they end."""

    def __init__(self, proxy: Proxy, network: httpcore.AsyncNetworkBackend) -> None:
        self._proxy = proxy
        self._network = network

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[_SocketOption] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect through the proxy. Raises NeverArrived if the proxy will not or cannot."""
        stream = await self._network.connect_tcp(
            self._proxy.host, self._proxy.port, timeout, local_address, socket_options
        )
        agreed = False
        try:
            await self._greet(stream)
            await self._connect(stream, host, port)
            agreed = True
        except (httpcore.NetworkError, httpcore.TimeoutException):
            raise NeverArrived("The proxy does not answer.") from None
        finally:
            if not agreed:
                await stream.aclose()
        return stream

    async def _greet(self, stream: httpcore.AsyncNetworkStream) -> None:
        method = _NO_LOGIN if self._proxy.credentials is None else _LOGIN
        await stream.write(bytes([_VERSION, 1, method]), HANDSHAKE_SECONDS)
        if await _exactly(stream, 2) != bytes([_VERSION, method]):
            raise NeverArrived("The proxy does not let us in.")
        if self._proxy.credentials is not None:
            name, password = self._proxy.credentials
            login = bytes([1, len(name)]) + name + bytes([len(password)]) + password
            await stream.write(login, HANDSHAKE_SECONDS)
            if (await _exactly(stream, 2))[1] != 0:
                raise NeverArrived("The proxy does not let us in.")

    async def _connect(self, stream: httpcore.AsyncNetworkStream, host: str, port: int) -> None:
        address = literal(host)
        if address is None:
            where = bytes([3, len(host)]) + host.encode("ascii")
        else:
            where = bytes([1 if isinstance(address, ipaddress.IPv4Address) else 4]) + address.packed
        await stream.write(bytes([_VERSION, _CONNECT, 0]) + where + port.to_bytes(2, "big"), HANDSHAKE_SECONDS)
        version, answer, _, kind = await _exactly(stream, 4)
        if version != _VERSION or answer != 0:
            raise NeverArrived("The proxy cannot reach the server.")
        size = _ADDRESS_SIZES.get(kind) or (await _exactly(stream, 1))[0]
        await _exactly(stream, size + 2)


async def _exactly(stream: httpcore.AsyncNetworkStream, size: int) -> bytes:
    """So many bytes and none of those that follow, which belong to TLS."""
    data = b""
    while len(data) < size:
        chunk = await stream.read(size - len(data), HANDSHAKE_SECONDS)
        if not chunk:
            raise NeverArrived("The proxy broke off.")
        data += chunk
    return data
