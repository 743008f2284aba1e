"""Names and titles of strangers, made safe to stand in a line of text; for every outside world that shows some."""

from __future__ import annotations

import unicodedata

_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_LONGEST_DISPLAY = 120
_MOST_MARKS_IN_A_ROW = 2


def displayable(raw: str, instead: str) -> str:
    """`raw` made safe to stand in a line of text: NFKC, nothing invisible, nothing that turns the direction.

    Control, format (bidi, zero width), private and unassigned characters go, runs of white space become one space,
    at most 2 combining marks stay on a letter, at most 120 characters in all. `instead` if nothing is left.
    """
    if raw.isascii() and raw.isprintable():
        return " ".join(raw.split())[:_LONGEST_DISPLAY].strip() or instead
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFKC", raw[: 10 * _LONGEST_DISPLAY]):
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if character.isspace():
            kept.append(" ")
        elif category not in _HIDDEN_CATEGORIES and marks <= _MOST_MARKS_IN_A_ROW:
            kept.append(character)
    text = " ".join("".join(kept).split())[:_LONGEST_DISPLAY].strip()
    return text or instead
