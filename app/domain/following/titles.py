"""When two titles are the same to a person, and what a search looks for in them."""

from __future__ import annotations

import unicodedata

LEAST_TELLING = 5
"""`Live` or `#12` says nothing about a work."""
UNTITLED = "(untitled)"
"""What stands where a platform gives no title."""


def folded(text: str) -> str:
    """Letters and digits only, without case, width and marks: what is left is compared and searched."""
    parts = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(one if one.isalnum() else " " for one in parts if not unicodedata.combining(one))
    return " ".join(kept.split())


def same_title(one: str, other: str) -> bool:
    """Whether both are told alike; a guess, good enough to offer and never to pay on."""
    left = folded(one)
    return one != UNTITLED and len(left) >= LEAST_TELLING and left == folded(other)


def all_words(query: str) -> tuple[str, ...]:
    """The words of a search; every one of them must be found."""
    return tuple(folded(query).split()[:8])
