"""Hive's API nodes: read with fail-over, believed only in pairs where money hangs on it."""

from integrations.hive.client import HiveClient
from integrations.hive.nodes import DEFAULT_NODES, NodeAddress, NodeHealth

__all__ = ["DEFAULT_NODES", "HiveClient", "NodeAddress", "NodeHealth"]
