"""The Hive nodes that are asked: the default ones, or the user's own; a change holds at once.

A node counts as an opinion of its operator, and two operators must agree: whoever adds a node says who runs it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlsplit

from app.errors import BadSetting
from app.services.clock import Clock
from app.services.wallet_page import NodeRow, NodesView
from app.settings import LiveSettings
from integrations.hive.client import HiveClient
from integrations.hive.nodes import DEFAULT_NODES, NodeAddress, NodeHealth

MOST_NODES = 20
LONGEST = 200


def chosen_nodes(entries: Sequence[str]) -> tuple[NodeAddress, ...]:
    """The nodes that a setting of `url=operator` texts names; the default ones where it names none."""
    named = [entry.partition("=") for entry in entries]
    return tuple(NodeAddress(url, operator or url, operator or url) for url, _, operator in named) or DEFAULT_NODES


class NodeList:
    """`fixed`: a practice world says which nodes there are, and its list is not changed."""

    def __init__(self, settings: LiveSettings, hive: HiveClient, clock: Clock, *, fixed: bool) -> None:
        self._settings = settings
        self._hive = hive
        self._clock = clock
        self._fixed = fixed
        self._answers: dict[str, datetime] = {}

    def as_known(self) -> NodesView:
        """The list without asking anybody."""
        rows = tuple(
            NodeRow(node.url, node.operator, node.name, None, None, self._answers.get(node.url), "", asked=False)
            for node in self._hive.nodes
        )
        return self._view(rows)

    async def examined(self) -> NodesView:
        """Every node as it answers now."""
        return self._view(tuple(self._row(health) for health in await self._hive.health()))

    def add(self, url: str, operator: str) -> NodesView:
        """Raises BadSetting for what is no https address, or stands there already."""
        address, name = url.strip().rstrip("/"), operator.strip()
        _check(address, name)
        nodes = self._now()
        if any(node.url == address for node in nodes):
            raise BadSetting("This node is in the list already.")
        if len(nodes) >= MOST_NODES:
            raise BadSetting(f"The list has room for {MOST_NODES} nodes; remove one first.")
        return self._use([*nodes, NodeAddress(address, name, name)])

    def remove(self, url: str) -> NodesView:
        """Raises BadSetting where fewer than two operators would be left."""
        nodes = [node for node in self._now() if node.url != url]
        if len({node.operator for node in nodes}) < 2:
            raise BadSetting("Two nodes of different operators must stay: nothing is believed on one operator's word.")
        return self._use(nodes)

    def move(self, url: str, by: int) -> NodesView:
        """Move a node up (-1) or down (1); ones at the end stay. The first ones are asked first until all are known."""
        nodes = self._now()
        place = next((number for number, node in enumerate(nodes) if node.url == url), None)
        if place is not None:
            nodes.insert(min(max(place + by, 0), len(nodes) - 1), nodes.pop(place))
        return self._use(nodes)

    def reset(self) -> NodesView:
        """The list that comes with the program."""
        return self._use([])

    def _now(self) -> list[NodeAddress]:
        return list(chosen_nodes(self._settings.now.nodes))

    def _use(self, nodes: Sequence[NodeAddress]) -> NodesView:
        if self._fixed:
            raise BadSetting("The practice world has its own nodes.")
        self._settings.change({"nodes": [f"{node.url}={node.operator}" for node in nodes]})
        self._hive.use_nodes(chosen_nodes(self._settings.now.nodes))
        return self.as_known()

    def _row(self, health: NodeHealth) -> NodeRow:
        node = health.node
        if health.head_number is not None:
            self._answers[node.url] = self._clock.now()
        last = self._answers.get(node.url)
        return NodeRow(
            node.url, node.operator, node.name, health.latency, health.blocks_behind, last, health.problem, asked=True
        )

    def _view(self, rows: tuple[NodeRow, ...]) -> NodesView:
        return NodesView(rows, own=bool(self._settings.now.nodes) and not self._fixed, fixed=self._fixed)


def _check(url: str, operator: str) -> None:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    named = bool(host) and (port is None or port > 0)
    plain = named and not parts.username and not parts.query and not parts.fragment and "=" not in url
    if not plain or parts.scheme != "https" or len(url) > LONGEST or not url.isascii() or not url.isprintable():
        raise BadSetting("A node is an address that begins with https://, such as https://api.hive.blog.")
    if not operator or len(operator) > 60 or not operator.isprintable() or "=" in operator or "," in operator:
        raise BadSetting("Say in a word or two who runs the node; two nodes of one operator count as one opinion.")
