"""The tables of whom a person follows: creators, the channels of each, and the newest works of each channel.

A change here is one of the schema: it needs a new VERSION there, and its step.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text

from app.store.creator_tables import metadata

followed_creators = Table(
    "followed_creator",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("account", String(16), nullable=False),
    Column("title", Text, nullable=False),
    Column("followed_at", String(19), nullable=False),
    Column("links_at", String(19), nullable=False),
)
"""`account` is the Hive account that was proven for a channel of hers, empty before; it stays if that channel goes."""

followed_channels = Table(
    "followed_channel",
    metadata,
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
"""`chosen`: a person followed this very channel. `linked`: both directions are proven for the creator's account."""

followed_works = Table(
    "followed_work",
    metadata,
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

Index("followed_channel_creator", followed_channels.c.creator)
Index("followed_channel_due", followed_channels.c.next_at)
Index("followed_work_published", followed_works.c.published_at)
