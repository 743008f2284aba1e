"""The two chains an account can belong to, for life: the real one and the practice one.

The chain id comes from here alone. A node is never asked for it, and no request carries it
(`facts/hive.md`, fault 1: a node that chooses the chain id chooses what a signature is worth).
"""

from __future__ import annotations

import hashlib
from enum import StrEnum


class Network(StrEnum):
    """Where an account lives."""

    HIVE = "hive"
    PRACTICE = "practice"

    @property
    def chain_id(self) -> bytes:
        """32 bytes that are hashed in front of every signed transaction."""
        return _CHAIN_IDS[self]


_CHAIN_IDS = {
    Network.HIVE: bytes.fromhex("beeab0de00000000000000000000000000000000000000000000000000000000"),
    Network.PRACTICE: hashlib.sha256(b"capillary practice").digest(),
}
