"""PeerTube runs on any host: a uuid in one of its paths is proof enough, a mere name is only a supposition.

A video may be shown by any instance; where it comes from only its ActivityPub `url` says, so the origin is supposed.
Source: facts/peertube.md, section 3 (URL forms); PROTOCOL section 3.
"""

from __future__ import annotations

import re

from app.domain.content.address import Address
from app.domain.content.hosts import read_authority
from app.domain.content.ids import ChannelId, ContentId, Platform, Supposition
from app.domain.content.names import is_actor_name
from app.domain.content.reading import PLAYLIST, KnownHosts
from app.domain.content.shortuuid import read_uuid, shorten
from app.errors import BadLink

_KINDS = {"c": "channel", "video-channels": "channel", "a": "account", "accounts": "account"}
_PATHS = {"channel": "/c/", "account": "/a/", "actor": "/@"}
_TABS = frozenset({"videos", "video-playlists", "video-channels", "about", "search", "feeds"})
_NUMBER = re.compile(r"[0-9]+", re.ASCII)
_REFUSED = "This page of PeerTube is neither a video nor a channel; open the one you mean and copy its link."


def read(address: Address, known: KnownHosts) -> ContentId | ChannelId | None:
    """None if nothing here looks like PeerTube (then it is a page of the web). Raises BadLink."""
    is_peertube = address.authority in known.peertube
    match address.segments:
        case ("w", "p", playlist, *_) | ("videos", "watch", "playlist", playlist, *_) if _video_uuid(playlist):
            raise BadLink(PLAYLIST)
        case ("video-playlists", "embed", playlist) | ("video-playlists", playlist) if _video_uuid(playlist):
            raise BadLink(PLAYLIST)
        case ("w", video) | ("videos", "watch" | "embed", video) if uuid := _video_uuid(video):
            return ContentId(Platform.PEERTUBE, uuid, address.authority, frozenset({Supposition.ORIGIN}))
    if address.authority in known.other:
        return None
    actor = _actor(address)
    if actor is not None:
        known.refuse_private(actor[2])
        return _channel(*actor, frozenset() if is_peertube else frozenset({Supposition.PEERTUBE}))
    if is_peertube and address.segments:
        raise BadLink(_REFUSED)
    return None


def canonical(thing: ContentId | ChannelId) -> str:
    """`/w/<short uuid>`, `/c/`, `/a/` or `/@`, always on the host that the id names."""
    if isinstance(thing, ContentId):
        return f"https://{thing.host}/w/{shorten(thing.name)}"
    return f"https://{thing.host}{_PATHS[thing.kind]}{thing.name}"


def _video_uuid(segment: str) -> str | None:
    """Angular writes its parameters into the path: `/w/<id>;threadId=7`."""
    return read_uuid(segment.partition(";")[0])


def _actor(address: Address) -> tuple[str, str, str] | None:
    """Kind, name and host of a page that may be a channel's; a handle `name@host` names its own host."""
    match address.segments:
        case (path, handle) if path in _KINDS:
            kind = _KINDS[path]
        case (path, handle, tab, *_) if path in _KINDS and tab.partition(";")[0] in _TABS:
            kind = _KINDS[path]
        case (at_handle,) if at_handle.startswith("@"):
            kind, handle = "actor", at_handle[1:]
        case (at_handle, tab, *_) if at_handle.startswith("@") and tab.partition(";")[0] in _TABS:
            kind, handle = "actor", at_handle[1:]
        case _:
            return None
    name, at, host = handle.partition(";")[0].partition("@")
    if not is_actor_name(name) or (at and not host):
        return None
    return kind, name, read_authority(host) if at else address.authority


def _channel(kind: str, name: str, host: str, supposed: frozenset[Supposition]) -> ChannelId:
    return ChannelId(Platform.PEERTUBE, kind, name, host, supposed)
