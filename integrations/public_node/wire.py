"""What a public node answers to `/v1/journal?after=<block>`, and the checkpoint that it signs.

    {"v":1, "after":N, "through":M, "irreversible":I, "head":H, "entries":[...], "pending":[...], "checkpoint":{...}}

`entries` are the relevant operations of the blocks after `after` up to and with `through`, in the form of
account_history_api, in the order of the chain; `pending`, on the last page only, those of reversible blocks. The *log*
is a hash chain over all entries from the first one on: whoever reads on from where he was can check it, and two
different signed logs of one block prove that a node told two stories.

    log = SHA-256(log before + "\\n" + canonical JSON of the entry), in hex; at the beginning 64 zeros
    signed (Ed25519): capillary-checkpoint/1\\n<chain id>\\n<account>\\n<block>\\n<log>\\n<state block>\\n<state hash>
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from integrations.errors import BadAnswer
from integrations.found_operation import FoundOperation, time_of_block
from wallet.network import Network

NO_LOG = "0" * 64
MOST_ENTRIES = 10_000
_BAD = "The public node's answer is not of the expected form."

Hash = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
Block = Annotated[int, msgspec.Meta(ge=0, le=2**32 - 1)]


class Checkpoint(msgspec.Struct, frozen=True):
    """What a node stands for: its log up to `block`, and the state's hash at `state_block` (0: it folds none)."""

    block: Block
    log: Hash
    account: Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9.-]{2,15}\Z")]
    key: Hash
    signature: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{128}\Z")]
    state_block: Block = 0
    state: Annotated[str, msgspec.Meta(pattern=r"^([0-9a-f]{64})?\Z")] = ""


@dataclass(frozen=True, slots=True)
class JournalPage:
    """One answer, checked but for who may sign it."""

    through: int
    irreversible: int
    head: int
    entries: list[FoundOperation]
    pending: list[FoundOperation]
    checkpoint: Checkpoint


class _Operation(msgspec.Struct):
    type: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9_]{1,60}\Z")]
    value: dict[str, Any]


class _Entry(msgspec.Struct):
    block: Block
    op: _Operation
    timestamp: str
    trx_id: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{40}\Z")]
    trx_in_block: Annotated[int, msgspec.Meta(ge=-1, le=2**32 - 1)]
    op_in_trx: Block


class _Page(msgspec.Struct):
    v: int
    after: Block
    through: Block
    irreversible: Block
    head: Block
    entries: Annotated[list[dict[str, Any]], msgspec.Meta(max_length=MOST_ENTRIES)]
    pending: Annotated[list[dict[str, Any]], msgspec.Meta(max_length=MOST_ENTRIES)]
    checkpoint: Checkpoint


def read_page(body: bytes, *, after: int, log: str, network: Network) -> JournalPage:
    """One page behind block `after`, whose log was `log` (empty: not known). Raises BadAnswer."""
    try:
        page = msgspec.json.decode(body, type=_Page)
        entries = [_found(one) for one in page.entries]
        pending = [_found(one) for one in page.pending]
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise BadAnswer(_BAD) from None
    if page.v != 1 or not after == page.after <= page.through <= page.irreversible <= page.head:
        raise BadAnswer("The public node answered something else than what was asked.")
    _check_blocks(entries, after, page.through)
    _check_blocks(pending, page.through, page.head)
    if page.checkpoint.block != page.through or not is_signed(page.checkpoint, network):
        raise BadAnswer("The public node's checkpoint is not signed by the key that it names.")
    if (log or after == 0) and grown(log or NO_LOG, page.entries) != page.checkpoint.log:
        raise BadAnswer("The public node's entries are not those that it signed.")
    return JournalPage(page.through, page.irreversible, page.head, entries, pending, page.checkpoint)


def grown(log: str, entries: Iterable[dict[str, Any]]) -> str:
    """The log after these entries, as the node wrote them."""
    for entry in entries:
        text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        log = hashlib.sha256(f"{log}\n{text}".encode()).hexdigest()
    return log


def signed_text(checkpoint: Checkpoint, network: Network) -> bytes:
    """What the signature of a checkpoint is made of."""
    words = [
        "capillary-checkpoint/1", network.chain_id.hex(), checkpoint.account, str(checkpoint.block), checkpoint.log,
        str(checkpoint.state_block), checkpoint.state,
    ]  # fmt: skip
    return "\n".join(words).encode()


def is_signed(checkpoint: Checkpoint, network: Network) -> bool:
    """Whether the key that it names signed it; whose key that is says its `service` operation."""
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(checkpoint.key))
    try:
        key.verify(bytes.fromhex(checkpoint.signature), signed_text(checkpoint, network))
    except InvalidSignature:
        return False
    return True


def _found(plain: dict[str, Any]) -> FoundOperation:
    entry = msgspec.convert(plain, _Entry)
    name = entry.op.type.removesuffix("_operation")
    return FoundOperation(
        entry.block,
        entry.trx_in_block,
        entry.op_in_trx,
        time_of_block(entry.timestamp),
        entry.trx_id,
        name,
        entry.op.value,
    )


def _check_blocks(entries: list[FoundOperation], after: int, through: int) -> None:
    blocks = [one.block for one in entries]
    if blocks != sorted(blocks) or not all(after < block <= through for block in blocks):
        raise BadAnswer("The public node answered with other blocks than asked for.")
