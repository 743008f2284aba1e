"""Who asks which host: the virtual host from the Host header, the user from the bearer token."""

from __future__ import annotations

from typing import Any, TypeAlias
from urllib.parse import quote

import msgspec
from litestar import Request, Response

from integrations.practice.peertube.hosts import ChannelRecord, PracticeHost, UserRecord, VideoRecord
from integrations.practice.peertube.refusals import Refusal
from integrations.practice.peertube.state import PeerTubeState

Asked: TypeAlias = Request[Any, Any, Any]
"""Litestar fills the three parameters (user, auth, app state) with what this server does not use."""

JSON = "application/json; charset=utf-8"
ACTIVITY = "application/activity+json; charset=utf-8"
_MOST_ROWS = 100
_USUAL_ROWS = 15


def world(request: Asked) -> PeerTubeState:
    """The state that the front was made for."""
    state: PeerTubeState = request.scope["state"]["peertube"]
    return state


def host(request: Asked) -> PracticeHost:
    """The host asked; `front.py` has refused all other names before."""
    found = world(request).at(request.headers["host"])
    if found is None:
        raise Refusal.plain(404, "Host not found")
    return found


def visitor(request: Asked, operation: str = "") -> UserRecord | None:
    """The user, None for a stranger. A bad token is refused even where none is needed."""
    header = request.headers.get("authorization")
    if header is None:
        return None
    name = host(request).tokens.user_of(header.removeprefix("Bearer "))
    if name is None:
        raise Refusal.coded(401, "invalid_token", "Token is invalid", operation)
    return host(request).users[name]


def user(request: Asked) -> UserRecord:
    """The user; strangers are refused."""
    found = visitor(request)
    if found is None:
        raise Refusal.coded(401, "unauthorized_request", "Token is invalid")
    return found


def part(request: Asked, name: str) -> str:
    """The part of the path that a route calls `name`."""
    return str(request.path_params[name])


def video(request: Asked, operation: str = "") -> VideoRecord:
    """By number, uuid or short uuid in the path."""
    key = part(request, "key")
    if not (key.isdecimal() or len(key) in (22, 36)):
        raise Refusal.parameter(
            local_url(request), "id", key, "Should have a valid video id (id, short UUID or UUID)", "params", operation
        )
    found = host(request).find(key)
    if found is None:
        raise Refusal.plain(404, "Video not found", operation)
    return found


def account(request: Asked) -> tuple[PracticeHost, UserRecord]:
    """`name` or `name@host` in the path, of this host or another one."""
    name, home = _home(request)
    found = home.users.get(name) if home else None
    if home is None or found is None:
        raise Refusal.plain(404, "Account not found")
    return home, found


def channel(request: Asked) -> ChannelRecord:
    """`name` or `name@host` in the path, of this host or another one."""
    name, home = _home(request)
    found = home.channels.get(name) if home else None
    if found is None:
        raise Refusal.plain(404, "Video channel not found")
    return found


def window(request: Asked, operation: str = "") -> tuple[int, int]:
    """`start` and `count` of a list, refused as recorded."""
    values: list[int] = []
    for name, usual, most, message in (
        ("start", 0, 2**31, "Should have a number start"),
        ("count", _USUAL_ROWS, _MOST_ROWS, "Should have a number count (max: 100)"),
    ):
        text = request.query_params.get(name, str(usual))
        if not (text.isascii() and text.isdecimal() and int(text) <= most):
            raise Refusal.parameter(local_url(request), name, text, message, "query", operation)
        values.append(int(text))
    return values[0], values[1]


def local_url(request: Asked) -> str:
    """Path and query as they were asked."""
    query = request.scope["query_string"].decode("latin-1")
    return quote(request.url.path, safe="/@:") + (f"?{query}" if query else "")


def json_answer(document: object, media_type: str = JSON, headers: dict[str, str] | None = None) -> Response[bytes]:
    """200 with a JSON body."""
    return Response(msgspec.json.encode(document), media_type=media_type, headers=headers or {})


def _home(request: Asked) -> tuple[str, PracticeHost | None]:
    name, _, place = part(request, "handle").partition("@")
    return name, world(request).at(place) if place else host(request)
