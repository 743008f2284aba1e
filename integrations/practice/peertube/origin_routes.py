"""One address, two answers: the ActivityPub document for programs, the page for people.

A host that only shows a remote video or channel sends programs on to the origin (recording fed-remote-ap-likes).
"""

from __future__ import annotations

from litestar import Response, get

from integrations.practice.peertube import pages, visits
from integrations.practice.peertube.api_videos import newest
from integrations.practice.peertube.papers import account_paper, channel_paper, video_paper
from integrations.practice.peertube.refusals import Refusal
from integrations.practice.peertube.visits import ACTIVITY, Asked

_FILES = {"page.css": "text/css", "page.js": "text/javascript"}


@get(["/videos/watch/{key:str}", "/w/{key:str}", "/videos/embed/{key:str}"])
async def show_video(request: Asked) -> Response[bytes]:
    """A video by uuid or short uuid."""
    host = visits.host(request)
    found = host.find(visits.part(request, "key").partition(";")[0])
    if found is None:
        return _no_such_page() if _for_people(request) else Response(b"", status_code=404)
    if _for_people(request):
        return _html(pages.watch_page(host, found))
    if found.host != host.name:
        return _elsewhere(f"{host.world.hosts[found.host].url}/videos/watch/{found.uuid}")
    return visits.json_answer(video_paper(host, found), ACTIVITY, {"cache-control": "max-age=1"})


@get(["/video-channels/{handle:str}", "/c/{handle:str}"])
async def show_channel(request: Asked) -> Response[bytes]:
    """A channel by `name` or `name@host`."""
    host = visits.host(request)
    try:
        channel = visits.channel(request)
    except Refusal:
        if _for_people(request):
            return _no_such_page()
        raise
    if _for_people(request):
        return _html(pages.channel_page(host, channel))
    if channel.host != host.name:
        return _elsewhere(f"{host.world.hosts[channel.host].url}/video-channels/{channel.name}")
    return visits.json_answer(channel_paper(host, channel), ACTIVITY)


@get(["/accounts/{handle:str}", "/a/{handle:str}"])
async def show_account(request: Asked) -> Response[bytes]:
    """An account; people are shown its first channel, or the home page if it has none."""
    host = visits.host(request)
    home, user = visits.account(request)
    if _for_people(request):
        own = [channel for channel in home.channels.values() if channel.owner == user.name]
        return _html(pages.channel_page(host, own[0]) if own else pages.home_page(host, newest(host)))
    if home is not host:
        return _elsewhere(f"{home.url}/accounts/{user.name}")
    return visits.json_answer(account_paper(host, user), ACTIVITY)


@get(["/", "/videos/browse", "/login"])
async def show_home(request: Asked) -> Response[bytes]:
    """All videos of the host."""
    host = visits.host(request)
    return _html(pages.home_page(host, newest(host)))


@get("/practice/{name:str}")
async def give_file(request: Asked) -> Response[bytes]:
    """Style and script of the pages."""
    name = visits.part(request, "name")
    if name not in _FILES:
        return _no_such_page()
    return Response(pages.static_file(name), media_type=_FILES[name])


def _for_people(request: Asked) -> bool:
    return "json" not in request.headers.get("accept", "")


def _html(text: str) -> Response[bytes]:
    headers = {
        "Cache-Control": "max-age=0, no-cache, must-revalidate",
        "Content-Security-Policy": pages.CONTENT_SECURITY_POLICY,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(text.encode(), media_type="text/html", headers=headers)


def _no_such_page() -> Response[bytes]:
    return Response(b"There is no such page.", status_code=404, media_type="text/plain")


def _elsewhere(address: str) -> Response[bytes]:
    return Response(b"", status_code=302, headers={"Location": address, "Vary": "Accept"})


HANDLERS = [show_video, show_channel, show_account, show_home, give_file]
