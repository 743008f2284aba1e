"""Version 8: nothing on this branch."""

from __future__ import annotations

from alembic.operations import Operations


def upgrade(operations: Operations) -> None:
    """Another branch fills this."""
