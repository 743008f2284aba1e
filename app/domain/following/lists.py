"""The list of whom a person follows, to carry away and to bring in: OPML, JSON, or plain links.

    OPML    <outline type="rss" text="Carol" title="Carol" htmlUrl="https://..." xmlUrl="https://.../feed.xml"/>
    JSON    {"following": [{"name": "Carol", "url": "https://...", "feed": "https://.../feed.xml"}]}
    text    one link a line; what stands behind a # is a remark

Whatever brings a list in is a stranger: sizes are bounded, a document type is refused, nothing is fetched meanwhile.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from app.errors import BadList

MOST_BYTES = 2_000_000
MOST_ENTRIES = 2_000
_MOST_TEXT = 2_000

Form = Literal["opml", "json"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list. `url` is the page, `feed` what programs read; one of both may be empty. `name` is a
    stranger's word."""

    name: str
    url: str
    feed: str = ""

    @property
    def links(self) -> tuple[str, ...]:
        """What to try, the page first."""
        return tuple(link for link in (self.url, self.feed) if link)


def write_list(entries: Sequence[Entry], form: Form) -> str:
    """A whole document."""
    return _opml(entries) if form == "opml" else _json(entries)


def read_list(body: bytes) -> list[Entry]:
    """The entries of a list in any of the three forms, each link once. Raises BadList, one clear sentence."""
    if len(body) > MOST_BYTES:
        raise BadList("This list is larger than 2 MB, so it is not read.")
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadList("This list is not written in UTF-8, so it is not read.") from error
    start = text.lstrip()[:1]
    found = {"<": _from_opml, "{": _from_json, "[": _from_json}.get(start, _from_lines)(text)
    entries = list(islice(_once(found), MOST_ENTRIES))
    if not entries:
        raise BadList("There is no link in this list.")
    return entries


def _once(entries: Iterable[Entry]) -> Iterator[Entry]:
    seen: set[tuple[str, ...]] = set()
    for entry in entries:
        if entry.links and entry.links not in seen and max(map(len, (entry.name, *entry.links))) <= _MOST_TEXT:
            seen.add(entry.links)
            yield entry


def _opml(entries: Sequence[Entry]) -> str:
    root = ElementTree.Element("opml", version="2.0")
    ElementTree.SubElement(ElementTree.SubElement(root, "head"), "title").text = "Followed with Capillary"
    body = ElementTree.SubElement(root, "body")
    for entry in entries:
        # XML cannot hold control characters at all.
        name = "".join(one for one in entry.name if one.isprintable())
        fields = {"type": "rss", "text": name, "title": name, "htmlUrl": entry.url, "xmlUrl": entry.feed}
        ElementTree.SubElement(body, "outline", {key: value for key, value in fields.items() if value})
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, "unicode") + "\n"


def _json(entries: Sequence[Entry]) -> str:
    listed = [
        {key: value for key, value in (("name", one.name), ("url", one.url), ("feed", one.feed)) if value}
        for one in entries
    ]
    return json.dumps({"following": listed}, ensure_ascii=False, indent=1) + "\n"


def _from_opml(text: str) -> Iterator[Entry]:
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise BadList("This list is no plain OPML file, so it is not read.")
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 without entities
    except (ElementTree.ParseError, ValueError) as error:
        raise BadList("This list is no OPML file that can be read.") from error
    if root.tag.lower() != "opml":
        raise BadList("This list is no OPML file that can be read.")
    for outline in root.iter("outline"):
        name = outline.get("title") or outline.get("text") or ""
        yield Entry(name.strip(), (outline.get("htmlUrl") or "").strip(), (outline.get("xmlUrl") or "").strip())


def _from_json(text: str) -> Iterator[Entry]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadList("This list is no JSON file that can be read.") from error
    rows = found.get("following") if isinstance(found, dict) else found
    if not isinstance(rows, list):
        raise BadList("This list is no JSON file of the expected form; `capillary follow export` shows one.")
    for row in rows:
        match row:
            case str(link):
                yield Entry("", link.strip())
            case dict():
                name, url, feed = (row.get(key) for key in ("name", "url", "feed"))
                texts = [one.strip() if isinstance(one, str) else "" for one in (name, url, feed)]
                yield Entry(*texts)


def _from_lines(text: str) -> Iterator[Entry]:
    for line in text.splitlines():
        link = line.partition(" #")[0].strip()
        if link and not link.startswith("#"):
            yield Entry("", link)
