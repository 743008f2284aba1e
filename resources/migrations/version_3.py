"""Version 3: lines by which a list of tips is sorted, searched and grouped, and a note of the tips that lack theirs."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, Integer, String, Text

INDEXES = {
    "time": ["queued_at", "kind", "asset", "milli", "place"],
    "words": ["words", "kind", "asset", "queued_at", "milli"],
    "creator": ["creator", "queued_at", "kind", "asset", "milli"],
    "amount": ["milli", "queued_at", "kind", "asset"],
    "kind": ["kind", "queued_at", "asset", "milli"],
    "transaction": ["transaction_id"],
}


def upgrade(operations: Operations) -> None:
    """Make the tables, and note every tip: the lines are made when a list is first read."""
    operations.create_table(
        "tip_line",
        Column("id", Integer, primary_key=True),
        Column("queued_at", String(19), nullable=False),
        Column("kind", Integer, nullable=False),
        Column("asset", String(4), nullable=False),
        Column("milli", Integer, nullable=False),
        Column("creator", Text, nullable=False),
        Column("place", Text, nullable=False),
        Column("words", Text, nullable=False),
        Column("transaction_id", String(40), nullable=False),
    )
    for name, columns in INDEXES.items():
        operations.create_index(f"tip_line_{name}", "tip_line", columns)
    operations.create_table("tip_touched", Column("id", Integer, primary_key=True))
    for action in ("INSERT", "UPDATE"):
        operations.execute(
            f"CREATE TRIGGER tip_touched_{action.lower()} AFTER {action} ON tip "
            "BEGIN INSERT OR IGNORE INTO tip_touched VALUES (new.id); END"
        )
    operations.execute("INSERT INTO tip_touched SELECT id FROM tip")
