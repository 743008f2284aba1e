"""What works and creators are called, as far as own gifts have told; all of it strangers' words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select

from app.store.creator_tables import channel_payees, link_checks
from app.store.database import Database
from app.store.schema import tips


@dataclass(frozen=True, slots=True)
class KnownWork:
    """`url` is where it is published; `channel` who made it."""

    title: str
    url: str
    channel: str


def known_works(database: Database, works: Iterable[str]) -> dict[str, KnownWork]:
    """Those that were thanked or promised something here, by id."""
    query = select(tips.c.content_id, tips.c.title, tips.c.url, tips.c.channel)
    query = query.where(tips.c.content_id.in_(list(works)))
    with database.reading() as connection:
        return {row.content_id: KnownWork(row.title, row.url, row.channel) for row in connection.execute(query)}


def creator_names(database: Database, accounts: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Hive account -> (name, channel): of the channel that was thanked last among those that name the account."""
    asked = list(accounts)
    newest = func.max(tips.c.id)
    thanked = (
        select(channel_payees.c.account, tips.c.channel_name, channel_payees.c.channel, newest)
        .join(tips, tips.c.channel == channel_payees.c.channel)
        .where(channel_payees.c.account.in_(asked))
        .group_by(channel_payees.c.account, channel_payees.c.channel)
        .order_by(newest)
    )
    looked_at = (
        select(link_checks.c.account, link_checks.c.title, link_checks.c.channel)
        .where(link_checks.c.account.in_(asked), link_checks.c.state == "confirmed")
        .order_by(link_checks.c.channel.desc())
    )
    with database.reading() as connection:
        found = {row.account: (row.title, row.channel) for row in connection.execute(looked_at)}
        return found | {row.account: (row.channel_name, row.channel) for row in connection.execute(thanked)}


def account_of(database: Database, channel: str) -> str:
    """The Hive account that receives for a channel, as it was proven last; empty if nobody does."""
    query = select(channel_payees.c.account).where(channel_payees.c.channel == channel)
    with database.reading() as connection:
        return connection.execute(query).scalar_one_or_none() or ""


def channel_name(database: Database, channel: str) -> str:
    """What the newest gift for a channel calls it; empty without one."""
    query = select(tips.c.channel_name).where(tips.c.channel == channel).order_by(tips.c.id.desc()).limit(1)
    with database.reading() as connection:
        return connection.execute(query).scalar_one_or_none() or ""
