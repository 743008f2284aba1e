"""Which node to ask next. A node that fails, lies about its form, lags or limits us rests for a while.

    asked in order of latency (EWMA) -> 2 failures of one API: that API rests 60 s
                                     -> 429: the node rests 10 s, doubling to 60 s, or as long as it says
                                     -> more than 30 blocks behind: rests 60 s
                                     -> serves another chain: not asked for an hour
Practice of the field: facts/hive.md, "Failover practice".
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

COOL_DOWN_SECONDS = 60.0
FAILURES_BEFORE_REST = 2
LIMITED_SECONDS = 10.0
LIMITED_SECONDS_MAX = 60.0
OTHER_CHAIN_SECONDS = 3_600.0
STALE_BLOCKS = 30
NEW_SAMPLE_WEIGHT = 0.3
UNKNOWN_LATENCY = 0.3


@dataclass(frozen=True, slots=True)
class NodeAddress:
    """`operator` is who runs it: two nodes of one operator are one opinion. `name` is for people."""

    url: str
    operator: str
    name: str


DEFAULT_NODES = (
    NodeAddress("https://api.hive.blog", "blocktrades", "api.hive.blog"),
    NodeAddress("https://api.deathwing.me", "deathwing", "api.deathwing.me"),
    NodeAddress("https://api.openhive.network", "gtg", "api.openhive.network"),
    NodeAddress("https://techcoderx.com", "techcoderx", "techcoderx.com"),
    # Syncad builds hived together with blocktrades: counted as one, to be on the safe side.
    NodeAddress("https://api.syncad.com", "blocktrades", "api.syncad.com"),
    NodeAddress("https://rpc.mahdiyari.info", "mahdiyari", "rpc.mahdiyari.info"),
)
"""facts/hive.md; operators: the list of public nodes at developers.hive.io."""


@dataclass(frozen=True, slots=True)
class NodeHealth:
    """How a node answered just now. `problem` is one sentence, empty if there is none."""

    node: NodeAddress
    latency: float | None
    head_number: int | None
    head_time: datetime | None
    blocks_behind: int | None
    problem: str


@dataclass(slots=True)
class _Record:
    latency: float = UNKNOWN_LATENCY
    measured: bool = False
    failures: dict[str, int] = field(default_factory=dict)
    resting: dict[str, float] = field(default_factory=dict)
    limited_until: float = 0.0
    limited_for: float = 0.0
    stale_until: float = 0.0
    other_chain_until: float = 0.0


class NodeBook:
    """What was learnt about each node since the start; no network. `now` counts seconds."""

    def __init__(self, nodes: Sequence[NodeAddress], now: Callable[[], float] = time.monotonic) -> None:
        if not nodes:
            raise ValueError("a Hive client needs nodes")
        self.nodes = tuple(nodes)
        self._now = now
        self._records = {node: _Record() for node in self.nodes}

    def use(self, nodes: Sequence[NodeAddress]) -> None:
        """Ask these from now on. What was learnt about the others is kept: some may still be answering."""
        if not nodes:
            raise ValueError("a Hive client needs nodes")
        for node in nodes:
            self._records.setdefault(node, _Record())
        self.nodes = tuple(nodes)

    def ranked(self, api: str) -> list[NodeAddress]:
        """Nodes to ask, best first: rested ones by latency, then resting ones, in case nobody else is left.

        Nodes that limit us or serve another chain are not among them.
        """
        now = self._now()
        usable = [
            (node, record)
            for node, record in ((node, self._records[node]) for node in self.nodes)
            if record.other_chain_until <= now and record.limited_until <= now
        ]
        return [node for node, record in sorted(usable, key=lambda pair: self._rank(pair[1], api, now))]

    def by_operator(self, api: str) -> list[list[NodeAddress]]:
        """The same, grouped: each operator's nodes, operators in the order of their best node."""
        groups: dict[str, list[NodeAddress]] = {}
        for node in self.ranked(api):
            groups.setdefault(node.operator, []).append(node)
        return list(groups.values())

    def succeeded(self, node: NodeAddress, api: str, seconds: float) -> None:
        """It answered."""
        record = self._records[node]
        record.latency = (
            record.latency + NEW_SAMPLE_WEIGHT * (seconds - record.latency) if record.measured else seconds
        )
        record.measured = True
        record.failures.pop(api, None)
        record.resting.pop(api, None)
        record.limited_for = 0.0

    def failed(self, node: NodeAddress, api: str, *, at_once: bool = False) -> None:
        """It did not answer; `at_once`: its answer was of the wrong form, or it lacks the method."""
        record = self._records[node]
        record.failures[api] = record.failures.get(api, 0) + 1
        if at_once or record.failures[api] >= FAILURES_BEFORE_REST:
            record.resting[api] = self._now() + COOL_DOWN_SECONDS
            record.failures.pop(api)

    def limited(self, node: NodeAddress, asked_for: float) -> None:
        """It said 429 and how long to wait."""
        record = self._records[node]
        record.limited_for = min(max(record.limited_for * 2, LIMITED_SECONDS), LIMITED_SECONDS_MAX)
        record.limited_until = self._now() + min(max(asked_for, record.limited_for), LIMITED_SECONDS_MAX)

    def stale(self, node: NodeAddress) -> None:
        """Its head is too far behind what two operators agree on."""
        self._records[node].stale_until = self._now() + COOL_DOWN_SECONDS

    def other_chain(self, node: NodeAddress) -> None:
        """It serves another chain than the account's."""
        self._records[node].other_chain_until = self._now() + OTHER_CHAIN_SECONDS

    def latency(self, node: NodeAddress) -> float | None:
        """Seconds, smoothed; None before the first answer."""
        record = self._records[node]
        return record.latency if record.measured else None

    def serves_other_chain(self, node: NodeAddress) -> bool:
        """Whether it was caught serving another chain within the last hour."""
        return self._records[node].other_chain_until > self._now()

    def _rank(self, record: _Record, api: str, now: float) -> tuple[bool, float]:
        rest_ends = max(record.resting.get(api, 0.0), record.stale_until)
        return (True, rest_ends) if rest_ends > now else (False, record.latency)
