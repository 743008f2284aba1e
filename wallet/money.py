"""Money as an integer number of thousandths, and nothing else.

Amounts are written `0.050 HBD` in JSON and on screen, `0.050-HBD` inside memos (docs/protocol.md, section 2).
Assets never convert into one another here: adding HIVE to HBD is an error, not a sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import total_ordering
from typing import Self

from wallet.errors import MoneyError

MAX_MILLI = 2**63 - 1
"""hived keeps amounts in a signed 64-bit integer."""

_TEXT = re.compile(r"([0-9]{1,16})\.([0-9]{3})([ -])(HIVE|HBD)", re.ASCII)


class Asset(StrEnum):
    """The two currencies of Hive; 1 HBD is meant to be worth about one US dollar."""

    HIVE = "HIVE"
    HBD = "HBD"

    @property
    def nai(self) -> str:
        """The name of the asset in the answers of hived's newer methods (`facts/hive.md`, section 3)."""
        return "@@000000021" if self is Asset.HIVE else "@@000000013"


@total_ordering
@dataclass(frozen=True, slots=True)
class Amount:
    """`milli` thousandths of `asset`; never negative. Raises MoneyError on anything else."""

    milli: int
    asset: Asset

    def __post_init__(self) -> None:
        if isinstance(self.milli, bool) or not isinstance(self.milli, int):
            raise MoneyError("An amount is a whole number of thousandths.")
        if not 0 <= self.milli <= MAX_MILLI:
            raise MoneyError("An amount is between 0 and 9223372036854775.807.")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `0.050 HBD`: exactly three decimals, one space, HIVE or HBD. Raises MoneyError."""
        return cls._read(text, " ")

    @classmethod
    def parse_memo(cls, text: str) -> Self:
        """Read `0.050-HBD`, the form used inside memos. Raises MoneyError."""
        return cls._read(text, "-")

    @classmethod
    def _read(cls, text: str, separator: str) -> Self:
        match = _TEXT.fullmatch(text)
        if match is None or match[3] != separator:
            raise MoneyError(f"An amount is written like 0.050{separator}HBD, with three decimals and HIVE or HBD.")
        if len(match[1]) > 1 and match[1].startswith("0"):
            raise MoneyError("An amount has no leading zeros.")
        return cls(int(match[1]) * 1000 + int(match[2]), Asset(match[4]))

    @classmethod
    def from_nai(cls, value: object) -> Self:
        """Read hived's `{"amount": "50", "precision": 3, "nai": "@@000000013"}`. Raises MoneyError."""
        match value:
            case {"amount": str(digits), "precision": 3, "nai": str(nai)} if re.fullmatch(r"[0-9]{1,19}", digits):
                for asset in Asset:
                    if asset.nai == nai:
                        return cls(int(digits), asset)
        raise MoneyError("This is not an amount of HIVE or HBD.")

    @property
    def number(self) -> str:
        """`0.050`, without the asset."""
        return f"{self.milli // 1000}.{self.milli % 1000:03d}"

    @property
    def memo_text(self) -> str:
        """`0.050-HBD`."""
        return f"{self.number}-{self.asset}"

    def __str__(self) -> str:
        return f"{self.number} {self.asset}"

    def __bool__(self) -> bool:
        return self.milli > 0

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.milli + self._milli_of(other), self.asset)

    def __sub__(self, other: Amount) -> Amount:
        """Raises MoneyError if the result would be negative."""
        return Amount(self.milli - self._milli_of(other), self.asset)

    def __lt__(self, other: Amount) -> bool:
        return self.milli < self._milli_of(other)

    def percent(self, share: int) -> Amount:
        """`share` per cent, thousandths that cannot be split left out. Raises MoneyError outside 0-100."""
        if not 0 <= share <= 100:
            raise MoneyError("A share is between 0 and 100 per cent.")
        return Amount(self.milli * share // 100, self.asset)

    def _milli_of(self, other: Amount) -> int:
        if other.asset is not self.asset:
            raise MoneyError(f"{self.asset} and {other.asset} do not add up.")
        return other.milli


def total(amounts: Iterable[Amount], asset: Asset) -> Amount:
    """The sum, zero of `asset` for nothing. Raises MoneyError if another asset is among them."""
    result = Amount(0, asset)
    for amount in amounts:
        result = result + amount
    return result
