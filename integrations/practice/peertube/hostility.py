"""What a hostile PeerTube server can do to its readers, one mode at a time, switched on per host."""

from __future__ import annotations

import zlib
from enum import StrEnum
from functools import cache

MEGABYTE = 1_000_000
PRIVATE_PLACE = "http://169.254.169.254/latest/meta-data/"
_LOOK_ALIKES = str.maketrans({"a": "\u0430", "e": "\u0435", "o": "\u043e", "c": "\u0441"})


class Hostility(StrEnum):
    """Modes of a host. The first group spoils the way, the second what the documents say."""

    NONE = "none"
    REDIRECT = "redirect"
    """Sends everybody to a private address."""
    BOMB = "bomb"
    """Fifty kilobytes that unpack to fifty megabytes."""
    WRONG_TYPE = "wrong type"
    """200 with an HTML page."""
    SILENT_LIMIT = "silent limit"
    """429 without Retry-After."""
    ENDLESS = "endless"
    """A body that never ends."""

    LONG_SUPPORT = "long support"
    """Ten megabytes in every support text."""
    BIDI_NAMES = "bidi names"
    """Display names that turn the direction and hide characters."""
    LOOK_ALIKE_NAMES = "look-alike names"
    """User names with Cyrillic letters in them."""
    WRONG_SHAPES = "wrong shapes"
    """Numbers as words, objects as lists."""

    @property
    def spoils_documents(self) -> bool:
        """Whether the way is fine and the words are not."""
        return self in _DOCUMENT_MODES


_DOCUMENT_MODES = frozenset(
    {Hostility.LONG_SUPPORT, Hostility.BIDI_NAMES, Hostility.LOOK_ALIKE_NAMES, Hostility.WRONG_SHAPES}
)


def spoiled(document: object, mode: Hostility) -> object:
    """`document` (plain JSON objects) as the hostile host sends it."""
    if isinstance(document, list):
        return [spoiled(each, mode) for each in document]
    if isinstance(document, dict):
        user_name, title = _name_fields(document)
        return {
            key: _spoiled_field(key, spoiled(value, mode), mode, user_name, title) for key, value in document.items()
        }
    return document


def _name_fields(document: dict[str, object]) -> tuple[str, str]:
    """Which field is the user name and which the title: REST and ActivityPub call them differently."""
    if "displayName" in document:
        return "name", "displayName"
    return "preferredUsername", "name" if {"uuid", "preferredUsername"} & document.keys() else ""


def _spoiled_field(key: str, value: object, mode: Hostility, user_name: str, title: str) -> object:
    if mode is Hostility.LONG_SUPPORT and key == "support":
        return "hive-tips: @mallory " * (10 * MEGABYTE // 20)
    if mode is Hostility.BIDI_NAMES and key == title:
        return f"\u202e\u200b{value}\u2066\u0007"
    if mode is Hostility.LOOK_ALIKE_NAMES and key == user_name and isinstance(value, str):
        return value.translate(_LOOK_ALIKES)
    if mode is Hostility.WRONG_SHAPES and key in ("total", "id", "uuid", "rating", "account", "username"):
        return {"many": [value]} if not isinstance(value, dict) else [value]
    return value


@cache
def bomb() -> bytes:
    """A gzip file of fifty megabytes of spaces."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    spaces = b" " * MEGABYTE
    return b"".join(packer.compress(spaces) for _ in range(50)) + packer.flush()
