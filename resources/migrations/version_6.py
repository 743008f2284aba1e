"""Version 6: the public journal."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Boolean, Column, Integer, LargeBinary, String, Text


def upgrade(operations: Operations) -> None:
    """Make the new tables; no row that is there is touched."""
    operations.create_table(
        "journal_entry",
        Column("reading", Text, primary_key=True),
        Column("block", Integer, primary_key=True),
        Column("transaction_number", Integer, primary_key=True),
        Column("operation_number", Integer, primary_key=True),
        Column("mark", String(48), primary_key=True),
        Column("time", String(19), nullable=False),
        Column("transaction_id", String(40), nullable=False),
        Column("name", String(32), nullable=False),
        Column("value", Text, nullable=False),
        Column("settled", Boolean, nullable=False),
    )
    operations.create_index("journal_entry_pending", "journal_entry", ["reading", "settled"])
    _readings(operations)
    for name, state in (
        ("journal_snapshot", [Column("state", LargeBinary, nullable=False)]),
        ("journal_checkpoint", []),
    ):
        operations.create_table(
            name,
            Column("reading", Text, primary_key=True),
            Column("block", Integer, primary_key=True),
            Column("hash", String(64), nullable=False),
            *state,
        )


def _readings(operations: Operations) -> None:
    operations.create_table(
        "journal_reading",
        Column("reading", Text, primary_key=True),
        Column("block", Integer, nullable=False),
        Column("link", String(64), nullable=False),
        Column("head", Integer, nullable=False),
        Column("read_at", String(19), nullable=False),
    )
    operations.create_table(
        "journal_account",
        Column("reading", Text, primary_key=True),
        Column("account", String(16), primary_key=True),
        Column("newest", Text, nullable=False),
        Column("too_long", Boolean, nullable=False),
    )
