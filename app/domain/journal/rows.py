"""Which row of a day's sums an event adds to: the same for the state of the journal and for statistics."""

from __future__ import annotations

from functools import lru_cache

from app.domain.content import Platform, read_id
from app.domain.journal.events import Event, Ignored, PatronPaid, RaisePaid, TipSent
from app.domain.journal.state import Row


def row_of(event: Event | Ignored) -> Row | None:
    """The row; None for what moves no money of which everybody may know what it was for."""
    match event:
        case TipSent():
            return _row("tip", event.work, event.channel, event, event.leg)
        case PatronPaid():
            return _row("patron", "", event.channel, event, "")
        case RaisePaid():
            return _row("raise", f"{event.round_id} {event.need}", "", event, "")
    return None


def _row(kind: str, work: str, channel: str, event: TipSent | PatronPaid | RaisePaid, leg: str) -> Row:
    platform, instance = where_made(work if kind == "tip" else channel)
    return Row(kind, work, channel, platform, instance, event.sender, event.receiver, leg, event.amount.asset.value)


@lru_cache(maxsize=16_384)
def where_made(thing: str) -> tuple[str, str]:
    """(platform, instance) of an id; the instance is the server where a platform has many."""
    if not thing:
        return "", ""
    read = read_id(thing)
    if read.platform is Platform.PEERTUBE:
        return read.platform.value, read.host
    if read.platform is Platform.WEB:
        maker = getattr(read, "maker", None)
        return read.platform.value, maker.name if maker else read.name
    return read.platform.value, ""
