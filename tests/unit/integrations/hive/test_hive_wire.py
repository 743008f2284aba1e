"""Answers of hived as recorded, and the same answers bent out of shape."""

from __future__ import annotations

import copy
import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from integrations.account_names import is_account_name
from integrations.errors import BadAnswer
from integrations.hive.wire import accounts, chain, operations
from integrations.hive.wire.refusals import Refusal, classify
from integrations.hive.wire.values import amount_of
from wallet.money import Amount, Asset

FIXTURES = Path(__file__).parents[3] / "fixtures"
RPC = FIXTURES / "recordings" / "hive" / "rpc"
HISTORY = FIXTURES / "recordings" / "hive" / "history"
UNRECORDED = FIXTURES / "unrecorded" / "hive"


def recorded(method: str) -> Any:
    return json.loads((RPC / f"{method}.json").read_text())["response_example"]


def test_the_head_is_read_with_its_irreversible_block() -> None:
    found = chain.read_properties(recorded("database_api.get_dynamic_global_properties"))
    assert found.head_number == found.irreversible_number == 95653336
    assert found.time == datetime(2025, 5, 6, 13, 23, 24, tzinfo=UTC)
    assert chain.number_of_id(found.head_id) == found.head_number


@pytest.mark.parametrize(
    "change",
    [
        {"head_block_number": "95653336"},
        {"head_block_number": 95653336.0},
        {"head_block_number": True},
        {"head_block_number": -1},
        {"head_block_number": 95653337},
        {"last_irreversible_block_num": 95653337},
        {"head_block_id": "05b38dd8"},
        {"head_block_id": "05B38DD884FE0FD7FC4A35AD7C17C36A532D4228"},
        {"time": "2025-13-06T13:23:24"},
        {"time": "2025-05-06T13:23:24Z"},
        {"time": 5},
        {"time": None},
    ],
)
def test_a_head_that_is_bent_or_contradicts_itself_is_a_bad_answer(change: dict[str, Any]) -> None:
    with pytest.raises(BadAnswer):
        chain.read_properties(recorded("database_api.get_dynamic_global_properties") | change)


def test_the_chain_is_known_by_its_id_in_either_answer() -> None:
    mainnet = bytes.fromhex("beeab0de" + "0" * 56)
    assert chain.read_chain_id(recorded("database_api.get_version")) == mainnet
    assert chain.read_chain_id(recorded("condenser_api.get_version")) == mainnet
    assert chain.read_chain_id(recorded("database_api.get_config")).hex().startswith("18dcf0a2")
    for wrong in ({}, {"chain_id": "zz"}, {"chain_id": 5}, [], None):
        with pytest.raises(BadAnswer):
            chain.read_chain_id(wrong)


def test_a_block_header_names_the_block_before() -> None:
    found = chain.read_header(recorded("block_api.get_block_header"), 1)
    assert (found.previous, found.time) == ("0" * 40, datetime(2016, 3, 24, 16, 5, tzinfo=UTC))
    with pytest.raises(BadAnswer):
        chain.read_header(recorded("block_api.get_block_header"), 7)
    with pytest.raises(BadAnswer):
        chain.read_header({}, 1)


@pytest.mark.parametrize("name", ["too_old", "unknown", "within_irreversible_block"])
def test_the_fate_of_a_transaction_is_read(name: str) -> None:
    fate = chain.read_fate(json.loads((HISTORY / f"transaction_status_api_patterns_{name}.pat.json").read_text()))
    assert fate.status == name
    assert fate.block == (48243368 if name.startswith("within") else None)


@pytest.mark.parametrize("wrong", [{"status": "fine"}, {"status": "within_irreversible_block"}, {}, {"status": 1}])
def test_a_fate_that_is_none_is_a_bad_answer(wrong: object) -> None:
    with pytest.raises(BadAnswer):
        chain.read_fate(wrong)


def test_an_account_is_read_with_its_money_and_the_keys_that_sign_alone() -> None:
    found = accounts.read_accounts(recorded("database_api.find_accounts"), ["hiveio", "nobody"])
    facts = found["hiveio"]
    assert list(found) == ["hiveio"]
    assert facts.hive == Amount(743363, Asset.HIVE)
    assert facts.hbd == Amount(0, Asset.HBD)
    assert facts.keys["posting"] == ["STM6vJmrwaX5TjgTS9dPH8KsArso5m91fVodJvv91j7G765wqcNM9"]
    assert facts.account_auths["posting"] == ["threespeak", "vimm.app"]
    assert facts.memo_key.startswith("STM7wrsg")
    assert json.loads(facts.posting_json_metadata)["profile"]["website"] == "hive.io"


def test_an_account_in_the_old_form_reads_the_same() -> None:
    old = accounts.read_accounts({"accounts": recorded("condenser_api.get_accounts")}, ["hiveio"])["hiveio"]
    assert str(old.hive) == "283.441 HIVE"
    assert str(old.hbd) == "50.418 HBD"


def bent_account(**change: object) -> dict[str, Any]:
    answer = copy.deepcopy(recorded("database_api.find_accounts"))
    answer["accounts"][0].update(change)
    return answer


def test_a_key_that_needs_company_cannot_sign_but_an_owner_key_is_always_listed() -> None:
    keys = [["STM65PUAPA4yC4RgPtGgsPupxT6yJtMhmT5JHFdsT3uoCbR8WJ25s", 1]]
    shared = {"weight_threshold": 2, "key_auths": keys, "account_auths": []}
    facts = accounts.read_accounts(bent_account(active=shared, owner=shared), ["hiveio"])["hiveio"]
    assert facts.keys["active"] == []
    assert facts.keys["owner"] == [keys[0][0]]


@pytest.mark.parametrize(
    "change",
    [
        {"name": "alice"},
        {"name": "../x"},
        {"balance": {"amount": "1", "precision": 3, "nai": "@@000000013"}},
        {"balance": {"amount": 5, "precision": 3, "nai": "@@000000021"}},
        {"balance": "1 HIVE"},
        {"balance": []},
        {"memo_key": "<b>"},
        {"active": {}},
        {"active": {"weight_threshold": 1, "key_auths": [["STM", 1]], "account_auths": []}},
        {"posting_json_metadata": "x" * 70_000},
        {"owner": None},
    ],
)
def test_an_account_that_is_bent_is_a_bad_answer(change: dict[str, Any]) -> None:
    with pytest.raises(BadAnswer):
        accounts.read_accounts(bent_account(**change), ["hiveio"])


def test_the_owners_of_keys_are_read_in_both_published_forms() -> None:
    recording = recorded("account_by_key_api.get_key_references")
    assert accounts.read_key_owners(recording, ["STM6v"]) == {"STM6v": ["hiveio"]}
    lists = {"accounts": [["alice", "<b>"], []]}
    assert accounts.read_key_owners(lists, ["one", "two"]) == {"one": ["alice"], "two": []}
    with pytest.raises(BadAnswer):
        accounts.read_key_owners(lists, ["one"])


def credits_answer(mana: object, maximum: object, updated: int) -> dict[str, Any]:
    bar = {"current_mana": mana, "last_update_time": updated}
    return {"rc_accounts": [{"account": "alice", "rc_manabar": bar, "max_rc": maximum}]}


def test_credits_grow_back_within_five_days_and_not_beyond_the_maximum() -> None:
    costs = accounts.read_costs(recorded("rc_api.get_rc_stats"))
    assert costs["transfer"] == 139181256
    now = datetime(2026, 11, 22, tzinfo=UTC)
    then = int((now - timedelta(days=1)).timestamp())
    found = accounts.read_credits(credits_answer("0", "25131000000", then), "alice", now, costs)
    assert found.current == 25131000000 // 5
    assert found.sendings_per_day == 36
    assert found.sendings_left == 36
    assert found.transfers_in_one(50) > 30
    old = accounts.read_credits(credits_answer(5, 1000, 0), "alice", now, costs)
    assert old.current == old.maximum == 1000
    assert old.transfers_in_one() == 0
    future = accounts.read_credits(credits_answer(-5, 1000, 2**40), "alice", now, costs)
    assert future.current == 0


def test_an_absurd_price_list_is_not_believed() -> None:
    ops = {"transfer_operation": {"avg_cost": 1}, "custom_json_operation": {"avg_cost": str(10**18)}}
    assert accounts.read_costs({"rc_stats": {"ops": ops}}) == accounts.FALLBACK_COSTS
    with pytest.raises(BadAnswer):
        accounts.read_credits(recorded("rc_api.find_rc_accounts"), "alice", datetime.now(UTC), accounts.FALLBACK_COSTS)


def test_standing_orders_are_read() -> None:
    (order,) = accounts.read_recurrent_transfers(recorded("database_api.find_recurrent_transfers"))
    assert (order.sender, order.receiver, str(order.amount)) == ("alice", "bob", "1.000 HIVE")
    assert (order.recurrence_hours, order.remaining, order.pair_id) == (26, 3, 0)


def test_the_price_of_an_account_is_read() -> None:
    assert str(chain.read_creation_fee(recorded("condenser_api.get_chain_properties"))) == "3.000 HIVE"


def recorded_history(kind: str) -> Any:
    return json.loads((HISTORY / f"account_history_api_patterns_get_account_history_{kind}.pat.json").read_text())


def test_a_history_of_transfers_is_read() -> None:
    found = operations.read_history(recorded_history("transfer_operation"), 4748082)
    assert [operation.irreversible for operation in found[:3]] == [True, True, False]
    assert found[0].time == datetime(2016, 9, 7, 0, 18, 18, tzinfo=UTC)
    transfer = operations.as_transfer(found[0])
    assert transfer is not None
    assert (transfer.sender, transfer.receiver, str(transfer.amount)) == ("stealthtrader", "blocktrades", "1.372 HBD")
    assert operations.as_vote(found[0]) is None


@pytest.mark.parametrize("kind", ["comment_operation", "custom_json_operation", "escrow_transfer_operation"])
def test_every_recorded_history_is_read(kind: str) -> None:
    recording = recorded_history(kind)
    found = operations.read_history(recording, 0)
    assert len(found) == len(recording["history"])
    assert all(f"{operation.name}_operation" == kind for operation in found)


def test_a_history_out_of_order_is_a_bad_answer() -> None:
    answer = recorded_history("transfer_operation")
    answer["history"].reverse()
    with pytest.raises(BadAnswer):
        operations.read_history(answer, 0)


def test_the_filter_has_the_bits_of_hived() -> None:
    assert operations.filter_bits(["transfer"]) == (4, 0)
    assert operations.filter_bits(["custom_json"]) == (262144, 0)
    assert operations.filter_bits(["escrow_transfer"]) == (1 << 27, 0)
    assert operations.filter_bits(["recurrent_transfer"]) == (1 << 49, 0)
    assert operations.filter_bits(["fill_recurrent_transfer"]) == (0, 1 << 19)
    assert operations.filter_bits(operations.REAL_KINDS) == (2**50 - 1, 0)
    with pytest.raises(ValueError, match="no such operation"):
        operations.filter_bits(["tranfser"])


def test_a_post_is_read_at_both_apis_with_the_original_it_names() -> None:
    recording = recorded("bridge.get_post")
    post = operations.read_post(recording, "steevc", "re-hiveio-qoimw3")
    assert post is not None
    assert post.canonical_url is None
    url = "https://tube.example/w/x"
    for metadata in ({"canonical_url": url}, json.dumps({"canonical_url": url})):
        named = operations.read_post(recording | {"json_metadata": metadata}, "steevc", "re-hiveio-qoimw3")
        assert named is not None
        assert named.canonical_url == url
    for metadata in ("{", "[" * 9_000, "5", {"canonical_url": 5}, None, {"canonical_url": "x" * 5_000}):
        other = operations.read_post(recording | {"json_metadata": metadata}, "steevc", "re-hiveio-qoimw3")
        assert other is not None
        assert other.canonical_url is None
    assert operations.read_post(recorded("condenser_api.get_content"), "hiveio", recorded_permlink()) is not None
    assert operations.read_post({"author": "", "permlink": ""}, "alice", "x") is None
    with pytest.raises(BadAnswer):
        operations.read_post(recording, "alice", "other")


def recorded_permlink() -> str:
    return str(recorded("condenser_api.get_content")["permlink"])


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("broadcast_duplicate", Refusal.DUPLICATE),
        ("broadcast_balance", Refusal.BALANCE),
        ("broadcast_credits", Refusal.CREDITS),
        ("broadcast_expired", Refusal.EXPIRED),
        ("broadcast_tapos", Refusal.TAPOS),
        ("broadcast_authority_active", Refusal.AUTHORITY),
        ("broadcast_authority_posting", Refusal.AUTHORITY),
        ("history_scan_ended", Refusal.SCAN_ENDED),
        ("post_missing", Refusal.NOT_THERE),
        ("method_missing", Refusal.NO_SUCH_METHOD),
    ],
)
def test_an_error_is_known_by_its_code_or_by_its_text(name: str, refusal: Refusal) -> None:
    fixture = json.loads((UNRECORDED / f"{name}.json").read_text())
    assert fixture["unrecorded"] is True
    assert classify(fixture["error"]).refusal is refusal
    without_code = copy.deepcopy(fixture["error"])
    if isinstance(without_code.get("data"), dict):
        without_code["data"] = {"message": without_code["data"]["message"]}
    assert classify(without_code).refusal is refusal


def test_a_scan_that_ended_says_where_to_go_on() -> None:
    fixture = json.loads((UNRECORDED / "history_scan_ended.json").read_text())
    assert classify(fixture["error"]).next_start == 1817


@pytest.mark.parametrize("path", sorted(HISTORY.glob("*negative*")), ids=lambda path: path.stem)
def test_every_recorded_error_that_is_none_of_these_is_just_another(path: Path) -> None:
    assert classify(json.loads(path.read_text())).refusal is Refusal.OTHER


@pytest.mark.parametrize("wrong", [None, [], "no", {}, {"code": "5"}, {"code": 2**60}, {"code": 1, "message": 5}])
def test_an_error_that_is_none_is_a_bad_answer(wrong: object) -> None:
    with pytest.raises(BadAnswer):
        classify(wrong)


def test_names_and_amounts_follow_the_rules_of_the_chain() -> None:
    assert all(map(is_account_name, ["alice", "a-b", "abc.def", "x12", "a" * 16, "b-12.c-34"]))
    wrong = ["", "ab", "a" * 17, "Alice", "alice.", ".alice", "al.ice", "1alice", "alice-", "ali ce", "аlice", "ali\n"]
    assert not any(map(is_account_name, wrong))
    with pytest.raises(BadAnswer):
        amount_of({"amount": "1", "precision": 6, "nai": "@@000000037"})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
READERS = [
    chain.read_properties,
    chain.read_chain_id,
    lambda value: chain.read_header(value, 5),
    chain.read_fate,
    chain.read_creation_fee,
    chain.read_has_operations,
    lambda value: accounts.read_accounts(value, ["alice"]),
    lambda value: accounts.read_key_owners(value, ["k"]),
    lambda value: accounts.read_credits(value, "alice", datetime.now(UTC), accounts.FALLBACK_COSTS),
    accounts.read_costs,
    accounts.read_recurrent_transfers,
    lambda value: operations.read_history(value, 5),
    lambda value: operations.read_post(value, "alice", "x"),
    classify,
]


KEYS = ["accounts", "history", "ops", "rc_accounts", "header", "status", "code", "author"]


@settings(max_examples=60)
@given(json_values, st.sampled_from(KEYS))
def test_no_json_at_all_makes_a_reader_fail_in_another_way(value: object, key: str) -> None:
    for reader in READERS:
        for answer in (value, {key: value}):
            with suppress(BadAnswer):
                assert reader(answer) is not NotImplemented
