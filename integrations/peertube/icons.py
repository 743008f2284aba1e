"""Pictures that ActivityPub documents name: avatars of channels, thumbnails of videos.

A picture decorates. A wrong one is left out and the document still counts, while every other fault refuses it.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta

from integrations.peertube.names import Url, host_of
from integrations.peertube.wire import Reply

KINDS = ("image/jpeg", "image/png", "image/webp")
MOST_ICONS = 12
MOST_BYTES = 20_000

_Shape = TypeVar("_Shape")


class _Icon(Reply, frozen=True):
    """As recorded: a `Video` has two, 280 and 850 wide; newer PeerTubes do not always say the size."""

    type: Literal["Image"]
    url: Url
    media_type: Annotated[str, Meta(max_length=50)] = ""
    width: Annotated[int, Meta(ge=0, le=100_000)] | None = None


def best_picture(icons: msgspec.Raw, document: str, width: int) -> str:
    """Address of the smallest picture that is at least `width` wide, else of the largest; empty if there is none.

    Only the host of the document itself is believed: another one would learn who looks at the picture, or could be
    a machine of the home network that a person once typed in.
    """
    found = [icon for icon in _each(icons) if icon.media_type in (*KINDS, "") and _same_place(icon.url, document)]
    wide = [icon for icon in found if (icon.width or 0) >= width]
    if wide:
        return min(wide, key=lambda icon: icon.width or 0).url
    return max(found, key=lambda icon: icon.width or 0).url if found else ""


def _same_place(url: str, document: str) -> bool:
    return host_of(url) == host_of(document) and url.partition(":")[0] == document.partition(":")[0]


def _each(icons: msgspec.Raw) -> list[_Icon]:
    if not 0 < len(icons) <= MOST_BYTES:
        return []
    found = _decoded(icons, list[msgspec.Raw])
    entries = found if found is not None else [icons]
    read = (_decoded(entry, _Icon) for entry in entries[:MOST_ICONS])
    return [icon for icon in read if icon is not None]


def _decoded(raw: msgspec.Raw, shape: type[_Shape]) -> _Shape | None:
    try:
        return msgspec.json.decode(raw, type=shape)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None
