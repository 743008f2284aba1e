"""Version 3: lines by which a list of tips is sorted, searched and grouped, and a note of the tips that lack theirs."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, Integer, String, Text, text

INDEXES = {
    "time": ["queued_at", "id", "kind", "asset", "milli", "place"],
    "words": ["words", "queued_at", "id", "kind", "asset", "milli"],
    "creator": ["creator", "queued_at DESC", "id DESC", "kind", "asset", "milli"],
    "amount": ["milli", "queued_at", "id", "kind", "asset"],
    "kind": ["kind", "queued_at DESC", "id DESC", "asset", "milli"],
    "transaction": ["transaction_id"],
}
NOTE_IT = "BEGIN INSERT OR IGNORE INTO tip_touched VALUES (new.id); END"


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
        operations.create_index(f"tip_line_{name}", "tip_line", [text(column) for column in columns])
    operations.create_table("tip_touched", Column("id", Integer, primary_key=True))
    for action in ("INSERT", "UPDATE"):
        operations.execute(f"CREATE TRIGGER tip_touched_{action.lower()} AFTER {action} ON tip {NOTE_IT}")
    operations.execute("INSERT INTO tip_touched SELECT id FROM tip")
