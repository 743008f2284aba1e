"""Amounts as people here write them, to the last thousandth."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from app.ui.numbers import amount_text, count, in_field, localized, written


@pytest.fixture
def speak() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("C", ["0.050 HBD", "-0.001 HBD", "1234567.890 HIVE"]),
        ("en", ["0.050 HBD", "-0.001 HBD", "1,234,567.890 HIVE"]),
        ("fr", ["0,050 HBD", "-0,001 HBD", "1\u202f234\u202f567,890 HIVE"]),
    ],
)
def test_an_amount_keeps_its_three_decimals_and_its_asset(speak: None, locale: str, expected: list[str]) -> None:
    QLocale.setDefault(QLocale(locale))
    amounts = [amount_text(50, "HBD"), amount_text(-1, "HBD"), amount_text(1_234_567_890, "HIVE")]
    assert amounts == expected


def test_no_thousandth_is_lost_where_a_float_would_lose_it(speak: None) -> None:
    QLocale.setDefault(QLocale("fr"))
    assert amount_text(9_007_199_254_740_993, "HBD") == "9\u202f007\u202f199\u202f254\u202f740,993 HBD"


def test_amounts_within_a_text_are_found_and_nothing_else(speak: None) -> None:
    QLocale.setDefault(QLocale("fr"))
    said = localized("0.050 HBD of 3.000 HIVE at 127.0.0.1, version 1.234, port 9.000")
    assert said == "0,050 HBD of 3,000 HIVE at 127.0.0.1, version 1.234, port 9.000"


def test_stored_numbers_and_counts(speak: None) -> None:
    QLocale.setDefault(QLocale("fr"))
    assert [written("0.045"), written("?"), count(12_345)] == ["0,045", "?", "12\u202f345"]


@pytest.mark.parametrize(("locale", "expected"), [("en", "1234.050"), ("fr", "1234,050"), ("ar_EG", "1234.050")])
def test_a_field_holds_what_can_be_read_back(speak: None, locale: str, expected: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert in_field(1_234_050) == expected
