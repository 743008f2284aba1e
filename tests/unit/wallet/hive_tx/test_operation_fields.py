"""Fields: what is let through is exactly what hived would store, and everything else is refused in one sentence."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import BadRequest
from wallet.hive_tx import fields, operations, structures
from wallet.hive_tx.keys import Secret

KEY = Secret(b"\x01" * 32).public_key
OTHER_KEY = Secret(b"\x02" * 32).public_key


def refused(check: fields.Check, value: Any) -> bool:
    """Whether a check refuses with one sentence of ours."""
    try:
        check("field", value)
    except BadRequest as error:
        sentence = str(error)
        assert sentence.endswith(".")
        assert "\n" not in sentence
        return True
    return False


@given(st.integers(0, 2**62 - 1), st.sampled_from(["HIVE", "HBD", "VESTS"]))
def test_amounts_are_read_exactly(satoshis: int, symbol: str) -> None:
    decimals = 6 if symbol == "VESTS" else 3
    text = f"{satoshis // 10**decimals}.{satoshis % 10**decimals:0{decimals}d} {symbol}"
    assert fields.parse_asset("amount", text) == (satoshis, symbol)
    assert fields.asset_to_wire(text)["amount"] == satoshis


@given(st.text(max_size=30) | st.integers() | st.none() | st.floats() | st.lists(st.integers()))
def test_no_other_value_is_an_amount(value: Any) -> None:
    assert refused(fields.parse_asset, value)


@pytest.mark.parametrize(
    "text",
    [
        "01.000 HIVE", "1.000HIVE", "1.000  HIVE", "1.000 hive", "1.000 VESTS", "1.000000 HIVE", "1.000 SBD",
        "1.000 HIVE\n",
    ],
)  # fmt: skip
def test_other_ways_of_writing_an_amount_are_refused(text: str) -> None:
    assert refused(fields.parse_asset, text)


def test_an_amount_of_another_coin_or_too_large_is_refused() -> None:
    small = fields.asset("HIVE", most=1000)
    assert not refused(small.check, "1.000 HIVE")
    assert refused(small.check, "1.001 HIVE")
    assert refused(small.check, "1.000 HBD")
    assert refused(small.check, "0.000 HIVE")
    assert not refused(fields.asset("HIVE", zero=True).check, "0.000 HIVE")


@pytest.mark.parametrize("name", ["abc", "alice", "a-b", "a--b", "abc.def", "a1234567890abcde", "null", "x2y.abc-d"])
def test_account_names(name: str) -> None:
    assert not refused(fields.account, name)


@pytest.mark.parametrize(
    "name",
    [
        "", "ab", "a" * 17, "1abc", "-abc", "abc-", "abc.", ".abc", "ab.cde", "abc..def", "Abc", "a_c", "abc\n", "äbc",
        5, None,
    ],
)  # fmt: skip
def test_what_is_no_account_name(name: Any) -> None:
    assert refused(fields.account, name)


def test_an_empty_name_only_where_one_may_be_missing() -> None:
    assert fields.account_or_empty("proxy", "") == ""
    assert refused(fields.account_or_empty, "no")


@pytest.mark.parametrize("names", ["alice", ["alice", "alice"], [f"abc{number}" for number in range(41)], ["x"], [5]])
def test_bad_sets_of_accounts(names: Any) -> None:
    assert refused(fields.account_set, names)


@pytest.mark.parametrize("value", [True, 1.0, "1", None, -1, 11])
def test_numbers_are_whole_and_in_range(value: Any) -> None:
    assert refused(fields.whole(0, 10), value)


@pytest.mark.parametrize("value", [1, 0, "true", None])
def test_yes_and_no_are_bools(value: Any) -> None:
    assert refused(fields.yes_or_no, value)


@pytest.mark.parametrize(
    "value",
    ["2026-11-22", "2026-11-22T00:00:00Z", "2026-11-22 00:00:00", "2026-02-30T00:00:00", "1969-12-31T23:59:59",
     "2038-01-19T03:14:08", "２026-11-22T00:00:00", 5, None],
)  # fmt: skip
def test_times_are_those_of_hived(value: Any) -> None:
    assert refused(fields.moment, value)


def test_a_time_is_utc() -> None:
    assert fields.parse_time("time", "2038-01-19T03:14:07").timestamp() == fields.MAX_SECONDS


@pytest.mark.parametrize("value", [None, 5, "x" * 11, "❤❤❤❤", "\ud83d", "\x01\x01\x01"])
def test_texts_are_counted_as_bytes_on_chain(value: Any) -> None:
    assert refused(fields.text(10), value)


def test_hived_drops_the_backslash_of_escapes_it_does_not_know() -> None:
    assert fields.as_hived_reads("\x01\b\f\t\n\r\x1f❤\x7f") == "u0001bf\t\n\ru001f❤\x7f"


@pytest.mark.parametrize(
    "value", ["{", "NaN", '{"a":Infinity}', "[" * 100_000, "1" * 5000, "{'a':1}", '"\x01"', "\ufeff{}", "{}{}"]
)
def test_what_is_no_json(value: str) -> None:
    assert refused(fields.json_text(200_000), value)


def test_empty_json_only_where_none_is_needed() -> None:
    assert not refused(fields.json_text(10), "")
    assert refused(fields.json_text(10, least=1), "")


@pytest.mark.parametrize("value", ["", None, KEY[:-1], KEY + "a", 5])
def test_what_is_no_public_key_field(value: Any) -> None:
    assert refused(fields.public_key, value)


@pytest.mark.parametrize("value", [None, {}, [1], "", ()])
def test_extensions_that_are_not_empty(value: Any) -> None:
    assert refused(fields.no_extensions, value)


GOOD = {"weight_threshold": 2, "account_auths": [["bob", 1], ["alice", 1]], "key_auths": [[KEY, 1]]}


def test_an_authority_is_sorted() -> None:
    checked = structures.authority("owner", {**GOOD, "key_auths": [[KEY, 1], [OTHER_KEY, 2]]})
    assert checked["account_auths"] == [["alice", 1], ["bob", 1]]
    points = [fields.public_key_to_wire(key) for key, _ in checked["key_auths"]]
    assert points == sorted(points)


def test_an_account_alone_can_be_an_authority() -> None:
    pocket = {"weight_threshold": 1, "account_auths": [["alice", 1]], "key_auths": []}
    assert structures.authority("owner", pocket) == pocket


@pytest.mark.parametrize(
    "changes",
    [
        {"weight_threshold": 2**32}, {"weight_threshold": 0}, {"weight_threshold": "2"}, {"account_auths": {}},
        {"more": 1},
        {"key_auths": [[KEY]]}, {"key_auths": [KEY]}, {"key_auths": [[KEY, -1]]}, {"key_auths": [["STM", 1]]},
        {"account_auths": [["alice", 1], ["alice", 1]]}, {"account_auths": [["alice", 65_536]]},
        {"account_auths": [[f"abc{number}", 1] for number in range(40)]}, {"key_auths": [[KEY, 1]] * 41},
    ],
)  # fmt: skip
def test_bad_authorities(changes: dict[str, Any]) -> None:
    assert refused(structures.authority, {**GOOD, **changes})


def test_an_owner_authority_that_nobody_can_meet_is_refused() -> None:
    lost = {**GOOD, "weight_threshold": 4}
    assert refused(structures.owner_authority, lost)
    assert not refused(structures.owner_authority, GOOD)
    assert not refused(structures.authority, lost)


@pytest.mark.parametrize(
    "value",
    [
        None, {}, {"base": "1.000 HBD"}, {"base": "1.000 HBD", "quote": "1.000 HBD"},
        {"base": "1 HBD", "quote": "1.000 HIVE"},
    ],
)  # fmt: skip
def test_what_is_no_price(value: Any) -> None:
    assert refused(structures.price, value)


def test_an_authority_that_is_no_object() -> None:
    assert refused(structures.authority, [])


BENEFICIARIES = [{"account": "carol", "weight": 5}, {"account": "bob", "weight": 7}]


@pytest.mark.parametrize("form", [
    [[0, {"beneficiaries": BENEFICIARIES}]],
    [{"type": "comment_payout_beneficiaries", "value": {"beneficiaries": BENEFICIARIES}}],
])  # fmt: skip
def test_beneficiaries_are_read_in_both_forms_and_written_in_the_one_that_hived_takes(form: Any) -> None:
    assert structures.comment_extensions("extensions", form) == [[0, {"beneficiaries": BENEFICIARIES[::-1]}]]


@pytest.mark.parametrize(
    "form", [[[1, {"pair_id": 3}]], [{"type": "recurrent_transfer_pair_id", "value": {"pair_id": 3}}]]
)
def test_a_pair_id_is_read_in_both_forms_and_written_in_the_one_that_hived_takes(form: Any) -> None:
    written = [{"type": "recurrent_transfer_pair_id", "value": {"pair_id": 3}}]
    assert structures.pair_extensions("extensions", form) == written


@pytest.mark.parametrize(
    "content",
    [
        {}, {"beneficiaries": []}, {"beneficiaries": {}}, {"beneficiaries": BENEFICIARIES, "more": 1},
        {"beneficiaries": [{"account": "bob"}]}, {"beneficiaries": ["bob"]}, {"beneficiaries": BENEFICIARIES * 2},
        {"beneficiaries": [{"account": "bob", "weight": 0}]}, {"beneficiaries": [{"account": "bob", "weight": 10_001}]},
        {"beneficiaries": [{"account": f"abc{number}", "weight": 1} for number in range(9)]},
    ],
)  # fmt: skip
def test_bad_beneficiaries(content: Any) -> None:
    assert refused(structures.comment_extensions, [[0, content]])


@pytest.mark.parametrize(
    "value",
    [
        None, {}, "", [1], [[1]], [[0, {"pair_id": 1}]], [[True, {"pair_id": 1}]], [[1, {"pair_id": 256}]],
        [[1, {"pair_id": -1}]], [[1, {"pair_id": True}]], [[1, {}]], [[1, {"pair_id": 1}], [1, {"pair_id": 2}]],
        [{"type": "other", "value": {"pair_id": 1}}],
        [{"type": "recurrent_transfer_pair_id", "value": {"pair_id": 1}, "more": 1}],
    ],
)  # fmt: skip
def test_bad_pair_ids(value: Any) -> None:
    assert refused(structures.pair_extensions, value)


@pytest.mark.parametrize("value", [[], [1] * 6, [1, 1], [-1], ["1"], 1, [2**63]])
def test_bad_sets_of_proposals(value: Any) -> None:
    assert refused(structures.number_set, value)


TRANSFER = {"from": "alice", "to": "bob", "amount": "1.000 HBD", "memo": ""}


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("witness_update", {}), (3, TRANSFER), (None, TRANSFER), (["transfer"], TRANSFER), ("transfer", []),
        ("transfer", {**TRANSFER, "more": 1}), ("transfer", {"from": "alice", "to": "bob"}), ("transfer", {1: 2}),
    ],
)  # fmt: skip
def test_unknown_operations_and_odd_fields_are_refused(name: Any, values: Any) -> None:
    with pytest.raises(BadRequest, match=r"\.$"):
        operations.canonical(name, values)


def test_what_is_left_out_is_written_out() -> None:
    without_memo = {name: value for name, value in TRANSFER.items() if name != "memo"}
    assert operations.canonical("transfer", without_memo) == ("transfer", TRANSFER)


def test_defaults_are_not_shared() -> None:
    first = operations.canonical("claim_account", {"creator": "alice", "fee": "0.000 HIVE"})[1]
    first["extensions"].append("changed")
    assert operations.canonical("claim_account", {"creator": "alice", "fee": "0.000 HIVE"})[1]["extensions"] == []
