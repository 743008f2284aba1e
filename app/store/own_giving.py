"""Where own money went: every gift of the accounts here that the chain shows, quiet ones too.

    own_transfer    what the chain shows, whoever signed it and on whichever computer
    tip             what has arrived by this program and was not read back from the chain yet
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Select, func, literal, select, union_all
from sqlalchemy.sql import ColumnElement

from app.domain.tips.states import TipState
from app.store.database import Database
from app.store.schema import own_transfers, tips


@dataclass(frozen=True, slots=True)
class Went:
    """`month` is `2026-11`, UTC; `creator` a channel id, or `@account` where no
    gift here tells the channel, or empty."""

    month: str
    creator: str
    name: str
    platform: str
    asset: str
    milli: int
    gifts: int


def own_giving(database: Database) -> list[Went]:
    """One row for each month, creator, platform and asset; months first."""
    rows = union_all(_on_chain(), _not_read_yet()).subquery()
    key = (rows.c.month, rows.c.creator, rows.c.platform, rows.c.asset)
    query = (
        select(rows.c.month, rows.c.creator, func.max(rows.c.name), rows.c.platform, rows.c.asset)
        .add_columns(func.sum(rows.c.milli), func.count(rows.c.gift.distinct()))
        .group_by(*key)
        .order_by(*key)
    )
    with database.reading() as connection:
        return [Went(*row) for row in connection.execute(query)]


def _on_chain() -> Select[tuple[object, ...]]:
    sent = own_transfers.c
    known = (
        select(tips.c.account, tips.c.content_id, tips.c.channel, tips.c.channel_name)
        .where(tips.c.number == 1, tips.c.channel != "")
        .subquery()
    )
    return (
        select(
            func.substr(sent.time, 1, 7).label("month"),
            func.coalesce(known.c.channel, "@" + sent.to).label("creator"),
            func.coalesce(known.c.channel_name, "").label("name"),
            _platform(sent.content_id),
            sent.asset,
            sent.milli,
            # One gift may have several legs, and one transaction several gifts.
            (sent.content_id + sent.transaction_id).label("gift"),
        )
        .outerjoin(known, (known.c.account == sent.account) & (known.c.content_id == sent.content_id))
        .where(sent.content_id != "")
    )


def _not_read_yet() -> Select[tuple[object, ...]]:
    read = select(literal(1)).where(own_transfers.c.transaction_id == tips.c.transaction_id).exists()
    return select(
        func.substr(tips.c.changed_at, 1, 7),
        tips.c.channel,
        tips.c.channel_name,
        _platform(tips.c.content_id),
        tips.c.asset,
        tips.c.milli,
        tips.c.content_id + tips.c.transaction_id,
    ).where(tips.c.state == TipState.CONFIRMED.value, ~read)


def _platform(content_id: ColumnElement[str]) -> ColumnElement[str]:
    return func.substr(content_id, 1, func.instr(content_id, ":") - 1).label("platform")
