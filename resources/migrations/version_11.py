"""Version 11: what was received."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Boolean, Column, Integer, String, Text


def upgrade(operations: Operations) -> None:
    """Make the new tables; no row that is there is touched."""
    _earnings(operations)
    _rates(operations)
    _people(operations)


def _earnings(operations: Operations) -> None:
    operations.create_table(
        "earning",
        Column("account", String(16), primary_key=True),
        Column("block", Integer, primary_key=True),
        Column("transaction_id", String(40), primary_key=True),
        Column("mark", String(32), primary_key=True),
        Column("asset", String(5), primary_key=True),
        Column("time", String(19), nullable=False),
        Column("source", String(12), nullable=False),
        Column("supporter", String(16), nullable=False),
        Column("units", Integer, nullable=False),
        Column("work", Text, nullable=False),
        Column("url", Text, nullable=False),
        Column("quiet", Boolean, nullable=False),
        Column("key", String(16), nullable=False),
    )
    operations.create_index("earning_time", "earning", ["time"])
    operations.create_table(
        "earning_letter",
        Column("account", String(16), primary_key=True),
        Column("block", Integer, primary_key=True),
        Column("transaction_id", String(40), primary_key=True),
        Column("mark", String(32), primary_key=True),
        Column("time", String(19), nullable=False),
        Column("source", String(12), nullable=False),
        Column("supporter", String(16), nullable=False),
        Column("asset", String(5), nullable=False),
        Column("units", Integer, nullable=False),
        Column("memo", Text, nullable=False),
    )
    operations.create_table(
        "earning_reading",
        Column("account", String(16), primary_key=True),
        Column("since", String(19), nullable=False),
        Column("read_until", String(19), nullable=False),
    )


def _rates(operations: Operations) -> None:
    operations.create_table(
        "day_rate",
        Column("name", String(8), primary_key=True),
        Column("day", String(10), primary_key=True),
        Column("rate", String(24), nullable=False),
        Column("source", Text, nullable=False),
    )
    operations.create_table(
        "rate_reading",
        Column("name", String(8), primary_key=True),
        Column("asked_at", String(19), nullable=False),
    )


def _people(operations: Operations) -> None:
    operations.create_table(
        "earning_goal",
        Column("id", Integer, primary_key=True),
        Column("account", String(16), nullable=False),
        Column("title", Text, nullable=False),
        Column("milli", Integer, nullable=False),
        Column("asset", String(4), nullable=False),
        Column("since", String(19), nullable=False),
    )
    operations.create_table(
        "earning_thanks",
        Column("account", String(16), primary_key=True),
        Column("block", Integer, primary_key=True),
        Column("gift_id", String(40), primary_key=True),
        Column("mark", String(32), primary_key=True),
        Column("way", String(8), nullable=False),
        Column("transaction_id", String(40), nullable=False),
        Column("sent_at", String(19), nullable=False),
    )
