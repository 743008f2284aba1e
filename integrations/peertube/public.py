"""What a PeerTube instance tells everybody without a session: videos, channels, itself, and its origin papers.

A REST answer says what *this* instance knows of a remote video, which may be old. Payees are read at the origin:
`origin_video`, `origin_actor`. A document is believed only under its own address: `id` on the asked host (a redirect
to another host is not followed in belief), the uuid that was asked for, account and channel on that same host
(docs/protocol.md, section 3).
"""

from __future__ import annotations

from urllib.parse import quote

from integrations.errors import BadAnswer, Rejected
from integrations.http import HttpClient
from integrations.http.validators import Validators, validators_of
from integrations.peertube import uploads, wire
from integrations.peertube.activities import (
    ActivityActor,
    ActivityVideo,
    parse_activity_actor,
    parse_activity_video,
)
from integrations.peertube.connection import Connection, Traffic
from integrations.peertube.names import host_of, instance_address
from integrations.peertube.pace import Pace

_NODEINFO = "http://nodeinfo.diaspora.software/ns/schema/2.0"


class PublicInstance:
    """One instance as a stranger sees it. `base_url` is what a person typed, or a host's `https://` address."""

    def __init__(self, base_url: str, http: HttpClient, *, pace: Pace | None = None) -> None:
        self.base_url = instance_address(base_url)
        self._connection = Connection(self.base_url, http, pace)

    @property
    def traffic(self) -> Traffic:
        """Requests and bytes since this object was made."""
        return self._connection.traffic

    async def video(self, uuid: str) -> wire.Video:
        """A video as this instance knows it, uuid long or short."""
        answer = await self._connection.get(f"/api/v1/videos/{quote(uuid, safe='')}", "this video")
        return wire.decoded(answer.body, wire.Video, "this video")

    async def channel(self, handle: str) -> wire.Channel:
        """`name` or `name@host`."""
        answer = await self._connection.get(f"/api/v1/video-channels/{quote(handle, safe='@:')}", "a channel")
        return wire.decoded(answer.body, wire.Channel, "a channel")

    async def account(self, handle: str) -> wire.Account:
        """`name` or `name@host`."""
        answer = await self._connection.get(f"/api/v1/accounts/{quote(handle, safe='@:')}", "an account")
        return wire.decoded(answer.body, wire.Account, "an account")

    async def uploads(
        self, kind: str, name: str, known: Validators
    ) -> tuple[list[uploads.Upload] | None, Validators]:
        """The newest videos of a channel or account that lives here; None where nothing changed since `known`."""
        place = "accounts" if kind == "account" else "video-channels"
        path = f"/api/v1/{place}/{quote(name, safe='')}/videos?{uploads.QUERY}"
        answer = await self._connection.get(path, "a channel's videos", etag=known.etag)
        if known.still_true(answer):
            return None, known
        return uploads.parse_uploads(answer.body, kind, name, host_of(self.base_url)), validators_of(answer)

    async def instance(self) -> wire.InstanceConfig:
        """Name, version, and whether people sign in through another service."""
        answer = await self._connection.get("/api/v1/config", "its settings")
        return wire.decoded(answer.body, wire.InstanceConfig, "its settings")

    async def software(self) -> wire.Software:
        """What runs at this address, by NodeInfo; `name` is `peertube` for the URLs of unknown hosts to count."""
        answer = await self._connection.get("/.well-known/nodeinfo", "its software", limit=50_000)
        for link in wire.decoded(answer.body, wire.NodeInfoLinks, "its software").links:
            if link.rel == _NODEINFO and host_of(link.href) == host_of(self.base_url):
                path = "/" + link.href.split("/", 3)[3]
                answer = await self._connection.get(path, "its software", limit=300_000)
                return wire.decoded(answer.body, wire.NodeInfo, "its software").software
        raise BadAnswer("This server does not say by NodeInfo what software it runs.")

    async def origin_video(self, url: str, uuid: str) -> ActivityVideo:
        """The video at its ActivityPub address. Raises Rejected(code="not_the_origin") if that host disowns it."""
        answer = await self._connection.get_activity(url, "the video")
        video = parse_activity_video(answer.body)
        if not host_of(answer.url) == host_of(video.id) == host_of(url) or video.uuid != uuid:
            raise Rejected("This server is not the origin of the video.", "not_the_origin")
        return video

    async def origin_actor(self, url: str) -> ActivityActor:
        """The channel or account at its ActivityPub address. Raises Rejected(code="not_the_origin")."""
        answer = await self._connection.get_activity(url, "the channel")
        actor = parse_activity_actor(answer.body)
        if actor.id != url or host_of(answer.url) != actor.host:
            raise Rejected("This server is not the home of the channel.", "not_the_origin")
        return actor
