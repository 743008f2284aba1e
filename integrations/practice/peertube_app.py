"""The practice PeerTube as one ASGI app: all hosts of a `PeerTubeState` behind one port, told apart by the Host header.

    front (host, limits, hostility, ETag) -> routes: log-in | videos and thumbs | ActivityPub or page
"""

from __future__ import annotations

from functools import cache

from litestar import Litestar
from litestar.exceptions import HTTPException

from integrations.practice.peertube import api_channels, api_session, api_videos, origin_routes, picture_routes
from integrations.practice.peertube.front import Front
from integrations.practice.peertube.hostility import Hostility
from integrations.practice.peertube.refusals import Refusal, answer_refusal, answer_unknown
from integrations.practice.peertube.state import PeerTubeState

__all__ = ["Hostility", "PeerTubeState", "create_app"]


def create_app(state: PeerTubeState) -> Front:
    """An app for any ASGI server; set `state.port` before the first request, because answers carry addresses."""
    return Front(_routes(), state)


@cache
def _routes() -> Litestar:
    """Knows no world: the front hands its state to each request. Made once, because that takes 0.2 s."""
    return Litestar(
        route_handlers=[
            *api_session.HANDLERS,
            *api_channels.HANDLERS,
            *api_videos.HANDLERS,
            *origin_routes.HANDLERS,
            *picture_routes.HANDLERS,
        ],
        exception_handlers={Refusal: answer_refusal, HTTPException: answer_unknown},
        openapi_config=None,
        logging_config=None,
    )
