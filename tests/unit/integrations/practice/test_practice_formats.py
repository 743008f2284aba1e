"""Amounts and JSON of the practice nodes, for anything that could come in."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.practice.chain.assets import PRECISION, Quantity, read, to_nai, to_text
from integrations.practice.chain.refusals import Refused
from integrations.practice.nodes import hived_json

quantities = st.builds(Quantity, st.integers(0, 10**18 - 1), st.sampled_from(["HIVE", "HBD"]))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=10,
)


@given(quantities)
def test_an_amount_is_read_back_from_both_of_its_forms(quantity: Quantity) -> None:
    assert read(str(quantity)) == read(quantity.nai) == quantity


@given(st.text() | JSON)
def test_what_is_no_amount_is_refused_and_never_crashes(value: object) -> None:
    try:
        found = read(value)
    except Refused:
        return
    assert found.symbol in PRECISION
    assert found.units >= 0


@pytest.mark.parametrize(
    "text",
    [
        "1 HIVE",
        "1.0 HIVE",
        "1.0009 HIVE",
        "-1.000 HIVE",
        "1e3 HIVE",
        "1.000 hive",
        "1.000  HBD",
        "1.000 HBD ",
        "١.000 HBD",
        "1.000 VESTS",
        "99999999999999999.000 HBD",
        "4611686018427387.904 HBD",
    ],
)
def test_sloppy_amounts_are_refused(text: str) -> None:
    with pytest.raises(Refused):
        read(text)


@given(quantities, st.text())
def test_only_amount_fields_change_their_form(quantity: Quantity, memo: str) -> None:
    value = {"from": "alice", "amount": str(quantity), "memo": str(quantity), "note": memo}
    newer = to_nai(value)
    assert newer == {**value, "amount": quantity.nai}
    assert to_text(newer) == value


@given(JSON)
def test_utf8_json_without_other_escapes_is_read_as_it_is(value: object) -> None:
    text = json.dumps(value, ensure_ascii=False)
    # Only control characters need an escape that hived does not know.
    if "\\u" not in text and "\\b" not in text and "\\f" not in text and _encodable(text):
        assert hived_json.loads(text.encode()) == value


@given(st.binary(max_size=200))
def test_any_bytes_are_json_or_a_value_error(body: bytes) -> None:
    try:
        found = hived_json.loads(body)
    except ValueError:
        return
    assert hived_json.dumps(found)


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
