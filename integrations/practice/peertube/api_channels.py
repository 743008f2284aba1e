"""The practice server's lists by maker: the videos of a channel or account, and the channels that a user follows."""

from __future__ import annotations

from litestar import Response, get

from integrations.practice.peertube import visits
from integrations.practice.peertube.answers import Json, channel_details, page, video_summary
from integrations.practice.peertube.api_videos import newest
from integrations.practice.peertube.hosts import PracticeHost, VideoRecord
from integrations.practice.peertube.paintings import painting_id
from integrations.practice.peertube.visits import Asked


@get("/api/v1/video-channels/{handle:str}/videos")
async def list_channel_videos(request: Asked) -> Response[bytes]:
    """Newest first."""
    channel, host = visits.channel(request), visits.host(request)
    found = [video for video in newest(host) if (video.host, video.channel) == (channel.host, channel.name)]
    return _listed(request, host, found)


@get("/api/v1/accounts/{handle:str}/videos")
async def list_account_videos(request: Asked) -> Response[bytes]:
    """Of all channels of the account, newest first."""
    (home, user), host = visits.account(request), visits.host(request)
    own = {channel.name for channel in home.channels.values() if channel.owner == user.name}
    found = [video for video in newest(host) if video.host == home.name and video.channel in own]
    return _listed(request, host, found)


@get("/api/v1/users/me/subscriptions")
async def list_subscriptions(request: Asked) -> Response[bytes]:
    """The user's own, newest first."""
    user, host = visits.user(request), visits.host(request)
    start, count = visits.window(request)
    with visits.world(request).lock:
        kept = host.subscriptions.get(user.name, [])
        shown = [host.world.hosts[place].channels[name] for place, name in kept[start : start + count]]
        rows = [channel_details(host, channel) for channel in shown]
    return visits.json_answer(page(len(kept), rows))


def _listed(request: Asked, host: PracticeHost, found: list[VideoRecord]) -> Response[bytes]:
    start, count = visits.window(request)
    rows = [_with_picture(host, video) for video in found[start : start + count]]
    return visits.json_answer(page(len(found), rows))


def _with_picture(host: PracticeHost, video: VideoRecord) -> Json:
    """These lists name the picture, unlike that of ratings (recordings: channel-videos, account-ratings)."""
    path = f"/lazy-static/thumbnails/{painting_id(video.uuid)}.png"
    return {**video_summary(host, video), "thumbnailPath": path}


HANDLERS = [list_channel_videos, list_account_videos, list_subscriptions]
