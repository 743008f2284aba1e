"""Transactions: built from checked operations, hashed for one network, signed, and read back.

    build -> UnsignedTransaction -> sign -> SignedBytes (body: the JSON to broadcast)
                                              |
                        recover_keys <--------+   who really signed, from the JSON alone

All in the *legacy* form (amounts as `0.050 HBD`), which hived tries beside the newer one; the id is the one the
chain shows. The chain id comes from `Network` alone, never from beem's list or from a node (fault 1); beem's
wallet and builder, which sign with a stronger key than was asked for, are not used (fault 8).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from wallet.errors import BadRequest
from wallet.hive_tx import fields, operations, wire
from wallet.hive_tx.keys import Secret
from wallet.hive_tx.signatures import SIGNATURE_BYTES, recover_public_key, sign_digest
from wallet.network import Network

MAX_TRANSACTION_BYTES = 65_280
"""hived: maximum_block_size (65,536) - 256."""
MAX_SIGNATURES = 40

_TRANSACTION_FIELDS = {"ref_block_num", "ref_block_prefix", "expiration", "operations", "extensions"}

Operation = tuple[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Tapos:
    """The block that a transaction builds on: valid only on a chain that has it among its last 65,536."""

    ref_block_num: int
    ref_block_prefix: int

    def __post_init__(self) -> None:
        fields.whole(0, 0xFFFF)("ref_block_num", self.ref_block_num)
        fields.whole(0, 0xFFFFFFFF)("ref_block_prefix", self.ref_block_prefix)

    @classmethod
    def of_block(cls, number: int, block_id: str) -> Tapos:
        """From a block's number and id (40 hex digits). Raises BadRequest if they do not belong together."""
        try:
            raw = bytes.fromhex(block_id)
        except ValueError:
            raw = b""
        if len(raw) != 20 or int.from_bytes(raw[:4], "big") != number:
            raise BadRequest("The block number and the block id do not belong together.")
        return cls(number & 0xFFFF, int.from_bytes(raw[4:8], "little"))


@dataclass(frozen=True)
class UnsignedTransaction:
    """Checked operations with everything that is hashed. Made by `build` alone.

    `serialized` is what hived hashes; `transaction_id` (40 hex) is known before anything is signed.
    """

    operations: tuple[Operation, ...]
    tapos: Tapos
    expiration: datetime
    serialized: bytes

    @property
    def transaction_id(self) -> str:
        """The id that the chain will show; signatures do not change it."""
        return hashlib.sha256(self.serialized).hexdigest()[:40]

    def digest(self, network: Network) -> bytes:
        """The 32 bytes that are signed, for one network only."""
        return hashlib.sha256(network.chain_id + self.serialized).digest()

    def to_json(self, signatures: Sequence[str]) -> dict[str, Any]:
        """The legacy JSON object that nodes read."""
        return {
            "ref_block_num": self.tapos.ref_block_num,
            "ref_block_prefix": self.tapos.ref_block_prefix,
            "expiration": write_time(self.expiration),
            "operations": [[name, values] for name, values in self.operations],
            "extensions": [],
            "signatures": list(signatures),
        }


@dataclass(frozen=True, slots=True)
class SignedBytes:
    """`body`: the exact JSON to broadcast, not escaped to ASCII: hived reads `\\u2764` as `u2764`.

    `public_keys` are those of the secrets, in the order of the signatures.
    """

    transaction_id: str
    body: str
    digest: str
    public_keys: tuple[str, ...]
    signatures: tuple[str, ...]


def build(wanted: Iterable[tuple[str, dict[str, Any]]], tapos: Tapos, expiration: datetime) -> UnsignedTransaction:
    """Check and pack legacy JSON operations. Raises BadRequest with one sentence for people."""
    if expiration.tzinfo is None or not 0 <= expiration.timestamp() <= fields.MAX_SECONDS or expiration.microsecond:
        raise BadRequest("An expiration is a whole second in UTC.")
    checked = tuple(operations.canonical(name, values) for name, values in wanted)
    if not checked:
        raise BadRequest("A transaction holds at least one operation.")
    moment = expiration.astimezone(UTC)
    packable = [[name, operations.wire_values(name, values)] for name, values in checked]
    serialized = wire.packed(tapos.ref_block_num, tapos.ref_block_prefix, int(moment.timestamp()), packable)
    _check_size(serialized, signatures=1)
    return UnsignedTransaction(checked, tapos, moment, serialized)


def sign(transaction: UnsignedTransaction, secrets: Sequence[Secret], network: Network) -> SignedBytes:
    """Sign with every secret once, in their order. The same input gives the same bytes, always. Raises BadRequest."""
    unique = list(dict.fromkeys(secrets))
    if not 1 <= len(unique) <= MAX_SIGNATURES:
        raise BadRequest(f"A transaction is signed by 1 to {MAX_SIGNATURES} keys.")
    _check_size(transaction.serialized, len(unique))
    digest = transaction.digest(network)
    signatures = tuple(sign_digest(secret, digest).hex() for secret in unique)
    return SignedBytes(
        transaction_id=transaction.transaction_id,
        body=json.dumps(transaction.to_json(signatures), ensure_ascii=False, separators=(",", ":")),
        digest=digest.hex(),
        public_keys=tuple(secret.public_key for secret in unique),
        signatures=signatures,
    )


def read(body: object) -> tuple[UnsignedTransaction, tuple[str, ...]]:
    """The transaction of a JSON object, checked and packed anew, and its signatures in hex. Raises BadRequest."""
    if not isinstance(body, dict) or not _TRANSACTION_FIELDS <= set(body) <= _TRANSACTION_FIELDS | {"signatures"}:
        raise BadRequest("A transaction has ref_block_num, ref_block_prefix, expiration, operations and extensions.")
    if body["extensions"] != []:
        raise BadRequest("A transaction has no extensions.")
    tapos = Tapos(body["ref_block_num"], body["ref_block_prefix"])
    expiration = fields.parse_time("expiration", body["expiration"])
    transaction = build(_pairs(body["operations"]), tapos, expiration)
    return transaction, _signatures(body.get("signatures", []))


def recover_keys(body: object, network: Network) -> list[str]:
    """The public keys that signed a transaction's JSON, in the order of its signatures. Raises BadRequest."""
    transaction, signatures = read(body)
    return signers(transaction, signatures, network)


def signers(transaction: UnsignedTransaction, signatures: Iterable[str], network: Network) -> list[str]:
    """The public keys that made these hexadecimal signatures of a transaction. Raises BadRequest."""
    digest = transaction.digest(network)
    return [recover_public_key(bytes.fromhex(signature), digest) for signature in signatures]


def required_authorities(wanted: Iterable[tuple[str, dict[str, Any]]]) -> dict[str, set[str]]:
    """Account names by role whose signatures these operations need; all three roles are there. Raises BadRequest.

    Since HF28 each role must really sign: no active key for a posting operation.
    """
    needed: dict[str, set[str]] = {"posting": set(), "active": set(), "owner": set()}
    for name, values in wanted:
        for role, names in operations.authorities(*operations.canonical(name, values)).items():
            needed[role] |= names
    return needed


def write_time(moment: datetime) -> str:
    """hived's notation of an aware time: UTC, no zone written."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def _pairs(value: object) -> list[Operation]:
    if not isinstance(value, list):
        raise BadRequest("The operations are a list.")
    for pair in value:
        if not isinstance(pair, list | tuple) or len(pair) != 2:
            raise BadRequest("An operation is a pair of its name and its fields.")
    return [(pair[0], pair[1]) for pair in value]


def _signatures(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MAX_SIGNATURES:
        raise BadRequest("The signatures are a list.")
    for signature in value:
        if not isinstance(signature, str) or len(signature) != 2 * SIGNATURE_BYTES or not _is_hex(signature):
            raise BadRequest("A signature has 130 hexadecimal digits.")
    return tuple(value)


def _is_hex(text: str) -> bool:
    return all(letter in "0123456789abcdef" for letter in text)


def _check_size(serialized: bytes, signatures: int) -> None:
    if len(serialized) + 1 + signatures * SIGNATURE_BYTES > MAX_TRANSACTION_BYTES:
        raise BadRequest("The transaction is larger than the chain takes.")
