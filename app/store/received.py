"""Gifts that arrived for the accounts here, and up to when each account was read; other transfers are only counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, Select, func, insert, select, update

from app.store.database import Database, read_time, stored_time
from app.store.schema import received_readings, received_tips
from wallet.money import Amount, Asset


class ReceivedState(StrEnum):
    """`seen` ones wait to be told of; `hidden` ones are too small for that; `thanked` ones were answered."""

    SEEN = "seen"
    TOLD = "told"
    THANKED = "thanked"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class ReceivedTip:
    """One leg of a gift for `account`. `url` and `title` are text of strangers; either may be empty."""

    transaction_id: str
    position: int
    account: str
    time: datetime
    giver: str
    amount: Amount
    content_id: str
    url: str
    title: str
    leg: str
    state: ReceivedState


@dataclass(frozen=True, slots=True)
class ReceivedReading:
    """`since` is the moment of the first look: what arrived before is known and not told of.

    Everything final up to `read_until` was read; `others` of it were transfers that are no gifts.
    """

    since: datetime
    read_until: datetime
    others: int


class ReceivedStore:
    """Received gifts by transaction and place in it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def reading(self, account: str) -> ReceivedReading | None:
        """How far was read; None before the first time."""
        query = select(received_readings).where(received_readings.c.account == account)
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
            return ReceivedReading(read_time(row.since), read_time(row.read_until), row.others) if row else None

    def keep(self, account: str, found: Sequence[ReceivedTip], reading: ReceivedReading) -> None:
        """Store gifts and how far was read, all or nothing."""
        values = {
            "account": account,
            "since": stored_time(reading.since),
            "read_until": stored_time(reading.read_until),
            "others": reading.others,
        }
        with self._database.transaction() as connection:
            if found:
                connection.execute(insert(received_tips).prefix_with("OR IGNORE"), [_values(tip) for tip in found])
            connection.execute(insert(received_readings).prefix_with("OR REPLACE").values(**values))

    def in_state(self, state: ReceivedState) -> list[ReceivedTip]:
        """Gifts in this state, oldest first."""
        query = select(received_tips).where(received_tips.c.state == state.value)
        return self._many(query.order_by(received_tips.c.time, received_tips.c.position))

    def latest(self, limit: int = 100) -> list[ReceivedTip]:
        """The newest gifts first, without the hidden ones."""
        query = select(received_tips).where(received_tips.c.state != ReceivedState.HIDDEN.value)
        return self._many(query.order_by(received_tips.c.time.desc(), received_tips.c.position).limit(limit))

    def mark(self, found: Iterable[ReceivedTip], state: ReceivedState) -> None:
        """Move these to a state."""
        with self._database.transaction() as connection:
            for tip in found:
                place = (
                    received_tips.c.transaction_id == tip.transaction_id,
                    received_tips.c.position == tip.position,
                )
                connection.execute(update(received_tips).where(*place).values(state=state.value))

    def others(self) -> int:
        """How many transfers arrived that are no gifts."""
        with self._database.reading() as connection:
            return int(connection.execute(select(func.coalesce(func.sum(received_readings.c.others), 0))).scalar_one())

    def _many(self, query: Select[Any]) -> list[ReceivedTip]:
        with self._database.reading() as connection:
            return [_tip(row) for row in connection.execute(query)]


def _values(tip: ReceivedTip) -> dict[str, object]:
    return {
        "transaction_id": tip.transaction_id,
        "position": tip.position,
        "account": tip.account,
        "time": stored_time(tip.time),
        "from_account": tip.giver,
        "milli": tip.amount.milli,
        "asset": tip.amount.asset.value,
        "content_id": tip.content_id,
        "url": tip.url,
        "title": tip.title,
        "leg": tip.leg,
        "state": tip.state.value,
    }


def _tip(row: Row[Any]) -> ReceivedTip:
    return ReceivedTip(
        row.transaction_id,
        row.position,
        row.account,
        read_time(row.time),
        row.from_account,
        Amount(row.milli, Asset(row.asset)),
        row.content_id,
        row.url,
        row.title,
        row.leg,
        ReceivedState(row.state),
    )
