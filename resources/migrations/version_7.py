"""Version 7: how links stand, with the text that proved them."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Boolean, Column, Integer, String, Text


def upgrade(operations: Operations) -> None:
    """Make the table."""
    operations.create_table(
        "link_check",
        Column("account", String(16), primary_key=True),
        Column("channel", Text, primary_key=True),
        Column("title", Text, nullable=False),
        Column("state", String(16), nullable=False),
        Column("claimed", Boolean, nullable=False),
        Column("named", Text, nullable=False),
        Column("text", Text, nullable=False),
        Column("place", Text, nullable=False),
        Column("digest", String(64), nullable=False),
        Column("seen_at", String(19), nullable=False),
        Column("checked_at", String(19), nullable=False),
        Column("changed_at", String(19), nullable=False),
        Column("failures", Integer, nullable=False),
        Column("next_at", String(19), nullable=False),
    )
