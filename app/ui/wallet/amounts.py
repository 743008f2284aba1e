"""Amounts as people type them, and as they are shown again."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from app.ui.numbers import in_field

ASSETS = ("HBD", "HIVE")


def typed_number(text: str) -> str:
    """`0.5`, `0,5` and `1` as `0.500` and `1.000`; anything else as it was typed, for the wallet to refuse."""
    typed = text.strip().replace(",", ".").removesuffix("HBD").removesuffix("HIVE").strip()
    whole, point, part = typed.partition(".")
    if whole.isascii() and whole.isdigit() and len(whole) < 13 and len(part) <= 3 and (not point or _digits(part)):
        return f"{int(whole)}.{part.ljust(3, '0')}"
    return typed


def milli_of(text: str) -> int | None:
    """Thousandths of what was typed; None if it is no amount."""
    whole, point, part = typed_number(text).partition(".")
    return int(whole) * 1000 + int(part) if point and _digits(whole) and _digits(part) and len(part) == 3 else None


def number_of(milli: int) -> str:
    """`0.050`."""
    return f"{milli // 1000}.{milli % 1000:03d}"


def amount_field(label: str, milli: int = 0) -> QLineEdit:
    """A line with an amount of thousandths in it."""
    field = QLineEdit(in_field(milli))
    field.setAccessibleName(label)
    field.setMaxLength(20)
    return field


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
