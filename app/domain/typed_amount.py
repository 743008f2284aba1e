"""Amounts as people type them: `1`, `0.05` and `0.050 HBD` alike. What leaves the program always has three decimals."""

from __future__ import annotations

import re

from wallet.errors import MoneyError
from wallet.money import Amount, Asset

_TYPED = re.compile(r"([0-9]{1,16})(?:\.([0-9]{1,3}))?(?: *([A-Za-z]{1,8}))?")


def typed_amount(text: str, asset: Asset) -> Amount:
    """`asset` is meant where none is typed. Raises MoneyError, whose sentence shows how it is written."""
    match = _TYPED.fullmatch(text.strip())
    if match is None:
        raise MoneyError(f"An amount is a number with at most three decimals, such as 0.050 or 0.050 {asset}.")
    name = (match[3] or asset).upper()
    if name not in set(Asset):
        raise MoneyError(f"The asset of an amount is HBD or HIVE, such as 0.050 {asset}.")
    return Amount(int(match[1]) * 1000 + int((match[2] or "").ljust(3, "0")), Asset(name))
