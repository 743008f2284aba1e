"""One JSON-RPC call to one node: bytes out, a checked value back, and the node's record kept.

A node is first asked which chain it serves; one of another chain is not asked anything else.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import TypeVar

import msgspec

from integrations.errors import (
    BadAnswer,
    IntegrationError,
    NeverArrived,
    RateLimited,
    Rejected,
    TooLarge,
    Unreachable,
)
from integrations.hive.nodes import NodeAddress, NodeBook
from integrations.hive.wire.chain import read_chain_id
from integrations.hive.wire.refusals import NodeRefusal, Refusal, classify
from integrations.http import Answer, HttpClient
from wallet.network import Network

T = TypeVar("T")

READ_SECONDS = 5.0
HISTORY_SECONDS = 10.0
BROADCAST_SECONDS = 15.0
ANSWER_BYTES = 2_000_000
HISTORY_BYTES = 12_000_000
CHAIN_CHECK_SECONDS = 3_600.0


class NodeCalls:
    """Calls to single nodes; raises IntegrationError and notes in the book what the failure says about the node."""

    def __init__(
        self, book: NodeBook, http: HttpClient, network: Network, now: Callable[[], float] = time.monotonic
    ) -> None:
        """`now` is the book's."""
        self.book = book
        self._http = http
        self._network = network
        self._now = now
        self._checked: dict[NodeAddress, float] = {}
        self._number = 0

    async def ask(
        self,
        node: NodeAddress,
        method: str,
        params: object,
        read: Callable[[object], T],
        *,
        seconds: float = READ_SECONDS,
        limit: int = ANSWER_BYTES,
    ) -> T:
        """`read` of the result. Raises NodeRefusal for an error of the node's, else as HttpClient does."""
        await self._check_chain(node)
        return await self._ask(node, method, msgspec.json.encode(params), _plain(read), seconds, limit)

    async def ask_raw(
        self,
        node: NodeAddress,
        method: str,
        params: object,
        read: Callable[[msgspec.Raw], T],
        *,
        seconds: float,
        limit: int,
    ) -> T:
        """The same for answers too long to become plain objects first: `read` gets the bytes of the result."""
        await self._check_chain(node)
        return await self._ask(node, method, msgspec.json.encode(params), _raw(read), seconds, limit)

    async def tell(self, node: NodeAddress, method: str, params: bytes) -> None:
        """Send `params` byte for byte as they are. Raises NeverArrived where the node provably did not handle them."""
        await self._check_chain(node)
        await self._ask(node, method, params, _plain(_any), BROADCAST_SECONDS, ANSWER_BYTES)

    async def _check_chain(self, node: NodeAddress) -> None:
        if self._checked.get(node, -math.inf) > self._now():
            return
        try:
            chain_id = await self._chain_id(node)
        except Unreachable as failure:
            # The call that waits for this answer has not been made.
            raise NeverArrived(str(failure)) if not isinstance(failure, RateLimited) else failure from None
        if chain_id != self._network.chain_id:
            self.book.other_chain(node)
            raise BadAnswer("The node serves another chain.")
        self._checked[node] = self._now() + CHAIN_CHECK_SECONDS

    async def _chain_id(self, node: NodeAddress) -> bytes:
        try:
            return await self._chain_id_by(node, "database_api.get_version")
        except NodeRefusal:
            return await self._chain_id_by(node, "database_api.get_config")

    async def _chain_id_by(self, node: NodeAddress, method: str) -> bytes:
        return await self._ask(node, method, b"{}", _plain(read_chain_id), READ_SECONDS, ANSWER_BYTES)

    async def _ask(
        self,
        node: NodeAddress,
        method: str,
        params: bytes,
        read: Callable[[Answer, int], T],
        seconds: float,
        limit: int,
    ) -> T:
        api = method.split(".", 1)[0]
        began = time.monotonic()
        try:
            value = read(*await self._answer(node, method, params, seconds, limit))
        except RateLimited as failure:
            self.book.limited(node, failure.retry_after)
            raise
        except NodeRefusal as refusal:
            if refusal.classified.refusal is Refusal.NO_SUCH_METHOD:
                self.book.failed(node, api, at_once=True)
            raise
        except IntegrationError as failure:
            self.book.failed(node, api, at_once=isinstance(failure, BadAnswer) and not isinstance(failure, TooLarge))
            raise
        self.book.succeeded(node, api, time.monotonic() - began)
        return value

    async def _answer(
        self, node: NodeAddress, method: str, params: bytes, seconds: float, limit: int
    ) -> tuple[Answer, int]:
        self._number += 1
        number = self._number
        # hived's reader does not decode \uXXXX (facts/hive.md, JSON trap): msgspec writes UTF-8 and never escapes it.
        body = b'{"jsonrpc":"2.0","method":"%s","params":%s,"id":%d}' % (method.encode(), params, number)
        answer = await self._http.request(
            "POST",
            node.url,
            headers={"content-type": "application/json"},
            body=body,
            timeout=seconds,
            limit=limit,
            accept=("application/json", "*/*"),
        )
        return answer, number


class _Envelope(msgspec.Struct):
    result: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    error: object = None
    id: object = None


def _plain(read: Callable[[object], T]) -> Callable[[Answer, int], T]:
    return lambda answer, number: read(_result_of(answer, number))


def _raw(read: Callable[[msgspec.Raw], T]) -> Callable[[Answer, int], T]:
    return lambda answer, number: read(_raw_result_of(answer, number))


def _raw_result_of(answer: Answer, number: int) -> msgspec.Raw:
    """The bytes of the `result` member; raises as `_result_of`."""
    try:
        envelope = msgspec.json.decode(answer.body, type=_Envelope)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        # Not an object at all, perhaps a web page: the careful reader says what it is.
        _result_of(answer, number)
        raise BadAnswer("The Hive node does not speak JSON-RPC.") from None
    if envelope.id != number or answer.status != 200 or not isinstance(envelope.result, msgspec.Raw):
        _result_of(answer, number)
        raise BadAnswer("The Hive node does not speak JSON-RPC.")
    return envelope.result


def _result_of(answer: Answer, number: int) -> object:
    """The `result` member. Raises NodeRefusal for an `error`, NeverArrived for a web page, BadAnswer else."""
    if answer.media_type == "text/html" or answer.body.lstrip()[:1] == b"<":
        raise NeverArrived("The Hive node's gateway answers with a web page.")
    envelope = answer.json()
    if not isinstance(envelope, dict) or ("result" in envelope) == ("error" in envelope):
        raise BadAnswer("The Hive node does not speak JSON-RPC.")
    if "error" in envelope:
        raise NodeRefusal(classify(envelope["error"]))
    if envelope.get("id") != number or answer.status != 200:
        raise BadAnswer("The Hive node answered something else than what was asked.")
    return envelope["result"]


def _any(result: object) -> None:
    """hived answers an accepted broadcast with `{}`; what it says beyond "no error" is worth nothing."""
    del result


def is_about_us(failure: IntegrationError) -> bool:
    """Whether another node would say the same: a refusal of the call itself, not trouble of one node."""
    return isinstance(failure, Rejected) and failure.code == Refusal.NOT_THERE
