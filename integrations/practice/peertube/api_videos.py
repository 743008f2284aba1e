"""The practice server's videos and thumbs: order, limits and refusals of ratings are those of the recordings."""

from __future__ import annotations

from urllib.parse import urlsplit

import msgspec
from litestar import Response, get, put

from integrations.practice.peertube import visits
from integrations.practice.peertube.answers import (
    Json,
    account_details,
    channel_details,
    page,
    video_details,
    video_summary,
)
from integrations.practice.peertube.hosts import PracticeHost, VideoRecord
from integrations.practice.peertube.own_account import config, nodeinfo, nodeinfo_links
from integrations.practice.peertube.refusals import Refusal
from integrations.practice.peertube.visits import Asked

_NODEINFO_TYPE = 'application/json; charset=utf-8; profile="http://nodeinfo.diaspora.software/ns/schema/2.0#"'


@get("/api/v1/videos")
async def list_videos(request: Asked) -> Response[bytes]:
    """Newest first; `isLocal=true` leaves remote ones out."""
    visits.visitor(request, "getVideos")
    host, (start, count) = visits.host(request), visits.window(request, "getVideos")
    found = newest(host)
    if request.query_params.get("isLocal") == "true":
        found = [video for video in found if video.host == host.name]
    rows = [video_summary(host, video) for video in found[start : start + count]]
    return visits.json_answer(page(len(found), rows))


@get("/api/v1/videos/{key:str}")
async def give_video(request: Asked) -> Response[bytes]:
    """Own and remote videos."""
    known = visits.visitor(request, "getVideo")
    answer = video_details(visits.host(request), visits.video(request, "getVideo"))
    return visits.json_answer(answer | ({"userHistory": {"currentTime": 0}} if known else {}))


@put("/api/v1/videos/{key:str}/rate", status_code=204)
async def rate_video(request: Asked) -> None:
    """like, dislike or none."""
    user = visits.user(request)
    try:
        rating = msgspec.json.decode(await request.body(), type=dict[str, object]).get("rating")
    except msgspec.MsgspecError:
        rating = None
    if rating not in ("like", "dislike", "none"):
        url = visits.local_url(request)
        raise Refusal.parameter(url, "rating", str(rating)[:50], "Invalid value", "body")
    video = visits.video(request)
    with visits.world(request).lock:
        visits.host(request).rate(user.name, video.uuid, str(rating))


@get("/api/v1/users/me/videos/{key:str}/rating")
async def give_rating(request: Asked) -> Response[bytes]:
    """What the user thinks of one video."""
    user, video, host = visits.user(request), visits.video(request), visits.host(request)
    return visits.json_answer({"videoId": host.numbers[video.uuid], "rating": host.rating(user.name, video.uuid)})


@get("/api/v1/accounts/{handle:str}/ratings")
async def list_ratings(request: Asked) -> Response[bytes]:
    """The user's own ratings, by the age of their rows; sorted by nothing but `createdAt`."""
    user, host = visits.user(request), visits.host(request)
    start, count = visits.window(request)
    sort, rating = request.query_params.get("sort", "-createdAt"), request.query_params.get("rating")
    url = visits.local_url(request)
    if sort not in ("createdAt", "-createdAt"):
        raise Refusal.parameter(url, "sort", sort, "Invalid value", "query")
    if rating not in (None, "like", "dislike"):
        raise Refusal.parameter(url, "rating", rating, 'Value must be one of "like" or "dislike"', "query")
    if visits.account(request) != (host, user):
        raise Refusal.plain(403, "Only a user with sufficient right can manage this account resource.")
    with visits.world(request).lock:
        uuids = host.rated(user.name, rating)
        shown = (uuids if sort.startswith("-") else uuids[::-1])[start : start + count]
        rows: list[Json] = [
            {"video": video_summary(host, host.videos[uuid]), "rating": host.rating(user.name, uuid)} for uuid in shown
        ]
    return visits.json_answer(page(len(uuids), rows))


@get("/api/v1/accounts/{handle:str}")
async def give_account(request: Asked) -> Response[bytes]:
    """Own and remote accounts."""
    home, user = visits.account(request)
    return visits.json_answer(account_details(visits.host(request), home, user))


@get("/api/v1/video-channels/{handle:str}")
async def give_channel(request: Asked) -> Response[bytes]:
    """Own and remote channels."""
    return visits.json_answer(channel_details(visits.host(request), visits.channel(request)))


@get("/api/v1/search/videos")
async def search_videos(request: Asked) -> Response[bytes]:
    """By words of the title, or by the watch URL of a remote video (with a token only, as by default)."""
    user, host = visits.visitor(request), visits.host(request)
    text = request.query_params.get("search", "")
    if text.startswith(("http://", "https://")):
        found = _by_url(host, text) if user else []
    else:
        found = [video for video in newest(host) if text.lower() in video.title.lower()]
    start, count = visits.window(request)
    rows = [video_summary(host, video) for video in found[start : start + count]]
    return visits.json_answer(page(len(found), rows))


@get("/api/v1/config")
async def give_config(request: Asked) -> Response[bytes]:
    """Settings that everybody may read."""
    return visits.json_answer(config(visits.host(request)))


@get("/.well-known/nodeinfo")
async def give_nodeinfo_links(request: Asked) -> Response[bytes]:
    """Where NodeInfo is."""
    return visits.json_answer(nodeinfo_links(visits.host(request)), headers={"cache-control": "max-age=600"})


@get("/nodeinfo/2.0.json")
async def give_nodeinfo(request: Asked) -> Response[bytes]:
    """NodeInfo 2.0."""
    headers = {"cache-control": "max-age=600"}
    return visits.json_answer(nodeinfo(visits.host(request)), _NODEINFO_TYPE, headers)


def newest(host: PracticeHost) -> list[VideoRecord]:
    """All videos of a host, newest first."""
    return sorted(host.videos.values(), key=lambda video: video.published, reverse=True)


def _by_url(host: PracticeHost, text: str) -> list[VideoRecord]:
    parts = urlsplit(text)
    origin = host.world.hosts.get(parts.hostname or "")
    found = host.find(parts.path.rpartition("/")[2])
    return [found] if origin and found and found.host == origin.name else []


HANDLERS = [
    list_videos, give_video, rate_video, give_rating, list_ratings, give_account, give_channel, search_videos,
    give_config, give_nodeinfo_links, give_nodeinfo,
]  # fmt: skip
