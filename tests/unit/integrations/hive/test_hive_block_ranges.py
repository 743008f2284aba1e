"""A range of blocks counts only as a whole: every block, and what the chain paid in each of them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from integrations.errors import BadAnswer, Unreachable
from integrations.hive import HiveClient, block_reading
from integrations.http import HttpClient
from tests.bench.journal_chain import SyntheticChain
from tests.servers.scripted_node import RpcFailure, ScriptedNode, scripted_nodes, web_page
from wallet.network import Network

CHAIN = SyntheticChain(blocks=400, operations=1_500, ours=200)
EVERYTHING = [(one.block, one.name, one.value) for one in CHAIN.everything()]


def blocks(params: Any) -> Any:
    return json.loads(CHAIN.range(params["starting_block_num"], params["count"]))


def virtual(at_once: int = 1_000) -> Callable[[Any], Any]:
    """As hived pages: `next_operation_begin` says where to go on, 0 that nothing is left."""

    def answer(params: Any) -> Any:
        first, end, after = params["block_range_begin"], params["block_range_end"], int(params["operation_begin"])
        ops = json.loads(CHAIN.virtual_range(first, end))["ops"]
        numbered = [{**one, "operation_id": str(place + 1)} for place, one in enumerate(all_virtual())]
        wanted = [one for one in numbered if first <= one["block"] < end and int(one["operation_id"]) >= after]
        assert len(wanted) <= len(ops)
        shown, rest = wanted[:at_once], wanted[at_once:]
        begin, operation = (rest[0]["block"], rest[0]["operation_id"]) if rest else (0, "0")
        return {"ops": shown, "ops_by_block": [], "next_block_range_begin": begin, "next_operation_begin": operation}

    return answer


def all_virtual() -> list[dict[str, Any]]:
    return json.loads(CHAIN.virtual_range(1, CHAIN.blocks + 1))["ops"]


@asynccontextmanager
async def client_of(*operators: str) -> AsyncIterator[tuple[HiveClient, list[ScriptedNode]]]:
    async with scripted_nodes(*operators) as nodes:
        for node in nodes:
            node.methods["block_api.get_block_range"] = blocks
            node.methods["account_history_api.enum_virtual_ops"] = virtual()
        http = HttpClient(trusted=[node.server.place for node in nodes])
        try:
            yield HiveClient([node.address for node in nodes], http, network=Network.HIVE, pause=0.01), nodes
        finally:
            await http.close()


async def test_blocks_and_what_the_chain_paid_come_together() -> None:
    async with client_of("north") as (client, _):
        found = await client.blocks(1, 1_000)
    assert (found.first, found.last, found.last_id) == (1, 400, CHAIN.id_of(400))
    assert sorted((one.block, one.name) for one in found.operations) == sorted(one[:2] for one in EVERYTHING)
    assert any(one.name == "fill_recurrent_transfer" for one in found.operations)


@pytest.mark.parametrize("at_once", [1, 3])
async def test_virtual_operations_are_read_to_their_end(at_once: int) -> None:
    async with client_of("north") as (client, nodes):
        nodes[0].methods["account_history_api.enum_virtual_ops"] = virtual(at_once)
        found = await client.blocks(1, 400)
    paid = [one for one in found.operations if one.name == "fill_recurrent_transfer"]
    assert len(paid) == len(all_virtual()) > 3


async def test_a_node_that_sends_us_in_circles_is_left() -> None:
    async with client_of("north", "south") as (client, nodes):
        circle = {"ops": [], "next_block_range_begin": 1, "next_operation_begin": "-1"}
        nodes[0].methods["account_history_api.enum_virtual_ops"] = lambda _: circle
        assert (await client.blocks(1, 400)).last == 400
    assert "account_history_api.enum_virtual_ops" in nodes[1].asked


async def test_a_history_that_lags_behind_the_blocks_is_not_believed() -> None:
    async with client_of("north", "south") as (client, nodes):
        nodes[0].methods["account_history_api.get_ops_in_block"] = lambda _: {"ops": []}
        await client.blocks(1, 400)
        nodes[1].methods["account_history_api.get_ops_in_block"] = lambda _: {"ops": []}
        with pytest.raises(Unreachable, match="lags behind"):
            await client.blocks(1, 400)


async def test_a_gap_in_one_nodes_blocks_is_another_nodes_chance() -> None:
    def with_a_gap(params: Any) -> Any:
        answer = blocks(params)
        del answer["blocks"][10]
        return answer

    async with client_of("north", "south") as (client, nodes):
        nodes[0].methods["block_api.get_block_range"] = with_a_gap
        assert (await client.blocks(1, 400)).last == 400
        nodes[1].methods["block_api.get_block_range"] = with_a_gap
        with pytest.raises(BadAnswer):
            await client.blocks(1, 400)


async def test_so_many_blocks_are_asked_for_as_fit_into_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(block_reading, "BLOCKS_BYTES", len(CHAIN.range(1, 120)))
    async with client_of("north") as (client, nodes):
        found = await client.blocks(1, 400)
        assert (found.first, found.last) == (1, 100)
        assert nodes[0].asked.count("block_api.get_block_range") == 3


async def test_beyond_the_head_there_is_nothing() -> None:
    async with client_of("north") as (client, _):
        found = await client.blocks(401, 10)
    assert (found.last, found.operations) == (400, [])


async def test_what_is_no_answer_is_told_as_for_every_other_question() -> None:
    async with client_of("north") as (client, nodes):
        nodes[0].raw["block_api.get_block_range"] = web_page
        with pytest.raises(Unreachable, match="web page"):
            await client.blocks(1, 10)
        del nodes[0].raw["block_api.get_block_range"]

        def refuses(_: Any) -> Any:
            raise RpcFailure(
                {"code": -32003, "message": "Assert Exception:args.count <= 1000: You can only ask for 1000"}
            )

        nodes[0].methods["block_api.get_block_range"] = refuses
        with pytest.raises(Exception, match=r"\.$") as refused:
            await client.blocks(1, 10)
        assert refused.type.__name__ == "NodeRefusal"


async def test_the_newest_operation_of_an_account_has_a_name_that_changes_with_it() -> None:
    async with client_of("north", "south") as (client, nodes):
        for node in nodes:
            node.methods["account_history_api.get_account_history"] = node.page
        assert await client.newest("hiveio") == ""
        for node in nodes:
            node.transfer(node.head - 5)
        first = await client.newest("hiveio")
        assert first == await client.newest("hiveio") != ""
        for node in nodes:
            node.transfer(node.head - 1)
        assert await client.newest("hiveio") != first


async def test_the_time_of_a_block_is_its_header() -> None:
    async with client_of("north") as (client, nodes):
        assert (await client.time_of_block(nodes[0].head - 20)).isoformat() == "2026-11-22T03:59:00+00:00"
