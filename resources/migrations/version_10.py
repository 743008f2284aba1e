"""Version 10: another branch's step, empty here until the branches meet."""

from __future__ import annotations

from alembic.operations import Operations


def upgrade(_: Operations) -> None:
    """Nothing to make."""
