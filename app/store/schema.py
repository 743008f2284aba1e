"""The tables. Money is an integer of thousandths with its asset beside it; times are ISO texts in UTC, which sort.

One tip is one row, its legs a JSON text inside it: a tip is always read and written whole, and ten thousand thumbs
go into the table at the speed of one executemany.

A change here needs a new VERSION and its step in resources/migrations: a fresh file and a migrated one are the same.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sql
from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text, UniqueConstraint
from sqlalchemy.event import listens_for

from app.store import creator_tables, following_tables, promise_tables

VERSION = 11
metadata = creator_tables.metadata
"""What is known of creators, whom a person follows, and what waits for them is drawn in files of their own; the rest
here."""
WAITING = promise_tables.promise_watches
FOLLOWED = following_tables.followed_creators

hive_accounts = Table(
    "hive_account",
    metadata,
    Column("name", String(16), primary_key=True),
    Column("network", String(8), nullable=False),
    Column("watch", Boolean, nullable=False),
    Column("device", String(16), nullable=False),
    Column("added_at", String(19), nullable=False),
    Column("history_until", String(19), nullable=False, default=""),
    Column("stopped", String(32), nullable=False, default=""),
    Column("payer_device", String(16), nullable=False, default=""),
    Column("payer_since", String(19), nullable=False, default=""),
)

peertube_accounts = Table(
    "peertube_account",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("base_url", String(300), nullable=False),
    Column("username", String(100), nullable=False),
    Column("pays_from", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("etag", String(200), nullable=False, default=""),
    Column("known", Text, nullable=False, default=""),
    Column("hidden", Integer, nullable=False, default=0),
    Column("last_full_scan", String(19), nullable=False, default=""),
    Column("last_poll", String(19), nullable=False, default=""),
    Column("traffic_day", String(10), nullable=False, default=""),
    Column("traffic_bytes", Integer, nullable=False, default=0),
    UniqueConstraint("base_url", "username"),
    # Tips name their like by this number: it must never mean another account.
    sqlite_autoincrement=True,
)

peertube_sessions = Table(
    "peertube_session",
    metadata,
    Column("instance", String(300), primary_key=True),
    Column("username", String(100), primary_key=True),
    Column("access", Text, nullable=False),
    Column("refresh", Text, nullable=False),
    Column("access_until", String(19), nullable=False),
    Column("refresh_until", String(19), nullable=False),
)

likes = Table(
    "peertube_like",
    metadata,
    Column("account_id", Integer, primary_key=True),
    Column("uuid", String(36), primary_key=True),
    Column("url", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("present", Boolean, nullable=False),
    Column("existing", Boolean, nullable=False),
    Column("returned", Boolean, nullable=False),
    Column("grouped", Boolean, nullable=False),
    Column("handled", Boolean, nullable=False),
    Column("seen_at", String(19), nullable=False),
)
Index("peertube_like_unhandled", likes.c.account_id, likes.c.handled)

tips = Table(
    "tip",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", String(16), nullable=False),
    Column("content_id", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("url", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("channel_name", Text, nullable=False),
    Column("payee", String(12), nullable=False),
    Column("milli", Integer, nullable=False),
    Column("asset", String(4), nullable=False),
    Column("legs", Text, nullable=False),
    Column("visibility", String(8), nullable=False),
    Column("state", String(16), nullable=False),
    Column("reason", String(24), nullable=False),
    Column("source", String(10), nullable=False),
    Column("source_reference", Text, nullable=False),
    Column("queued_at", String(19), nullable=False),
    Column("due_at", String(19), nullable=False),
    Column("attended", Boolean, nullable=False),
    Column("transaction_id", String(40), nullable=False),
    Column("block", Integer, nullable=False),
    Column("claim", String(32), nullable=False),
    Column("key", String(16), nullable=False),
    Column("changed_at", String(19), nullable=False),
    Column("largest_batch", Integer, nullable=False),
    UniqueConstraint("account", "content_id", "number"),
)
Index("tip_state_due", tips.c.state, tips.c.due_at)
Index("tip_queued", tips.c.queued_at, tips.c.id)
Index("tip_changed", tips.c.changed_at)

submissions = Table(
    "submission",
    metadata,
    Column("transaction_id", String(40), primary_key=True),
    Column("account", String(16), nullable=False),
    Column("body", Text, nullable=False),
    Column("expiration", String(19), nullable=False),
    Column("reference_time", String(19), nullable=False),
    Column("state", String(16), nullable=False),
    Column("claimed_reason", String(16), nullable=False),
    Column("block", Integer, nullable=False),
    Column("sent", Integer, nullable=False),
)
Index("submission_state", submissions.c.state)

own_transfers = Table(
    "own_transfer",
    metadata,
    Column("transaction_id", String(40), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("account", String(16), nullable=False),
    Column("time", String(19), nullable=False),
    Column("to", String(16), nullable=False),
    Column("milli", Integer, nullable=False),
    Column("asset", String(4), nullable=False),
    Column("content_id", Text, nullable=False),
    Column("leg", String(8), nullable=False),
    Column("counted", Boolean, nullable=False),
)
Index("own_transfer_work", own_transfers.c.account, own_transfers.c.content_id)

vote_readings = Table(
    "vote_reading",
    metadata,
    Column("account", String(16), primary_key=True),
    Column("since", String(19), nullable=False),
    Column("read_until", String(19), nullable=False),
)

votes = Table(
    "hive_vote",
    metadata,
    Column("account", String(16), primary_key=True),
    Column("author", String(16), primary_key=True),
    Column("permlink", String(256), primary_key=True),
    Column("time", String(19), nullable=False),
    Column("weight", Integer, nullable=False),
    Column("grouped", Boolean, nullable=False),
    Column("handled", Boolean, nullable=False),
)
Index("hive_vote_unhandled", votes.c.account, votes.c.handled)

published_promises = Table(
    "published_promise",
    metadata,
    Column("account", String(16), primary_key=True),
    Column("content_id", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("key", String(16), nullable=False),
    Column("until", String(19), nullable=False),
    Column("transaction_id", String(40), nullable=False),
    Column("withdrawal_id", String(40), nullable=False),
)

promise_plans = Table(
    "promise_plan",
    metadata,
    Column("account", String(16), primary_key=True),
    Column("at", String(19), nullable=False),
)

first_page = Table(
    "first_page",
    metadata,
    Column("place", Integer, primary_key=True),
    Column("text", Text, nullable=False),
)

creator_rules = Table(
    "creator_rule",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("channel_name", Text, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("milli", Integer, nullable=False),
    Column("asset", String(4), nullable=False),
    Column("changed_at", String(19), nullable=False),
)

pictures = Table(
    "picture",
    metadata,
    Column("owner", Text, primary_key=True),
    Column("url", Text, nullable=False),
    Column("seen_at", String(19), nullable=False),
)

received_tips = Table(
    "received_tip",
    metadata,
    Column("transaction_id", String(40), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("account", String(16), nullable=False),
    Column("time", String(19), nullable=False),
    Column("from_account", String(16), nullable=False),
    Column("milli", Integer, nullable=False),
    Column("asset", String(4), nullable=False),
    Column("content_id", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("leg", String(8), nullable=False),
    Column("state", String(8), nullable=False),
)
Index("received_tip_state", received_tips.c.state, received_tips.c.time)

received_readings = Table(
    "received_reading",
    metadata,
    Column("account", String(16), primary_key=True),
    Column("since", String(19), nullable=False),
    Column("read_until", String(19), nullable=False),
    Column("others", Integer, nullable=False),
)

tip_lines = Table(
    "tip_line",
    metadata,
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
"""What a list of tips is sorted, searched and grouped by. Derived from `tip`, by whoever reads such a list first."""

for _name, _columns in {
    "time": ("queued_at", "id", "kind", "asset", "milli", "place"),
    "words": ("words", "queued_at", "id", "kind", "asset", "milli"),
    "creator": ("creator", "queued_at DESC", "id DESC", "kind", "asset", "milli"),
    "amount": ("milli", "queued_at", "id", "kind", "asset"),
    "kind": ("kind", "queued_at DESC", "id DESC", "asset", "milli"),
    "transaction": ("transaction_id",),
}.items():
    # All that a list may be filtered by stands in each, so that only the index is read.
    Index(f"tip_line_{_name}", *(sql.text(column) for column in _columns), _table=tip_lines)

touched_tips = Table("tip_touched", metadata, Column("id", Integer, primary_key=True))
"""Tips whose line is not yet what the tip is now."""

once_promised = Table("tip_promised", metadata, Column("id", Integer, primary_key=True))
"""Tips that waited for their creators to join, whatever became of them."""



@listens_for(tips, "after_create")
def _note_what_is_touched(_: Table, connection: sql.Connection, **_rest: Any) -> None:
    note_it = "BEGIN INSERT OR IGNORE INTO tip_touched VALUES (new.id); END"
    for action in ("INSERT", "UPDATE"):
        connection.exec_driver_sql(f"CREATE TRIGGER tip_touched_{action.lower()} AFTER {action} ON tip {note_it}")
        promised = f"WHEN new.state = 'promised' {note_it.replace('touched', 'promised')}"
        connection.exec_driver_sql(f"CREATE TRIGGER tip_promised_{action.lower()} AFTER {action} ON tip {promised}")
