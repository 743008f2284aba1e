"""The web side of a node: one POST address, a public journal, and what is no answer (pages, silence, much too much)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from litestar import Litestar, Request, Response, get, post
from litestar.response import Stream

from integrations.practice.nodes.lies import Lie, LieBook
from integrations.practice.nodes.node import Node

_PAGE = b"<html><head><title>Welcome</title></head><body><h1>It works!</h1></body></html>"
_GATEWAY = b"<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>"
_ENDLESS_CHUNK = b" " * 65_536
_ENDLESS_CHUNKS = 1_000
JOURNAL = "v1.journal"
"""The method by whose name the journal is told to lie."""


def create_node_app(node: Node) -> Litestar:
    """An ASGI application that answers for `node` at `/`."""

    @post("/", status_code=200)
    async def call(request: Request[Any, Any, Any]) -> Response[Any]:
        body = await request.body()
        method = node.method_of(body) if node.lies.names() else ""
        instead = await _instead(node.lies, method)
        if instead is not None:
            return instead
        answer = await asyncio.to_thread(node.answer, body)
        if node.lies.take(Lie.CUT_OFF, method) is not None:
            answer = answer[: len(answer) // 2]
        return Response(answer, media_type="application/json")

    @get("/")
    async def hello() -> Response[bytes]:
        return Response(f"{node.name} of {node.operator}, practice only\n".encode(), media_type="text/plain")

    @get("/v1/journal")
    async def journal(request: Request[Any, Any, Any]) -> Response[Any]:
        instead = await _instead(node.lies, JOURNAL)
        if instead is not None:
            return instead
        after = request.query_params.get("after", "0")
        if not (after.isascii() and after.isdigit()):
            return Response(b'{"detail":"after is a block number"}', media_type="application/json", status_code=400)
        page = await asyncio.to_thread(node.journal.page, int(after))
        return Response(page, media_type="application/json", headers={"access-control-allow-origin": "*"})

    return Litestar([call, hello, journal], openapi_config=None, logging_config=None)


async def _instead(lies: LieBook, method: str) -> Response[Any] | None:
    silence = lies.take(Lie.SILENCE, method)
    if silence is not None:
        await asyncio.sleep(float(silence.get("seconds", 30)))
    html = lies.take(Lie.HTML, method)
    if html is not None:
        return Response(_PAGE, media_type="text/html", status_code=int(html.get("status", 200)))
    if lies.take(Lie.ENDLESS, method) is not None:
        return Stream(_endless(), media_type="application/json", status_code=200)
    failure = lies.take(Lie.SERVER_ERROR, method)
    if failure is not None:
        return Response(_GATEWAY, media_type="text/html", status_code=int(failure.get("status", 503)))
    limit = lies.take(Lie.RATE_LIMIT, method)
    if limit is not None:
        headers = {"retry-after": str(limit["retry_after"])} if "retry_after" in limit else {}
        return Response(b"Too many requests", media_type="text/html", status_code=429, headers=headers)
    return None


async def _endless() -> AsyncIterator[bytes]:
    # Far beyond any client's limit, but not for ever: uvicorn goes on taking chunks after the client has hung up,
    # and a true endless loop would keep every other server of the world from answering.
    for _ in range(_ENDLESS_CHUNKS):
        yield _ENDLESS_CHUNK
        await asyncio.sleep(0)
