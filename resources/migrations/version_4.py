"""Version 4: which tips were promises once; those that are promises now are the first to be noted."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, Integer

NOTE_IT = "WHEN new.state = 'promised' BEGIN INSERT OR IGNORE INTO tip_promised VALUES (new.id); END"


def upgrade(operations: Operations) -> None:
    """Make the table and what fills it."""
    operations.create_table("tip_promised", Column("id", Integer, primary_key=True))
    for action in ("INSERT", "UPDATE"):
        operations.execute(f"CREATE TRIGGER tip_promised_{action.lower()} AFTER {action} ON tip {NOTE_IT}")
    operations.execute("INSERT INTO tip_promised SELECT id FROM tip WHERE state = 'promised'")
