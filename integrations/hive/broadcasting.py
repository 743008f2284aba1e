"""Handing a signed transaction to the chain. What a node says to it is a claim; the truth comes from settling.

    ranked nodes, those that have not had these bytes first
      -> NeverArrived, or the method is missing: the next node
      -> anything else: that is the claim, and nobody else is asked this time
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

import msgspec

from integrations.errors import BadAnswer, IntegrationError, NeverArrived, RateLimited, Unreachable
from integrations.hive.calls import NodeCalls
from integrations.hive.nodes import NodeAddress
from integrations.hive.wire.refusals import NodeRefusal, Refusal

METHOD = "condenser_api.broadcast_transaction"
REMEMBERED = 500

Reason = Literal["credits", "balance", "expired", "duplicate", "authority", "tapos", "other", ""]
_REASONS: dict[Refusal, Reason] = {
    Refusal.CREDITS: "credits",
    Refusal.BALANCE: "balance",
    Refusal.EXPIRED: "expired",
    Refusal.DUPLICATE: "duplicate",
    Refusal.AUTHORITY: "authority",
    Refusal.TAPOS: "tapos",
}


@dataclass(frozen=True, slots=True)
class BroadcastClaim:
    """`accepted`: what one node said; None if nobody can know (time-out, broken answer). `reason` only if refused."""

    accepted: bool | None
    reason: Reason = ""
    operator: str = ""


class Broadcaster:
    """Sends bytes as they were signed; the same ones go to another operator each time they are sent again."""

    def __init__(self, calls: NodeCalls) -> None:
        self._calls = calls
        self._had: dict[bytes, set[NodeAddress]] = {}

    async def send(self, body: str) -> BroadcastClaim:
        """Raises NeverArrived if no node could be given the bytes; ValueError if they are not a transaction."""
        params = _params(body)
        had = self._remembered(params)
        ranked = self._calls.book.ranked(METHOD.split(".")[0])
        fresh = [node for node in ranked if node not in had]
        if not fresh:
            had.clear()
        for node in fresh + [node for node in ranked if node not in fresh]:
            try:
                await self._calls.tell(node, METHOD, params)
            except (NeverArrived, RateLimited):
                continue
            except NodeRefusal as refusal:
                if refusal.classified.refusal is Refusal.NO_SUCH_METHOD:
                    continue
                had.add(node)
                return BroadcastClaim(False, _REASONS.get(refusal.classified.refusal, "other"), node.operator)
            except (Unreachable, BadAnswer) as failure:
                if self._never_asked(node, failure):
                    continue
                had.add(node)
                return BroadcastClaim(None, "", node.operator)
            had.add(node)
            return BroadcastClaim(True, "", node.operator)
        raise NeverArrived("No Hive node took the transaction.")

    def _never_asked(self, node: NodeAddress, failure: IntegrationError) -> bool:
        return isinstance(failure, BadAnswer) and self._calls.book.serves_other_chain(node)

    def _remembered(self, params: bytes) -> set[NodeAddress]:
        key = hashlib.sha256(params).digest()
        had = self._had.pop(key, set())
        self._had[key] = had
        if len(self._had) > REMEMBERED:
            del self._had[next(iter(self._had))]
        return had


def _params(body: str) -> bytes:
    """`[body]` with the signer's own bytes inside: never serialised anew."""
    raw = body.encode()
    try:
        whole = isinstance(msgspec.json.decode(raw), dict)
    except msgspec.DecodeError:
        whole = False
    if not whole:
        raise ValueError("a signed transaction is one JSON object")
    return b"[" + raw + b"]"
