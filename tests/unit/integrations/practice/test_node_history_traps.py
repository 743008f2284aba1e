"""account_history_api's paging traps, in hived's words, and the recorded refusals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from integrations.practice.nodes.node import Node
from tests.servers.practice_chain import PlayChain, custom_json, transfer

HISTORY = Path("tests/fixtures/recordings/hive/history")
METHOD = "account_history_api.get_account_history"


def _call(play: PlayChain, params: Any, method: str = METHOD) -> Any:
    request = {"jsonrpc": "2.0", "id": 7, "method": method, "params": params}
    return json.loads(Node("north", "north.example", play.chain).answer(json.dumps(request).encode()))


def _sequences(reply: Any) -> list[int]:
    return [sequence for sequence, _ in reply["result"]["history"]]


@pytest.fixture
def ten(play: PlayChain) -> PlayChain:
    for number in range(10):
        play.send(transfer("0.001 HBD", memo=str(number)))
    play.next_block(2)
    return play


def test_pages_go_back_in_time_and_are_in_order_inside(ten: PlayChain) -> None:
    assert _sequences(_call(ten, {"account": "alice", "start": -1, "limit": 4})) == [6, 7, 8, 9]
    assert _sequences(_call(ten, {"account": "alice", "start": 5, "limit": 4})) == [2, 3, 4, 5]
    assert _sequences(_call(ten, {"account": "alice", "start": 1, "limit": 2})) == [0, 1]


def test_a_start_beyond_the_newest_is_the_newest(ten: PlayChain) -> None:
    assert _sequences(_call(ten, {"account": "alice", "start": 5_000, "limit": 2})) == [8, 9]


def test_start_must_be_at_least_limit_minus_one(ten: PlayChain) -> None:
    reply = _call(ten, {"account": "alice", "start": 2, "limit": 4})
    assert reply["error"]["code"] == -32003
    assert reply["error"]["message"] == (
        "Assert Exception:args.start >= args.limit-1: start must be greater than or equal to limit-1 "
        "(start is 0-based index)"
    )
    assert _sequences(_call(ten, {"account": "alice", "start": 3, "limit": 4})) == [0, 1, 2, 3]


def test_an_account_that_is_not_there_has_no_history(ten: PlayChain) -> None:
    assert _call(ten, {"account": "nobody", "start": -1, "limit": 1000})["result"] == {"history": []}


@pytest.mark.parametrize(
    ("recording", "params"),
    [
        ("invalid_limit", {"account": "alice", "start": -1, "limit": 5000}),
        ("invalid_limit2", {"account": "alice", "start": -1, "limit": "x"}),
        ("invalid_limit3", {"account": "alice", "start": -1, "limit": -1}),
        ("limit_less_than_zero", {"account": "alice", "start": -1, "limit": -1}),
        ("invalid_start", {"account": "alice", "start": "x", "limit": 1}),
        ("invalid_filter_low", {"account": "alice", "operation_filter_low": "x"}),
        ("invalid_filter_high", {"account": "alice", "operation_filter_high": "x"}),
        ("invalid_include_reversible", {"account": "alice", "include_reversible": "x"}),
        ("invalid_include_reversible2", {"account": "alice", "include_reversible": "y"}),
        ("invalid_parameters", {"account": "twenty_letters_wordd"}),
    ],
)
def test_a_wrong_question_gets_the_recorded_refusal(ten: PlayChain, recording: str, params: Any) -> None:
    name = f"account_history_api_negative_get_account_history_{recording}.pat.json"
    expected = json.loads((HISTORY / name).read_text())
    error = _call(ten, params)["error"]
    assert {"code": error["code"], "message": error["message"]} == expected


@pytest.fixture
def long(play: PlayChain) -> PlayChain:
    """One transfer, 2,100 custom operations, one transfer: positions 0, 1-2100, 2101."""
    play.chain.grant("alice", hive_power=10_000)
    play.send(transfer(memo="old"))
    for number in range(420):
        play.send(*(custom_json(f'{{"n":{number * 5 + place}}}') for place in range(5)), by="alice/posting")
        play.next_block()
    play.send(transfer(memo="new"))
    play.next_block(2)
    return play


def test_a_filter_gives_up_after_2000_operations_and_says_where_to_go_on(long: PlayChain) -> None:
    params = {"account": "alice", "start": 2_100, "limit": 1, "operation_filter_low": 4}
    error = _call(long, params)["error"]
    assert error["message"] == (
        "Assert Exception:total_processed_items < 2000: Could not find filtered operation in 2000 operations, "
        "to continue searching, set start=100."
    )
    assert error["code"] == -32003
    assert _sequences(_call(long, {**params, "start": 100})) == [0]


def test_a_filter_that_found_something_gives_that_and_no_error(long: PlayChain) -> None:
    params = {"account": "alice", "start": -1, "limit": 10, "operation_filter_low": 4}
    assert _sequences(_call(long, params)) == [2_101]


def test_without_a_filter_nothing_is_skipped(long: PlayChain) -> None:
    assert len(_sequences(_call(long, {"account": "alice", "start": -1, "limit": 1000}))) == 1000


def test_filters_for_virtual_operations_are_in_the_high_half(long: PlayChain) -> None:
    params = {"account": "alice", "start": 99, "limit": 100, "operation_filter_high": 1 << 19}
    assert _call(long, params)["result"] == {"history": []}


def test_reversible_operations_are_shown_on_request_only(play: PlayChain) -> None:
    play.send(transfer())
    play.next_block()
    assert _sequences(_call(play, {"account": "alice"})) == []
    assert _sequences(_call(play, {"account": "alice", "include_reversible": True})) == [0]
    play.next_block()
    assert _sequences(_call(play, {"account": "alice"})) == [0]


def test_an_unknown_transaction_is_an_error(play: PlayChain) -> None:
    identifier = play.send(transfer())
    for method, params in (
        ("account_history_api.get_transaction", {"id": identifier, "include_reversible": True}),
        ("account_history_api.get_transaction", {"id": "ff"}),
        ("condenser_api.get_transaction", [identifier]),
    ):
        assert "Unknown Transaction" in _call(play, params, method)["error"]["message"]


def test_too_many_blocks_at_once_are_refused(play: PlayChain) -> None:
    virtual = {"block_range_begin": 1, "block_range_end": 2_002}
    assert "2000" in _call(play, virtual, "account_history_api.enum_virtual_ops")["error"]["message"]
    blocks = {"starting_block_num": 1, "count": 1_001}
    assert "1000 blocks" in _call(play, blocks, "block_api.get_block_range")["error"]["message"]


def test_blocks_that_are_not_there_yet_are_empty(play: PlayChain) -> None:
    future = {"block_num": play.chain.moment().head + 1}
    assert _call(play, future, "block_api.get_block")["result"] == {}
    assert _call(play, future, "block_api.get_block_header")["result"] == {}
    operations = _call(play, {**future, "only_virtual": False}, "account_history_api.get_ops_in_block")
    assert operations["result"] == {"ops": []}
    at_head = {"starting_block_num": play.chain.moment().head, "count": 5}
    assert len(_call(play, at_head, "block_api.get_block_range")["result"]["blocks"]) == 1


def test_blocks_are_linked_by_their_ids(play: PlayChain) -> None:
    params = {"starting_block_num": 70_000, "count": 3}
    blocks = _call(play, params, "block_api.get_block_range")["result"]["blocks"]
    assert [block["previous"] for block in blocks[1:]] == [block["block_id"] for block in blocks[:-1]]
