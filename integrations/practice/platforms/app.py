"""All practice platforms and sites behind one port, told apart by the Host header; a plain ASGI application."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from litestar.types import Receive, Scope, Send

from integrations.practice.platforms import answers, rates, seed
from integrations.practice.platforms.state import PlatformState, PlayedChannel

Headers = list[tuple[bytes, bytes]]
_ATOM, _HTML, _JSON = "text/xml; charset=UTF-8", "text/html; charset=utf-8", "application/json"


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    kind: str
    body: bytes
    location: str = ""


_NOTHING = _Reply(404, _HTML, b"<!doctype html><title>404</title>")
_AWAY = _Reply(503, _HTML, b"<!doctype html><title>503</title>")


class PlatformApp:
    """Answers for YouTube, Vimeo, Dailymotion, a bank and the sites; `now` is the time of the world."""

    def __init__(self, state: PlatformState, now: Callable[[], datetime]) -> None:
        self._state = state
        self._now = now

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 ASGI
        """ASGI."""
        if str(scope["type"]) != "http":
            return
        headers = {key.decode("latin-1"): value.decode("latin-1") for key, value in scope["headers"]}
        fields = {name: values[0] for name, values in parse_qs(scope["query_string"].decode("latin-1")).items()}
        with self._state.lock:
            reply = self._reply(headers.get("host", "").partition(":")[0], unquote(scope["path"]), fields)
        sent = [(b"content-type", reply.kind.encode()), (b"content-length", str(len(reply.body)).encode())]
        if reply.location:
            sent.append((b"location", reply.location.encode()))
        await send({"type": "http.response.start", "status": reply.status, "headers": sent})
        await send({"type": "http.response.body", "body": reply.body, "more_body": False})

    def _reply(self, host: str, path: str, fields: dict[str, str]) -> _Reply:
        parts = path.strip("/").split("/")
        match host:
            case seed.YOUTUBE:
                return self._youtube(parts, fields)
            case seed.VIMEO:
                return self._vimeo(parts, fields)
            case seed.DAILYMOTION:
                return self._dailymotion(parts)
            case seed.BANK:
                return self._bank(path)
        return self._site(host, path)

    def _youtube(self, parts: list[str], fields: dict[str, str]) -> _Reply:
        match parts:
            case ["feeds", "videos.xml"]:
                channel = self._state.channels.get((seed.YOUTUBE, fields.get("channel_id", "")))
                return _standing(channel) or _text(_ATOM, answers.youtube_feed(_there(channel)))
            case ["oembed"]:
                video = parse_qs(urlsplit(fields.get("url", "")).query).get("v", [""])[0]
                found = self._state.work(seed.YOUTUBE, video)
                return _json(answers.youtube_embed(*found)) if found else _NOTHING
            case [name]:
                channel = self._state.channel(seed.YOUTUBE, name)
                return _standing(channel) or _text(_HTML, answers.youtube_page(_there(channel)))
        return _NOTHING

    def _vimeo(self, parts: list[str], fields: dict[str, str]) -> _Reply:
        match parts:
            case ["api", "oembed.json"]:
                found = self._state.work(seed.VIMEO, urlsplit(fields.get("url", "")).path.strip("/"))
                return _json(answers.vimeo_embed(*found)) if found else _NOTHING
            case ["api", "v2", name, "info.json"]:
                channel = self._state.channel(seed.VIMEO, name)
                return _standing(channel) or _json(answers.vimeo_user(_there(channel)))
        return _NOTHING

    def _dailymotion(self, parts: list[str]) -> _Reply:
        match parts:
            case ["video", number]:
                found = self._state.work(seed.DAILYMOTION, number)
                return _json(answers.dailymotion_video(*found)) if found else _missing()
            case ["user", name]:
                channel = self._state.channel(seed.DAILYMOTION, name)
                refused = _standing(channel)
                if refused is _NOTHING:
                    return _missing()
                return refused or _json(answers.dailymotion_user(_there(channel)))
        return _missing()

    def _bank(self, path: str) -> _Reply:
        if self._state.bank_away:
            return _AWAY
        return _text("text/xml", rates.reference_rates(self._now())) if path == rates.PATH else _NOTHING

    def _site(self, host: str, path: str) -> _Reply:
        site = self._state.sites.get(host)
        if site is None:
            return _NOTHING
        if site.away:
            return _AWAY
        if site.moved_to:
            return _Reply(302, _HTML, b"", site.moved_to)
        page = self._state.page(host, path)
        return _text(_HTML, page) if page is not None else _NOTHING


def _standing(channel: PlayedChannel | None) -> _Reply | None:
    if channel is None or channel.gone:
        return _NOTHING
    return _AWAY if channel.away else None


def _there(channel: PlayedChannel | None) -> PlayedChannel:
    if channel is None:
        raise LookupError
    return channel


def _text(kind: str, text: str) -> _Reply:
    return _Reply(200, kind, text.encode())


def _json(content: dict[str, Any]) -> _Reply:
    return _Reply(200, _JSON, json.dumps(content).encode())


def _missing() -> _Reply:
    return _Reply(404, _JSON, json.dumps(answers.dailymotion_missing()).encode())
