"""Accounts that belong together, as far as the public journal shows it: what one gives the other is no support.

Two accounts belong together if they ever named the same paying computer (`payer`), or ever claimed the same channel
(`link`). It is looked at pair by pair: that one belongs to two others does not make those two belong together, so
nobody can tie strangers to each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from app.domain.journal import JournalEntry
from app.domain.journal.events import LinkChanged, PayerNamed


class Mark(NamedTuple):
    """What an account said of itself: `device <16 hex>` or `channel <id>`."""

    account: str
    said: str


def mark_of(entry: JournalEntry) -> Mark | None:
    """The mark that an entry leaves; None for most."""
    match entry.what:
        case PayerNamed(account=account, device=device):
            return Mark(account, f"device {device}")
        case LinkChanged(account=account, claim=claim) if not claim.withdraws:
            return Mark(account, f"channel {claim.channel}")
    return None


class Together:
    """Answers for any two accounts."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._said: dict[str, set[str]] = {}
        for mark in marks:
            self._said.setdefault(mark.account, set()).add(mark.said)

    def __call__(self, one: str, other: str) -> bool:
        """Whether they are one person's as far as anybody can see."""
        if one == other:
            return True
        said, others = self._said.get(one), self._said.get(other)
        return said is not None and others is not None and not said.isdisjoint(others)
