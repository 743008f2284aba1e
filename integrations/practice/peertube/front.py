"""The door of the practice PeerTube: picks the virtual host, counts against the limits, is nasty where told to be,
and gives every answer the headers and the weak ETag of the recordings.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
from dataclasses import dataclass, field
from typing import Any

import msgspec
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from integrations.practice.peertube.hostility import PRIVATE_PLACE, Hostility, bomb, spoiled
from integrations.practice.peertube.hosts import PracticeHost
from integrations.practice.peertube.limits import Standing
from integrations.practice.peertube.state import PeerTubeState

Headers = list[tuple[bytes, bytes]]
PICTURES = "/lazy-static/"
_TOO_MANY = b"Too many requests, please try again later."


@dataclass
class _Caught:
    """An answer of the app, held back until its headers are known."""

    status: int = 500
    headers: Headers = field(default_factory=list)
    body: bytes = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], [(key.lower(), value) for key, value in message["headers"]]
        elif message["type"] == "http.response.body":
            self.body += message["body"]


class Front:
    """An ASGI app around the app that answers."""

    def __init__(self, app: ASGIApp, state: PeerTubeState) -> None:
        self._app = app
        self._state = state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if str(scope["type"]) != "http":
            await self._app(scope, receive, send)
            return
        headers = {key.decode("latin-1"): value.decode("latin-1") for key, value in scope["headers"]}
        host = self._state.at(headers.get("host", ""))
        if host is None:
            await _send(send, 404, [(b"content-type", b"text/plain")], b"The practice world has no such host.")
            return
        kind = _kind(scope["path"], headers.get("accept", ""))
        client = scope["client"]
        standing = self._state.limits.count(host.name, kind, client[0] if client else "")
        common = _common_headers(kind, standing)
        if not standing.allowed:
            wait = [(b"retry-after", str(standing.retry_after).encode())]
            await _send(send, 429, [*common, *wait, _type("text/html; charset=utf-8"), _etag(_TOO_MANY)], _TOO_MANY)
        elif (kind != "page" or scope["path"].startswith(PICTURES)) and await _was_nasty(host, receive, send, common):
            return
        else:
            caught = _Caught()
            scope["state"] = {"peertube": self._state}
            await self._app(scope, receive, caught.send)
            await _finish(host, kind, headers.get("if-none-match", ""), common, caught, send)


async def _finish(
    host: PracticeHost, kind: str, known: str, common: Headers, caught: _Caught, send: Send
) -> None:
    body = caught.body
    dropped = (b"content-length",) if body or caught.status == 400 else (b"content-length", b"content-type")
    kept = [(key, value) for key, value in caught.headers if key not in dropped]
    if host.hostility.spoils_documents and kind != "page" and b"json" in dict(kept).get(b"content-type", b""):
        body = msgspec.json.encode(spoiled(msgspec.json.decode(body), host.hostility)) if body else body
    if caught.status == 204:
        await _send(send, 204, [*common, _etag(b"No Content")], b"")
        return
    etag = _etag(body)
    if caught.status == 200 and body and known == etag[1].decode():
        await _send(send, 304, [*common, etag], b"")
    else:
        await _send(send, caught.status, [*common, *kept, *([etag] if body else [])], body)


async def _was_nasty(host: PracticeHost, receive: Receive, send: Send, common: Headers) -> bool:
    json = _type("application/json; charset=utf-8")
    match host.hostility:
        case Hostility.REDIRECT:
            await _send(send, 302, [*common, (b"location", PRIVATE_PLACE.encode())], b"")
        case Hostility.BOMB:
            await _send(send, 200, [*common, json, (b"content-encoding", b"gzip")], bomb())
        case Hostility.WRONG_TYPE:
            await _send(send, 200, [*common, _type("text/html; charset=utf-8")], b"<h1>Under construction</h1>")
        case Hostility.SILENT_LIMIT:
            await _send(send, 429, [*common, _type("text/html; charset=utf-8")], _TOO_MANY)
        case Hostility.ENDLESS:
            await _send_for_ever(receive, send, [*common, json])
        case _:
            return False
    return True


async def _send_for_ever(receive: Receive, send: Send, headers: Headers) -> None:
    start: Any = {"type": "http.response.start", "status": 200, "headers": headers}
    await send(start)
    gone = asyncio.ensure_future(_hung_up(receive))
    while not gone.done():
        await send({"type": "http.response.body", "body": b"[" * 65_536, "more_body": True})
        await asyncio.sleep(0.001)


async def _hung_up(receive: Receive) -> None:
    while str((await receive())["type"]) != "http.disconnect":
        pass


async def _send(send: Send, status: int, headers: Headers, body: bytes) -> None:
    if status not in (204, 304):
        headers = [*headers, (b"content-length", str(len(body)).encode())]
    start: Any = {"type": "http.response.start", "status": status, "headers": headers}
    await send(start)
    await send({"type": "http.response.body", "body": body, "more_body": False})


def _kind(path: str, accept: str) -> str:
    if path == "/api/v1/users/token":
        return "login"
    if path.startswith(("/api/", "/nodeinfo/")):
        return "api"
    if path.startswith("/.well-known/"):
        return "well-known"
    return "activity" if "json" in accept else "page"


def _common_headers(kind: str, standing: Standing) -> Headers:
    pairs = {
        "x-powered-by": "PeerTube",
        "x-frame-options": "DENY",
        "tk": "N",
        "access-control-allow-origin": "*",
        "x-ratelimit-limit": str(standing.limit),
        "x-ratelimit-remaining": str(standing.remaining),
        "x-ratelimit-reset": str(standing.reset),
    }
    if kind in ("api", "login"):
        pairs |= {"access-control-allow-credentials": "true", "access-control-expose-headers": "Retry-After"}
    return [(name.encode(), value.encode()) for name, value in pairs.items()]


def _etag(body: bytes) -> tuple[bytes, bytes]:
    """Express's weak tag: length and SHA-1; recordings show it for the words `No Content` on a 204."""
    digest = base64.b64encode(hashlib.sha1(body).digest())[:27].decode()  # noqa: S324 - a tag, not a secret
    return b"etag", f'W/"{len(body):x}-{digest}"'.encode()


def _type(text: str) -> tuple[bytes, bytes]:
    return b"content-type", text.encode()
