"""What this program's own looks at channels have found: one record for each account and channel.

    link_check       channels that are looked at again and again
    channel_payee    proven by the way of a gift, and not looked at by themselves yet
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.store.creator_tables import channel_payees, link_checks
from app.store.database import Database, read_time

CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class SeenLink:
    """`proven`: both sides said the same at `seen_at`. `title` is a stranger's word; `digest` may be empty."""

    account: str
    channel: str
    title: str
    proven: bool
    seen_at: datetime | None
    digest: str


def seen_links(database: Database, account: str | None = None) -> list[SeenLink]:
    """Of one account, or of all; in order of account and channel."""
    looked_at = select(link_checks)
    by_the_way = select(channel_payees).where(channel_payees.c.kind == CONFIRMED, channel_payees.c.account != "")
    if account is not None:
        looked_at = looked_at.where(link_checks.c.account == account)
        by_the_way = by_the_way.where(channel_payees.c.account == account)
    with database.reading() as connection:
        found = {
            (row.account, row.channel): SeenLink(
                row.account, row.channel, row.title, row.state == CONFIRMED and bool(row.seen_at),
                read_time(row.seen_at) if row.seen_at else None, row.digest,
            )
            for row in connection.execute(looked_at)
        }  # fmt: skip
        for row in connection.execute(by_the_way):
            seen = SeenLink(row.account, row.channel, "", True, read_time(row.checked_at), "")
            found.setdefault((row.account, row.channel), seen)
    return [found[key] for key in sorted(found)]
