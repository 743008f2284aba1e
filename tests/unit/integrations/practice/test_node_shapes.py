"""The practice nodes answer in the shape of the recordings, method by method."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from integrations.practice.nodes.node import METHODS, Node
from tests.servers.practice_chain import PlayChain, custom_json, post, recurrent, transfer, vote
from tests.servers.shapes import differences

RPC = Path("tests/fixtures/recordings/hive/rpc")
HISTORY = Path("tests/fixtures/recordings/hive/history")


@pytest.fixture
def played(play: PlayChain) -> PlayChain:
    """Something of everything, all of it irreversible."""
    play.send(transfer(memo="❤"))
    play.send(recurrent(executions=12))
    play.send(post(), by="alice/posting")
    play.send(vote(), by="carol/posting")
    loan = '["delegate_rc",{"from":"alice","delegatees":["carol"],"max_rc":5000000000}]'
    play.send(custom_json(loan, identifier="rc"), by="alice/posting")
    play.next_block(3)
    return play


def _recorded(method: str) -> Any:
    return json.loads((RPC / f"{method}.json").read_text())["response_example"]


def _ask(play: PlayChain, method: str, params: Any) -> Any:
    request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    reply = json.loads(Node("north", "north.example", play.chain).answer(json.dumps(request).encode()))
    assert "error" not in reply, reply
    return reply["result"]


def _identifier(play: PlayChain) -> str:
    return play.chain.history.records[0].transaction_id


BLOCK = 86_401
PAIR = {"pair_id"}
RC_MORE = {"delegated_rc", "received_delegated_rc"}


@pytest.mark.parametrize(
    ("method", "params", "extra"),
    [
        ("database_api.get_dynamic_global_properties", {}, ()),
        ("condenser_api.get_dynamic_global_properties", [], ()),
        ("database_api.get_version", {}, ()),
        ("condenser_api.get_version", [], ()),
        ("database_api.find_accounts", {"accounts": ["alice", "carol"]}, ()),
        ("condenser_api.get_accounts", [["alice"]], ()),
        ("block_api.get_block", {"block_num": BLOCK}, ()),
        ("block_api.get_block_header", {"block_num": BLOCK}, ()),
        ("block_api.get_block_range", {"starting_block_num": BLOCK, "count": 3}, ()),
        ("rc_api.find_rc_accounts", {"accounts": ["alice"]}, RC_MORE),
        ("rc_api.get_resource_pool", {}, ()),
        ("rc_api.list_rc_direct_delegations", {"start": ["alice", ""], "limit": 10}, ()),
        ("bridge.get_post", {"author": "alice", "permlink": "first"}, ()),
        ("condenser_api.get_content", ["alice", "first"], ()),
        ("database_api.get_current_price_feed", {}, ()),
        ("database_api.get_feed_history", {}, ()),
        ("condenser_api.get_current_median_history_price", [], ()),
        ("condenser_api.get_chain_properties", [], ()),
        ("database_api.find_recurrent_transfers", {"from": "alice"}, PAIR),
        ("condenser_api.find_recurrent_transfers", ["alice"], PAIR),
        ("jsonrpc.get_methods", {}, ()),
    ],
)
def test_an_answer_has_the_shape_of_the_recording(
    played: PlayChain, method: str, params: Any, extra: frozenset[str]
) -> None:
    recorded, answered = _recorded(method), _ask(played, method, params)
    # The recorded post is a reply; a root post of hivemind has no parent.
    if method == "bridge.get_post":
        recorded = {key: value for key, value in recorded.items() if not key.startswith("parent_")}
        recorded["json_metadata"] = answered["json_metadata"]
    assert differences(recorded, answered, extra) == []
    assert answered not in ({}, [])


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("account_history_api.get_account_history", {"account": "alice", "start": -1, "limit": 100}),
        ("condenser_api.get_account_history", ["alice", -1, 100]),
        ("account_history_api.get_ops_in_block", {"block_num": BLOCK, "only_virtual": False}),
    ],
)
def test_operations_have_the_frame_of_the_recording(played: PlayChain, method: str, params: Any) -> None:
    recorded, answered = _frames(_recorded(method)), _frames(_ask(played, method, params))
    assert len(answered) >= 4
    assert differences(recorded, answered) == []


def _frames(result: Any) -> list[Any]:
    """The operations of an answer, without what is inside them: that depends on the kind."""
    rows = result if isinstance(result, list) else next(iter(result.values()))
    rows = [row[1] if isinstance(row, list) else row for row in rows]
    return [{**row, "op": dict.fromkeys(row["op"], "") if isinstance(row["op"], dict) else []} for row in rows]


def test_a_transfer_in_the_history_equals_the_recorded_pattern(played: PlayChain) -> None:
    name = "account_history_api_patterns_get_account_history_transfer_operation.pat.json"
    recorded = json.loads((HISTORY / name).read_text())
    params = {"account": "alice", "start": -1, "limit": 10, "operation_filter_low": 4}
    assert differences(recorded, _ask(played, "account_history_api.get_account_history", params)) == []


def test_a_custom_json_in_the_history_equals_the_recorded_pattern(played: PlayChain) -> None:
    name = "account_history_api_patterns_get_account_history_custom_json_operation.pat.json"
    recorded = json.loads((HISTORY / name).read_text())
    params = {"account": "alice", "start": -1, "limit": 10, "operation_filter_low": 262_144}
    assert differences(recorded, _ask(played, "account_history_api.get_account_history", params)) == []


def test_a_transaction_has_the_shape_of_the_recording(played: PlayChain) -> None:
    recorded = _recorded("account_history_api.get_transaction")
    answered = _ask(played, "account_history_api.get_transaction", {"id": _identifier(played)})
    assert answered["operations"][0]["value"]["memo"] == "❤"
    recorded["operations"][0]["value"] = answered["operations"][0]["value"]
    assert differences(recorded, answered) == []
    older = _ask(played, "condenser_api.get_transaction", [_identifier(played)])
    assert differences(_recorded("condenser_api.get_transaction"), older) == []


def test_virtual_operations_have_the_shape_of_the_recording(played: PlayChain) -> None:
    recorded = _recorded("account_history_api.enum_virtual_ops")
    params = {"block_range_begin": BLOCK, "block_range_end": BLOCK + 10, "group_by_block": True,
              "filter": 0x400000, "include_reversible": True}  # fmt: skip
    answered = _ask(played, "account_history_api.enum_virtual_ops", params)
    answered["ops_by_block"][0]["ops"][0]["op"]["value"]["total_vote_weight"] = ""
    assert differences(recorded, answered) == []
    filled = _ask(played, "account_history_api.enum_virtual_ops", {**params, "filter": 0x200000000})
    assert filled["ops_by_block"][0]["ops"][0]["op"]["type"] == "fill_recurrent_transfer_operation"


def test_the_status_equals_the_recorded_patterns(played: PlayChain) -> None:
    patterns = {
        word: json.loads((HISTORY / f"transaction_status_api_patterns_{word}.pat.json").read_text())
        for word in ("within_irreversible_block", "unknown", "too_old")
    }
    method = "transaction_status_api.find_transaction"
    settled = _ask(played, method, {"transaction_id": _identifier(played)})
    assert differences(patterns["within_irreversible_block"], settled) == []
    assert settled["status"] == "within_irreversible_block"
    assert _ask(played, method, {"transaction_id": "f" * 40}) == patterns["unknown"]
    late = {"transaction_id": "f" * 40, "expiration": "2016-03-24T16:05:00"}
    assert _ask(played, method, late) == patterns["too_old"]


def test_costs_have_the_shape_of_the_recording(played: PlayChain) -> None:
    recorded, answered = _recorded("rc_api.get_rc_stats"), _ask(played, "rc_api.get_rc_stats", {})
    recorded["rc_stats"]["ops"] = {"transfer_operation": recorded["rc_stats"]["ops"]["transfer_operation"]}
    for rank in recorded["rc_stats"]["payers"]:
        rank.pop("cant_afford", None)
    assert differences(recorded, answered, answered["rc_stats"]["ops"]) == []
    mainnet = recorded["rc_stats"]["ops"]["transfer_operation"]["avg_cost"]
    assert answered["rc_stats"]["ops"]["transfer_operation"]["avg_cost"] == pytest.approx(mainnet, rel=0.25)


def test_keys_are_answered_as_one_list_for_each_key(played: PlayChain) -> None:
    """The published example shows a flat list; hived's own type is a list of lists."""
    keys = [played.chain.state().accounts.read(name).posting.keys[0][0] for name in ("alice", "carol")]  # type: ignore[union-attr]
    answered = _ask(played, "account_by_key_api.get_key_references", {"keys": keys})
    assert answered == {"accounts": [["alice"], ["carol"]]}


def test_every_recorded_method_that_is_answered_is_one_of_hiveds() -> None:
    known = set(_recorded("jsonrpc.get_methods")) | {"bridge.get_post", "bridge.get_account_posts"}
    known |= {f"account_history_api.{name}" for name in ("get_account_history", "get_ops_in_block", "get_transaction")}
    known |= {"account_history_api.enum_virtual_ops"}
    assert set(METHODS) <= known


@pytest.mark.parametrize(
    ("recorded", "answered", "words"),
    [
        ({"a": 1}, {}, "missing"),
        ({}, {"a": 1}, "not in the recording"),
        ({"a": 1}, {"a": "1"}, "number recorded, str answered"),
        ({"a": [{"b": True}]}, {"a": [{"b": 1}]}, "bool recorded"),
        ([1], [1, "2"], "$[1]"),
        (["key", 1], ["key"], "2 members recorded"),
    ],
)
def test_the_comparison_itself_sees_differences(recorded: Any, answered: Any, words: str) -> None:
    found = differences(recorded, answered)
    assert len(found) == 1
    assert words in found[0]
