"""The tables of what waits: promises whose creators are watched, promises that were kept, pots, and standing orders.

A change here is one of the schema: it needs a new VERSION there, and its step.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text

from app.store.creator_tables import metadata

promise_watches = Table(
    "promise_watch",
    metadata,
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

kept_promises = Table(
    "kept_promise",
    metadata,
    Column("tip_id", Integer, primary_key=True),
    Column("account", String(16), nullable=False),
    Column("channel", Text, nullable=False),
    Column("payable_at", String(19), nullable=False),
)
"""Promises that became payable, whatever became of them: the honour rate counts these."""
Index("kept_promise_channel", kept_promises.c.account, kept_promises.c.channel)

pot_shares = Table(
    "pot_share",
    metadata,
    Column("tip_id", Integer, primary_key=True),
    Column("account", String(16), nullable=False),
    Column("asset", String(4), nullable=False),
    Column("month", String(7), nullable=False),
    Column("milli", Integer, nullable=False),
    Column("shared", Boolean, nullable=False),
)
"""What each thanks of a month gets out of the pot, written down for all of them at once."""

patron_orders = Table(
    "patron_order",
    metadata,
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
"""Recurring gifts as they were signed here: started, changed, or with 0 stopped. Written before they are sent."""
