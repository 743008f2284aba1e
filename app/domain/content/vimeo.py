"""Vimeo: the number is the id; the hash that opens an unlisted video is kept beside it and never published.

Source: facts/platforms.md. Pages of users carry a name that its owner may change, unless it is `user<number>`.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from app.domain.content.address import Address
from app.domain.content.ids import ChannelId, ContentId, Platform
from app.domain.content.names import is_number
from app.domain.content.reading import PLAYLIST, Lookup, Reading, no_work
from app.errors import BadLink

_HOSTS = frozenset({"vimeo.com", "www.vimeo.com", "m.vimeo.com"})
_PLAYER = "player.vimeo.com"
HOSTS = _HOSTS | {_PLAYER}
_HASH = re.compile(r"[0-9a-f]{6,40}", re.ASCII)
_USER_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,99}", re.ASCII)
_PAGE_WORDS = (
    "about album api blog categories channels create enterprise event events explore features for-hire groups "
    "help home join log_in login manage ondemand privacy search settings showcase site_map solutions "
    "staffpicks stock terms upgrade upload video watch "
)
_PAGES = frozenset(_PAGE_WORDS.split())


def read(address: Address) -> Reading | None:
    """None if the host is not Vimeo. Raises BadLink."""
    segments = address.segments
    if address.authority == _PLAYER:
        if len(segments) == 2 and segments[0] == "video":
            return _video(segments[1], address.field("h") or "")
        return _nothing()
    if address.authority not in _HOSTS:
        return None
    match segments:
        case (number,) | ("video", number) if is_number(number):
            return _video(number, address.field("h") or "")
        case (number, secret) | ("video", number, secret) if is_number(number) and _HASH.fullmatch(secret):
            return _video(number, secret)
        case ("channels" | "ondemand", _, number) | ("groups", _, "videos", number):
            return _video(number)
        case ("album" | "showcase", _, "video", number):
            return _video(number)
        case ("album" | "showcase", _):
            raise BadLink(PLAYLIST)
        case (name, *_) if _USER_NAME.fullmatch(name) and name not in _PAGES:
            return _user(name)
    return _nothing()


def canonical(thing: ContentId | ChannelId) -> str:
    """The number, or `user<number>`."""
    return f"https://vimeo.com/{'' if isinstance(thing, ContentId) else 'user'}{thing.name}"


def page_to_ask(video: ContentId) -> str:
    """The link that opens an unlisted video too; only for asking Vimeo, never for a memo."""
    secret = f"/{video.unlisted_hash}" if video.unlisted_hash else ""
    return canonical(video) + secret


def _video(number: str, secret: str = "") -> ContentId:
    if not is_number(number) or (secret and not _HASH.fullmatch(secret)):
        raise BadLink("The video number in this Vimeo link is not complete; copy the link again.")
    return ContentId(Platform.VIMEO, number, unlisted_hash=secret)


def _user(name: str) -> Reading:
    number = name.removeprefix("user")
    if number != name and is_number(number):
        return ChannelId(Platform.VIMEO, "user", number)
    return Lookup(Platform.VIMEO, f"https://vimeo.com/{quote(name.lower(), safe='')}")


def _nothing() -> Reading:
    raise no_work("Vimeo")
