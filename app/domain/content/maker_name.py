"""What a maker is called who gave no name: an id is for programs, and people want a place and something short."""

from __future__ import annotations

from app.domain.content.describe import PLATFORMS
from app.domain.content.ids import ChannelId, Platform
from app.errors import BadId

LONGEST, SHORT = 24, 10


def maker_name(channel: str) -> str:
    """`carol@tube.example`, `@alice` (Hive), `YouTube UCabcdefgh…`; empty for an id that nobody can read."""
    try:
        found = ChannelId.parse(channel)
    except BadId:
        return ""
    name = found.name if len(found.name) <= LONGEST else f"{found.name[:SHORT]}…"
    match found.platform:
        case Platform.PEERTUBE:
            return f"{name}@{found.host}"
        case Platform.HIVE:
            return f"@{name}"
        case Platform.WEB:
            return found.name
        case platform:
            return f"{PLATFORMS[platform]} {_short(found.name)}"


def _short(number: str) -> str:
    return number if len(number) <= SHORT else f"{number[:SHORT]}…"
