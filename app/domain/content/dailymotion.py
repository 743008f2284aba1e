"""Dailymotion: ids are lower case and begin with x or k; what follows `_` in a path is only the title.

Source: facts/platforms.md. Users are shown by name, which only the API turns into an id.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from app.domain.content.address import Address
from app.domain.content.ids import ChannelId, ContentId, Platform
from app.domain.content.names import is_dailymotion_user, is_dailymotion_video
from app.domain.content.reading import PLAYLIST, Lookup, Reading, no_work
from app.errors import BadLink

_HOSTS = frozenset({"dailymotion.com", "www.dailymotion.com", "m.dailymotion.com", "touch.dailymotion.com"})
_SHORT = frozenset({"dai.ly", "www.dai.ly"})
_PLAYER = "geo.dailymotion.com"
HOSTS = _HOSTS | _SHORT | {_PLAYER}
_USER_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}", re.ASCII)
_PAGE_WORDS = (
    "about browse embed explore feed following help hub legal library login player playlist register rss "
    "search services settings signin signup swf topic trending upload video videos "
)
_PAGES = frozenset(_PAGE_WORDS.split())


def read(address: Address) -> Reading | None:
    """None if the host is not Dailymotion. Raises BadLink."""
    segments = address.segments
    if address.authority in _SHORT:
        return _video(segments[0]) if len(segments) == 1 else _nothing()
    if address.authority == _PLAYER:
        video = address.field("video") if segments[:1] in {("player.html",), ("player",)} else None
        return _video(video) if video is not None else _player_without_video(address)
    if address.authority not in _HOSTS:
        return None
    match segments:
        case ("video", video) | ("embed" | "swf", "video", video):
            return _video(video)
        case ("playlist", *_) | ("embed", "playlist", *_):
            raise BadLink(PLAYLIST)
        case ("user", name, *_) if _USER_NAME.fullmatch(name):
            return _user(name)
        case (name, *_) if _USER_NAME.fullmatch(name) and name not in _PAGES and name != "user":
            return Lookup(Platform.DAILYMOTION, f"https://www.dailymotion.com/{quote(name, safe='')}")
    return _nothing()


def canonical(thing: ContentId | ChannelId) -> str:
    """`/video/` or `/user/`."""
    return f"https://www.dailymotion.com/{'video' if isinstance(thing, ContentId) else 'user'}/{thing.name}"


def _video(segment: str) -> ContentId:
    video = segment.partition("_")[0]
    if not is_dailymotion_video(video):
        raise BadLink("The video number in this Dailymotion link is not complete; copy the link again.")
    return ContentId(Platform.DAILYMOTION, video)


def _user(name: str) -> Reading:
    if is_dailymotion_user(name):
        return ChannelId(Platform.DAILYMOTION, "user", name)
    return Lookup(Platform.DAILYMOTION, f"https://www.dailymotion.com/{quote(name, safe='')}")


def _player_without_video(address: Address) -> Reading:
    if address.field("playlist") is not None:
        raise BadLink(PLAYLIST)
    return _nothing()


def _nothing() -> Reading:
    raise no_work("Dailymotion")
