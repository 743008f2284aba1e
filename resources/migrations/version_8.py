"""Version 8: nothing here; the number belongs to tables that another branch brings."""

from __future__ import annotations

from alembic.operations import Operations


def upgrade(operations: Operations) -> None:
    """Leave everything as it is."""
