"""The tables of what is known about creators: who receives, what proved it, where a work was seen first.

A change here is one of the schema: it needs a new VERSION there, and its step.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, MetaData, String, Table, Text, UniqueConstraint

metadata = MetaData()

channel_payees = Table(
    "channel_payee",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("account", String(16), nullable=False),
    Column("evidence", Text, nullable=False),
    Column("checked_at", String(19), nullable=False),
)

link_checks = Table(
    "link_check",
    metadata,
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
"""How links stand, and the text that proved them last: where it stood, when, and the SHA-256 of the whole."""

origins = Table(
    "origin",
    metadata,
    Column("place", Integer, primary_key=True),
    Column("uuid", String(36), nullable=False),
    Column("host", Text, nullable=False),
    Column("seen_at", String(19), nullable=False),
    UniqueConstraint("uuid", "host"),
)
