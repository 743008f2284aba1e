"""`capillary:` links, which any web page may hold: they open a page of the window, and never sign.

    capillary:tip?url=https%3A%2F%2Ftube.example%2Fw%2Fabc    shows the tip card of this work
    capillary:open                                            shows the window

Strict on purpose: one verb, its own words once each, at most 2 KB. `capillary://tip?...` is read alike, because some
browsers write it so. Which link is tippable is not decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl, quote

from app.errors import BadLink

SCHEME = "capillary"
MOST_BYTES = 2048
_BAD = "This is not a link of Capillary; such a link looks like capillary:tip?url=…"
_TOO_LONG = "This link of Capillary is too long."


@dataclass(frozen=True, slots=True)
class ShowWindow:
    """Nothing but the window."""


@dataclass(frozen=True, slots=True)
class ShowTipCard:
    """The tip card for the work at `url` (http or https, not looked at any further)."""

    url: str


ProgramLink = ShowWindow | ShowTipCard


def read_program_link(text: str) -> ProgramLink:
    """What a link asks for. Raises BadLink."""
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise BadLink(_TOO_LONG)
    scheme, colon, rest = text.strip().partition(":")
    if not colon or scheme.lower() != SCHEME or not _is_plain(rest):
        raise BadLink(_BAD)
    verb, asked, query = rest.removeprefix("//").partition("?")
    words = _words(query) if asked else {}
    match verb.removesuffix("/"):
        case "open" if not words:
            return ShowWindow()
        case "tip" if words.keys() == {"url"}:
            return ShowTipCard(_web_address(words["url"]))
    raise BadLink(_BAD)


def tip_card_link(url: str) -> str:
    """The link that shows the tip card of a work."""
    return f"{SCHEME}:tip?url={quote(url, safe='')}"


def _is_plain(text: str) -> bool:
    """Printable ASCII without spaces: everything else stands percent-encoded in an address."""
    return all("!" <= character <= "~" for character in text)


def _words(query: str) -> dict[str, str]:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=4)
    except ValueError:
        raise BadLink(_BAD) from None
    if len(dict(pairs)) != len(pairs):
        raise BadLink(_BAD)
    return dict(pairs)


def _web_address(url: str) -> str:
    scheme, _, rest = url.partition("://")
    if scheme not in ("https", "http") or not rest or not url.isprintable() or " " in url:
        raise BadLink("This link of Capillary names no web address.")
    return url
