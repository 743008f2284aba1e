"""How a creator divides what arrives: `fee` shares in per cent first, then shares of any sum, as in podcast:value.

    [{"to":"hugo","share":10,"fee":true},{"to":"nina","share":3},{"to":"bob","share":1}]

The creator named by the channel gets only what the splits leave, so creators put themselves into the list.
Source: PROTOCOL section 2.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.content.names import is_hive_account
from app.errors import BadSplits

MAX_SPLITS = 8
MAX_SHARE = 1_000_000


@dataclass(frozen=True, slots=True)
class Split:
    """One receiver: `share` parts of the shares' sum or, with `fee`, per cent. Raises BadSplits."""

    to: str
    share: int
    fee: bool = False

    def __post_init__(self) -> None:
        if not is_hive_account(self.to):
            raise BadSplits("Every split names a Hive account.")
        if not is_whole(self.share) or not 1 <= self.share <= (100 if self.fee else MAX_SHARE):
            raise BadSplits("A split's share is a whole number, from 1 to 100 for a fee and to 1000000 otherwise.")

    def as_json(self) -> dict[str, str | int | bool]:
        """The form of the `link` operation."""
        plain: dict[str, str | int | bool] = {"to": self.to, "share": self.share}
        if self.fee:
            plain["fee"] = True
        return plain


def checked(splits: Sequence[Split]) -> tuple[Split, ...]:
    """The same splits. Raises BadSplits if there are more than 8, or their fees are over 100 per cent."""
    if len(splits) > MAX_SPLITS:
        raise BadSplits(f"There are at most {MAX_SPLITS} splits.")
    if sum(split.share for split in splits if split.fee) > 100:
        raise BadSplits("The fees of the splits are more than 100 per cent.")
    return tuple(splits)


def parse_splits(value: object) -> tuple[Split, ...]:
    """Read the `splits` of a decoded `link` operation. Raises BadSplits for anything unknown in it."""
    if not isinstance(value, list):
        raise BadSplits("Splits are a list.")
    return checked([_parse_one(item) for item in value])


def typed_split(text: str) -> Split:
    """`bob=3` (parts) or `hugo=10%` (a fee), as people type it. Raises BadSplits."""
    to, _, share = text.strip().removeprefix("@").partition("=")
    number = share.strip().removesuffix("%").strip()
    if not (number.isascii() and number.isdigit() and len(number) <= 7):
        raise BadSplits("A split is written as bob=3 for parts, or as bob=10% for a fee.")
    return Split(to.strip().removeprefix("@"), int(number), share.strip().endswith("%"))


def is_whole(value: object) -> bool:
    """An int that is not a bool: JSON's `true` is no number."""
    return isinstance(value, int) and not isinstance(value, bool)


def _parse_one(item: object) -> Split:
    match item:
        case {"to": str(to), "share": int(share), "fee": bool(fee), **rest} if not rest:
            return Split(to, share, fee)
        case {"to": str(to), "share": int(share), **rest} if not rest:
            return Split(to, share)
    raise BadSplits("A split has `to`, `share` and perhaps `fee`, and nothing else.")
