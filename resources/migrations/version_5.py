"""Version 5: the newest tips, and those that changed, are found without reading all of them."""

from __future__ import annotations

from alembic.operations import Operations


def upgrade(operations: Operations) -> None:
    """Make the two indexes."""
    operations.create_index("tip_queued", "tip", ["queued_at", "id"])
    operations.create_index("tip_changed", "tip", ["changed_at"])
