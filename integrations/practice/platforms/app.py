"""All practice platforms and sites behind one port, told apart by the Host header; a plain ASGI application."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from litestar.types import Receive, Scope, Send

from integrations.practice.errors import PracticeError
from integrations.practice.platforms import answers, rates, seed
from integrations.practice.platforms.owners_page import OwnersPage
from integrations.practice.platforms.state import PlatformState, PlayedChannel
from integrations.practice.serving import LOOPBACK
from integrations.practice.wallet_page import sent_from_here

Headers = list[tuple[bytes, bytes]]
MOST_BYTES = 64 * 1024
_ATOM, _HTML, _JSON = "text/xml; charset=UTF-8", "text/html; charset=utf-8", "application/json"
_RSS = "application/rss+xml; charset=utf-8"


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    kind: str
    body: bytes
    location: str = ""
    etag: str = ""


_NOTHING = _Reply(404, _HTML, b"<!doctype html><title>404</title>")
_AWAY = _Reply(503, _HTML, b"<!doctype html><title>503</title>")


class PlatformApp:
    """Answers for YouTube, Vimeo, Dailymotion, a bank and the sites; `now` is the time of the world."""

    def __init__(self, state: PlatformState, owners: OwnersPage, now: Callable[[], datetime]) -> None:
        self._state = state
        self._owners = owners
        self._now = now
        self._authority = ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if str(scope["type"]) != "http":
            return
        headers = {key.decode("latin-1"): value.decode("latin-1") for key, value in scope["headers"]}
        host = headers.get("host", "")
        if host.partition(":")[0] == LOOPBACK:
            reply = self._owner(str(dict(scope).get("method", "")), host, headers.get("origin"), await _body(receive))
        else:
            fields = {name: values[0] for name, values in parse_qs(scope["query_string"].decode("latin-1")).items()}
            with self._state.lock:
                self._authority = host
                reply = self._reply(host.partition(":")[0], unquote(scope["path"]), fields)
            reply = _if_new(reply, headers.get("if-none-match", ""))
        sent = [(b"content-type", reply.kind.encode()), (b"content-length", str(len(reply.body)).encode())]
        if reply.location:
            sent.append((b"location", reply.location.encode()))
        if reply.etag:
            sent.append((b"etag", reply.etag.encode()))
        await send({"type": "http.response.start", "status": reply.status, "headers": sent})
        await send({"type": "http.response.body", "body": reply.body, "more_body": False})

    def _owner(self, method: str, host: str, origin: str | None, body: bytes) -> _Reply:
        """The page on which a player writes as an owner would."""
        if method != "POST":
            return _text(_HTML, self._owners.page())
        if not sent_from_here(host, origin):
            return _Reply(403, "text/plain", b"This form was not sent from this page.")
        fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
        host, name, text = (fields.get(key, [""])[0] for key in ("host", "name", "text"))
        try:
            self._owners.write(host, name, text)
        except PracticeError as error:
            return _text(_HTML, self._owners.page(str(error)))
        return _text(_HTML, self._owners.page("Saved."))

    def _reply(self, host: str, path: str, fields: dict[str, str]) -> _Reply:
        parts = path.strip("/").split("/")
        match host:
            case seed.YOUTUBE:
                return self._youtube(parts, fields)
            case seed.VIMEO:
                return self._vimeo(parts, fields)
            case seed.DAILYMOTION:
                return self._dailymotion(parts, fields)
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
            case ["api", "v2", _, _] if not self._state.vimeo_simple_api:
                return _NOTHING
            case ["api", "v2", name, "info.json"]:
                channel = self._state.channel(seed.VIMEO, name)
                return _standing(channel) or _json(answers.vimeo_user(_there(channel)))
            case ["api", "v2", name, "videos.json"]:
                channel = self._state.channel(seed.VIMEO, name)
                return _standing(channel) or _json(answers.vimeo_videos(_there(channel)))
            case [name, "videos", "rss"]:
                channel = self._state.channel(seed.VIMEO, name)
                return _standing(channel) or _text(_RSS, answers.vimeo_feed(_there(channel)))
        return _NOTHING

    def _dailymotion(self, parts: list[str], fields: dict[str, str]) -> _Reply:
        match parts:
            case ["video", number]:
                found = self._state.work(seed.DAILYMOTION, number)
                return _json(answers.dailymotion_video(*found)) if found else _missing()
            case ["user", name, *rest] if rest in ([], ["videos"]):
                channel = self._state.channel(seed.DAILYMOTION, name)
                refused = _standing(channel)
                if refused is _NOTHING:
                    return _missing()
                return refused or _json(_of_user(_there(channel), fields, videos=bool(rest)))
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
        if path in site.feeds:
            return _text(_RSS, answers.site_feed(site, path, f"http://{self._authority}"))
        page = self._state.page(host, path)
        return _text(_HTML, page) if page is not None else _NOTHING


async def _body(receive: Receive) -> bytes:
    """At most what a form of the page can hold."""
    whole = b""
    while len(whole) <= MOST_BYTES:
        message = await receive()
        whole += bytes(message.get("body", b"")) if message["type"] == "http.request" else b""
        if message["type"] != "http.request" or not message.get("more_body"):
            break
    return whole[:MOST_BYTES]


def _of_user(channel: PlayedChannel, fields: dict[str, str], *, videos: bool) -> dict[str, Any]:
    if not videos:
        return answers.dailymotion_user(channel)
    return answers.dailymotion_videos(channel, fields.get("fields", "id").split(","), int(fields.get("limit", "10")))


def _if_new(reply: _Reply, known: str) -> _Reply:
    """With a name for its state; nothing but that where the asker knows it."""
    if reply.status != 200:
        return reply
    etag = f'W/"{hashlib.sha256(reply.body).hexdigest()[:16]}"'
    return replace(reply, status=304, body=b"", etag=etag) if known == etag else replace(reply, etag=etag)


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


def _json(content: Any) -> _Reply:
    return _Reply(200, _JSON, json.dumps(content).encode())


def _missing() -> _Reply:
    return _Reply(404, _JSON, json.dumps(answers.dailymotion_missing()).encode())
