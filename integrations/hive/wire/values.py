"""The small values that every answer is made of, each checked in one place."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, TypeVar

import msgspec

from integrations.errors import BadAnswer
from wallet.errors import MoneyError
from wallet.money import Amount

T = TypeVar("T")

BlockNumber = Annotated[int, msgspec.Meta(ge=0, le=2**32 - 1)]
BlockId = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{40}\Z")]
TransactionId = BlockId
Name = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9.-]{2,15}\Z")]
Time = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\Z")]
PublicKey = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{3}[1-9A-HJ-NP-Za-km-z]{30,60}\Z")]
Text = Annotated[str, msgspec.Meta(max_length=65_536)]
Count = int | Annotated[str, msgspec.Meta(pattern=r"^-?[0-9]{1,20}\Z")]
"""hived writes 64-bit numbers as JSON numbers or, above 2^53 or where it feels like it, as strings."""

_BAD = "The Hive node's answer is not of the expected form."


def convert(value: object, kind: type[T]) -> T:
    """The plain JSON value as a struct, strictly: no number in a string, no unknown shape. Raises BadAnswer."""
    try:
        return msgspec.convert(value, kind)
    except (msgspec.ValidationError, RecursionError):
        raise BadAnswer(_BAD) from None


def time_of(text: str) -> datetime:
    """hived's `2026-08-22T03:30:15`, which is UTC though it does not say so. Raises BadAnswer."""
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        raise BadAnswer(_BAD) from None


def amount_of(value: object) -> Amount:
    """An amount in the new form (NAI) or the old one (`0.050 HBD`). Raises BadAnswer."""
    try:
        return Amount.parse(value) if isinstance(value, str) else Amount.from_nai(value)
    except MoneyError:
        raise BadAnswer(_BAD) from None


def whole_number(value: int | str) -> int:
    """A Count as a number; digits are bounded by its pattern."""
    return int(value)
