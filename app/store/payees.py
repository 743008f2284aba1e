"""What is known about who receives for a channel, and at which origins a video's number was seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from app.store.database import Database, read_time, stored_time
from app.store.schema import channel_payees, origins


@dataclass(frozen=True, slots=True)
class ChannelPayee:
    """`kind` as in app.domain.creators.payees; `evidence` is JSON: text, place, hash."""

    channel: str
    kind: str
    account: str
    evidence: str
    checked_at: datetime


class PayeeStore:
    """The last proof for each channel; the origins of each uuid."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, channel: str) -> ChannelPayee | None:
        """The last proof."""
        with self._database.reading() as connection:
            row = connection.execute(select(channel_payees).where(channel_payees.c.channel == channel)).one_or_none()
            return (
                ChannelPayee(row.channel, row.kind, row.account, row.evidence, read_time(row.checked_at))
                if row
                else None
            )

    def put(self, payee: ChannelPayee) -> None:
        """Replace the last proof."""
        with self._database.transaction() as connection:
            connection.execute(
                insert(channel_payees)
                .prefix_with("OR REPLACE")
                .values(
                    channel=payee.channel,
                    kind=payee.kind,
                    account=payee.account,
                    evidence=payee.evidence,
                    checked_at=stored_time(payee.checked_at),
                    missing="[]",
                )
            )

    def first_origin(self, uuid: str) -> str:
        """The host that showed this uuid before any other, empty if none did."""
        with self._database.reading() as connection:
            query = select(origins.c.host).where(origins.c.uuid == uuid).order_by(origins.c.place).limit(1)
            return connection.execute(query).scalar_one_or_none() or ""

    def saw_origin(self, uuid: str, host: str, now: datetime) -> None:
        """Remember an origin."""
        with self._database.transaction() as connection:
            values = {"uuid": uuid, "host": host, "seen_at": stored_time(now)}
            connection.execute(insert(origins).prefix_with("OR IGNORE").values(**values))
