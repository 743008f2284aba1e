"""JSON-RPC itself: hived's JSON reader with its fault, errors and their data, broadcasts, batches."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from integrations.practice.nodes import hived_json
from integrations.practice.nodes.lies import BROADCASTS
from integrations.practice.nodes.node import Node
from tests.servers.practice_chain import PlayChain, transfer

HISTORY = Path("tests/fixtures/recordings/hive/history")


@pytest.fixture
def node(play: PlayChain) -> Node:
    return Node("north", "north.example", play.chain)


def _raw(node: Node, body: bytes) -> Any:
    return json.loads(node.answer(body))


def _call(node: Node, method: str, params: Any, *, ascii_only: bool = False) -> Any:
    request = {"jsonrpc": "2.0", "id": 3, "method": method, "params": params}
    return _raw(node, json.dumps(request, ensure_ascii=ascii_only).encode())


@pytest.mark.parametrize("method", sorted(BROADCASTS))
def test_a_broadcast_is_answered_with_nothing_and_lands(node: Node, play: PlayChain, method: str) -> None:
    body = play.signed(transfer())
    params = [body] if method.startswith("condenser") else {"trx": body, "max_block_age": -1}
    assert _call(node, method, params) == {"jsonrpc": "2.0", "id": 3, "result": {}}
    assert play.balance("carol") == 10_050


def test_a_heart_survives_as_utf8_and_dies_as_an_escape(node: Node, play: PlayChain) -> None:
    body = play.signed(transfer(memo="❤ for you"))
    method = "condenser_api.broadcast_transaction"
    refused = _call(node, method, [body], ascii_only=True)
    assert refused["error"]["message"] == "missing required active authority:Missing Active Authority alice"
    assert _call(node, method, [body])["result"] == {}
    assert play.chain.history.records[0].value["memo"] == "❤ for you"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (r'"\u2764"', "u2764"),
        (r'"\b\f"', "bf"),
        (r'"\n\t\r"', "\n\t\r"),
        (r'"\"\\\/"', '"\\/'),
        (r'"\\u2764"', r"\u2764"),
        ('"❤"', "❤"),
        ('"a\tb"', "a\tb"),
    ],
)
def test_hiveds_reading_of_escapes(text: str, read: str) -> None:
    assert hived_json.loads(text.encode()) == read


def test_hived_writes_text_unescaped() -> None:
    assert hived_json.dumps({"memo": "❤"}) == '{"memo":"❤"}'.encode()


def test_a_refusal_carries_code_name_message_and_stack(node: Node, play: PlayChain) -> None:
    body = play.signed(transfer(), by="alice/posting")
    error = _call(node, "condenser_api.broadcast_transaction", [body])["error"]
    assert error["code"] == -32003
    assert {name: error["data"][name] for name in ("code", "name", "message")} == {
        "code": 3010000,
        "name": "tx_missing_active_auth",
        "message": "missing required active authority",
    }
    [entry] = error["data"]["stack"]
    assert set(entry) == {"context", "data", "format"}
    assert entry["data"]["id"] == "alice"


def test_the_recorded_refusal_has_the_same_frame(node: Node, play: PlayChain) -> None:
    name = "condenser_api_negative_broadcast_transaction_missing_posting_authority.pat.json"
    recorded = json.loads((HISTORY / name).read_text())
    error = _call(node, "condenser_api.broadcast_transaction", [play.signed(transfer(), by="carol/active")])["error"]
    assert set(error) == set(recorded)
    assert set(error["data"]) == set(recorded["data"])
    assert set(error["data"]["stack"][0]) == set(recorded["data"]["stack"][0])
    assert set(error["data"]["stack"][0]["context"]) == set(recorded["data"]["stack"][0]["context"])


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", -32700),
        (b"{", -32700),
        (b"\xff", -32700),
        (b"7", -32600),
        (b"{}", -32600),
        (b'{"jsonrpc":"1.0","method":"database_api.get_version","id":1}', -32600),
        (b'{"jsonrpc":"2.0","method":7,"id":1}', -32600),
        (b'{"jsonrpc":"2.0","method":"database_api.get_money","id":1}', -32601),
        (b'{"jsonrpc":"2.0","method":"database_api.find_accounts","id":1}', -32003),
        (b'{"jsonrpc":"2.0","method":"database_api.find_accounts","params":{"accounts":"alice"},"id":1}', -32000),
        (b'{"jsonrpc":"2.0","method":"condenser_api.broadcast_transaction","params":[],"id":1}', -32003),
        (b'{"jsonrpc":"2.0","method":"condenser_api.broadcast_transaction","params":[null],"id":1}', -32003),
        (b'{"jsonrpc":"2.0","method":"bridge.get_post","params":{"author":"x","permlink":"y"},"id":1}', -32602),
    ],
)
def test_a_wrong_request_gets_its_code(node: Node, body: bytes, code: int) -> None:
    assert _raw(node, body)["error"]["code"] == code


def test_a_batch_is_answered_in_order(node: Node) -> None:
    batch = [{"jsonrpc": "2.0", "id": number, "method": "database_api.get_version"} for number in (5, 6)]
    replies = _raw(node, json.dumps(batch).encode())
    assert [reply["id"] for reply in replies] == [5, 6]


def test_the_old_call_envelope_is_understood(node: Node) -> None:
    accounts = _call(node, "call", ["condenser_api", "get_accounts", [["alice"]]])["result"]
    assert accounts[0]["balance"] == "10.000 HIVE"


def test_unknown_accounts_and_posts_are_left_out(node: Node) -> None:
    assert _call(node, "database_api.find_accounts", {"accounts": ["nobody"]})["result"] == {"accounts": []}
    assert _call(node, "rc_api.find_rc_accounts", {"accounts": ["nobody"]})["result"] == {"rc_accounts": []}
    assert _call(node, "condenser_api.get_content", ["nobody", "nothing"])["result"]["author"] == ""


def test_pending_transactions_show_in_balances_but_not_in_blocks(node: Node, play: PlayChain) -> None:
    play.send(transfer("1.000 HBD"))
    account = _call(node, "database_api.find_accounts", {"accounts": ["carol"]})["result"]["accounts"][0]
    assert account["hbd_balance"]["amount"] == "11000"
    block = _call(node, "block_api.get_block", {"block_num": play.chain.moment().head})["result"]["block"]
    assert block["transactions"] == []
    play.next_block()
    block = _call(node, "block_api.get_block", {"block_num": play.chain.moment().head})["result"]["block"]
    assert block["transactions"][0]["operations"][0]["type"] == "transfer_operation"


def test_the_chain_id_is_the_practice_one(node: Node) -> None:
    version = _call(node, "database_api.get_version", {})["result"]
    config = _call(node, "database_api.get_config", {})["result"]
    assert version["chain_id"] == config["HIVE_CHAIN_ID"] != "beeab0de" + "0" * 56


def test_the_witnesses_say_what_an_account_costs(node: Node) -> None:
    schedule = _call(node, "database_api.get_witness_schedule", {})["result"]
    assert schedule["median_props"]["account_creation_fee"]["amount"] == "3000"
    curves = _call(node, "rc_api.get_resource_params", {})["result"]["rc_accounts"]
    assert set(curves["resource_params"]) == set(curves["resource_names"])
