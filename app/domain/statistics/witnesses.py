"""The confirmed layer: which sources of gifts somebody has seen to be what they say, and who that was.

The chain alone says that @carol was paid for a work; whether @carol is its maker is said by the work's own place. An
observer who saw there the words that name her (link_states) is a witness for the gifts that came through that place:

    leg creator, patron     the record names the receiver, and its channel is the gift's, or stands at the same place
    leg host                the record names the receiver for the site of the instance
    leg split               of nobody but the receiver's own channels
    a Hive post             the chain shows its author itself

Source: docs/protocol.md, section "Open statistics".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.content import ChannelId, Platform
from app.domain.statistics.gifts import Source
from app.errors import BadId

CHAIN = "hive"
"""The observer of what stands on chain itself."""
HERE = "this computer"
"""This program's own looks."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One record: `observer` found words that name `account` in `channel`; `digest` is SHA-256 of the text there."""

    observer: str
    account: str
    channel: ChannelId
    seen_at: datetime
    digest: str


def observers_of(source: Source, records: Iterable[Seen]) -> tuple[str, ...]:
    """Who witnessed that gifts of this source reach whom they are for, in order; nobody: the gifts are only claimed."""
    found = {one.observer for one in records if _fits(source, one)}
    if source.channel == f"hive:account:{source.receiver}":
        found.add(CHAIN)
    return tuple(sorted(found))


def _fits(source: Source, record: Seen) -> bool:
    if record.account != source.receiver:
        return False
    channel = record.channel
    if source.leg == "host":
        return (channel.platform, channel.name) == (Platform.WEB, source.instance)
    if source.channel:
        try:
            return channel.covers(ChannelId.parse(source.channel))
        except BadId:
            return False
    host = channel.name if channel.platform is Platform.WEB else channel.host
    return (channel.platform.value, host) == (source.platform, source.instance)
