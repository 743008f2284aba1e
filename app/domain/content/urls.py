"""Any link -> the id of a work or of a channel, without asking anybody; and the one URL by which an id is published.

read_address -> may we go there? -> youtube, vimeo, dailymotion, hive: by host
                                 -> peertube: by path, on any host
                                 -> web: all the rest
"""

from __future__ import annotations

import re
from dataclasses import replace

import app.domain.content.dailymotion as dailymotion
import app.domain.content.hive as hive
import app.domain.content.peertube as peertube
import app.domain.content.vimeo as vimeo
import app.domain.content.youtube as youtube
from app.domain.content.address import Address, read_address
from app.domain.content.hosts import read_authority
from app.domain.content.ids import ChannelId, ContentId, Platform, Supposition
from app.domain.content.reading import KnownHosts, Lookup, Reading
from app.domain.content.shortuuid import lengthen
from app.domain.content.web import normalised_url
from app.errors import BadId, BadLink

_NOBODY_KNOWN = KnownHosts()
_ANYBODY = KnownHosts(trust_all=True)
_PLATFORM_HOSTS = youtube.HOSTS | vimeo.HOSTS | dailymotion.HOSTS | hive.HOSTS
_BY_HOST = (youtube.read, vimeo.read, dailymotion.read, hive.read)
_CANONICAL = {
    Platform.PEERTUBE: peertube.canonical,
    Platform.HIVE: hive.canonical,
    Platform.YOUTUBE: youtube.canonical,
    Platform.VIMEO: vimeo.canonical,
    Platform.DAILYMOTION: dailymotion.canonical,
}


_VIDEO_PAGE = re.compile(
    r"https://([a-z0-9.-]{1,253}(?::[0-9]{1,5})?)/"
    r"(?:videos/watch/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|w/([0-9A-Za-z]{22}))",
    re.ASCII,
)
"""The addresses that PeerTube itself gives its videos: nothing in them is escaped, cut short or left out."""
_OF_A_VIDEO = frozenset({Supposition.ORIGIN})


def parse_url(url: str, known: KnownHosts = _NOBODY_KNOWN) -> Reading:
    """The work or channel that a link names, with what is only supposed about it. Raises BadLink, one clear sentence.

    Every URL form of a platform gives the same id. A `Lookup` is a channel whose id only the platform can tell.
    """
    plain = _VIDEO_PAGE.fullmatch(url)
    return (_plain_video(plain, known) if plain else None) or _careful(url, known)


def _plain_video(match: re.Match[str], known: KnownHosts) -> ContentId | None:
    """What `_careful` would answer, ten times faster, since likes come by the thousand. None: let that one answer."""
    authority = read_authority(match[1])
    uuid = match[2] or lengthen(match[3])
    if uuid is None or authority in _PLATFORM_HOSTS:
        return None
    known.refuse_private(authority)
    return ContentId(Platform.PEERTUBE, uuid, authority, _OF_A_VIDEO)


def _careful(url: str, known: KnownHosts) -> Reading:
    address = read_address(url)
    known.refuse_private(address.authority)
    if address.scheme == "http" and not known.trusts(address.authority):
        raise BadLink("This link begins with http://, which anybody on the way can change; use its https:// form.")
    reading = _read(address, known)
    if address.scheme == "https" or isinstance(reading, Lookup):
        return reading
    supposed = reading.supposed | {Supposition.SCHEME}
    return replace(reading, supposed=supposed)


def canonical_url(thing: ContentId | ChannelId) -> str:
    """The URL by which an id is published: always https, and `parse_url` reads the same id out of it."""
    if thing.platform is Platform.WEB:
        return thing.name if isinstance(thing, ContentId) else f"https://{thing.name}"
    return _CANONICAL[thing.platform](thing)


def content_id_of(url: str) -> str:
    """The id of the work that a memo's URL names, empty if it names none.

    A memo names works only: what would be a supposed channel is a page of the web here.
    """
    try:
        reading = parse_url(url, _ANYBODY)
        if isinstance(reading, ChannelId) and Supposition.PEERTUBE in reading.supposed:
            reading = ContentId(Platform.WEB, normalised_url(read_address(url)))
    except BadLink:
        return ""
    return str(reading) if isinstance(reading, ContentId) else ""


def read_id(text: str) -> ContentId | ChannelId:
    """Read an id of either sort; ids that write one platform's thing as another's are refused. Raises BadId."""
    try:
        thing: ContentId | ChannelId = ContentId.parse(text)
    except BadId:
        thing = ChannelId.parse(text)
    if thing.host in _PLATFORM_HOSTS:
        raise BadId("The server in this id does not run PeerTube.")
    if isinstance(thing, ChannelId):
        return thing
    if thing.platform is Platform.WEB and content_id_of(canonical_url(thing)) != text:
        raise BadId("This id writes another platform's work as a page of the web.")
    return thing


def _read(address: Address, known: KnownHosts) -> Reading:
    for read in _BY_HOST:
        reading = read(address)
        if reading is not None:
            return reading
    found = peertube.read(address, known)
    if found is not None:
        if found.host in _PLATFORM_HOSTS:
            raise BadLink("This link names a channel on a server without PeerTube; copy the channel's own link.")
        return found
    url = normalised_url(address)
    if url == f"https://{address.authority}/":
        return ChannelId(Platform.WEB, "site", address.authority)
    return ContentId(Platform.WEB, url)
