"""PeerTube's short uuid: 22 characters of flickr base58 for 128 bits, left-padded with `1`.

Not every 22 characters are one: the largest is `xBuEXKpA6iqZQK5Kf2TnkV`, the rest would be more than 128 bits.
Source: facts/peertube.md, section 3 (checked there on recorded pairs).
"""

from __future__ import annotations

import re

_ALPHABET = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ"
_PAIRS = tuple(high + low for high in _ALPHABET for low in _ALPHABET)
_VALUE = {letter: value for value, letter in enumerate(_ALPHABET)}
_LONG = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.ASCII)
SHORT_LENGTH = 22


def is_uuid(text: str) -> bool:
    """The long form in lower case, of any uuid version."""
    return _LONG.fullmatch(text) is not None


def shorten(uuid: str) -> str:
    """22 characters for a long lower-case uuid (see `is_uuid`)."""
    number = int(uuid.replace("-", ""), 16)
    text = ""
    for _ in range(SHORT_LENGTH // 4):
        number, four = divmod(number, 58**4)
        text = _PAIRS[four // 58**2] + _PAIRS[four % 58**2] + text
    return _PAIRS[number] + text


def lengthen(short: str) -> str | None:
    """The long uuid, or None for what is not a short one."""
    if len(short) != SHORT_LENGTH or any(letter not in _VALUE for letter in short):
        return None
    number = 0
    for letter in short:
        number = number * 58 + _VALUE[letter]
    if number >> 128:
        return None
    digits = f"{number:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def read_uuid(text: str) -> str | None:
    """The long lower-case uuid for its long (any case) or short form, or None."""
    lowered = text.lower()
    return lowered if is_uuid(lowered) else lengthen(text)
