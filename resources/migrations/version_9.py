"""Version 9: creators who are watched for promises, promises that became payable, pots, and recurring gifts."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Boolean, Column, Integer, String, Text


def upgrade(operations: Operations) -> None:
    """Make the tables."""
    _promises(operations)
    _others(operations)


def _promises(operations: Operations) -> None:
    operations.create_table(
        "promise_watch",
        Column("account", String(16), primary_key=True),
        Column("channel", Text, primary_key=True),
        Column("name", Text, nullable=False),
        Column("next_at", String(19), nullable=False),
        Column("payee", String(16), nullable=False),
        Column("since", String(19), nullable=False),
        Column("looked_at", String(19), nullable=False),
        Column("looks", Integer, nullable=False),
        Column("goes_at", String(19), nullable=False),
        Column("stopped", Boolean, nullable=False),
        Column("silent", Integer, nullable=False),
    )
    operations.create_table(
        "kept_promise",
        Column("tip_id", Integer, primary_key=True),
        Column("account", String(16), nullable=False),
        Column("channel", Text, nullable=False),
        Column("payable_at", String(19), nullable=False),
    )
    operations.create_index("kept_promise_channel", "kept_promise", ["account", "channel"])


def _others(operations: Operations) -> None:
    operations.create_table(
        "pot_share",
        Column("tip_id", Integer, primary_key=True),
        Column("account", String(16), nullable=False),
        Column("asset", String(4), nullable=False),
        Column("month", String(7), nullable=False),
        Column("milli", Integer, nullable=False),
        Column("shared", Boolean, nullable=False),
    )
    operations.create_table(
        "patron_order",
        Column("transaction_id", String(40), primary_key=True),
        Column("account", String(16), nullable=False),
        Column("kind", String(8), nullable=False),
        Column("receiver", String(16), nullable=False),
        Column("pair_id", Integer, nullable=False),
        Column("url", Text, nullable=False),
        Column("milli", Integer, nullable=False),
        Column("asset", String(4), nullable=False),
        Column("hours", Integer, nullable=False),
        Column("executions", Integer, nullable=False),
        Column("signed_at", String(19), nullable=False),
    )
