"""`/v1/journal`, as a public node of Capillary answers it: relevant operations after a block, and a signed checkpoint.

A second, independent writing of what `integrations.public_node` reads. The practice world folds nothing: who wants the
state's hash in the checkpoint gives it a function for that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from integrations.practice.chain.history import Record
from integrations.practice.chain.toy_chain import ToyChain
from integrations.practice.nodes.history_answers import operation_json
from integrations.practice.nodes.hived_json import dumps
from wallet.network import Network

ACCOUNT = "tubehost"
"""Whose node it is: the account that has to publish the key in a `service` operation."""

PAGE_ENTRIES = 1_000
EVERY_BLOCKS = 1_200
_RECURRENT = {"recurrent_transfer", "fill_recurrent_transfer", "failed_recurrent_transfer"}

StateHash = Callable[[int], str]


class PublicJournal:
    """The journal of one practice node. `state_hash` answers the hash at a block that 1,200 divides, or nothing."""

    def __init__(self, chain: ToyChain, operator: str, *, page_entries: int = PAGE_ENTRIES) -> None:
        self._chain = chain
        self._key = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(f"journal of {operator}".encode()).digest())
        self.page_entries = page_entries
        self.state_hash: StateHash = lambda _: ""

    @property
    def key(self) -> str:
        """The public key, 64 hex digits."""
        return self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()

    def page(self, after: int) -> bytes:
        """What comes after this block: whole blocks, a thousand operations at most unless one block has more."""
        with self._chain.lock:
            moment = self._chain.moment()
            self._chain.state()
            settled = list(self._entries(1, moment.irreversible))
            pending = list(self._entries(moment.irreversible + 1, moment.head))
        after = min(after, moment.irreversible)
        chosen = [entry for entry in settled if entry["block"] > after]
        through = moment.irreversible
        if len(chosen) > self.page_entries:
            through = max(after + 1, chosen[self.page_entries]["block"] - 1)
            chosen = [entry for entry in chosen if entry["block"] <= through]
        log = _log([entry for entry in settled if entry["block"] <= through])
        is_last = through == moment.irreversible
        return dumps(
            {
                "v": 1,
                "after": after,
                "through": through,
                "irreversible": moment.irreversible,
                "head": moment.head,
                "entries": chosen,
                "pending": pending if is_last else [],
                "checkpoint": self._checkpoint(through, log),
            }
        )

    def _entries(self, first: int, last: int) -> Iterator[dict[str, Any]]:
        records = [record for record in self._chain.history.between(first, last) if _is_relevant(record)]
        yield from map(operation_json, sorted(records, key=_place))

    def _checkpoint(self, block: int, log: str) -> dict[str, Any]:
        state_block = block // EVERY_BLOCKS * EVERY_BLOCKS
        state = self.state_hash(state_block)
        state_block = state_block if state else 0
        chain = Network.PRACTICE.chain_id.hex()
        words = ["capillary-checkpoint/1", chain, ACCOUNT, str(block), log, str(state_block), state]
        signature = self._key.sign("\n".join(words).encode()).hex()
        return {
            "block": block, "log": log, "account": ACCOUNT, "key": self.key, "signature": signature,
            "state_block": state_block, "state": state,
        }  # fmt: skip


def _place(record: Record) -> tuple[int, bool, int, int, int]:
    where = (record.transaction_in_block, record.operation_in_transaction, record.position)
    return record.block, record.virtual, *where


def _is_relevant(record: Record) -> bool:
    value = record.value
    if record.name == "custom_json":
        return bool(value["id"] == "capillary")
    if record.name == "transfer":
        return str(value["memo"]).startswith("capillary/1 ")
    return record.name in _RECURRENT


def _log(entries: list[dict[str, Any]]) -> str:
    log = "0" * 64
    for entry in entries:
        text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        log = hashlib.sha256(f"{log}\n{text}".encode()).hexdigest()
    return log
