"""Pages of the user's own likes, read as fast as they come: a scan of every like is a hundred of them.

A stranger's video that breaks a rule must not hide the other likes: it becomes a row without `video`. Who made a video
is read once for all the likes of that maker.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct, field

from integrations.errors import BadAnswer
from integrations.peertube.names import Url, Uuid
from integrations.peertube.wire import MOST_ROWS, ActorSummary, Count, Reply, Title, VideoSummary, decoded

MOST_REMEMBERED = 4_096
"""Bytes that one maker may take up in the memory of makers; PeerTube's own take about 700."""


class LikeRow(Struct, frozen=True, gc=False):
    """One row of the user's likes. `video` is None where the rest of the row cannot be believed."""

    uuid: str
    video: VideoSummary | None


class LikesPage(Struct, frozen=True):
    """`total` counts all likes, not those of this page."""

    total: int
    rows: tuple[LikeRow, ...]


class _LooseVideo(Struct, frozen=True):
    uuid: Uuid


class _LooseRow(Struct, frozen=True):
    rating: Literal["like"]
    video: _LooseVideo


class _StrictRow(Struct, frozen=True):
    video: VideoSummary


class _Page(Struct, frozen=True):
    total: Count
    data: Annotated[list[msgspec.Raw], Meta(max_length=MOST_ROWS)]


class _LikedVideo(Reply, frozen=True):
    """A VideoSummary whose makers are not looked at yet: they are few, and the same ones again and again."""

    uuid: Uuid
    short_uuid: str = field(name="shortUUID")
    url: Url
    name: Title
    nsfw: bool
    is_local: bool
    account: msgspec.Raw
    channel: msgspec.Raw

    def summary(self) -> VideoSummary:
        """The whole. Raises ValueError, and BadAnswer for a maker, where VideoSummary itself could not be read."""
        account, channel = _maker(bytes(self.account)), _maker(bytes(self.channel))
        return VideoSummary(
            uuid=self.uuid,
            short_uuid=self.short_uuid,
            url=self.url,
            name=self.name,
            nsfw=self.nsfw,
            is_local=self.is_local,
            account=account,
            channel=channel,
        )


class _LikedRow(Struct, frozen=True, gc=False):
    rating: Literal["like"]
    video: _LikedVideo


class _StrictPage(Struct, frozen=True):
    total: Count
    data: Annotated[list[_LikedRow], Meta(max_length=MOST_ROWS)]


def parse_likes_page(body: bytes) -> LikesPage:
    """A page of `GET /accounts/{name}/ratings?rating=like`. Raises BadAnswer if a row has no uuid or is no like."""
    try:
        whole = decoded(body, _StrictPage, "your likes")
        return LikesPage(whole.total, tuple(LikeRow(row.video.uuid, row.video.summary()) for row in whole.data))
    except (BadAnswer, ValueError):
        # One row that breaks a rule must not hide the others: now row by row.
        page = decoded(body, _Page, "your likes")
    return LikesPage(total=page.total, rows=tuple(_like_row(bytes(raw)) for raw in page.data))


def _like_row(raw: bytes) -> LikeRow:
    uuid = decoded(raw, _LooseRow, "your likes").video.uuid
    try:
        return LikeRow(uuid, decoded(raw, _StrictRow, "a liked video").video)
    except BadAnswer:
        return LikeRow(uuid, None)


def _maker(raw: bytes) -> ActorSummary:
    return _remembered_maker(raw) if len(raw) <= MOST_REMEMBERED else decoded(raw, ActorSummary, "a liked video")


@lru_cache(maxsize=1024)
def _remembered_maker(raw: bytes) -> ActorSummary:
    return decoded(raw, ActorSummary, "a liked video")
