"""Works and their makers, known by ids that every URL form of a platform leads to (docs/protocol.md, section 3)."""

from app.domain.content.describe import describe
from app.domain.content.ids import ChannelId, ContentId, Platform, Supposition
from app.domain.content.maker_name import maker_name
from app.domain.content.reading import KnownHosts, Lookup, Reading
from app.domain.content.urls import canonical_url, content_id_of, parse_url, read_id

__all__ = [
    "ChannelId",
    "ContentId",
    "KnownHosts",
    "Lookup",
    "Platform",
    "Reading",
    "Supposition",
    "canonical_url",
    "content_id_of",
    "describe",
    "maker_name",
    "parse_url",
    "read_id",
]
