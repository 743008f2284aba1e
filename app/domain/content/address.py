"""A link taken apart by hand: `urllib.parse` silently drops tabs and takes spaces, so that two readers could differ.

Everything a person cannot see or that turns text around is refused, escaped or not; so is anything over 2 KB.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote, unquote

from app.domain.content.hosts import read_authority
from app.errors import BadLink

MAX_LINK_BYTES = 2_048
MAX_CANONICAL_BYTES = 1_024
"""As `wallet.memo`: what fits, encrypted and with the rest of the memo, into the 2,047 bytes that the chain allows."""

_PARTS = re.compile(r"(https?)://([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.ASCII | re.IGNORECASE | re.DOTALL)
_BARE = re.compile(r"[a-z0-9][a-z0-9.-]*\.[a-z]{2,24}(?::[0-9]{1,5})?/", re.ASCII | re.IGNORECASE)
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})?", re.ASCII)
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"})
_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u2800")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_KEPT = "!$&'()*+,;=:@/?%-._~[]"


@dataclass(frozen=True, slots=True)
class Address:
    """An https or http link whose escapes are normal: unreserved characters bare, others in upper-case hex.

    `authority` is the host with its port, `path` begins with `/`, `query` has no `?`; the fragment is kept apart.
    """

    scheme: str
    authority: str
    path: str
    query: str
    fragment: str

    @property
    def segments(self) -> tuple[str, ...]:
        """The path's parts, escapes undone and one closing slash aside; for comparing with names, never for URLs."""
        inner = self.path.removeprefix("/").removesuffix("/")
        return tuple(unquote(part) for part in inner.split("/")) if inner else ()

    @property
    def fields(self) -> list[tuple[str, str]]:
        """The query's pairs in order, escapes undone."""
        pairs = [piece.partition("=") for piece in self.query.split("&") if piece]
        return [(unquote(name), unquote(value)) for name, _, value in pairs]

    def field(self, name: str) -> str | None:
        """The only value of a query field; None if there is none. Raises BadLink if there are two that differ."""
        values = {value for key, value in self.fields if key == name}
        if len(values) > 1:
            raise BadLink("This link names two things at once; open the one you mean and copy its link.")
        return values.pop() if values else None


_PLAIN = re.compile(r"[!-$&-~]+", re.ASCII)
"""Nothing to look at more closely: every character can be seen, and nothing is escaped."""


def read_address(text: str) -> Address:
    """Take a link apart. A link without its `https://` is read as if it had it. Raises BadLink."""
    text = text.strip()
    if len(text.encode("utf-8", "replace")) > MAX_LINK_BYTES:
        raise BadLink("This link is longer than 2 KB; copy the short link of the page.")
    _refuse_unseen(text)
    if _BARE.match(text):
        text = f"https://{text}"
    match = _PARTS.fullmatch(text)
    if match is None or "\\" in match[2]:
        raise BadLink("This is not a link that begins with https://; copy it from the browser's address line.")
    scheme = match[1].lower()
    return Address(
        scheme,
        read_authority(match[2], scheme),
        _without_dots(_normal_escapes(match[3] or "/")),
        _normal_escapes(match[4] or ""),
        match[5] or "",
    )


def _refuse_unseen(text: str) -> None:
    # Persian and Indic words need joiners; escaped, as browsers copy them, they cannot mislead the eye.
    if _PLAIN.fullmatch(text):
        return
    for seen, harmless in ((text, " "), (unquote(text), " \u200c\u200d")):
        if any(_is_unseen(letter) for letter in seen if letter not in harmless):
            raise BadLink("This link holds characters that cannot be seen; type it, or copy it from the address line.")
    if " " in text:
        raise BadLink("There is a space inside this link; copy it again from the browser's address line.")


def _is_unseen(letter: str) -> bool:
    return unicodedata.category(letter) in _UNSEEN or letter in _BLANK_LETTERS


def _normal_escapes(text: str) -> str:
    def normal(match: re.Match[str]) -> str:
        if match[1] is None:
            return "%25"
        letter = chr(int(match[1], 16))
        return letter if letter in _UNRESERVED else match[0].upper()

    return quote(_ESCAPE.sub(normal, text), safe=_KEPT)


def _without_dots(path: str) -> str:
    """RFC 3986, section 5.2.4, as browsers do it before they ask a server."""
    kept: list[str] = []
    parts = path.split("/")[1:]
    for part in parts:
        if part == "..":
            del kept[-1:]
        elif part != ".":
            kept.append(part)
    if parts[-1] in {".", ".."}:
        kept.append("")
    return "/" + "/".join(kept)
