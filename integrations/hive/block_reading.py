"""Whole blocks from one node, with what the chain did by itself in them: a range counts only when both are in.

    get_block_range (<= 1,000)  ──┐
                                  ├── same node, same blocks ──> one range      TooLarge: half as many blocks
    enum_virtual_ops            ──┘

At most nodes the virtual operations come from another program (HAfAH), which may lag behind: it is asked whether it has
come as far as the last block. Blocks above the irreversible one may be replaced; who asks for them asks again.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial

from integrations.errors import BadAnswer, TooLarge, Unreachable
from integrations.found_operation import FoundOperation
from integrations.hive.calls import NodeCalls
from integrations.hive.nodes import NodeAddress
from integrations.hive.reading import history_has_block
from integrations.hive.wire.blocks import (
    VIRTUAL_FILTER,
    BlockRange,
    read_block_range,
    read_virtual,
)
from wallet.network import Network

BLOCKS_MAX = 1_000
BLOCKS_SECONDS = 60.0
BLOCKS_BYTES = 96_000_000
"""A thousand full blocks are about 40 MB of JSON."""

VIRTUAL_LIMIT = 1_000
VIRTUAL_PAGES = 100


async def whole_range(
    calls: NodeCalls, network: Network, node: NodeAddress, *, first: int, count: int, include_reversible: bool
) -> BlockRange:
    """Blocks from `first` on, at most `count`, with their virtual operations behind the others of each block.

    Shorter than asked at the node's head, or where so many blocks are too large for one answer. Raises BadAnswer,
    Unreachable.
    """
    blocks = await _blocks(calls, node, first, min(count, BLOCKS_MAX))
    if blocks.last < first:
        return blocks
    virtual, is_up_to_date = await asyncio.gather(
        _virtual(calls, node, first, blocks.last + 1, include_reversible),
        _knows(calls, network, node, blocks.last),
    )
    if not is_up_to_date:
        raise Unreachable("The Hive node's history lags behind its blocks.")
    operations = sorted([*blocks.operations, *virtual], key=lambda one: one.block)
    return replace(blocks, operations=operations)


async def _blocks(calls: NodeCalls, node: NodeAddress, first: int, count: int) -> BlockRange:
    while True:
        try:
            return await calls.ask_raw(
                node,
                "block_api.get_block_range",
                {"starting_block_num": first, "count": count},
                partial(read_block_range, first=first, count=count),
                seconds=BLOCKS_SECONDS,
                limit=BLOCKS_BYTES,
            )
        except TooLarge:
            if count == 1:
                raise
            count //= 2


async def _virtual(
    calls: NodeCalls, node: NodeAddress, first: int, end: int, include_reversible: bool
) -> list[FoundOperation]:
    found: list[FoundOperation] = []
    begin, operation = first, 0
    for _ in range(VIRTUAL_PAGES):
        params = {
            "block_range_begin": begin,
            "block_range_end": end,
            "include_reversible": include_reversible,
            "group_by_block": False,
            "operation_begin": operation,
            "limit": VIRTUAL_LIMIT,
            "filter": VIRTUAL_FILTER,
        }
        page = await calls.ask_raw(
            node,
            "account_history_api.enum_virtual_ops",
            params,
            partial(read_virtual, first=begin, end=end),
            seconds=BLOCKS_SECONDS,
            limit=BLOCKS_BYTES,
        )
        found += page.operations
        if page.next_operation == 0:
            return found
        if (page.next_block, page.next_operation) <= (begin, operation) or page.next_block >= end:
            raise BadAnswer("The Hive node sends us in circles through its virtual operations.")
        begin, operation = page.next_block, page.next_operation
    raise BadAnswer("The Hive node's virtual operations do not end.")


async def _knows(calls: NodeCalls, network: Network, node: NodeAddress, last: int) -> bool:
    """The practice chain has no producers to pay, hence empty blocks, and no second program."""
    return network is not Network.HIVE or await history_has_block(calls, node, last)
