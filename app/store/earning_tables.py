"""The tables of what was received: earnings, letters that wait for the wallet, rates, goals, thanks.

A change here is one of the schema: it needs a new VERSION there, and its step.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text

from app.store.schema import metadata

earnings = Table(
    "earning",
    metadata,
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
"""What arrived, a row for each asset of an operation. `transaction_id` is empty for what the chain paid by itself."""
Index("earning_time", earnings.c.time)

earning_letters = Table(
    "earning_letter",
    metadata,
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
"""Encrypted memos that nobody could open yet; each becomes an earning, or nothing, once the wallet is open."""

earning_readings = Table(
    "earning_reading",
    metadata,
    Column("account", String(16), primary_key=True),
    Column("since", String(19), nullable=False),
    Column("read_until", String(19), nullable=False),
)
"""Everything final of an account's history from `since` to `read_until` is known."""

day_rates = Table(
    "day_rate",
    metadata,
    Column("name", String(8), primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("rate", String(24), nullable=False),
    Column("source", Text, nullable=False),
)
"""What was published for a day: HBD for one HIVE, or a currency for one euro."""

rate_readings = Table(
    "rate_reading",
    metadata,
    Column("name", String(8), primary_key=True),
    Column("asked_at", String(19), nullable=False),
)
"""When rates were asked for last."""

earning_goals = Table(
    "earning_goal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", String(16), nullable=False),
    Column("title", Text, nullable=False),
    Column("milli", Integer, nullable=False),
    Column("asset", String(4), nullable=False),
    Column("since", String(19), nullable=False),
)
"""What a creator saves for."""

earning_thanks = Table(
    "earning_thanks",
    metadata,
    Column("account", String(16), primary_key=True),
    Column("block", Integer, primary_key=True),
    Column("gift_id", String(40), primary_key=True),
    Column("mark", String(32), primary_key=True),
    Column("way", String(8), nullable=False),
    Column("transaction_id", String(40), nullable=False),
    Column("sent_at", String(19), nullable=False),
)
"""Gifts that were answered, and with which transaction. The row is there before anything is sent."""
