"""A gift as statistics see it, and everything that it adds to.

    journal entry -> Gift -> sums      (dimension, thing)                 milli, transfers; of every day, and in all
                          -> parts     (dimension, thing; of, part)       who and what a sum is made of

Cash for rounds of instances is no gift to a creator and counts elsewhere. A quiet tip is in no public journal, or
without its work: it never comes here. Promises move no money and are never added to what was paid (PROTOCOL section 2).
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from app.domain.journal import JournalEntry
from app.domain.journal.events import PatronPaid, TipSent
from app.domain.journal.rows import row_of


class Dimension(StrEnum):
    """What is added up by. `ALL` has one thing, whose name is empty."""

    ALL = "all"
    CREATOR = "creator"
    WORK = "work"
    PLATFORM = "platform"
    INSTANCE = "instance"
    SUPPORTER = "supporter"


MADE_OF: dict[Dimension, tuple[Dimension, ...]] = {
    Dimension.ALL: (
        Dimension.CREATOR,
        Dimension.WORK,
        Dimension.PLATFORM,
        Dimension.INSTANCE,
        Dimension.SUPPORTER,
    ),
    Dimension.CREATOR: (Dimension.SUPPORTER, Dimension.WORK, Dimension.PLATFORM),
    Dimension.WORK: (Dimension.SUPPORTER, Dimension.CREATOR),
    Dimension.PLATFORM: (Dimension.SUPPORTER, Dimension.CREATOR),
    Dimension.INSTANCE: (Dimension.SUPPORTER, Dimension.CREATOR),
    Dimension.SUPPORTER: (Dimension.CREATOR, Dimension.PLATFORM),
}
"""Which parts are kept of each."""


class Source(NamedTuple):
    """Through what a gift came to whom: what an observer can have witnessed. `leg` is creator, host, split or patron.

    `channel` is empty where the chain does not say it; `instance` where a platform has no servers of its own.
    """

    receiver: str
    leg: str
    platform: str
    instance: str
    channel: str


class Gift(NamedTuple):
    """One transfer, or several of one day that agree in all else. `day` is UTC, `2026-11-28`; `work` a content id."""

    day: str
    source: Source
    supporter: str
    work: str
    asset: str
    milli: int
    transfers: int = 1

    def things(self) -> dict[str, str]:
        """Every sum that it adds to: dimension -> thing. A host is paid for its server, not for what stands there."""
        source = self.source
        found = {"all": "", "supporter": self.supporter}
        if source.leg != "host":
            found["creator"] = source.receiver
        if self.work:
            found["work"] = self.work
        if source.platform:
            found["platform"] = source.platform
        if source.instance:
            found["instance"] = source.instance
        return found


def gift_of(entry: JournalEntry) -> Gift | None:
    """The gift in an entry; None where there is none, or one to oneself."""
    event = entry.what
    if not isinstance(event, TipSent | PatronPaid) or event.sender == event.receiver:
        return None
    row = row_of(event)
    if row is None:
        return None
    leg = row.leg or row.kind
    source = Source(row.receiver, leg, row.platform, row.instance, row.channel)
    return Gift(f"{entry.time:%Y-%m-%d}", source, row.supporter, row.work, row.asset, event.amount.milli)
