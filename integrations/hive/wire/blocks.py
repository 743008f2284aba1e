"""Blocks from raw bytes, as fast as they can be skipped: only what may be ours is ever decoded.

    answer -> blocks, transactions left as bytes -> a word of ours in the block's bytes?  no: next block
                                                 -> ... in the transaction's bytes?       no: next transaction
                                                 -> ... operations, values left as bytes -> of a wanted kind? decode

Ours are custom_json of the id `capillary`, memos that begin with it, and recurrent transfers: their bytes hold one of
the two words below, since no JSON writer of a Hive node escapes ASCII letters. Every block's number, id and link to the
one before are checked, wanted or not: a range with a gap is no range.
Source: hived, block_api.hpp (get_block_range); account_history_api.hpp (enum_virtual_ops); the recordings of both.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import msgspec

from integrations.errors import BadAnswer
from integrations.found_operation import FoundOperation, time_of_block

WORDS = (b"capillary", b"recurrent_transfer")
WANTED = frozenset({"transfer_operation", "custom_json_operation", "recurrent_transfer_operation"})
VIRTUAL_FILTER = 1 << 33 | 1 << 34
"""fill_recurrent_transfer and failed_recurrent_transfer among the virtual operations (bit = id - 50)."""
VIRTUAL_WANTED = frozenset({"fill_recurrent_transfer_operation", "failed_recurrent_transfer_operation"})

_BAD = "The Hive node's blocks are not of the expected form."


@dataclass(frozen=True, slots=True)
class BlockRange:
    """Blocks `first` to `last`, none missing. `last_id`: id of the last; `previous`: id of the one before the first."""

    first: int
    last: int
    previous: str
    last_id: str
    operations: list[FoundOperation]


@dataclass(frozen=True, slots=True)
class VirtualRange:
    """Virtual operations before block `next_block`, from which the node wants to be asked on (0: nothing is left)."""

    operations: list[FoundOperation]
    next_block: int
    next_operation: int


class _Block(msgspec.Struct, gc=False):
    previous: str
    timestamp: str
    block_id: str
    transactions: msgspec.Raw
    transaction_ids: msgspec.Raw


class _Blocks(msgspec.Struct, gc=False):
    blocks: list[_Block]


class _Transaction(msgspec.Struct, gc=False):
    operations: list[_Operation]


class _Operation(msgspec.Struct, gc=False):
    type: str
    value: msgspec.Raw


class _VirtualOperation(msgspec.Struct):
    type: str
    value: dict[str, Any]


class _VirtualEntry(msgspec.Struct):
    block: int
    op: _VirtualOperation
    timestamp: str
    op_in_trx: int = 0
    trx_in_block: int = 0
    trx_id: str = ""


class _Virtual(msgspec.Struct):
    ops: list[_VirtualEntry] = []
    next_block_range_begin: int = 0
    next_operation_begin: int | str = 0


_blocks = msgspec.json.Decoder(_Blocks)
_raws = msgspec.json.Decoder(list[msgspec.Raw])
_ids = msgspec.json.Decoder(list[str])
_transaction = msgspec.json.Decoder(_Transaction)
_value = msgspec.json.Decoder(dict[str, Any])
_virtual = msgspec.json.Decoder(_Virtual)


def read_block_range(result: bytes | msgspec.Raw, first: int, count: int) -> BlockRange:
    """block_api.get_block_range from the bytes of its `result`; shorter than asked at the head, perhaps empty.

    Raises BadAnswer for other blocks than asked for, or ones that do not follow one another.
    """
    try:
        blocks = _blocks.decode(result).blocks
        _check_ends(blocks, first, count)
        found: list[FoundOperation] = []
        before = previous = blocks[0].previous if blocks else ""
        number = first - 1
        for block in blocks:
            if block.previous != previous:
                raise BadAnswer("The Hive node's blocks do not follow one another.")
            previous = block.block_id
            number += 1
            data = bytes(block.transactions)
            if WORDS[0] in data or WORDS[1] in data:
                found += _found_in(block, number, data)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise BadAnswer(_BAD) from None
    return BlockRange(first, first + len(blocks) - 1, before, previous, found)


def _check_ends(blocks: list[_Block], first: int, count: int) -> None:
    """The numbers in the ids of the ends; what is between is held by the links, one after the other."""
    if len(blocks) > count:
        raise BadAnswer("The Hive node answered with more blocks than asked for.")
    if not blocks:
        return
    last = first + len(blocks) - 1
    ends = [(blocks[0].previous, first - 1), (blocks[0].block_id, first), (blocks[-1].block_id, last)]
    if not all(len(name) == 40 and name[:8] == f"{number:08x}" for name, number in ends):
        raise BadAnswer("The Hive node answered with other blocks than asked for.")


def _found_in(block: _Block, number: int, data: bytes) -> Iterator[FoundOperation]:
    time = time_of_block(block.timestamp)
    transactions, identifiers = _raws.decode(data), _ids.decode(block.transaction_ids)
    if len(transactions) != len(identifiers):
        raise BadAnswer(_BAD)
    for index in _with_words(data, transactions):
        for place, operation in enumerate(_transaction.decode(transactions[index]).operations):
            if operation.type in WANTED and _is_wanted(operation):
                name, value = operation.type.removesuffix("_operation"), _value.decode(operation.value)
                yield FoundOperation(number, index, place, time, identifiers[index], name, value)


def _with_words(data: bytes, parts: list[msgspec.Raw]) -> list[int]:
    """Which elements of a JSON list hold a word of ours: without a copy of each where the list is written tightly."""
    ends = list(accumulate((len(part) + 1 for part in parts), initial=1))
    if ends[-1] != len(data):
        return [index for index, part in enumerate(parts) if _may_be_ours(bytes(part))]
    found = set()
    for word in WORDS:
        hit = data.find(word)
        while hit >= 0:
            index = bisect_right(ends, hit)
            found.add(index - 1)
            hit = data.find(word, ends[index])
    return sorted(found)


def _may_be_ours(data: bytes) -> bool:
    return WORDS[0] in data or WORDS[1] in data


def _is_wanted(operation: _Operation) -> bool:
    return operation.type == "recurrent_transfer_operation" or WORDS[0] in bytes(operation.value)


def read_virtual(result: bytes | msgspec.Raw, first: int, end: int) -> VirtualRange:
    """account_history_api.enum_virtual_ops of the blocks `first` to `end` - 1, as a flat list. Raises BadAnswer."""
    try:
        told = _virtual.decode(result)
        after = int(told.next_operation_begin)
    except (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError):
        raise BadAnswer(_BAD) from None
    found = [
        FoundOperation(
            one.block,
            one.trx_in_block,
            one.op_in_trx,
            time_of_block(one.timestamp),
            one.trx_id,
            one.op.type.removesuffix("_operation"),
            one.op.value,
        )
        for one in told.ops
        # A node that ignores the filter must not make other kinds appear.
        if one.op.type in VIRTUAL_WANTED
    ]
    blocks = [one.block for one in found]
    if blocks != sorted(blocks) or not all(first <= block < end for block in blocks):
        raise BadAnswer("The Hive node's virtual operations are of other blocks than asked for.")
    return VirtualRange(found, told.next_block_range_begin, after)
