"""A node that listens: what tests and scripts hold in hand to make it lie or go away."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from integrations.practice.nodes.lies import Lie
from integrations.practice.nodes.node import Node
from integrations.practice.nodes.node_app import create_node_app
from integrations.practice.serving import LoopbackServer, LoopThread


class NodeHost:
    """One node with its port. `name`, `operator` and `url` are what a client's node list needs."""

    def __init__(self, node: Node, server: LoopbackServer, thread: LoopThread) -> None:
        self.node = node
        self.server = server
        server.answer_with(create_node_app(node))
        self._thread = thread

    @property
    def name(self) -> str:
        """`north` or `south`."""
        return self.node.name

    @property
    def operator(self) -> str:
        """Who runs it; two nodes of one operator are one opinion."""
        return self.node.operator

    @property
    def port(self) -> int:
        """Of 127.0.0.1."""
        return self.server.port

    @property
    def url(self) -> str:
        """Where it answers JSON-RPC."""
        return self.server.url

    def tell(self, lie: str, methods: Collection[str] = (), times: int | None = None, **options: Any) -> None:
        """Lie from now on (`nodes/lies.py` has the names and options); `down` closes the port. Raises PracticeError."""
        if lie == Lie.DOWN:
            self._thread.call(self.server.stop())
        else:
            self.node.lies.tell(lie, methods, times, **options)

    def clear(self, lie: str | None = None) -> None:
        """Be honest and reachable again, about one lie or all."""
        self.node.lies.clear(lie)
        if lie in (None, Lie.DOWN):
            self._thread.call(self.server.start())
