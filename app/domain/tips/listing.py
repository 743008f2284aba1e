"""A person's question to the list of tips, and how words are compared in it.

Accents and case do not matter: `eleve` finds `Élève`. Each word of a search must be there somewhere.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from app.domain.tips.kinds import Kind

MOST_WORDS = 8
LONGEST_PART = 300
_TRANSACTION = re.compile(r"[0-9a-f]{6,40}", re.ASCII)


class Order(StrEnum):
    """What a list is sorted by; tips that are alike in it stand newest first."""

    TIME = "time"
    TITLE = "title"
    CREATOR = "creator"
    AMOUNT = "amount"
    KIND = "kind"


class Grouping(StrEnum):
    """What stands together under one heading."""

    NONE = ""
    CREATOR = "creator"
    PLACE = "place"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class TipQuery:
    """No kinds are all kinds. `since` and `until` are days or moments as they are stored; `until` is not included."""

    kinds: frozenset[Kind] = frozenset()
    asset: str = ""
    since: str = ""
    until: str = ""
    words: str = ""
    order: Order = Order.TIME
    descending: bool = True
    grouping: Grouping = Grouping.NONE

    @property
    def filters(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.kinds or self.asset or self.since or self.until or self.searched)

    @property
    def searched(self) -> tuple[str, ...]:
        """The words to be found, folded."""
        return tuple(folded(self.words).split()[:MOST_WORDS])


@dataclass(frozen=True, slots=True)
class TipTotal:
    """`count` tips of `milli` thousandths in all that are of one kind and asset."""

    kind: Kind
    asset: str
    count: int
    milli: int


@dataclass(frozen=True, slots=True)
class TipGroup:
    """One heading: `key` is a creator's or place's own, or a month like `2026-11`; `sample` is the number of a tip."""

    key: str
    sample: int
    count: int
    totals: tuple[TipTotal, ...]


def folded(text: str) -> str:
    """The text without case and accents, for comparing only."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def is_transaction(word: str) -> bool:
    """Whether a searched word may be the beginning of a transaction id."""
    return _TRANSACTION.fullmatch(word) is not None
