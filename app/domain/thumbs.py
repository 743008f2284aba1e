"""A thumb is somebody's wish to give; a payment is the one gift that may follow from it.

Several thumbs can mean one payment: a like on PeerTube, a vote on the Hive post of the same video and a dropped link
all name the same work, and a work is paid once per Hive account (PROTOCOL section 2, "A payment").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Source(StrEnum):
    """Where a thumb was pressed."""

    PEERTUBE_LIKE = "peertube"
    HIVE_VOTE = "vote"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Payment:
    """The store's unique key: a Hive account, a content id with its origin, and 1, or more for deliberate extras."""

    account: str
    content_id: str
    number: int = 1


@dataclass(frozen=True, slots=True)
class Thumb:
    """A wish to give for the work at `url`.

    `source_reference` names the place to ask again: `<peertube account id>/<uuid>` for a like, `author/permlink` for a
    vote, empty for a link. `existing` thumbs stood before the account was connected and are never paid unasked.
    """

    account: str
    url: str
    title: str
    source: Source
    source_reference: str
    seen_at: datetime
    existing: bool = False
