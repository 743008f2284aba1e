"""A page of HTML as far as it speaks for its owner: the title, and links with `rel="me"`.

    <a rel="me" href="https://hive.blog/@alice">hive-tips: @alice</a>
    <link rel="me" href="https://hive.blog/@alice" title="hive-tips: @alice">

Everything else on a page may be a stranger's: comments, guests, advertisements. Comments, scripts, styles and
templates are no part of what a page shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

from integrations.displayable import displayable
from integrations.errors import BadAnswer

MOST_LINKS = 50
LONGEST_LINK_TEXT = 500
_UNSEEN = frozenset({"script", "style", "template", "noscript", "textarea", "iframe"})


@dataclass(frozen=True, slots=True)
class MeLink:
    """`text` is what the link shows, or its title."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """`title` is safe to show, empty if there is none."""

    title: str
    me: tuple[MeLink, ...]


def parse_page(body: bytes) -> Page:
    """Tolerant, as browsers are; raises BadAnswer for what is no text in UTF-8, or no HTML at all."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadAnswer("The page is not written in UTF-8, so it is not read.") from error
    reader = _Reader()
    try:
        reader.feed(text)
        reader.close()
    except AssertionError as error:
        # html.parser says so of marked sections that it does not know.
        raise BadAnswer("The page is not of the expected form.") from error
    return Page(displayable("".join(reader.title), ""), tuple(reader.links[:MOST_LINKS]))


class _Reader(HTMLParser):
    """Follows a page; an open `rel="me"` link collects its text until it is closed or another one opens."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title: list[str] = []
        self.links: list[MeLink] = []
        self._in_title = False
        self._unseen: list[str] = []
        self._open: tuple[str, list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """html.parser: an element begins."""
        fields = {name: value or "" for name, value in reversed(attrs)}
        if tag in _UNSEEN:
            self._unseen.append(tag)
        if self._unseen:
            return
        if tag == "title" and not self.title:
            self._in_title = True
        if tag not in ("a", "link"):
            return
        self._finish()
        if "me" in fields.get("rel", "").lower().split() and fields.get("href"):
            if tag == "link":
                self.links.append(MeLink(fields["href"], fields.get("title", "")[:LONGEST_LINK_TEXT]))
            else:
                self._open = (fields["href"], [])

    def handle_endtag(self, tag: str) -> None:
        """html.parser: an element ends."""
        if self._unseen and tag == self._unseen[-1]:
            self._unseen.pop()
        if tag == "title":
            self._in_title = False
        if tag == "a":
            self._finish()

    def handle_data(self, data: str) -> None:
        """html.parser: text."""
        if self._unseen:
            return
        if self._in_title:
            self.title.append(data[:LONGEST_LINK_TEXT])
        elif self._open is not None:
            self._open[1].append(data[:LONGEST_LINK_TEXT])

    def _finish(self) -> None:
        if self._open is not None:
            address, texts = self._open
            self.links.append(MeLink(address, " ".join("".join(texts).split())[:LONGEST_LINK_TEXT]))
            self._open = None
