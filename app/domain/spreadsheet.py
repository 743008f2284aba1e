"""Cells of files for spreadsheets, which run what begins like a formula; much of what stands in them is strangers'."""

from __future__ import annotations

import unicodedata

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
"""Also in their full width: spreadsheets of some languages read those alike."""


def safe_cell(value: str | int) -> str | int:
    """The value as a cell that stays text: one that could begin a formula begins with an apostrophe instead."""
    if not isinstance(value, str):
        return value
    begins = unicodedata.normalize("NFKC", value).lstrip(" \xa0\0")
    return f"'{value}" if begins.startswith(_FORMULA_STARTS) or value.startswith(_FORMULA_STARTS) else value
