"""The name is resolved once, judged, and exactly that address is connected to: DNS cannot change its mind in between.

TLS still checks the name (SNI and certificate), and the Host header keeps it.
With a proxy, names go to the proxy unresolved; only what stays on this machine is connected to directly.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterable
from types import TracebackType

import httpcore
import httpx

from integrations.errors import NeverArrived, RefusedAddress
from integrations.http.addresses import Places, is_global, is_loopback_name, literal, stays_here
from integrations.http.proxy import Proxy, ProxyNetwork
from integrations.http.resolving import Resolver

CONNECT_SECONDS = 5.0
SPARE_ADDRESS_SECONDS = 2.0
ADDRESSES_TRIED = 4
KEEPALIVE_SECONDS = 4.0
"""Below the 5 s after which uvicorn and others hang up, so that a request rarely meets a closing connection."""

_SocketOption = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


class CheckedNetwork(httpcore.AsyncNetworkBackend):
    """The only object that opens connections: no address is connected to that was not judged first."""

    def __init__(self, resolver: Resolver, trusted: Places) -> None:
        self._resolver = resolver
        self._trusted = trusted
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[_SocketOption] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first allowed address that answers. Raises RefusedAddress, NeverArrived."""
        addresses = (await self._allowed(host, port))[:ADDRESSES_TRIED]
        for spare in range(len(addresses) - 1, -1, -1):
            address = addresses[len(addresses) - 1 - spare]
            patience = SPARE_ADDRESS_SECONDS if spare else (timeout or CONNECT_SECONDS)
            try:
                return await self._network.connect_tcp(address, port, patience, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if not spare:
                    raise
        raise NeverArrived("There is no server of this name.")

    async def _allowed(self, host: str, port: int) -> list[str]:
        trusted = self._trusted.include(host, port)
        if is_loopback_name(host):
            addresses = ["127.0.0.1"]
        elif literal(host) is not None:
            addresses = [host]
        else:
            addresses = await self._resolved(host, port)
        allowed = [address for address in dict.fromkeys(addresses) if trusted or is_global(address)]
        if addresses and not allowed:
            raise RefusedAddress("This name leads into a private network, which is not visited.")
        return allowed

    async def _resolved(self, host: str, port: int) -> list[str]:
        try:
            return await self._resolver.resolve(host, port)
        except (OSError, UnicodeError):
            raise NeverArrived("There is no server of this name, or the network is down.") from None


class CheckedTransport(httpx.AsyncBaseTransport):
    """httpx over connections of ours. httpcore's exceptions pass through; the client names them."""

    def __init__(
        self, resolver: Resolver, trusted: Places, proxy: str | None, context: ssl.SSLContext, connections: int
    ) -> None:
        self._direct = _pool(context, connections, CheckedNetwork(resolver, trusted))
        self._proxied: httpcore.AsyncConnectionPool | None = None
        if proxy is not None:
            place = Proxy.parse(proxy)
            network = CheckedNetwork(resolver, Places([f"{place.host}:{place.port}"]))
            self._proxied = _pool(context, connections, ProxyNetwork(place, network))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send it; the body comes as a stream."""
        host = request.url.raw_host.decode("ascii")
        pool = self._direct if self._proxied is None or stays_here(host) else self._proxied
        answer = await pool.handle_async_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Stream(answer),
            extensions=answer.extensions,
        )

    async def aclose(self) -> None:
        """Close every connection."""
        await self._direct.aclose()
        if self._proxied is not None:
            await self._proxied.aclose()

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        await self.aclose()


def _pool(
    context: ssl.SSLContext, connections: int, network: httpcore.AsyncNetworkBackend
) -> httpcore.AsyncConnectionPool:
    return httpcore.AsyncConnectionPool(
        ssl_context=context,
        max_connections=connections,
        keepalive_expiry=KEEPALIVE_SECONDS,
        network_backend=network,
    )


class _Stream(httpx.AsyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._answer.aiter_stream():
            yield chunk

    async def aclose(self) -> None:
        await self._answer.aclose()
