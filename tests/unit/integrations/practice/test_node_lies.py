"""Every lie a node can be told, and that it tells nothing but the truth once the lie is cleared or used up."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from integrations.practice.errors import PracticeError
from integrations.practice.genesis.seed import seeded_chain
from integrations.practice.nodes.lies import Lie
from integrations.practice.nodes.node import Node
from tests.servers.practice_chain import PlayChain, transfer

HEAD = "database_api.get_dynamic_global_properties"
ACCOUNTS = ("database_api.find_accounts", {"accounts": ["alice"]})
BROADCAST = "condenser_api.broadcast_transaction"
SUNRISE_POST = {"author": "carol", "permlink": "sunrise-the-film"}
STATUS = "transaction_status_api.find_transaction"


@pytest.fixture
def node(play: PlayChain) -> Node:
    return Node("north", "north.example", play.chain)


def _call(node: Node, method: str, params: Any = None) -> Any:
    request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params or {}}
    return json.loads(node.answer(json.dumps(request, ensure_ascii=False).encode()))


def _result(node: Node, method: str, params: Any = None) -> Any:
    return _call(node, method, params)["result"]


def test_an_old_head_is_consistent_in_itself(node: Node, play: PlayChain) -> None:
    node.lies.tell(Lie.OLD_HEAD, blocks=40)
    old = _result(node, HEAD)
    head = play.chain.moment().head
    assert old["head_block_number"] == head - 40
    assert old["head_block_id"] == play.chain.calendar.id_of(head - 40)
    assert old["last_irreversible_block_num"] == head - 41


def test_a_future_head_is_consistent_in_itself_too(node: Node, play: PlayChain) -> None:
    node.lies.tell(Lie.FUTURE_HEAD, blocks=40)
    ahead = _result(node, HEAD)
    head = play.chain.moment().head
    assert ahead["head_block_number"] == head + 40
    assert ahead["head_block_id"] == play.chain.calendar.id_of(head + 40)
    header = _result(node, "block_api.get_block_header", {"block_num": head + 30})["header"]
    assert header["previous"] == play.chain.calendar.id_of(head + 29)


def test_a_wrong_head_has_the_right_number_and_a_wrong_id(node: Node, play: PlayChain) -> None:
    honest = _result(node, HEAD)
    node.lies.tell(Lie.WRONG_HEAD)
    lying = _result(node, HEAD)
    assert lying["head_block_number"] == honest["head_block_number"]
    assert lying["head_block_id"][:8] == honest["head_block_id"][:8]
    assert lying["head_block_id"] != honest["head_block_id"]
    number = play.chain.moment().irreversible
    header = _result(node, "block_api.get_block_header", {"block_num": number})["header"]
    assert header["previous"] != play.chain.calendar.id_of(number - 1)


def test_another_chain_is_the_real_one_unless_named(node: Node) -> None:
    node.lies.tell(Lie.OTHER_CHAIN)
    assert _result(node, "database_api.get_version")["chain_id"].startswith("beeab0de")
    assert _result(node, "database_api.get_config")["HIVE_CHAIN_ID"].startswith("beeab0de")
    node.lies.clear()
    node.lies.tell(Lie.OTHER_CHAIN, chain_id="0" * 64)
    assert _result(node, "database_api.get_version")["chain_id"] == "0" * 64


def test_false_balances_in_both_forms(node: Node) -> None:
    node.lies.tell(Lie.FALSE_BALANCE, factor=10)
    assert _result(node, *ACCOUNTS)["accounts"][0]["hbd_balance"]["amount"] == "100000"
    assert _result(node, "condenser_api.get_accounts", [["alice"]])[0]["balance"] == "100.000 HIVE"
    node.lies.clear()
    assert _result(node, *ACCOUNTS)["accounts"][0]["hbd_balance"]["amount"] == "10000"


def test_false_keys_replace_every_authority(node: Node) -> None:
    honest = _result(node, *ACCOUNTS)["accounts"][0]
    node.lies.tell(Lie.FALSE_KEYS)
    lying = _result(node, *ACCOUNTS)["accounts"][0]
    for role in ("owner", "active", "posting"):
        assert lying[role]["key_auths"] != honest[role]["key_auths"]
    assert lying["memo_key"] != honest["memo_key"]
    assert _result(node, *ACCOUNTS)["accounts"][0]["balance"] == honest["balance"]


def test_accounts_that_are_hidden(node: Node) -> None:
    node.lies.tell(Lie.HIDDEN_ACCOUNTS)
    assert _result(node, *ACCOUNTS) == {"accounts": []}
    assert _result(node, "condenser_api.get_accounts", [["alice"]]) == []


def test_accounts_that_are_invented(node: Node) -> None:
    node.lies.tell(Lie.INVENTED_ACCOUNTS)
    found = _result(node, ACCOUNTS[0], {"accounts": ["alice", "nobody-is-here"]})["accounts"]
    assert [one["name"] for one in found] == ["alice", "nobody-is-here"]
    assert _result(node, ACCOUNTS[0], {"accounts": ["nobody-is-here"]}) == {"accounts": []}


def test_success_that_is_dropped(node: Node, play: PlayChain) -> None:
    node.lies.tell(Lie.SUCCESS_AND_DROP)
    assert _result(node, BROADCAST, [play.signed(transfer())]) == {}
    assert play.balance("carol") == 10_000


def test_an_error_for_what_was_accepted(node: Node, play: PlayChain) -> None:
    node.lies.tell(Lie.ERROR_AFTER_ACCEPTING)
    assert _call(node, BROADCAST, [play.signed(transfer())])["error"]["code"] == -32003
    assert play.balance("carol") == 10_050


def test_duplicate_for_what_was_never_seen(node: Node, play: PlayChain) -> None:
    node.lies.tell(Lie.DUPLICATE)
    error = _call(node, BROADCAST, [play.signed(transfer())])["error"]
    assert "Duplicate transaction check failed" in error["message"]
    assert play.balance("carol") == 10_000


def test_expired_for_what_is_irreversible(node: Node, play: PlayChain) -> None:
    identifier = play.send(transfer())
    play.next_block(2)
    node.lies.tell(Lie.EXPIRED_IRREVERSIBLE)
    assert _result(node, STATUS, {"transaction_id": identifier}) == {"status": "expired_irreversible"}
    node.lies.clear(Lie.EXPIRED_IRREVERSIBLE)
    assert _result(node, STATUS, {"transaction_id": identifier})["status"] == "within_irreversible_block"


def test_on_its_way_and_in_a_block_for_what_never_came(node: Node) -> None:
    nobody = {"transaction_id": "c0ffee" * 6 + "0000"}
    node.lies.tell(Lie.FALSE_MEMPOOL)
    assert _result(node, STATUS, nobody) == {"status": "within_mempool"}
    node.lies.tell(Lie.FALSE_BLOCK, block=77)
    assert _result(node, STATUS, nobody) == {"block_num": 77, "rc_cost": 1, "status": "within_irreversible_block"}
    assert "status" not in _result(node, HEAD)


def test_transfers_hidden_or_with_another_memo(node: Node, play: PlayChain) -> None:
    play.send(transfer())
    play.next_block(2)
    question = ("account_history_api.get_account_history", {"account": "alice"})
    node.lies.tell(Lie.FALSE_MEMOS, memo="for nothing")
    shown = [entry["op"] for _, entry in _result(node, *question)["history"]]
    memos = [operation["value"]["memo"] for operation in shown if operation["type"] == "transfer_operation"]
    assert set(memos) == {"for nothing"}
    others = len(shown) - len(memos)
    node.lies.tell(Lie.HIDDEN_TRANSFERS)
    assert len(_result(node, *question)["history"]) == others


def test_posts_about_another_work() -> None:
    start = datetime(2026, 11, 10, 12, tzinfo=UTC)
    node = Node("north", "north.example", seeded_chain(start, lambda: start, "posts", None))
    honest = _result(node, "bridge.get_post", SUNRISE_POST)
    original = "https://other.example/w/1"
    node.lies.tell(Lie.FALSE_POSTS, original=original)
    assert _result(node, "bridge.get_post", SUNRISE_POST) == {**honest, "json_metadata": {"canonical_url": original}}
    old_form = _result(node, "condenser_api.get_content", list(SUNRISE_POST.values()))
    assert json.loads(old_form["json_metadata"]) == {"canonical_url": original}


def test_an_empty_history(node: Node, play: PlayChain) -> None:
    play.send(transfer())
    play.next_block(2)
    node.lies.tell(Lie.EMPTY_HISTORY)
    assert _result(node, "account_history_api.get_account_history", {"account": "alice"}) == {"history": []}


def test_wrong_types_everywhere(node: Node) -> None:
    node.lies.tell(Lie.WRONG_TYPES)
    assert isinstance(_result(node, HEAD)["head_block_number"], list)
    assert _result(node, HEAD)["head_block_id"] == 7


def test_a_lie_may_be_for_one_method_only(node: Node) -> None:
    node.lies.tell(Lie.WRONG_TYPES, methods=[HEAD])
    assert _result(node, *ACCOUNTS)["accounts"][0]["name"] == "alice"
    assert _result(node, HEAD)["head_block_id"] == 7


def test_a_lie_may_be_told_a_number_of_times(node: Node) -> None:
    node.lies.tell(Lie.WRONG_TYPES, times=2)
    assert [_result(node, HEAD)["head_block_id"] == 7 for _ in range(3)] == [True, True, False]
    assert node.lies.names() == []


def test_a_lie_leaves_no_trace_on_the_chain(node: Node, play: PlayChain) -> None:
    honest = _result(node, *ACCOUNTS)
    node.lies.tell(Lie.FALSE_BALANCE)
    node.lies.tell(Lie.FALSE_KEYS)
    _result(node, *ACCOUNTS)
    assert _result(Node("south", "south.example", play.chain), *ACCOUNTS) == honest


def test_an_unknown_lie_is_refused_by_name(node: Node) -> None:
    with pytest.raises(PracticeError, match="it knows old_head"):
        node.lies.tell("white")
