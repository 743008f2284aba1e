"""What may be believed of the names that a stranger's server sends: their alphabet, and little else.

Identity is (name, host), both ASCII and compared exactly; display names never identify anybody
(docs/protocol.md, section 3). So a look-alike (`аlice` with a Cyrillic first letter) is not another
alice here but an answer that breaks the protocol, and bidi tricks in a display name end in
`integrations.displayable`.
"""

from __future__ import annotations

import re
from typing import Annotated
from uuid import UUID

import idna
from msgspec import Meta

from integrations.errors import RefusedAddress

ActorName = Annotated[str, Meta(pattern=r"^[A-Za-z0-9._-]{1,50}\Z")]
"""An account's or channel's user name; 50 is PeerTube's own limit for both."""

Host = Annotated[str, Meta(pattern=r"^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,12}(?::[0-9]{1,5})?\Z", max_length=253)]
"""Lower-case A-labels, with `:port` where it is not the default one."""

Url = Annotated[str, Meta(pattern=r"^https?://[a-z0-9.-]{1,253}(?::[0-9]{1,5})?/[!-~]{0,1900}\Z")]
"""Absolute, without user name or password (`@` is not in the pattern before the path). Whether we go there is
decided by `integrations.http`, not here."""

Uuid = Annotated[str, Meta(pattern=r"^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")]

_FLICKR_BASE58 = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ"
_PAIRS = tuple(high + low for high in _FLICKR_BASE58 for low in _FLICKR_BASE58)
_INSTANCE = re.compile(r"(?:(https?)://)?([^/?#@\s]+)/?", re.IGNORECASE)


def short_uuid(uuid: str) -> str:
    """The 22 characters that stand for `uuid` in watch URLs: the same on every instance (facts/peertube.md, 3)."""
    number, text = int(uuid.replace("-", ""), 16), ""
    for _ in range(5):
        number, four = divmod(number, 58**4)
        text = _PAIRS[four // 58**2] + _PAIRS[four % 58**2] + text
    return _PAIRS[number] + text


def long_uuid(short: str) -> str:
    """The inverse of `short_uuid`. Raises ValueError if the text is not one."""
    number = 0
    for character in short:
        number = number * 58 + _FLICKR_BASE58.index(character)
    if len(short) != 22 or number >= 2**128:
        raise ValueError("This is not a short uuid.")
    return str(UUID(int=number))


def host_of(url: str) -> str:
    """Host with `:port` of a URL that matches `Url`."""
    return url.split("/", 3)[2]


def instance_address(typed: str) -> str:
    """`https://host[:port]` of what a person typed as the address of an instance. Raises RefusedAddress.

    `http://` stays only if it was typed (a home server, the practice world); a bare host means https.
    """
    match = _INSTANCE.fullmatch(typed.strip())
    if match is None:
        raise RefusedAddress("The address of a PeerTube server looks like https://tube.example.org, without a path.")
    scheme = (match[1] or "https").lower()
    name, colon, port = match[2].partition(":")
    try:
        name = name.lower() if name.isascii() else idna.encode(name, uts46=True).decode("ascii")
    except idna.IDNAError as error:
        raise RefusedAddress("This is not the name of a server.") from error
    if colon and not (port.isascii() and port.isdecimal() and 0 < int(port) < 65536):
        raise RefusedAddress("The port in the address of a server is a number from 1 to 65535.")
    if not re.fullmatch(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,12}", name):
        raise RefusedAddress("This is not the name of a server.")
    usual = {"https": "443", "http": "80"}[scheme]
    return f"{scheme}://{name}" + (f":{port}" if colon and port != usual else "")
