"""The core of `capillary sign`: one JSON object in, the same object with signatures, id and digest out.

    {"name", "tx": {ref_block_num, ref_block_prefix, expiration, operations: [[name, {...}]], extensions: []}}

The transaction is checked and packed anew; what comes out is what was packed, so sorted sets may stand in another
order than they came. Whoever uses keys of the vault shows `sentences` first and refuses `owner_operations`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wallet.errors import BadRequest
from wallet.hive_tx import sentences
from wallet.hive_tx.keys import Secret
from wallet.hive_tx.transaction import UnsignedTransaction, read, sign
from wallet.network import Network

MAX_LINE_BYTES = 400_000
"""A transaction of 65,280 bytes whose every character is escaped fits."""
_MAX_NAME = 200


@dataclass(frozen=True)
class ShownTransaction:
    """A checked transaction with the name that its writer gave it (any text; it comes back unchanged)."""

    name: str
    transaction: UnsignedTransaction

    @property
    def sentences(self) -> list[str]:
        """What each operation does, one sentence each, safe to print."""
        return [sentences.describe(name, values) for name, values in self.transaction.operations]

    @property
    def owner_operations(self) -> list[str]:
        """Names of operations that the program never signs."""
        return sentences.owner_operations(self.transaction.operations)

    def signed(self, secrets: Sequence[Secret], network: Network) -> dict[str, Any]:
        """`{"name", "tx", "id", "digest"}`; `tx.signatures` has one for each secret, in their order."""
        answer = sign(self.transaction, secrets, network)
        return {
            "name": self.name,
            "tx": self.transaction.to_json(answer.signatures),
            "id": answer.transaction_id,
            "digest": answer.digest,
        }


def read_line(line: str) -> ShownTransaction:
    """One line of input. Raises BadRequest with one sentence that holds nothing of the line."""
    if len(line) > MAX_LINE_BYTES:
        raise BadRequest("The line is longer than any transaction.")
    try:
        request = json.loads(line, object_pairs_hook=_object, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise BadRequest("The line is not valid JSON.") from None
    return read_request(request)


def read_request(request: object) -> ShownTransaction:
    """The same from an object. Signatures that it already has would be lost, so there must be none."""
    if not isinstance(request, dict) or set(request) != {"name", "tx"}:
        raise BadRequest("A transaction to sign has a name and a tx, and nothing else.")
    name = request["name"]
    if not isinstance(name, str) or len(name) > _MAX_NAME:
        raise BadRequest(f"The name of a transaction is a text of at most {_MAX_NAME} characters.")
    transaction, signatures = read(request["tx"])
    if signatures:
        raise BadRequest("The transaction is signed already.")
    return ShownTransaction(name, transaction)


def write_line(answer: dict[str, Any]) -> str:
    """One line of output, UTF-8 not escaped: hived does not read `\\u2764` as a character."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _refuse_constant(_name: str) -> None:
    raise ValueError("not JSON")
