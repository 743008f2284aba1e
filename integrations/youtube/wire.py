"""What YouTube's answers say. The feed is Atom with names of YouTube's and of Media RSS.

The feed's own `yt:channelId` stands without its `UC`, those of entries with it (facts/platforms.md, seen in 2026).
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from datetime import datetime
from html.parser import HTMLParser
from typing import Annotated

import msgspec

from integrations.displayable import displayable
from integrations.errors import BadAnswer, Rejected
from integrations.http.times import iso_moment

MOST_UPLOADS = 15
_ATOM = "{http://www.w3.org/2005/Atom}"
_YT = "{http://www.youtube.com/xml/schemas/2015}"
_MEDIA = "{http://search.yahoo.com/mrss/}"
_VIDEO = re.compile(r"[A-Za-z0-9_-]{11}", re.ASCII)
_CHANNEL = re.compile(r"UC[A-Za-z0-9_-]{22}", re.ASCII)
_CHANNEL_PAGE = re.compile(r"https://www\.youtube\.com/channel/(UC[A-Za-z0-9_-]{22})", re.ASCII)
_LONGEST_DESCRIPTION = 20_000
Text = Annotated[str, msgspec.Meta(max_length=2_000)]


@dataclass(frozen=True, slots=True)
class Upload:
    """One of the newest videos of a channel; `description` as its maker wrote it; `published` None if unsaid."""

    video: str
    title: str
    description: str
    thumbnail: str
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """`uploads` newest first, at most 15."""

    channel: str
    title: str
    uploads: tuple[Upload, ...]


class Embed(msgspec.Struct, frozen=True):
    """oEmbed of a video: `author_url` is the page of its channel, by name as a rule."""

    title: Text
    author_name: Text
    author_url: Text
    thumbnail_url: Text = ""


def parse_feed(body: bytes, asked: str) -> Feed:
    """The feed of the channel `asked`. Raises BadAnswer, and Rejected("moved") if it is the feed of another one.

    Entries of other channels (playlists mix them) are left out: their makers are others.
    """
    root = _tree(body)
    if root.tag != f"{_ATOM}feed":
        raise BadAnswer("YouTube's answer about a channel is no feed.")
    channel = _text(root, f"{_YT}channelId")
    if channel.removeprefix("UC") != asked.removeprefix("UC"):
        raise Rejected("YouTube shows another channel under this number.", "moved")
    entries = root.findall(f"{_ATOM}entry")[:MOST_UPLOADS]
    uploads = tuple(_upload(entry) for entry in entries if _text(entry, f"{_YT}channelId") == asked)
    return Feed(asked, displayable(_text(root, f"{_ATOM}title"), asked), uploads)


def parse_embed(body: bytes) -> Embed:
    """Raises BadAnswer."""
    try:
        return msgspec.json.decode(body, type=Embed)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadAnswer("YouTube's answer about a video is not of the expected form.") from error


def parse_channel_page(body: bytes) -> str:
    """The `UC...` that the page of a name belongs to: its canonical link and its identifier, which must agree.

    Raises BadAnswer for the consent page and everything else that names none; nothing is guessed.
    """
    reader = _Head()
    try:
        reader.feed(body.decode("utf-8", "replace"))
    except AssertionError as error:
        # html.parser says so of marked sections that it does not know.
        raise BadAnswer("YouTube's answer about a channel is not of the expected form.") from error
    if len(reader.channels) != 1:
        raise BadAnswer("YouTube does not say which channel this name belongs to; use the channel's own link.")
    return reader.channels.pop()


class _Head(HTMLParser):
    """Collects the channels that the page's head names."""

    def __init__(self) -> None:
        super().__init__()
        self.channels: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """html.parser: an element begins."""
        fields = {name: value or "" for name, value in attrs}
        if tag == "link" and fields.get("rel", "").lower() == "canonical":
            found = _CHANNEL_PAGE.fullmatch(fields.get("href", ""))
            self.channels.update([found[1]] if found else [])
        elif tag == "meta" and fields.get("itemprop") == "identifier" and _CHANNEL.fullmatch(fields.get("content", "")):
            self.channels.add(fields["content"])


def _tree(body: bytes) -> ElementTree.Element:
    """Without entities: they could grow a small document into gigabytes. Decoded first, so that none can hide."""
    try:
        text = body.decode("utf-8")
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise BadAnswer("YouTube's answer about a channel is no plain feed.")
        return ElementTree.fromstring(text)  # noqa: S314
    except (ElementTree.ParseError, UnicodeDecodeError, ValueError) as error:
        raise BadAnswer("YouTube's answer about a channel is not of the expected form.") from error


def _upload(entry: ElementTree.Element) -> Upload:
    video = _text(entry, f"{_YT}videoId")
    if _VIDEO.fullmatch(video) is None:
        raise BadAnswer("YouTube's feed names a video that cannot be.")
    group = entry.find(f"{_MEDIA}group")
    picture = group.find(f"{_MEDIA}thumbnail") if group is not None else None
    return Upload(
        video,
        displayable(_text(entry, f"{_ATOM}title"), "(untitled)"),
        _text(group, f"{_MEDIA}description")[:_LONGEST_DESCRIPTION] if group is not None else "",
        (picture.get("url") or "")[:2_000] if picture is not None else "",
        iso_moment(_text(entry, f"{_ATOM}published")),
    )


def _text(parent: ElementTree.Element, tag: str) -> str:
    return (parent.findtext(tag) or "").strip()
