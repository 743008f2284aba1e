"""What `capillary id` says about a link: the id, the one URL it is published by, and what nobody has checked yet."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.content.hosts import host_of
from app.domain.content.ids import ChannelId, Platform, Supposition
from app.domain.content.reading import KnownHosts, Lookup, Reading
from app.domain.content.urls import canonical_url, parse_url, read_id
from app.errors import BadId

PLATFORMS = {
    Platform.PEERTUBE: "PeerTube",
    Platform.HIVE: "Hive",
    Platform.YOUTUBE: "YouTube",
    Platform.VIMEO: "Vimeo",
    Platform.DAILYMOTION: "Dailymotion",
    Platform.WEB: "the web",
}
_SUPPOSED = {
    Supposition.ORIGIN: "The origin is only supposed: another server may have published this video first.",
    Supposition.PEERTUBE: "PeerTube is only supposed: on a server of another kind, the link is a page of the web.",
    Supposition.SCHEME: "The link says http; the id and its URL always say https.",
}


@dataclass(frozen=True, slots=True)
class Description:
    """`id` is empty where only the platform can tell it. `supposed` are sentences, `flags` the same as words."""

    id: str
    kind: str
    platform: str
    url: str
    maker: str
    supposed: tuple[str, ...]
    flags: tuple[str, ...]

    def lines(self) -> list[str]:
        """For people: one thing a line."""
        kind = f"{self.kind} on {self.platform}"
        named = [("kind", kind), ("id", self.id), ("url", self.url), ("made by", self.maker)]
        return [f"{label:<8} {value}" for label, value in named if value] + list(self.supposed)

    def as_json(self) -> dict[str, str | list[str]]:
        """For programs; every key is always there."""
        return {
            "id": self.id,
            "kind": self.kind,
            "platform": self.platform,
            "url": self.url,
            "made_by": self.maker,
            "supposed": list(self.flags),
        }


def describe(text: str, known: KnownHosts | None = None) -> Description:
    """Describe a link or an id. Raises BadLink."""
    return _description(_from_id(text) or parse_url(text, known or KnownHosts()))


def _from_id(text: str) -> Reading | None:
    try:
        return read_id(text.strip())
    except BadId:
        return None


def _description(reading: Reading) -> Description:
    platform = PLATFORMS[reading.platform]
    if isinstance(reading, Lookup):
        sentence = f"Only {platform} can tell which channel this name belongs to; its permanent link is needed."
        return Description("", "channel name", platform, reading.page, "", (sentence,), ("name",))
    flags = tuple(flag for flag in Supposition if flag in reading.supposed)
    maker = None if isinstance(reading, ChannelId) else reading.maker
    return Description(
        str(reading),
        reading.kind,
        platform,
        canonical_url(reading),
        str(maker) if maker else "",
        tuple(_SUPPOSED[flag] for flag in flags),
        tuple(flag.value for flag in flags),
    )


def dns_name(channel: ChannelId) -> str:
    """Where the account and share of a site or instance are proven: `_capillary.<host>`, without any port."""
    return f"_capillary.{host_of(channel.host or channel.name)}"
