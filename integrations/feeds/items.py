"""RSS 2.0 and Atom, as far as they tell of new works; podcasts are RSS (recordings: feed-podcast, feed-videos-*).

Only what stands in the items' own elements is read: title, link, date. Text may be HTML there; here it is plain text.
"""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from datetime import datetime
from html.parser import HTMLParser

from integrations.displayable import displayable
from integrations.errors import BadAnswer
from integrations.http.times import mail_moment

MOST_ITEMS = 30
MOST_LINK = 2_000
_ATOM = "{http://www.w3.org/2005/Atom}"
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,30})["']""")
_ENCODINGS = {"utf-8": "utf-8-sig", "us-ascii": "ascii", "iso-8859-1": "cp1252", "iso-8859-15": "iso-8859-15",
              "windows-1252": "cp1252"}  # fmt: skip
_FEEDS = ("application/rss+xml", "application/atom+xml")
_TAG = re.compile(r"<[^<>]{0,300}>")


@dataclass(frozen=True, slots=True)
class Item:
    """`link` is where a browser finds it, as its feed says; `published` None if that is not said."""

    title: str
    link: str
    published: datetime | None


@dataclass(frozen=True, slots=True)
class Feed:
    """`title` is safe to show, empty if there is none; `items` as the feed orders them, at most 30."""

    title: str
    items: tuple[Item, ...]


def parse_items(body: bytes) -> Feed:
    """Raises BadAnswer for what is no feed, has a document type (whose entities could grow), or is written oddly."""
    root = _tree(body)
    if root.tag == f"{_ATOM}feed":
        entries = root.findall(f"{_ATOM}entry")[:MOST_ITEMS]
        return Feed(_plain(root.findtext(f"{_ATOM}title"), ""), tuple(filter(None, map(_atom, entries))))
    channel = root.find("channel") if root.tag == "rss" else None
    if channel is None:
        raise BadAnswer("There is no feed at this address.")
    found = channel.findall("item")[:MOST_ITEMS]
    return Feed(_plain(channel.findtext("title"), ""), tuple(filter(None, map(_rss, found))))


def feeds_of_page(body: bytes) -> tuple[str, ...]:
    """Addresses that a page names by `<link rel="alternate" type="application/rss+xml">`, as they stand there."""
    finder = _Finder()
    try:
        finder.feed(body.decode("utf-8", "replace"))
    except AssertionError as error:
        # html.parser says so of marked sections that it does not know.
        raise BadAnswer("The page is not of the expected form.") from error
    return tuple(finder.found)


class _Finder(HTMLParser):
    """Collects the feeds that a page's head names."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """html.parser: an element begins."""
        fields = {name: value or "" for name, value in attrs}
        told = "alternate" in fields.get("rel", "").lower().split() and fields.get("type", "").lower() in _FEEDS
        if tag == "link" and told and fields.get("href") and len(self.found) < MOST_ITEMS:
            self.found.append(fields["href"][:MOST_LINK])


def _tree(body: bytes) -> ElementTree.Element:
    declared = _DECLARED.match(body)
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    if name not in _ENCODINGS:
        raise BadAnswer("The feed is not written in an encoding that is read here.")
    try:
        text = body.decode(_ENCODINGS[name])
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise BadAnswer("The feed is no plain feed.")
        return ElementTree.fromstring(text)  # noqa: S314
    except (ElementTree.ParseError, UnicodeDecodeError, ValueError) as error:
        raise BadAnswer("The feed is not of the expected form.") from error


def _rss(item: ElementTree.Element) -> Item | None:
    link = (item.findtext("link") or "").strip()
    guid = item.find("guid")
    if not link and guid is not None and guid.get("isPermaLink", "true").lower() != "false":
        link = (guid.text or "").strip()
    return _item(item.findtext("title"), link, item.findtext("pubDate"))


def _atom(entry: ElementTree.Element) -> Item | None:
    links = [one for one in entry.findall(f"{_ATOM}link") if one.get("rel", "alternate") == "alternate"]
    link = (links[0].get("href") or "").strip() if links else ""
    moment = entry.findtext(f"{_ATOM}published") or entry.findtext(f"{_ATOM}updated")
    return _item(entry.findtext(f"{_ATOM}title"), link, moment)


def _item(title: str | None, link: str, moment: str | None) -> Item | None:
    if not link or len(link) > MOST_LINK:
        return None
    return Item(_plain(title, "(untitled)"), link, mail_moment(moment or ""))


def _plain(text: str | None, instead: str) -> str:
    """A title that is HTML, twice wrapped as many feeds have it, as plain text that is safe to show."""
    return displayable(html.unescape(_TAG.sub("", (text or "")[:2_000])), instead)
