"""Version 10: whom a person follows."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Boolean, Column, Integer, String, Text


def upgrade(operations: Operations) -> None:
    """Make the new tables; no row that is there is touched."""
    operations.create_table(
        "followed_creator",
        Column("number", Integer, primary_key=True),
        Column("account", String(16), nullable=False),
        Column("title", Text, nullable=False),
        Column("followed_at", String(19), nullable=False),
        Column("links_at", String(19), nullable=False),
    )
    operations.create_table(
        "followed_channel",
        Column("source", Text, primary_key=True),
        Column("creator", Integer, nullable=False),
        Column("title", Text, nullable=False),
        Column("chosen", Boolean, nullable=False),
        Column("linked", Boolean, nullable=False),
        Column("feed", Text, nullable=False),
        Column("etag", Text, nullable=False),
        Column("modified", Text, nullable=False),
        Column("reach", String(10), nullable=False),
        Column("failures", Integer, nullable=False),
        Column("read_at", String(19), nullable=False),
        Column("next_at", String(19), nullable=False),
    )
    operations.create_index("followed_channel_creator", "followed_channel", ["creator"])
    operations.create_index("followed_channel_due", "followed_channel", ["next_at"])
    _works(operations)


def _works(operations: Operations) -> None:
    operations.create_table(
        "followed_work",
        Column("source", Text, primary_key=True),
        Column("work", Text, primary_key=True),
        Column("title", Text, nullable=False),
        Column("folded", Text, nullable=False),
        Column("url", Text, nullable=False),
        Column("about", Text, nullable=False),
        Column("published_at", String(19), nullable=False),
        Column("found_at", String(19), nullable=False),
        Column("sensitive", Boolean, nullable=False),
        Column("seen", Boolean, nullable=False),
    )
    operations.create_index("followed_work_published", "followed_work", ["published_at"])
