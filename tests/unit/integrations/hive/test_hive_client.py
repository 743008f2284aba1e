"""The client against nodes that lie, lag and break; every node is a real HTTP server."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from integrations.errors import NeverArrived, NoSecondOpinion, NotThere, Rejected, Unreachable
from integrations.hive import HiveClient
from integrations.http import HttpClient
from tests.servers import scripted_node
from tests.servers.scripted_node import HEAD_NUMBER, HEAD_TIME, RpcFailure, ScriptedNode, block_id, scripted_nodes
from wallet.network import Network

BODY = '{"operations":[["transfer",{"memo":"❤ \\u0041"}]],"signatures":["1f"]}'
EXPIRY = HEAD_TIME - timedelta(minutes=5)


@asynccontextmanager
async def hive(*operators: str) -> AsyncIterator[tuple[HiveClient, list[ScriptedNode]]]:
    async with scripted_nodes(*operators) as nodes:
        http = HttpClient(trusted=[node.server.place for node in nodes])
        try:
            yield HiveClient([node.address for node in nodes], http, network=Network.HIVE, pause=0.01), nodes
        finally:
            await http.close()


def later(node: ScriptedNode, blocks: int) -> None:
    node.head += blocks


async def test_the_head_comes_from_two_operators_with_a_shared_irreversible_block() -> None:
    async with hive("one", "two") as (client, nodes):
        later(nodes[1], 2)
        head = await client.head()
        assert head.number == HEAD_NUMBER + 2
        assert head.irreversible_number == HEAD_NUMBER - 1
        assert (head.reference_number, head.reference_id) == (HEAD_NUMBER - 2, block_id(HEAD_NUMBER - 2))
        assert sorted(head.head_times) == [HEAD_TIME, HEAD_TIME + timedelta(seconds=6)]


async def test_two_nodes_of_one_operator_are_one_opinion() -> None:
    async with hive("one", "one") as (client, _):
        with pytest.raises(NoSecondOpinion):
            await client.head()


@pytest.mark.parametrize("blocks", [-40, 1_000_000, -1_200])
async def test_a_node_with_an_old_or_invented_head_is_outvoted(blocks: int) -> None:
    async with hive("liar", "two", "three") as (client, nodes):
        later(nodes[0], blocks)
        assert (await client.head()).number == HEAD_NUMBER


async def test_two_operators_with_different_heads_are_no_answer() -> None:
    async with hive("one", "two") as (client, nodes):
        later(nodes[0], -40)
        with pytest.raises(NoSecondOpinion):
            await client.head()


async def test_a_reference_block_that_only_one_of_them_has_is_no_answer() -> None:
    async with hive("one", "two") as (client, nodes):
        nodes[0].methods["block_api.get_block_header"] = lambda params: {
            "header": {"previous": f"{params['block_num'] - 1:08x}" + "cd" * 16, "timestamp": "2026-11-22T04:00:00"}
        }
        with pytest.raises(NoSecondOpinion):
            await client.head()


BROKEN: dict[str, Callable[[Any], Any]] = {
    "web page": scripted_node.web_page,
    "endless": scripted_node.endless,
    "out of order": scripted_node.out_of_order,
    "slow gateway": scripted_node.slow_gateway,
    "too busy": scripted_node.too_busy,
    "half": scripted_node.half_an_answer,
    "wrong types": scripted_node.wrong_types,
    "another id": scripted_node.another_id,
    "no member": scripted_node.no_member,
}


@pytest.mark.parametrize("name", BROKEN)
async def test_a_broken_node_is_passed_over(name: str) -> None:
    async with hive("broken", "two", "three") as (client, nodes):
        nodes[0].raw["*"] = BROKEN[name]
        assert (await client.credits("hiveio")).maximum == 25131000000
        assert (await client.head()).number == HEAD_NUMBER
        assert "hiveio" in await client.accounts(["hiveio"])


@pytest.mark.parametrize("name", BROKEN)
async def test_one_node_left_is_enough_to_read_but_not_to_believe(name: str) -> None:
    async with hive("broken", "two") as (client, nodes):
        nodes[0].raw["*"] = BROKEN[name]
        assert (await client.credits("hiveio")).sendings_left == 86
        with pytest.raises(NoSecondOpinion) as failure:
            await client.accounts(["hiveio"])
        assert "html" not in str(failure.value)


async def test_a_silent_node_costs_five_seconds_once() -> None:
    async with hive("silent", "two") as (client, nodes):
        nodes[0].raw["*"] = scripted_node.silence
        began = time.monotonic()
        await client.credits("hiveio")
        assert time.monotonic() - began < 8


async def test_a_node_of_another_chain_is_not_asked_anything() -> None:
    async with hive("foreign", "two", "three") as (client, nodes):
        version = nodes[0].methods["database_api.get_version"](None)
        nodes[0].methods["database_api.get_version"] = lambda _: version | {"chain_id": "18" * 32}
        await client.head()
        await client.broadcast(BODY)
        await client.operations("hiveio", kinds=("transfer",), since=None)
        assert set(nodes[0].asked) == {"database_api.get_version"}


async def test_an_old_node_may_say_its_chain_in_the_config() -> None:
    async with hive("old", "two") as (client, nodes):
        del nodes[0].methods["database_api.get_version"]
        nodes[0].methods["database_api.get_config"] = lambda _: {"HIVE_CHAIN_ID": "beeab0de" + "0" * 56}
        assert (await client.head()).number == HEAD_NUMBER


async def test_a_false_balance_is_outvoted_and_never_believed_alone() -> None:
    async with hive("liar", "two", "three") as (client, nodes):
        nodes[0].account["hbd_balance"]["amount"] = "9999999"
        assert (await client.accounts(["hiveio", "NOBODY"]))["hiveio"].hbd.milli == 0
        nodes[1].account["hbd_balance"]["amount"] = "5"
        with pytest.raises(NoSecondOpinion):
            await client.accounts(["hiveio"])


async def test_who_exists_needs_no_agreement_about_anything_else() -> None:
    async with hive("one", "two") as (client, nodes):
        nodes[0].account["hbd_balance"]["amount"] = "9999999"
        assert await client.existing(["hiveio", "NOBODY"]) == {"hiveio": True, "NOBODY": False}
        assert await client.existing([]) == {}


async def test_where_two_differ_about_an_account_nobody_says_whether_it_exists() -> None:
    async with hive("one", "two") as (client, nodes):
        honest = nodes[0].methods["database_api.find_accounts"]
        nodes[0].methods["database_api.find_accounts"] = lambda _: {"accounts": []}
        assert await client.existing(["hiveio", "NOBODY"]) == {"NOBODY": False}
        nodes[1].methods["database_api.find_accounts"] = lambda _: {"accounts": []}
        assert await client.existing(["hiveio"]) == {"hiveio": False}
        nodes[0].methods["database_api.find_accounts"] = honest
        nodes[1].methods["database_api.find_accounts"] = honest
        assert await client.existing(["hiveio"]) == {"hiveio": True}


async def test_false_keys_are_never_believed_alone() -> None:
    async with hive("liar", "two") as (client, nodes):
        nodes[0].account["active"]["key_auths"] = [["STM6LLegbAgLAy28EHrffBVuANFWcFgmqRMW13wBmTExqFE9SCkg4", 1]]
        with pytest.raises(NoSecondOpinion):
            await client.accounts(["hiveio"])


async def test_a_transaction_is_sent_byte_for_byte_as_it_was_signed() -> None:
    async with hive("one", "two") as (client, nodes):
        claim = await client.broadcast(BODY)
        assert (claim.accepted, claim.reason) == (True, "")
        sent = [exchange for node in nodes for exchange in node.server.seen if b"broadcast" in exchange.body]
        assert len(sent) == 1
        assert b'"params":[' + BODY.encode() + b"]" in sent[0].body
        with pytest.raises(ValueError, match="one JSON object"):
            await client.broadcast("[]")


@pytest.mark.parametrize("name", ["web page", "out of order", "too busy"])
async def test_a_transaction_that_never_reached_hived_goes_to_the_next_node(name: str) -> None:
    async with hive("broken", "two") as (client, nodes):
        nodes[0].raw["condenser_api.broadcast_transaction"] = BROKEN[name]
        claim = await client.broadcast(BODY)
        assert (claim.accepted, claim.operator) == (True, "two")


@pytest.mark.parametrize("name", ["half", "slow gateway", "wrong types", "no member", "another id"])
async def test_a_transaction_that_may_have_arrived_is_not_sent_on(name: str) -> None:
    async with hive("broken", "two") as (client, nodes):
        nodes[0].raw["condenser_api.broadcast_transaction"] = BROKEN[name]
        claim = await client.broadcast(BODY)
        assert claim.operator == "broken"
        assert claim.accepted is (True if name == "wrong types" else None)
        assert "condenser_api.broadcast_transaction" not in nodes[1].asked


async def test_nobody_to_send_it_to_means_that_it_never_arrived() -> None:
    async with hive("one", "two") as (client, nodes):
        for node in nodes:
            node.raw["condenser_api.broadcast_transaction"] = scripted_node.out_of_order
        with pytest.raises(NeverArrived):
            await client.broadcast(BODY)


async def test_the_same_bytes_go_to_another_operator_when_they_are_sent_again() -> None:
    async with hive("one", "two", "three") as (client, _):
        operators = [(await client.broadcast(BODY)).operator for _ in range(4)]
        assert set(operators[:3]) == {"one", "two", "three"}
        assert operators[3] in operators


def refusal(name: str) -> Callable[[Any], Any]:
    fixture = json.loads((scripted_node.RECORDINGS.parents[1] / "unrecorded" / "hive" / f"{name}.json").read_text())

    def refuse(_: Any) -> Any:
        raise RpcFailure(fixture["error"])

    return refuse


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("broadcast_duplicate", "duplicate"),
        ("broadcast_credits", "credits"),
        ("broadcast_balance", "balance"),
        ("broadcast_expired", "expired"),
        ("broadcast_tapos", "tapos"),
        ("broadcast_authority_active", "authority"),
        ("history_scan_ended", "other"),
    ],
)
async def test_a_refusal_is_a_claim_with_a_reason_and_is_not_tried_elsewhere(name: str, reason: str) -> None:
    async with hive("one", "two") as (client, nodes):
        for node in nodes:
            node.methods["condenser_api.broadcast_transaction"] = refusal(name)
        claim = await client.broadcast(BODY)
        assert (claim.accepted, claim.reason) == (False, reason)
        assert sum("broadcast" in method for node in nodes for method in node.asked) == 1


async def test_a_node_without_the_method_is_passed_over() -> None:
    async with hive("one", "two", "three") as (client, nodes):
        for method in ("condenser_api.broadcast_transaction", "bridge.get_post"):
            nodes[0].methods.pop(method)
        assert (await client.broadcast(BODY)).operator == "two"
        assert (await client.post("steevc", "re-hiveio-qoimw3")).author == "steevc"


async def test_reports_name_every_operator_and_its_irreversible_time() -> None:
    async with hive("one", "two", "three", "four") as (client, nodes):
        nodes[0].methods["transaction_status_api.find_transaction"] = lambda _: {
            "status": "within_irreversible_block",
            "block_num": HEAD_NUMBER - 500,
        }
        reports = await client.reports("ab" * 20, EXPIRY, "hiveio", EXPIRY - timedelta(minutes=1))
        assert len({report.operator for report in reports}) == 3
        by_operator = {report.operator: report for report in reports}
        landed = by_operator["one"]
        assert (landed.status, landed.block) == ("within_irreversible_block", HEAD_NUMBER - 500)
        assert landed.irreversible_time == HEAD_TIME - timedelta(seconds=3)
        assert by_operator["two"].in_history is False
        assert by_operator["two"].history_complete


async def test_an_irreversible_block_that_the_node_itself_lacks_is_not_irreversible() -> None:
    async with hive("one") as (client, nodes):
        nodes[0].methods["transaction_status_api.find_transaction"] = lambda _: {
            "status": "within_irreversible_block",
            "block_num": HEAD_NUMBER + 5,
        }
        (report,) = await client.reports("ab" * 20, EXPIRY, "hiveio", EXPIRY)
        assert report.status == "within_reversible_block"


async def test_the_own_history_speaks_against_a_node_that_says_expired() -> None:
    async with hive("liar", "two") as (client, nodes):
        for node in nodes:
            node.transfer(HEAD_NUMBER - 150, transaction_id="ab" * 20)
        nodes[0].methods["transaction_status_api.find_transaction"] = lambda _: {"status": "expired_irreversible"}
        reports = await client.reports("ab" * 20, EXPIRY, "hiveio", EXPIRY - timedelta(minutes=10))
        assert [report.in_history for report in reports] == [True, True]


async def test_what_the_nodes_forgot_two_days_later_is_still_in_its_block() -> None:
    async with hive("one", "two") as (client, nodes):
        for node in nodes:
            node.transfer(HEAD_NUMBER - 150, transaction_id="ab" * 20)
            node.methods["transaction_status_api.find_transaction"] = lambda _: {"status": "too_old"}
        reports = await client.reports("ab" * 20, EXPIRY, "hiveio", EXPIRY - timedelta(minutes=10))
        assert [report.block for report in reports] == [HEAD_NUMBER - 150] * 2
        assert all(report.block < report.irreversible_number for report in reports if report.block)


async def test_a_history_that_lags_behind_its_node_proves_nothing() -> None:
    async with hive("one") as (client, nodes):
        nodes[0].methods["account_history_api.get_ops_in_block"] = lambda _: {"ops": []}
        (report,) = await client.reports("ab" * 20, EXPIRY, "hiveio", EXPIRY)
        assert (report.in_history, report.history_complete) == (None, False)


async def test_nothing_is_asked_of_the_history_before_the_expiry() -> None:
    async with hive("one") as (client, nodes):
        (report,) = await client.reports("ab" * 20, HEAD_TIME + timedelta(minutes=1), "hiveio", HEAD_TIME)
        assert report.in_history is None
        assert "account_history_api.get_account_history" not in nodes[0].asked


async def test_what_one_operator_leaves_out_the_other_shows() -> None:
    async with hive("one", "two") as (client, nodes):
        nodes[0].transfer(HEAD_NUMBER - 20, "first", "aa" * 20)
        nodes[1].transfer(HEAD_NUMBER - 20, "first", "aa" * 20)
        nodes[1].transfer(HEAD_NUMBER - 1, "second", "bb" * 20)
        since = HEAD_TIME - timedelta(hours=1)
        both = await client.operations("hiveio", kinds=("transfer",), since=since, operators=2)
        assert [operation.value["memo"] for operation in both.operations] == ["first", "second"]
        assert both.complete
        shared = await client.operations("hiveio", kinds=("transfer",), since=since, operators=2, shown_by="all")
        assert [operation.value["memo"] for operation in shared.operations] == ["first"]
        assert not shared.complete
        nodes[1].history[0]["op"]["value"]["memo"] = "forged"
        forged = await client.operations("hiveio", kinds=("transfer",), since=since, operators=2, shown_by="all")
        assert forged.operations == []
        nodes[1].raw["*"] = scripted_node.web_page
        with pytest.raises(NoSecondOpinion):
            await client.operations("hiveio", kinds=("transfer",), since=since, operators=2)


async def test_two_who_tell_the_same_history_are_found_beside_one_who_does_not() -> None:
    async with hive("liar", "two", "three") as (client, nodes):
        for node in nodes:
            node.transfer(HEAD_NUMBER - 20, "first", "aa" * 20)
        nodes[0].history[0]["op"]["value"]["memo"] = "forged"
        nodes[0].transfer(HEAD_NUMBER - 10, "invented", "cc" * 20)
        since = HEAD_TIME - timedelta(hours=1)
        found = await client.operations("hiveio", kinds=("transfer",), since=since, operators=2, shown_by="all")
        assert [operation.value["memo"] for operation in found.operations] == ["first"]
        assert found.complete
        nodes[1].raw["*"] = scripted_node.web_page
        alone = await client.operations("hiveio", kinds=("transfer",), since=since, operators=2, shown_by="all")
        assert not alone.complete


async def test_own_votes_that_two_operators_show_are_told_from_those_of_others() -> None:
    async with hive("one", "two") as (client, nodes):
        for node in nodes:
            for voter, weight in (("hiveio", 10000), ("bob", 10000), ("hiveio", 0)):
                node.transfer(HEAD_NUMBER - 5, kind="vote")
                node.history[-1]["op"]["value"] = {
                    "voter": voter, "author": "carol", "permlink": "sunrise", "weight": weight,
                }  # fmt: skip
            node.methods["account_history_api.get_account_history"] = lambda _, node=node: {
                "history": [[place, operation] for place, operation in enumerate(node.history)]
            }
        found = await client.votes("hiveio", since=None)
        assert [vote.weight for vote in found.votes] == [10000, 0]
        assert found.complete


async def test_small_questions_are_answered() -> None:
    async with hive("one", "two") as (client, nodes):
        assert str(await client.account_creation_fee()) == "3.000 HIVE"
        assert await client.key_owners(["STM1", "STM2"]) == {"STM1": ["hiveio"], "STM2": ["hiveio"]}
        assert await client.key_owners([]) == {}
        assert (await client.recurrent_transfers("hiveio"))[0].receiver == "bob"
        for node in nodes:
            node.methods["bridge.get_post"] = refusal("post_missing")
        with pytest.raises(NotThere):
            await client.post("alice", "nothing")
        with pytest.raises(Rejected):
            await client.credits("Not A Name")
        assert await client.accounts(["Not A Name"]) == {}


async def test_health_names_what_is_wrong_with_each_node() -> None:
    async with hive("one", "two", "three", "four") as (client, nodes):
        later(nodes[1], -100)
        later(nodes[2], 5_000)
        nodes[3].raw["*"] = scripted_node.web_page
        health = await client.health()
        assert [bool(entry.problem) for entry in health] == [False, True, False, True]
        assert health[1].blocks_behind == 100
        assert all("html" not in entry.problem for entry in health)
        assert health[0].latency is not None


async def test_no_node_at_all_is_one_clear_sentence() -> None:
    async with hive("one", "two") as (client, nodes):
        for node in nodes:
            node.raw["*"] = scripted_node.too_busy
        for _ in range(2):
            with pytest.raises(Unreachable) as failure:
                await client.credits("hiveio")
            assert str(failure.value).endswith(".")


async def test_calls_at_the_same_time_do_not_mistake_each_others_answers() -> None:
    async with hive("one") as (client, nodes):
        found = await asyncio.gather(*(client.credits("hiveio") for _ in range(12)))
        assert {one.maximum for one in found} == {25131000000}
        assert nodes[0].asked.count("rc_api.find_rc_accounts") == 12
