"""Where the chain stands: agreed on by two operators, and by each node alone for the health list."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import integrations.hive.reading as reading
from integrations.errors import IntegrationError, NoSecondOpinion
from integrations.hive.calls import NodeCalls
from integrations.hive.nodes import STALE_BLOCKS, NodeAddress, NodeHealth
from integrations.hive.opinions import ROUNDS, Opinion, Opinions
from integrations.hive.wire.chain import Properties

HEADS_APART = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The chain as two operators show it.

    `number` and `time` are the newer head, `irreversible_number` the older one of the two. The reference block, for
    TaPoS, is irreversible at both and has the same id at both. `head_times` are the two nodes' own.
    """

    number: int
    time: datetime
    irreversible_number: int
    reference_number: int
    reference_id: str
    head_times: tuple[datetime, datetime]


async def agreed_head(calls: NodeCalls, opinions: Opinions) -> ChainHead:
    """Raises NoSecondOpinion unless two operators' heads are at most 30 s apart and share the reference block."""
    for round_number in range(ROUNDS):
        if round_number:
            await opinions.rest()
        pair = await opinions.two_alike(
            partial(reading.properties, calls),
            "database_api",
            lambda one, other: abs(one.time - other.time) <= HEADS_APART,
        )
        found = await _with_reference(calls, pair)
        if found is not None:
            return found
    raise NoSecondOpinion("Two Hive operators do not agree on an irreversible block.")


async def _with_reference(calls: NodeCalls, pair: Sequence[Opinion[Properties]]) -> ChainHead | None:
    one, other = pair
    newer = max(one.value, other.value, key=lambda value: value.head_number)
    irreversible = min(one.value.irreversible_number, other.value.irreversible_number)
    for opinion in pair:
        if newer.head_number - opinion.value.head_number > STALE_BLOCKS:
            calls.book.stale(opinion.node)
    try:
        # The header of a block names the block before it by id, which saves reading whole blocks.
        heads = await asyncio.gather(*(reading.header(calls, opinion.node, irreversible) for opinion in pair))
    except IntegrationError:
        return None
    if heads[0].previous != heads[1].previous:
        return None
    return ChainHead(
        number=newer.head_number,
        time=newer.time,
        irreversible_number=irreversible,
        reference_number=irreversible - 1,
        reference_id=heads[0].previous,
        head_times=(one.value.time, other.value.time),
    )


async def examine(calls: NodeCalls) -> list[NodeHealth]:
    """Every node of the book as it answers now, in its order."""
    nodes = calls.book.nodes
    outcomes = await asyncio.gather(*(_examined(calls, node) for node in nodes))
    newest: dict[str, int] = {}
    for node, outcome in zip(nodes, outcomes, strict=True):
        if isinstance(outcome, Properties):
            newest[node.operator] = max(newest.get(node.operator, 0), outcome.head_number)
    # The newest head may be invented; a second operator would have to agree with the lie.
    believed = sorted(newest.values())[-2] if len(newest) > 1 else max(newest.values(), default=0)
    return [_health(calls, node, outcome, believed) for node, outcome in zip(nodes, outcomes, strict=True)]


async def _examined(calls: NodeCalls, node: NodeAddress) -> Properties | IntegrationError:
    try:
        return await reading.properties(calls, node)
    except IntegrationError as failure:
        return failure


def _health(
    calls: NodeCalls, node: NodeAddress, outcome: Properties | IntegrationError, believed: int
) -> NodeHealth:
    latency = calls.book.latency(node)
    if isinstance(outcome, IntegrationError):
        return NodeHealth(node, latency, None, None, None, str(outcome))
    behind = max(believed - outcome.head_number, 0)
    if behind > STALE_BLOCKS:
        calls.book.stale(node)
        return NodeHealth(node, latency, outcome.head_number, outcome.time, behind, "It is behind the chain.")
    return NodeHealth(node, latency, outcome.head_number, outcome.time, behind, "")
