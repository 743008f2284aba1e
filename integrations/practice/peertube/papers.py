"""ActivityPub documents of the practice server: what an origin says about its videos, channels and accounts."""

from __future__ import annotations

from integrations.practice.peertube.answers import Json, channel_of, moment, owner_of
from integrations.practice.peertube.hosts import ChannelRecord, PracticeHost, UserRecord, VideoRecord
from integrations.practice.peertube.paintings import AVATARS, THUMBNAILS, painting_id

_PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
_SIGNATURES: Json = {"RsaSignature2017": "https://w3id.org/security#RsaSignature2017"}
_KEY = "-----BEGIN PUBLIC KEY-----\nThe practice world signs nothing between its servers.\n-----END PUBLIC KEY-----\n"


def _context(**terms: object) -> list[object]:
    pt: Json = {"pt": "https://joinpeertube.org/ns#", "sc": "http://schema.org/"}
    support: Json = {"support": {"@type": "sc:Text", "@id": "pt:support"}}
    base = ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1", _SIGNATURES]
    return [*base, pt | terms | support]


_BELOW = {
    "likes": "likes", "dislikes": "dislikes", "shares": "announces", "comments": "comments",
    "hasParts": "chapters", "playerSettings": "player-settings",
}  # fmt: skip
_SAME_FOR_ALL: Json = {
    "views": 0, "summary": None, "waitTranscoding": False, "state": 1, "canReply": None, "commentsPolicy": 1,
    "downloadEnabled": True, "originallyPublishedAt": None, "schedules": [], "tag": [], "mediaType": "text/markdown",
    "subtitleLanguage": [], "preview": [], "aspectRatio": 1.7778, "isLiveBroadcast": False,
    "liveSaveReplay": None, "permanentLive": None, "latencyMode": None,
}  # fmt: skip
"""What a plain uploaded video says of itself, whoever made it."""


def video_paper(host: PracticeHost, video: VideoRecord) -> Json:
    """The `Video` object. Call it on the origin only; other hosts send readers there."""
    channel = channel_of(host, video)
    own = f"{host.url}/videos/watch/{video.uuid}"
    owner = f"{host.url}/accounts/{owner_of(host, channel).name}"
    return _SAME_FOR_ALL | {
        "@context": _context(uuid={"@type": "sc:identifier", "@id": "pt:uuid"}, sensitive="as:sensitive"),
        "to": [_PUBLIC],
        "cc": [f"{owner}/followers"],
        "type": "Video",
        "id": own,
        "name": video.title,
        "duration": f"PT{video.seconds}S",
        "uuid": video.uuid,
        "sensitive": video.sensitive,
        "published": moment(video.published),
        "updated": moment(video.updated),
        "content": video.description,
        "support": video.support,
        "url": _links(f"{host.url}/w/{video.short}", own),
        **{name: f"{own}/{path}" for name, path in _BELOW.items()},
        "attributedTo": [owner, f"{host.url}/video-channels/{channel.name}"],
        "icon": [
            _icon(f"{host.url}/lazy-static/{folder}/{painting_id(video.uuid)}.png", size)
            for folder, size in THUMBNAILS.items()
        ],
    }


def channel_paper(host: PracticeHost, channel: ChannelRecord) -> Json:
    """The `Group` object of a channel of this host."""
    own = f"{host.url}/video-channels/{channel.name}"
    page = f"{host.url}/c/{channel.name}"
    return {
        **_avatars(host, channel),
        **_actor(host, "Group", own, channel.name, channel.title),
        "published": moment(channel.created),
        "url": _links(f"{page}/videos", page, own),
        "playerSettings": f"{own}/player-settings",
        "summary": channel.description,
        "support": channel.support,
        "postingRestrictedToMods": True,
        "attributedTo": [f"{host.url}/accounts/{channel.owner}"],
    }


def account_paper(host: PracticeHost, user: UserRecord) -> Json:
    """The `Person` object of a user of this host."""
    own = f"{host.url}/accounts/{user.name}"
    page = f"{host.url}/a/{user.name}"
    return {
        **_actor(host, "Person", own, user.name, user.title),
        "published": moment(user.created),
        "url": _links(f"{page}/video-channels", page, own),
        "summary": user.description,
    }


def _actor(host: PracticeHost, kind: str, own: str, name: str, title: str) -> Json:
    return {
        "@context": _context(playlists={"@id": "pt:playlists", "@type": "@id"}),
        "type": kind,
        "id": own,
        **{each: f"{own}/{each}" for each in ("following", "followers", "playlists", "inbox", "outbox")},
        "preferredUsername": name,
        "name": title,
        "endpoints": {"sharedInbox": f"{host.url}/inbox"},
        "publicKey": {"id": f"{own}#main-key", "owner": own, "publicKeyPem": _KEY},
    }


def _avatars(host: PracticeHost, channel: ChannelRecord) -> Json:
    """Real servers leave the field out where nobody has uploaded a picture."""
    if not channel.has_avatar:
        return {}
    name = painting_id(channel.handle)
    return {"icon": [_icon(f"{host.url}/lazy-static/avatars/{name}-{side}.png", (side, side)) for side in AVATARS]}


def _icon(url: str, size: tuple[int, int]) -> Json:
    return {"type": "Image", "url": url, "mediaType": "image/png", "width": size[0], "height": size[1]}


def _links(*addresses: str) -> list[Json]:
    return [{"type": "Link", "mediaType": "text/html", "href": address} for address in addresses]
