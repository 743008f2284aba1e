"""The tables of the public journal. Each *reading* (of accounts, of whole blocks, of a public node) is kept apart.

Operations are kept as the chain has them: a later version of the rules reads them anew. `settled` is false for those of
reversible blocks, which every turn of reading replaces.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, String, Table, Text

from app.store.schema import metadata

journal_entries = Table(
    "journal_entry",
    metadata,
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
Index("journal_entry_pending", journal_entries.c.reading, journal_entries.c.settled)

journal_readings = Table(
    "journal_reading",
    metadata,
    Column("reading", Text, primary_key=True),
    Column("block", Integer, nullable=False),
    Column("link", String(64), nullable=False),
    Column("head", Integer, nullable=False),
    Column("read_at", String(19), nullable=False),
)

journal_accounts = Table(
    "journal_account",
    metadata,
    Column("reading", Text, primary_key=True),
    Column("account", String(16), primary_key=True),
    Column("newest", Text, nullable=False),
    Column("too_long", Boolean, nullable=False),
)

journal_snapshots = Table(
    "journal_snapshot",
    metadata,
    Column("reading", Text, primary_key=True),
    Column("block", Integer, primary_key=True),
    Column("hash", String(64), nullable=False),
    Column("state", LargeBinary, nullable=False),
)

journal_checkpoints = Table(
    "journal_checkpoint",
    metadata,
    Column("reading", Text, primary_key=True),
    Column("block", Integer, primary_key=True),
    Column("hash", String(64), nullable=False),
)
