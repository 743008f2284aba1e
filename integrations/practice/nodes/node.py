"""One API node: takes JSON-RPC, asks the chain, and answers honestly or as it was told to lie.

    -32700 not JSON   -32600 no request   -32601 no such method   -32000/-32002/-32003 the chain's own refusals
"""

from __future__ import annotations

from typing import Any

from integrations.practice.chain.blocks import Moment, stamp
from integrations.practice.chain.refusals import Refused
from integrations.practice.chain.toy_chain import ToyChain
from integrations.practice.nodes import (
    account_answers,
    chain_answers,
    credit_answers,
    history_answers,
    hived_json,
    post_answers,
)
from integrations.practice.nodes.calls import Call, Method
from integrations.practice.nodes.lies import BROADCASTS, Lie, LieBook, twist
from integrations.practice.nodes.public_journal import PublicJournal

BATCH_MAX = 100


def _broadcast(call: Call) -> dict[str, Any]:
    call.chain.push(call.argument("trx", 0))
    return {}


def _get_methods(_: Call) -> list[str]:
    return sorted(METHODS)


METHODS: dict[str, Method] = {
    **account_answers.METHODS,
    **chain_answers.METHODS,
    **credit_answers.METHODS,
    **history_answers.METHODS,
    **post_answers.METHODS,
    **dict.fromkeys(BROADCASTS, _broadcast),
    "jsonrpc.get_methods": _get_methods,
}


class Node:
    """`operator` is who runs it: two nodes of one operator are one opinion."""

    def __init__(self, name: str, operator: str, chain: ToyChain) -> None:
        self.name = name
        self.operator = operator
        self.lies = LieBook()
        self.journal = PublicJournal(chain, operator)
        self._chain = chain

    def method_of(self, body: bytes) -> str:
        """The method that a body asks for, empty if that cannot be told. Decides which lies are due."""
        try:
            request = hived_json.loads(body)
        except ValueError:
            return ""
        return _method(request) if isinstance(request, dict) else ""

    def answer(self, body: bytes) -> bytes:
        """One request or a batch of them, as bytes."""
        try:
            request = hived_json.loads(body)
        except ValueError:
            return hived_json.dumps(_error(None, {"code": -32700, "message": "Invalid JSON"}))
        if isinstance(request, list):
            return hived_json.dumps([self._one(item) for item in request[:BATCH_MAX]])
        return hived_json.dumps(self._one(request))

    def _one(self, request: object) -> dict[str, Any]:
        if not isinstance(request, dict) or request.get("jsonrpc") != "2.0" or not _method(request):
            return _error(None, {"code": -32600, "message": "Invalid JSON RPC request"})
        identifier, method = request.get("id"), _method(request)
        handler = METHODS.get(method)
        if handler is None:
            api = method.partition(".")[0]
            return _error(identifier, {"code": -32601, "message": f"Could not find method {method} in {api}"})
        try:
            result = self._result(method, handler, _parameters(request))
        except Refused as refused:
            return _error(identifier, refused.as_rpc_error(time=stamp(self._chain.moment().time)))
        return {"jsonrpc": "2.0", "result": result, "id": identifier}

    def _result(self, method: str, handler: Method, parameters: Any) -> Any:
        if method in BROADCASTS:
            return self._broadcast(method, parameters)
        with self._chain.lock:
            self._chain.state()
            honest = handler(Call(self._chain, self._moment(method), parameters))
        return twist(self.lies, method, parameters, honest)

    def _moment(self, method: str) -> Moment:
        moment = self._chain.moment()
        for lie, direction in ((Lie.OLD_HEAD, -1), (Lie.FUTURE_HEAD, 1)):
            options = self.lies.take(lie, method)
            if options is not None:
                head = moment.head + direction * int(options.get("blocks", 1200))
                return self._chain.calendar.moment_of(max(1, head))
        return moment

    def _broadcast(self, method: str, parameters: Any) -> Any:
        if self.lies.take(Lie.SUCCESS_AND_DROP, method) is not None:
            return {}
        if self.lies.take(Lie.DUPLICATE, method) is not None:
            raise Refused("Duplicate transaction check failed", "!is_known_transaction( trx_id )")
        says_error = self.lies.take(Lie.ERROR_AFTER_ACCEPTING, method) is not None
        result = _broadcast(Call(self._chain, self._chain.moment(), parameters))
        if says_error:
            raise Refused("Unable to acquire database lock", "")
        return twist(self.lies, method, parameters, result)


def _method(request: dict[str, Any]) -> str:
    """`api.method`, also where the old `call` envelope hides it."""
    method, parameters = request.get("method"), request.get("params")
    if method == "call" and isinstance(parameters, list) and len(parameters) >= 2:
        return f"{parameters[0]}.{parameters[1]}"
    return method if isinstance(method, str) else ""


def _parameters(request: dict[str, Any]) -> Any:
    parameters = request.get("params", {})
    if request.get("method") == "call":
        return parameters[2] if len(parameters) > 2 else {}
    return parameters


def _error(identifier: object, error: dict[str, Any]) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "error": error, "id": identifier}
