"""The newest videos of a channel or account, as its own instance lists them (channel-videos, account-videos).

A row that breaks a rule is left out and the others count: one odd video must not silence a channel. Rows of another
maker are left out too, since a list at the maker's home has none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from integrations.displayable import displayable
from integrations.http.times import iso_moment
from integrations.peertube.names import Url, host_of
from integrations.peertube.wire import MOST_ROWS, Count, Reply, VideoSummary, decoded

MOST_UPLOADS = 15
QUERY = f"start=0&count={MOST_UPLOADS}&sort=-publishedAt"
Path = Annotated[str, Meta(max_length=500, pattern=r"^/[!-~]*\Z")]


class _Thumbnail(Reply, frozen=True):
    """8.1 and newer; only the address is read."""

    file_url: Url


class _Row(VideoSummary, frozen=True):
    published_at: Annotated[str, Meta(max_length=60)] = ""
    thumbnail_path: Path | None = None
    thumbnails: Annotated[tuple[_Thumbnail, ...], Meta(max_length=20)] = ()


class _Page(Reply, frozen=True):
    total: Count
    data: Annotated[list[msgspec.Raw], Meta(max_length=MOST_ROWS)]


@dataclass(frozen=True, slots=True)
class Upload:
    """`title` is safe to show; `thumbnail` is a path or an address at the same instance, empty if there is none."""

    uuid: str
    title: str
    published: datetime | None
    sensitive: bool
    thumbnail: str


def parse_uploads(body: bytes, kind: str, name: str, host: str) -> list[Upload]:
    """`kind` is `account`, or anything else for a channel; `host` is the instance that was asked. Raises BadAnswer."""
    page = decoded(body, _Page, "a channel's videos")
    rows = [row for row in map(_row, page.data[:MOST_UPLOADS]) if row is not None]
    makers = [(row, row.account if kind == "account" else row.channel) for row in rows]
    return [_upload(row, host) for row, maker in makers if (maker.name, maker.host) == (name, host)]


def _row(raw: msgspec.Raw) -> _Row | None:
    try:
        return msgspec.json.decode(raw, type=_Row)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None


def _upload(row: _Row, host: str) -> Upload:
    own = [one.file_url for one in row.thumbnails if host_of(one.file_url) == host]
    return Upload(
        row.uuid,
        displayable(row.name, "(untitled)"),
        iso_moment(row.published_at),
        row.nsfw,
        row.thumbnail_path or next(iter(own), ""),
    )
