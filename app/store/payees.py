"""What is known about who receives for a channel, and at which origins a video's number was seen."""

from __future__ import annotations

from collections.abc import Sequence
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

    def remember(self, seen: Sequence[tuple[str, str]], payees: Sequence[ChannelPayee], now: datetime) -> None:
        """Store origins (uuid, host) not seen before, and replace proofs; one transaction, none if nothing is new."""
        fresh = {payee.channel: payee for payee in payees if self._differs(payee)}
        with self._database.reading() as connection:
            uuids = [uuid for uuid, _ in seen]
            known = connection.execute(select(origins.c.uuid, origins.c.host).where(origins.c.uuid.in_(uuids)))
            new = sorted(set(seen) - {(row.uuid, row.host) for row in known})
        if not fresh and not new:
            return
        with self._database.transaction() as connection:
            for payee in fresh.values():
                connection.execute(insert(channel_payees).prefix_with("OR REPLACE").values(_row(payee)))
            if new:
                rows = [{"uuid": uuid, "host": host, "seen_at": stored_time(now)} for uuid, host in new]
                connection.execute(insert(origins).prefix_with("OR IGNORE"), rows)

    def first_origin(self, uuid: str) -> str:
        """The host that showed this uuid before any other, empty if none did."""
        with self._database.reading() as connection:
            query = select(origins.c.host).where(origins.c.uuid == uuid).order_by(origins.c.place).limit(1)
            return connection.execute(query).scalar_one_or_none() or ""

    def _differs(self, payee: ChannelPayee) -> bool:
        known = self.get(payee.channel)
        return known is None or (known.kind, known.account, known.evidence) != (
            payee.kind,
            payee.account,
            payee.evidence,
        )


def _row(payee: ChannelPayee) -> dict[str, str]:
    return {
        "channel": payee.channel,
        "kind": payee.kind,
        "account": payee.account,
        "evidence": payee.evidence,
        "checked_at": stored_time(payee.checked_at),
    }
