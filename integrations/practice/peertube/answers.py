"""REST answers of the practice server in the shape of the recordings; tests compare the two recursively."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from integrations.practice.peertube.hosts import ChannelRecord, PracticeHost, UserRecord, VideoRecord
from integrations.practice.peertube.paintings import painting_id

Json = dict[str, object]
_UNKNOWN: Json = {"id": None, "label": "Unknown"}
VERSION = "8.0.1"


def moment(time: datetime) -> str:
    """`2026-11-22T01:54:29.366Z`."""
    return time.strftime("%Y-%m-%dT%H:%M:%S.") + f"{time.microsecond // 1000:03d}Z"


def home_of(host: PracticeHost, name: str) -> PracticeHost:
    """The host object of a name that a record carries."""
    return host.world.hosts[name]


def channel_of(host: PracticeHost, video: VideoRecord) -> ChannelRecord:
    """The channel that made a video."""
    return home_of(host, video.host).channels[video.channel]


def owner_of(host: PracticeHost, channel: ChannelRecord) -> UserRecord:
    """The user behind a channel."""
    return home_of(host, channel.host).users[channel.owner]


def video_summary(host: PracticeHost, video: VideoRecord) -> Json:
    """As in lists: description cut to 250 characters, no pictures, no support text."""
    origin, channel = home_of(host, video.host), channel_of(host, video)
    short = video.description if video.description is None else _truncated(video.description)
    return {
        "id": host.numbers[video.uuid],
        "uuid": video.uuid,
        "shortUUID": video.short,
        "url": f"{origin.url}/videos/watch/{video.uuid}",
        "name": video.title,
        "category": _UNKNOWN,
        "licence": _UNKNOWN,
        "language": _UNKNOWN,
        "privacy": {"id": 1, "label": "Public"},
        "nsfw": video.sensitive,
        "nsfwFlags": 0,
        "nsfwSummary": None,
        "truncatedDescription": short,
        "description": short,
        "isLocal": origin is host,
        "duration": video.seconds,
        "aspectRatio": 1.7778,
        "views": 0,
        "viewers": 0,
        "likes": host.count(video, "like"),
        "dislikes": host.count(video, "dislike"),
        "thumbnailPath": None,
        "previewPath": None,
        "embedPath": f"/videos/embed/{video.short}",
        "createdAt": moment(video.published),
        "updatedAt": moment(video.updated),
        "publishedAt": moment(video.published),
        "originallyPublishedAt": None,
        "isLive": False,
        "account": _actor_summary(origin, owner_of(host, channel), "accounts"),
        "channel": _actor_summary(origin, channel, "video-channels"),
        "comments": 0,
    }


def video_details(host: PracticeHost, video: VideoRecord) -> Json:
    """As `GET /videos/{id}` gives it; there are no files to play. Actors of remote videos lack one field there."""
    channel, home = channel_of(host, video), home_of(host, video.host)
    account, shown = account_details(host, home, owner_of(host, channel)), channel_details(host, channel)
    if home is not host:
        for actor in (account, shown, shown["ownerAccount"]):
            assert isinstance(actor, dict)
            del actor["hostRedundancyAllowed"]
    return {
        **video_summary(host, video),
        "description": video.description,
        "thumbnailPath": f"/lazy-static/thumbnails/{painting_id(video.uuid)}.png",
        "previewPath": f"/lazy-static/previews/{painting_id(video.uuid)}.png",
        "account": account,
        "channel": shown,
        "blacklisted": False,
        "blacklistedReason": None,
        "streamingPlaylists": [],
        "files": [],
        "liveSchedules": [],
        "support": video.support,
        "tags": [],
        "commentsPolicy": {"id": 1, "label": "Enabled"},
        "downloadEnabled": True,
        "waitTranscoding": False,
        "inputFileUpdatedAt": None,
        "state": {"id": 1, "label": "Published"},
        "trackerUrls": [f"{home.url}/tracker/announce"],
    }


def account_details(host: PracticeHost, home: PracticeHost, user: UserRecord) -> Json:
    """As `GET /accounts/{name}` gives it."""
    answer = _actor_details(home, user.name, user.number, "accounts", user.created)
    answer |= {"displayName": user.title, "description": user.description, "updatedAt": moment(user.created)}
    return answer | ({"userId": user.number} if home is host else {})


def channel_details(host: PracticeHost, channel: ChannelRecord, *, with_owner: bool = True) -> Json:
    """As `GET /video-channels/{name}` gives it; inside `/users/me` it names its owner by number only."""
    home = home_of(host, channel.host)
    answer = _actor_details(home, channel.name, channel.number, "video-channels", channel.created)
    answer |= {
        "banners": [],
        "displayName": channel.title,
        "description": channel.description,
        "support": channel.support,
        "isLocal": home is host,
        "updatedAt": moment(channel.updated),
    }
    owner = owner_of(host, channel)
    return answer | (
        {"ownerAccount": account_details(host, home, owner)} if with_owner else {"ownerAccountId": owner.number}
    )


def page(total: int, data: Sequence[Json]) -> Json:
    """Every list of PeerTube is one page of it and the length of all."""
    return {"total": total, "data": list(data)}


def _actor_summary(home: PracticeHost, actor: UserRecord | ChannelRecord, kind: str) -> Json:
    return {
        "id": actor.number,
        "displayName": actor.title,
        "name": actor.name,
        "url": f"{home.url}/{kind}/{actor.name}",
        "host": home.address,
        "avatars": [],
    }


def _actor_details(home: PracticeHost, name: str, number: int, kind: str, created: datetime) -> Json:
    return {
        "url": f"{home.url}/{kind}/{name}",
        "name": name,
        "host": home.address,
        "avatars": [],
        "id": number,
        "hostRedundancyAllowed": False,
        "followingCount": 0,
        "followersCount": 0,
        "createdAt": moment(created),
    }


def _truncated(text: str) -> str:
    return text if len(text) <= 250 else text[:247] + "..."
