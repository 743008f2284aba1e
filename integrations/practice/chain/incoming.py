"""A transaction as it came in: either JSON form made one, its id, size and signers recomputed from the bytes.

Only this module asks `wallet.hive_tx`; whether that is right is proven against hived's own code elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from integrations.practice.chain.assets import to_text
from integrations.practice.chain.operations import RULES
from integrations.practice.chain.refusals import Refused, require
from wallet.errors import WalletError
from wallet.hive_tx import transaction
from wallet.network import Network

SIGNATURE_BYTES = 65
Operation = tuple[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Incoming:
    """`body` is the legacy JSON with signatures; `size` the serialised bytes with signatures."""

    transaction_id: str
    body: dict[str, Any]
    operations: list[Operation]
    reference: int
    prefix: int
    expiration: datetime
    keys: list[str]
    size: int


def read(value: object) -> Incoming:
    """Raises Refused, with hived's text where it has one, if hived could not take it apart or check its form."""
    if not isinstance(value, dict):
        raise Refused("Invalid cast from type to object", "is_object()")
    operations = [_operation(item) for item in _list(value, "operations")]
    require(operations, "A transaction must have at least one operation", "operations.size() > 0")
    for name, fields in operations:
        RULES[name].check(fields)
    body = {
        "ref_block_num": value.get("ref_block_num"),
        "ref_block_prefix": value.get("ref_block_prefix"),
        "expiration": value.get("expiration"),
        "operations": [list(operation) for operation in operations],
        "extensions": _list(value, "extensions"),
        "signatures": _list(value, "signatures"),
    }
    try:
        unsigned, signatures = transaction.read(body)
        keys = transaction.recover_keys(body, Network.PRACTICE)
    except WalletError as error:
        raise Refused(str(error), "transaction.validate()") from error
    size = len(unsigned.serialized) + 1 + SIGNATURE_BYTES * len(signatures)
    tapos = unsigned.tapos
    return Incoming(
        unsigned.transaction_id,
        body,
        operations,
        tapos.ref_block_num,
        tapos.ref_block_prefix,
        unsigned.expiration,
        keys,
        size,
    )


def _list(value: dict[str, Any], field: str) -> list[Any]:
    found = value.get(field)
    require(isinstance(found, list), f"Field {field} is not an array", "is_array()")
    return list(found or [])


def _operation(item: object) -> Operation:
    """`["transfer", {...}]` or `{"type": "transfer_operation", "value": {...}}`."""
    match item:
        case [str(name), dict(fields)]:
            pass
        case {"type": str(name), "value": dict(fields)}:
            name = name.removesuffix("_operation")
        case _:
            raise Refused("Invalid operation", "static_variant")
    if name not in RULES:
        raise Refused(f"Invalid object name: {name}", "itr != to_tag.end()")
    return name, to_text(fields)
