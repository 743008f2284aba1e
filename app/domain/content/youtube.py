"""YouTube: eleven characters name a video whatever the host or path; names of channels need a look-up.

Source: facts/platforms.md. `/@handle`, `/c/name` and `/user/name` can be given to somebody else; only `UC...` stays.
"""

from __future__ import annotations

from urllib.parse import quote

from app.domain.content.address import Address
from app.domain.content.ids import ChannelId, ContentId, Platform
from app.domain.content.names import is_youtube_channel, is_youtube_video
from app.domain.content.reading import PLAYLIST, Lookup, Reading, no_work
from app.errors import BadLink

_HOSTS = frozenset(
    f"{prefix}{host}" for host in ("youtube.com", "youtube-nocookie.com") for prefix in ("", "www.", "m.", "music.")
)
_SHORT_HOSTS = frozenset({"youtu.be", "www.youtu.be"})
HOSTS = _HOSTS | _SHORT_HOSTS
_VIDEO_PATHS = frozenset({"shorts", "embed", "live", "v", "e", "watch"})
_NAME_PATHS = frozenset({"c", "user"})
_BAD_ID = "The video number in this YouTube link is not complete; copy the link again."


def read(address: Address) -> Reading | None:
    """None if the host is not YouTube. Raises BadLink."""
    if address.authority in _SHORT_HOSTS:
        return _video(address.segments[0]) if address.segments else _nothing()
    if address.authority not in _HOSTS:
        return None
    match address.segments:
        case ("watch",):
            video = address.field("v")
            return _video(video) if video is not None else _nothing()
        case ("playlist", *_) | ("embed" | "e", "videoseries"):
            raise BadLink(PLAYLIST)
        case ("feeds", "videos.xml"):
            return _feed(address)
        case (kind, video, *_) if kind in _VIDEO_PATHS:
            return _video(video)
        case ("channel", channel, *_):
            return _channel(channel)
        case (kind, name, *_) if kind in _NAME_PATHS and _is_name(name):
            return Lookup(Platform.YOUTUBE, f"https://www.youtube.com/{kind}/{quote(name, safe='')}")
        case (handle, *_) if handle.startswith("@") and _is_name(handle[1:]):
            return Lookup(Platform.YOUTUBE, f"https://www.youtube.com/@{quote(handle[1:], safe='')}")
    return _nothing()


def canonical(thing: ContentId | ChannelId) -> str:
    """`/watch?v=` or `/channel/`."""
    path = f"watch?v={thing.name}" if isinstance(thing, ContentId) else f"channel/{thing.name}"
    return f"https://www.youtube.com/{path}"


def _video(name: str) -> ContentId:
    if not is_youtube_video(name):
        raise BadLink(_BAD_ID)
    return ContentId(Platform.YOUTUBE, name)


def _channel(name: str) -> ChannelId:
    if not is_youtube_channel(name):
        raise BadLink("The channel number in this YouTube link is not complete; copy the link again.")
    return ChannelId(Platform.YOUTUBE, "channel", name)


def _is_name(text: str) -> bool:
    """Handles may be in any script; what else stands in a path is no name."""
    return text.strip(".") != "" and all(letter.isalnum() or letter in "._-" for letter in text)


def _feed(address: Address) -> ChannelId:
    channel = address.field("channel_id")
    if channel is None:
        raise BadLink(PLAYLIST)
    return _channel(channel)


def _nothing() -> Reading:
    raise no_work("YouTube")
