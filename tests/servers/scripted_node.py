"""A Hive node that answers JSON-RPC from a table, over real HTTP, and can be told to answer otherwise.

Its honest answers are the recordings, moved to a head of its own.
"""

from __future__ import annotations

import asyncio
import copy
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from integrations.hive import NodeAddress
from tests.servers.raw_server import Exchange, RawServer, raw_server

RECORDINGS = Path(__file__).parents[1] / "fixtures" / "recordings" / "hive"
HEAD_TIME = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
HEAD_NUMBER = 111_000_000
STAMP = "%Y-%m-%dT%H:%M:%S"
BLOCKED = -32003

Answer = Callable[[Any], Any]


class RpcFailure(Exception):
    """Answered as the `error` member."""

    def __init__(self, error: dict[str, Any]) -> None:
        super().__init__(error)
        self.error = error


def recorded(method: str) -> Any:
    return json.loads((RECORDINGS / "rpc" / f"{method}.json").read_text())["response_example"]


def block_id(number: int) -> str:
    return f"{number:08x}" + "ab" * 16


def block_time(number: int) -> datetime:
    return HEAD_TIME - timedelta(seconds=3 * (HEAD_NUMBER - number))


class ScriptedNode:
    """`methods[name]` takes the parameters and gives the result, or raises RpcFailure; `asked` is what was called."""

    def __init__(self, server: RawServer, operator: str) -> None:
        self.server = server
        self.address = NodeAddress(server.url, operator, operator)
        self.head = HEAD_NUMBER
        self.account = copy.deepcopy(recorded("database_api.find_accounts")["accounts"][0])
        self.history: list[dict[str, Any]] = []
        self.asked: list[str] = []
        self.raw: dict[str, Callable[[Exchange], Any]] = {}
        self.methods: dict[str, Answer] = {
            "database_api.get_version": lambda _: recorded("database_api.get_version"),
            "database_api.get_dynamic_global_properties": lambda _: self.properties(),
            "block_api.get_block_header": lambda params: self.header(params["block_num"]),
            "database_api.find_accounts": lambda params: {
                "accounts": [self.account] if self.account["name"] in params["accounts"] else []
            },
            "account_history_api.get_account_history": self.page,
            "account_history_api.get_ops_in_block": lambda _: recorded("account_history_api.get_ops_in_block"),
            "transaction_status_api.find_transaction": lambda _: {"status": "unknown"},
            "condenser_api.broadcast_transaction": lambda _: {},
            "condenser_api.get_chain_properties": lambda _: recorded("condenser_api.get_chain_properties"),
            "rc_api.get_rc_stats": lambda _: recorded("rc_api.get_rc_stats"),
            "rc_api.find_rc_accounts": lambda params: self.credits(params["accounts"][0]),
            "account_by_key_api.get_key_references": lambda params: {"accounts": [["hiveio"] for _ in params["keys"]]},
            "database_api.find_recurrent_transfers": lambda _: recorded("database_api.find_recurrent_transfers"),
            "bridge.get_post": lambda _: recorded("bridge.get_post"),
        }
        server.at["/"] = self.answer

    def properties(self) -> dict[str, Any]:
        moved = {
            "head_block_number": self.head,
            "head_block_id": block_id(self.head),
            "time": block_time(self.head).strftime(STAMP),
            "last_irreversible_block_num": self.head - 1,
        }
        return recorded("database_api.get_dynamic_global_properties") | moved

    def header(self, number: int) -> dict[str, Any]:
        answer = recorded("block_api.get_block_header")
        answer["header"] |= {"previous": block_id(number - 1), "timestamp": block_time(number).strftime(STAMP)}
        return answer

    def credits(self, account: str) -> dict[str, Any]:
        bar = {"current_mana": "12000000000", "last_update_time": int(HEAD_TIME.timestamp())}
        return {"rc_accounts": [{"account": account, "rc_manabar": bar, "max_rc": "25131000000"}]}

    def transfer(self, block: int, memo: str = "hi", transaction_id: str = "", kind: str = "transfer") -> None:
        """Enter one operation into the account's history."""
        value = {"amount": {"amount": "50", "nai": "@@000000013", "precision": 3}, "from": "hiveio", "to": "bob"}
        self.history.append(
            {
                "block": block,
                "op": {"type": f"{kind}_operation", "value": value | {"memo": memo}},
                "op_in_trx": 0,
                "operation_id": 0,
                "timestamp": block_time(block).strftime(STAMP),
                "trx_id": transaction_id or f"{len(self.history):040x}",
                "trx_in_block": len(self.history),
                "virtual_op": False,
            }
        )

    def page(self, params: Any) -> Any:
        """hived's paging, errors included; only the transfer bit of a filter is looked at."""
        start, limit = params["start"], params["limit"]
        if limit > 1000 or (start >= 0 and start < limit - 1):
            raise RpcFailure({"code": BLOCKED, "message": "Assert Exception:args.start >= args.limit-1: start must be"})
        filtered = bool(params.get("operation_filter_low") or params.get("operation_filter_high"))
        place = len(self.history) - 1 if start < 0 else min(start, len(self.history) - 1)
        found: list[Any] = []
        looked_at = 0
        while place >= 0 and len(found) < limit:
            if filtered and looked_at >= 2000:
                if not found:
                    text = f"Could not find filtered operation in 2000 operations, set start={place}."
                    raise RpcFailure({"code": BLOCKED, "message": f"Assert Exception:x: {text}"})
                break
            operation = self.history[place]
            if not filtered or operation["op"]["type"] == "transfer_operation":
                found.append([place, operation])
            looked_at += 1
            place -= 1
        return {"history": found[::-1]}

    async def answer(self, exchange: Exchange) -> None:
        request = json.loads(exchange.body)
        method = request["method"]
        self.asked.append(method)
        for key in (method, "*"):
            if key in self.raw and method != "database_api.get_version":
                await self.raw[key](exchange)
                return
        try:
            member: dict[str, Any] = {"result": self.methods[method](request["params"])}
        except KeyError:
            member = {"error": {"code": -32601, "message": f"Could not find method {method}"}}
        except RpcFailure as failure:
            member = {"error": failure.error}
        body = {"jsonrpc": "2.0", "id": request["id"], **member}
        await exchange.answer(json.dumps(body, ensure_ascii=False).encode())


async def web_page(exchange: Exchange) -> None:
    await exchange.answer(b"<html><h1>It works</h1></html>", kind="text/html")


async def endless(exchange: Exchange) -> None:
    await exchange.say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    while True:
        await exchange.say(b" " * 65_536)


async def silence(_: Exchange) -> None:
    await asyncio.sleep(30)


async def out_of_order(exchange: Exchange) -> None:
    await exchange.answer(b"no", status="503 Nope", kind="text/plain")


async def slow_gateway(exchange: Exchange) -> None:
    await exchange.answer(b"no", status="504 Slow", kind="text/plain")


async def too_busy(exchange: Exchange) -> None:
    await exchange.answer(b"no", status="429 Slow", kind="text/html")


async def half_an_answer(exchange: Exchange) -> None:
    await exchange.answer(b'{"jsonrpc":"2.0","result":{')


async def wrong_types(exchange: Exchange) -> None:
    body = {"jsonrpc": "2.0", "id": json.loads(exchange.body)["id"], "result": [["7"], 7, None]}
    await exchange.answer(json.dumps(body).encode())


async def another_id(exchange: Exchange) -> None:
    await exchange.answer(b'{"jsonrpc":"2.0","id":99999,"result":{}}')


async def no_member(exchange: Exchange) -> None:
    await exchange.answer(b'{"jsonrpc":"2.0","id":1}')


@asynccontextmanager
async def scripted_nodes(*operators: str) -> AsyncIterator[list[ScriptedNode]]:
    """One node for each operator named (twice the same name: two nodes of one operator)."""
    async with AsyncExitStack() as servers:
        yield [ScriptedNode(await servers.enter_async_context(raw_server()), operator) for operator in operators]
