"""Ids of works and of those who make them, written as in docs/protocol.md, section 3; `str(id)` and `parse` agree.

    peertube:video:<uuid>@<origin host>    peertube:channel:<name>@<host>   peertube:account:...   peertube:actor:...
    hive:post:@author/permlink             hive:account:<name>
    youtube:video:<id>                     youtube:channel:UC...
    vimeo:video:<id>                       vimeo:user:<number>
    dailymotion:video:<id>                 dailymotion:user:<id>
    web:<normalised URL>                   web:<host>

What is only supposed about an id does not belong to it: ids that differ in nothing else are equal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

import app.domain.content.names as names
from app.domain.content.address import MAX_LINK_BYTES, read_address
from app.domain.content.hosts import read_authority
from app.domain.content.shortuuid import is_uuid
from app.domain.content.web import normalised_url
from app.errors import BadId, BadLink


class Platform(StrEnum):
    """Where a work lives."""

    PEERTUBE = "peertube"
    HIVE = "hive"
    YOUTUBE = "youtube"
    VIMEO = "vimeo"
    DAILYMOTION = "dailymotion"
    WEB = "web"


class Supposition(StrEnum):
    """What a pure reading of a link cannot know. Whoever asked the network says so with `settled()`."""

    ORIGIN = "origin"
    """The host may only show a video that another one published: ask for its ActivityPub `url`."""
    PEERTUBE = "peertube"
    """The path looks like PeerTube's, the host is unknown: ask NodeInfo; if it says no, the id is a `web:` one."""
    SCHEME = "scheme"
    """The link said http; ids and canonical URLs always say https."""


NOTHING: frozenset[Supposition] = frozenset()
_PLATFORMS = frozenset(platform.value for platform in Platform)

_CONTENT_NAMES: dict[tuple[Platform, str], Callable[[str], bool]] = {
    (Platform.PEERTUBE, "video"): is_uuid,
    (Platform.YOUTUBE, "video"): names.is_youtube_video,
    (Platform.VIMEO, "video"): names.is_number,
    (Platform.DAILYMOTION, "video"): names.is_dailymotion_video,
}
_CHANNEL_NAMES: dict[tuple[Platform, str], Callable[[str], bool]] = {
    (Platform.PEERTUBE, "channel"): names.is_actor_name,
    (Platform.PEERTUBE, "account"): names.is_actor_name,
    (Platform.PEERTUBE, "actor"): names.is_actor_name,
    (Platform.HIVE, "account"): names.is_hive_account,
    (Platform.YOUTUBE, "channel"): names.is_youtube_channel,
    (Platform.VIMEO, "user"): names.is_number,
    (Platform.DAILYMOTION, "user"): names.is_dailymotion_user,
}


@dataclass(frozen=True, slots=True)
class ContentId:
    """One work. `name` is the uuid, `author/permlink`, the video's id, or for `web` the whole normalised URL.

    `host` is the origin of a PeerTube video, empty elsewhere. `unlisted_hash` opens an unlisted Vimeo video and is no
    part of the id, so that it is never published. Raises BadId for anything that `parse` would not read.
    """

    platform: Platform
    name: str
    host: str = ""
    supposed: frozenset[Supposition] = field(default=NOTHING, compare=False)
    unlisted_hash: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.platform is Platform.PEERTUBE:
            good = is_uuid(self.name)
        elif self.platform is Platform.HIVE:
            author, _, permlink = self.name.partition("/")
            good = names.is_hive_account(author) and names.is_permlink(permlink)
        elif self.platform is Platform.WEB:
            good = _is_normalised(self.name)
        else:
            good = _CONTENT_NAMES[self.platform, "video"](self.name)
        if not good or not _host_fits(self.platform, self.host):
            raise BadId("This is not the id of a work.")

    @property
    def kind(self) -> str:
        """video, post or page."""
        return {Platform.HIVE: "post", Platform.WEB: "page"}.get(self.platform, "video")

    @property
    def maker(self) -> ChannelId | None:
        """Who made it, where the id itself says so: the author of a Hive post, the site of a page."""
        if self.platform is Platform.HIVE:
            return ChannelId(Platform.HIVE, "account", self.name.partition("/")[0])
        if self.platform is Platform.WEB:
            return ChannelId(Platform.WEB, "site", read_address(self.name).authority)
        return None

    def settled(self) -> Self:
        """The same id with nothing supposed any more."""
        return replace(self, supposed=NOTHING)

    def __str__(self) -> str:
        match self.platform:
            case Platform.PEERTUBE:
                return f"peertube:video:{self.name}@{self.host}"
            case Platform.WEB:
                return f"web:{self.name}"
            case Platform.HIVE:
                return f"hive:post:@{self.name}"
        return f"{self.platform}:video:{self.name}"

    @classmethod
    def parse(cls, text: str) -> ContentId:
        """Read what `str` wrote. Raises BadId."""
        platform, rest = _split(text)
        if platform is Platform.WEB:
            return cls(platform, rest)
        if platform is Platform.HIVE:
            return cls(platform, _after(rest, "post:@"))
        name = _after(rest, "video:")
        if platform is not Platform.PEERTUBE:
            return cls(platform, name)
        uuid, _, host = name.partition("@")
        return cls(platform, uuid, host)


@dataclass(frozen=True, slots=True)
class ChannelId:
    """Somebody who makes works: kind is channel, account, actor (PeerTube's `/@`, either of both), user or site.

    `name` of a site is its host; `host` is only for PeerTube. Raises BadId for anything that `parse` would not read.
    """

    platform: Platform
    kind: str
    name: str
    host: str = ""
    supposed: frozenset[Supposition] = field(default=NOTHING, compare=False)

    def __post_init__(self) -> None:
        if self.platform is Platform.WEB:
            good = self.kind == "site" and not self.host and _is_authority(self.name)
        else:
            allowed = _CHANNEL_NAMES.get((self.platform, self.kind))
            good = allowed is not None and allowed(self.name) and _host_fits(self.platform, self.host)
        if not good:
            raise BadId("This is not the id of a channel.")

    def covers(self, other: ChannelId) -> bool:
        """Whether both may be the same: equal, or a PeerTube actor, whose name its host gives only once."""
        if Platform.PEERTUBE is self.platform is other.platform and "actor" in {self.kind, other.kind}:
            return (self.name, self.host) == (other.name, other.host)
        return self == other

    def settled(self) -> Self:
        """The same id with nothing supposed any more."""
        return replace(self, supposed=NOTHING)

    def __str__(self) -> str:
        if self.platform is Platform.WEB:
            return f"web:{self.name}"
        where = f"@{self.host}" if self.host else ""
        return f"{self.platform}:{self.kind}:{self.name}{where}"

    @classmethod
    def parse(cls, text: str) -> ChannelId:
        """Read what `str` wrote. Raises BadId."""
        platform, rest = _split(text)
        if platform is Platform.WEB:
            return cls(platform, "site", rest)
        kind, _, name = rest.partition(":")
        name, _, host = name.partition("@")
        return cls(platform, kind, name, host)


def _split(text: str) -> tuple[Platform, str]:
    platform, colon, rest = text[: MAX_LINK_BYTES + 1].partition(":")
    if not colon or platform not in _PLATFORMS or len(text) > MAX_LINK_BYTES:
        raise BadId("This is not an id of a platform that is known here.")
    return Platform(platform), rest


def _after(text: str, prefix: str) -> str:
    if not text.startswith(prefix):
        raise BadId("This is not the id of a work.")
    return text.removeprefix(prefix)


def _host_fits(platform: Platform, host: str) -> bool:
    return _is_authority(host) if platform is Platform.PEERTUBE else not host


def _is_authority(text: str) -> bool:
    try:
        return len(text) <= 300 and read_authority(text) == text
    except BadLink:
        return False


def _is_normalised(url: str) -> bool:
    try:
        address = read_address(url)
        is_home_page = address.path + address.query == "/"
        return normalised_url(address) == url and not is_home_page
    except BadLink:
        return False
