"""Avatars and thumbnails, under addresses as real servers have them."""

from __future__ import annotations

from litestar import Response, get

from integrations.practice.peertube import visits
from integrations.practice.peertube.paintings import AVATARS, THUMBNAILS, landscape, painting_id, portrait
from integrations.practice.peertube.visits import Asked


@get("/lazy-static/{folder:str}/{file:str}")
async def give_picture(request: Asked) -> Response[bytes]:
    """A picture of a channel or a video of this host."""
    host, folder = visits.host(request), visits.part(request, "folder")
    name = visits.part(request, "file").removesuffix(".png")
    if folder in THUMBNAILS:
        for video in list(host.videos.values()):
            if painting_id(video.uuid) == name:
                return _png(landscape(video.uuid, *THUMBNAILS[folder]))
    for channel in list(host.channels.values()):
        for side in AVATARS:
            if folder == "avatars" and channel.has_avatar and name == f"{painting_id(channel.handle)}-{side}":
                return _png(portrait(channel.handle, side))
    return Response(b"", status_code=404)


def _png(file: bytes) -> Response[bytes]:
    return Response(file, media_type="image/png", headers={"Cache-Control": "public, max-age=7200"})


HANDLERS = [give_picture]
