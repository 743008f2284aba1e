"""Amounts on the toy chain: `0.050 HBD` inside operations, `{"amount","precision","nai"}` in hived's newer answers.

HIVE and HBD are counted in thousandths, VESTS in millionths; nothing is ever a float.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from integrations.practice.chain.refusals import Refused

PRECISION = {"HIVE": 3, "HBD": 3, "VESTS": 6}
NAI = {"HIVE": "@@000000021", "HBD": "@@000000013", "VESTS": "@@000000037"}
_SYMBOL_OF_NAI = {nai: symbol for symbol, nai in NAI.items()}
_TEXT = re.compile(r"([0-9]{1,16})\.([0-9]{3}|[0-9]{6}) (HIVE|HBD|VESTS)", re.ASCII)
AMOUNT_FIELDS = frozenset(
    {"amount", "fee", "max_accepted_payout", "vesting_shares", "initial_vesting_shares", "initial_delegation",
     "pending_payout", "hbd_payout", "hive_payout", "vesting_payout", "curators_vesting_payout", "reward"}
)  # fmt: skip
"""Names of operation fields that hold an amount. A memo that looks like an amount must stay text."""


class Quantity(NamedTuple):
    """`units` smallest units of `symbol`."""

    units: int
    symbol: str

    def __str__(self) -> str:
        precision = PRECISION[self.symbol]
        whole, rest = divmod(self.units, 10**precision)
        return f"{whole}.{rest:0{precision}d} {self.symbol}"

    @property
    def nai(self) -> dict[str, Any]:
        """hived's form in database_api and account_history_api."""
        return {"amount": str(self.units), "nai": NAI[self.symbol], "precision": PRECISION[self.symbol]}


def hive(units: int) -> Quantity:
    """Thousandths of HIVE."""
    return Quantity(units, "HIVE")


def hbd(units: int) -> Quantity:
    """Thousandths of HBD."""
    return Quantity(units, "HBD")


def vests(units: int) -> Quantity:
    """Millionths of a VEST."""
    return Quantity(units, "VESTS")


def read(value: object) -> Quantity:
    """Read either form. Raises Refused as hived's asset parser would."""
    if isinstance(value, str):
        match = _TEXT.fullmatch(value)
        if match and len(match[2]) == PRECISION[match[3]]:
            return _bounded(int(match[1] + match[2]), match[3])
    if isinstance(value, dict):
        match_nai = (value.get("amount"), value.get("precision"), value.get("nai"))
        symbol = _SYMBOL_OF_NAI.get(str(match_nai[2]), "")
        digits = str(match_nai[0])
        if symbol and match_nai[1] == PRECISION[symbol] and digits.isascii() and digits.isdigit():
            return _bounded(int(digits), symbol)
    raise Refused("Asset symbol or precision is not known.", "asset_symbol")


def _bounded(units: int, symbol: str) -> Quantity:
    if units >= 2**62:
        raise Refused("Asset amount out of range.", "amount <= HIVE_MAX_SATOSHIS")
    return Quantity(units, symbol)


def to_nai(value: Any, field: str = "") -> Any:
    """A copy of an operation's value in which every amount has hived's newer form."""
    if isinstance(value, dict):
        return {name: to_nai(inner, name) for name, inner in value.items()}
    if isinstance(value, str) and field in AMOUNT_FIELDS and _TEXT.fullmatch(value):
        return read(value).nai
    return value


def to_text(value: Any, field: str = "") -> Any:
    """A copy of an operation's value in which every amount is text, whichever form came in."""
    if isinstance(value, dict):
        if field in AMOUNT_FIELDS and "nai" in value:
            return str(read(value))
        return {name: to_text(inner, name) for name, inner in value.items()}
    return value
