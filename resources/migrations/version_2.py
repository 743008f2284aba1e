"""Version 2: rules for single creators, addresses of pictures, and what arrived for the accounts here."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, Integer, String, Text


def upgrade(operations: Operations) -> None:
    """Make the new tables; no row that is there is touched."""
    _rules_and_pictures(operations)
    _received(operations)


def _rules_and_pictures(operations: Operations) -> None:
    operations.create_table(
        "creator_rule",
        Column("channel", Text, primary_key=True),
        Column("channel_name", Text, nullable=False),
        Column("kind", String(8), nullable=False),
        Column("milli", Integer, nullable=False),
        Column("asset", String(4), nullable=False),
        Column("changed_at", String(19), nullable=False),
    )
    operations.create_table(
        "picture",
        Column("owner", Text, primary_key=True),
        Column("url", Text, nullable=False),
        Column("seen_at", String(19), nullable=False),
    )


def _received(operations: Operations) -> None:
    operations.create_table(
        "received_tip",
        Column("transaction_id", String(40), primary_key=True),
        Column("position", Integer, primary_key=True),
        Column("account", String(16), nullable=False),
        Column("time", String(19), nullable=False),
        Column("from_account", String(16), nullable=False),
        Column("milli", Integer, nullable=False),
        Column("asset", String(4), nullable=False),
        Column("content_id", Text, nullable=False),
        Column("url", Text, nullable=False),
        Column("title", Text, nullable=False),
        Column("leg", String(8), nullable=False),
        Column("state", String(8), nullable=False),
    )
    operations.create_index("received_tip_state", "received_tip", ["state", "time"])
    operations.create_table(
        "received_reading",
        Column("account", String(16), primary_key=True),
        Column("since", String(19), nullable=False),
        Column("read_until", String(19), nullable=False),
        Column("others", Integer, nullable=False),
    )
