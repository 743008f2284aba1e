"""People type amounts as they like; the program reads one amount or none, never another one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain.typed_amount import typed_amount
from wallet.errors import MoneyError
from wallet.money import MAX_MILLI, Amount, Asset


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0.050", "0.050 HBD"),
        ("0.05", "0.050 HBD"),
        (" 1 ", "1.000 HBD"),
        ("1.5 hive", "1.500 HIVE"),
        ("2HBD", "2.000 HBD"),
        ("007", "7.000 HBD"),
    ],
)
def test_it_is_read_as_people_mean_it(text: str, amount: str) -> None:
    assert typed_amount(text, Asset.HBD) == Amount.parse(amount)


@pytest.mark.parametrize(
    "text", ["", "abc", "-1", "0.0001", "0,05", "1.", ".5", "1e3", "1_0", "0.050 HBD HBD", "\u0661"]
)
def test_what_is_no_amount_is_told_how_it_is_written(text: str) -> None:
    with pytest.raises(MoneyError, match="at most three decimals, such as"):
        typed_amount(text, Asset.HBD)


def test_an_asset_of_another_chain_is_refused() -> None:
    with pytest.raises(MoneyError, match="HBD or HIVE"):
        typed_amount("0.050 USD", Asset.HBD)


@given(some.integers(0, MAX_MILLI))
def test_every_amount_is_read_back_as_it_is_printed(milli: int) -> None:
    amount = Amount(milli, Asset.HIVE)
    assert typed_amount(str(amount), Asset.HBD) == amount
    assert typed_amount(f"{Decimal(milli) / 1000:f}", Asset.HIVE) == amount
