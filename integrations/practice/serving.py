"""Several small web servers in one thread, each on its own loopback port; any can stop listening and come back."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

import uvicorn

LOOPBACK = "127.0.0.1"
_READY_SECONDS = 10.0
Result = TypeVar("Result")


class LoopThread:
    """An asyncio loop in a daemon thread; other threads hand it coroutines."""

    def __init__(self, name: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def call(self, work: Coroutine[Any, Any, Result], timeout: float = 30.0) -> Result:
        """Run `work` there and wait for it. Raises what it raises, or TimeoutError."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout)

    def close(self) -> None:
        """Stop the loop and wait for the thread."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_READY_SECONDS)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
        finally:
            for task in asyncio.all_tasks(self._loop):
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    self._loop.run_until_complete(task)
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
            self._loop.close()


class LoopbackServer:
    """One ASGI application on one port of 127.0.0.1. The port is taken at once and kept for life, listening or not."""

    def __init__(self, application: Any, port: int = 0) -> None:
        self._application = application
        self._socket: socket.socket | None = _bound(port)
        self.port: int = self._socket.getsockname()[1]
        self._server: uvicorn.Server | None = None
        self._task: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """`http://127.0.0.1:8123`"""
        return f"http://{LOOPBACK}:{self.port}"

    def answer_with(self, application: Any) -> None:
        """The application, where it could only be made after the port was known; before `start`."""
        self._application = application

    async def start(self) -> None:
        """Listen; does nothing if it does."""
        if self._server is not None:
            return
        taken = self._socket or _bound(self.port)
        self._socket = None
        config = uvicorn.Config(
            self._application,
            log_config=None,
            log_level="critical",
            access_log=False,
            lifespan="off",
            ws="none",
            http="h11",
            timeout_graceful_shutdown=1,
            server_header=False,
        )
        self._server = uvicorn.Server(config)
        self._task = asyncio.create_task(self._server.serve(sockets=[taken]))
        while not self._server.started and not self._task.done():
            await asyncio.sleep(0.002)

    def give_up(self) -> None:
        """Free the port of a server that never listened."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    async def stop(self) -> None:
        """Refuse connections from now on; open ones are closed."""
        self.give_up()
        if self._server is None or self._task is None:
            return
        self._server.should_exit = True
        await self._task
        self._server = self._task = None


def _bound(port: int) -> socket.socket:
    # Named, because asyncio switches Nagle's algorithm off only then: without it every answer takes 40 ms longer.
    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((LOOPBACK, port))
    except OSError:
        taken.close()
        raise
    return taken


def bind_all(ports: list[int]) -> list[LoopbackServer]:
    """Servers without an application yet, one for each port; all or none. Raises OSError."""
    servers: list[LoopbackServer] = []
    try:
        servers.extend(LoopbackServer(None, port) for port in ports)
    except OSError:
        for server in servers:
            server.give_up()
        raise
    return servers
