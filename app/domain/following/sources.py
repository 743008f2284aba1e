"""What is followed: a channel by its id, or a feed by its address where one host has many of them.

    peertube:channel:carol@tube.example    hive:account:carol    youtube:channel:UC...    web:hill.example
    feed:https://pods.example/carol.xml    a feed that was named itself; its host may be that of a thousand others
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from app.domain.content import ChannelId, ContentId, Platform, canonical_url, maker_name
from app.domain.content.describe import PLATFORMS
from app.domain.content.hosts import host_of
from app.errors import BadId

_FEED = "feed:"


@dataclass(frozen=True, slots=True)
class Source:
    """Exactly one of both is set; `feed` is a normalised https address. Raises BadId otherwise."""

    channel: ChannelId | None = None
    feed: str = ""

    def __post_init__(self) -> None:
        if (self.channel is None) == (not self.feed):
            raise BadId("A source is a channel or a feed.")
        if self.feed:
            ContentId(Platform.WEB, self.feed)

    def __str__(self) -> str:
        return f"{_FEED}{self.feed}" if self.feed else str(self.channel)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` wrote. Raises BadId."""
        if text.startswith(_FEED):
            return cls(feed=text.removeprefix(_FEED))
        return cls(ChannelId.parse(text))

    @property
    def platform(self) -> Platform:
        """Where it is; a feed is of the web."""
        return self.channel.platform if self.channel is not None else Platform.WEB

    @property
    def url(self) -> str:
        """Where a browser finds it."""
        return self.feed if self.channel is None else canonical_url(self.channel)

    @property
    def place(self) -> str:
        """`PeerTube`, `YouTube`, or the host of a site: short, to stand beside a title."""
        if self.platform is not Platform.WEB:
            return PLATFORMS[self.platform]
        return self.channel.name if self.channel is not None else host_of(self.feed.split("/", 3)[2])

    @property
    def name(self) -> str:
        """What it is called where it says no name itself."""
        return self.place if self.channel is None else maker_name(str(self.channel))
