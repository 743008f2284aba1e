"""Hosts compare as lower-case A-labels; what a person could mistake for another host is refused, never mapped.

IDNA 2008 without the UTS 46 mapping: a full-width or otherwise folded letter is an error, not a synonym.
On top of it, as browsers do: letters of two alphabets in one label, and whole labels of Cyrillic or Greek letters
that look Latin in front of a Latin ending, are refused.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

import idna

from app.errors import BadLink

_ASCII_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", re.ASCII)
_NUMERIC_LABEL = re.compile(r"[0-9]+|0x[0-9a-f]*", re.ASCII)
_PORT = re.compile(r":([0-9]{0,5})\Z", re.ASCII)
_ALPHABETS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "GEORGIAN", "LISU"})
_LATIN_TWINS = frozenset("асԁеһіїјӏорԛѕԝхуүъьпгѵкмтвзѡ" + "ανορυγιτκω")
_STRANGE_HOST = "The server name in this link has letters that do not belong in one; copy the link again."
_LOOK_ALIKE = "The server name in this link uses letters that look like others; open the page and copy its link."
HTTPS_PORT = 443


@lru_cache(maxsize=1024)
def read_authority(text: str, scheme: str = "https") -> str:
    """`host` or `host:port` as ids write it: lower-case A-label, default port left out. Raises BadLink.

    443 is the default of ids whatever the scheme, 80 only under http: ids and canonical URLs speak of https alone.
    """
    if "@" in text:
        raise BadLink("This link carries a user name or a password; remove it and try again.")
    match = _PORT.search(text)
    host = _read_host(text[: match.start()] if match else text)
    if match is None or not match[1]:
        return host
    port = int(match[1])
    if not 1 <= port <= 65_535:
        raise BadLink("The port in this link is not a number from 1 to 65535.")
    if port == HTTPS_PORT or (port == 80 and scheme == "http"):
        return host
    return f"{host}:{port}"


@lru_cache(maxsize=1024)
def host_of(authority: str) -> str:
    """Without the port: the name that is asked in DNS."""
    return _PORT.sub("", authority)


@lru_cache(maxsize=1024)
def is_local_name(authority: str) -> bool:
    """`localhost` and everything below it: this computer (RFC 6761)."""
    host = host_of(authority)
    return host == "localhost" or host.endswith(".localhost")


@lru_cache(maxsize=1024)
def is_public_name(authority: str) -> bool:
    """A dotted DNS name; addresses and bare words are only for servers that the user typed in."""
    host = host_of(authority)
    return "." in host and not is_address(host)


def is_address(host: str) -> bool:
    """An IPv4 address or an IPv6 one in brackets."""
    return host.startswith("[") or _NUMERIC_LABEL.fullmatch(host.rsplit(".", 1)[-1]) is not None


def is_trusted(authority: str, trusted: Collection[str]) -> bool:
    """Whether the user typed this server in, with or without its port."""
    return authority in trusted or host_of(authority) in trusted


def _read_host(text: str) -> str:
    if text.startswith("["):
        return _read_ipv6(text)
    host = text.lower().removesuffix(".")
    labels = host.split(".")
    if _NUMERIC_LABEL.fullmatch(labels[-1]):
        return _read_ipv4(host)
    if not host or len(host) > 253:
        raise BadLink("This link does not name a server; copy the whole link.")
    read = [_read_label(label, labels[-1]) for label in labels]
    return ".".join(read)


def _read_ipv4(host: str) -> str:
    try:
        return str(ipaddress.IPv4Address(host))
    except ValueError:
        raise BadLink("The server in this link is written as a number that is no address.") from None


def _read_ipv6(host: str) -> str:
    try:
        address = ipaddress.IPv6Address(host.removeprefix("[").removesuffix("]"))
    except ValueError:
        raise BadLink("The server in this link is written as a number that is no address.") from None
    if address.scope_id is not None or not host.endswith("]"):
        raise BadLink("The server in this link is written as a number that is no address.")
    return f"[{address}]"


def _read_label(label: str, ending: str) -> str:
    if label.isascii() and not label.startswith("xn--"):
        if _ASCII_LABEL.fullmatch(label) is None:
            raise BadLink(_STRANGE_HOST)
        return label
    try:
        letters = idna.ulabel(label)
        encoded = idna.alabel(letters).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise BadLink(_STRANGE_HOST) from None
    _refuse_look_alikes(letters, ending)
    return encoded


def _refuse_look_alikes(letters: str, ending: str) -> None:
    alphabets = {unicodedata.name(letter, "").split(" ", 1)[0] for letter in letters} & _ALPHABETS
    if len(alphabets) > 1:
        raise BadLink(_LOOK_ALIKE)
    plain = [letter for letter in letters if not (letter.isascii() and not letter.isalpha())]
    if ending.isascii() and not ending.startswith("xn--") and all(letter in _LATIN_TWINS for letter in plain):
        raise BadLink(_LOOK_ALIKE)
