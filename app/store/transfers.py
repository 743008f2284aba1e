"""The account's own transfers as the chain shows them, whoever signed them: what was paid already, by any computer."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select, update

from app.domain.tips.tip import Tip
from app.store.database import Database, read_time, stored_time
from app.store.schema import own_transfers, tips
from wallet.money import Amount, Asset

NEWEST = 100


@dataclass(frozen=True, slots=True)
class OwnTransferRow:
    """`content_id` and `leg` are empty for transfers that are not tips or cannot be read."""

    transaction_id: str
    position: int
    account: str
    time: datetime
    to: str
    amount: Amount
    content_id: str = ""
    leg: str = ""


@dataclass(frozen=True, slots=True)
class Total:
    """A line of statistics: `amount` over `count` transfers."""

    name: str
    amount: Amount
    count: int


class TransferStore:
    """Own transfers by transaction; totals over them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def insert(self, rows: Sequence[OwnTransferRow]) -> None:
        """Store those that are not there yet."""
        if not rows:
            return
        with self._database.transaction() as connection:
            connection.execute(
                insert(own_transfers).prefix_with("OR IGNORE"),
                [
                    {
                        "transaction_id": row.transaction_id,
                        "position": row.position,
                        "account": row.account,
                        "time": stored_time(row.time),
                        "to": row.to,
                        "milli": row.amount.milli,
                        "asset": row.amount.asset.value,
                        "content_id": row.content_id,
                        "leg": row.leg,
                        "counted": False,
                    }
                    for row in rows
                ],
            )

    def uncounted(self, account: str, limit: int) -> list[OwnTransferRow]:
        """Those that the wallet's spend log was not told of, oldest first."""
        query = select(own_transfers).where(own_transfers.c.account == account, own_transfers.c.counted.is_(False))
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(own_transfers.c.time, own_transfers.c.position).limit(limit))
            return [
                OwnTransferRow(
                    row.transaction_id,
                    row.position,
                    row.account,
                    read_time(row.time),
                    row.to,
                    Amount(row.milli, Asset(row.asset)),
                    row.content_id,
                    row.leg,
                )
                for row in rows
            ]

    def counted(self, rows: Sequence[OwnTransferRow]) -> None:
        """The spend log has them."""
        with self._database.transaction() as connection:
            for row in rows:
                connection.execute(
                    update(own_transfers)
                    .where(
                        own_transfers.c.transaction_id == row.transaction_id, own_transfers.c.position == row.position
                    )
                    .values(counted=True)
                )

    def uncount(self, account: str) -> None:
        """The spend log lost entries: tell it everything again."""
        with self._database.transaction() as connection:
            connection.execute(update(own_transfers).where(own_transfers.c.account == account).values(counted=False))

    def payments(self, account: str, content_id: str) -> set[str]:
        """The transactions in which this account thanked this work."""
        query = select(own_transfers.c.transaction_id).where(
            own_transfers.c.account == account, own_transfers.c.content_id == content_id
        )
        with self._database.reading() as connection:
            return set(connection.execute(query).scalars())

    def creators_paid(self, account: str, host: str) -> list[tuple[str, str]]:
        """The works of a server that this account thanked, and to which creator's account; the newest first."""
        query = select(own_transfers.c.content_id, own_transfers.c.to).where(
            own_transfers.c.account == account,
            own_transfers.c.leg == "creator",
            own_transfers.c.content_id.endswith(f"@{host}", autoescape=True),
        )
        newest = query.order_by(own_transfers.c.time.desc(), own_transfers.c.position.desc())
        with self._database.reading() as connection:
            return [(row.content_id, row.to) for row in connection.execute(newest)]

    def last_creators(self, account: str, channels: Collection[str]) -> dict[str, str]:
        """By channel: who got the creator's part of the newest gift that went out from here; empty if nobody did."""
        states = ["confirmed", "submitting"]
        query = select(tips.c.channel, tips.c.legs).where(
            tips.c.account == account, tips.c.channel.in_(list(channels)), tips.c.state.in_(states)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(tips.c.changed_at, tips.c.id)).all()
        newest = {row.channel: row.legs for row in rows}
        return {
            channel: next((to for role, to, _ in json.loads(legs) if role == "creator"), "")
            for channel, legs in newest.items()
        }

    def receiver_changed(self, tip: Tip) -> bool:
        """Whether the newest gift that went out from here to its channel went to another creator's account."""
        last = self.last_creators(tip.payment.account, [tip.channel]).get(tip.channel)
        return bool(last and tip.creator and last != tip.creator)

    def lacks_newest_tips(self, account: str) -> bool:
        """Whether gifts arrived lately that were not read back from the chain."""
        confirmed = select(tips.c.transaction_id).where(tips.c.account == account, tips.c.state == "confirmed")
        with self._database.reading() as connection:
            newest = set(connection.execute(confirmed.order_by(tips.c.id.desc()).limit(NEWEST)).scalars())
            known = select(own_transfers.c.transaction_id).where(own_transfers.c.transaction_id.in_(newest))
            return not newest <= set(connection.execute(known).scalars())

    def totals(self, by: str) -> list[Total]:
        """Sums of tips by `to`, `content_id`, `account`, `leg` or `day`, largest first."""
        column = func.substr(own_transfers.c.time, 1, 10) if by == "day" else own_transfers.c[by]
        query = (
            select(
                column.label("name"),
                own_transfers.c.asset,
                func.sum(own_transfers.c.milli).label("milli"),
                func.count().label("number"),
            )
            .where(own_transfers.c.content_id != "")
            .group_by(column, own_transfers.c.asset)
            .order_by(func.sum(own_transfers.c.milli).desc(), column)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query)
            return [Total(row.name, Amount(row.milli, Asset(row.asset)), row.number) for row in rows]
