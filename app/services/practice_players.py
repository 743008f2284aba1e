"""Whom a person may play in the practice world, and where its pages are: from the papers that it leaves."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class PlayWords:
    """All passwords of the practice world are published; `wallet` signs links of its main accounts."""

    account: str
    password: str
    server: str
    user: str
    user_password: str
    page: str
    wallet: str


def play_words(path: Path) -> PlayWords | None:
    """The first pocket account and its owner's log-in; None where no world left its papers."""
    try:
        papers = json.loads(path.read_bytes()[: MOST_BYTES + 1])
        pocket = next(one for one in papers["accounts"] if one["pocket_of"])
        viewer = next(one for one in papers["viewers"] if one["name"] == pocket["pocket_of"])
        page = papers["peertube"][viewer["host"]]
        return PlayWords(
            pocket["name"],
            pocket["password"],
            page.split("/")[2],
            viewer["name"],
            viewer["password"],
            page,
            papers["wallet"],
        )
    except (OSError, ValueError, KeyError, TypeError, StopIteration, IndexError):
        return None
