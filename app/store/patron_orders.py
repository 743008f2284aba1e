"""Recurring gifts as they were signed here, each beside its submission: what is under way, and what could not land."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, insert, select

from app.domain.tips.patron import PatronOrder
from app.store.database import Database, read_time, stored_time
from app.store.promise_tables import patron_orders
from app.store.schema import own_transfers, submissions
from wallet.money import Amount, Asset

TOLD_FOR = timedelta(days=2)


class PatronOrderStore:
    """Orders by account; what was paid by receiver."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.together = database.transaction
        """One transaction around an order and its submission."""

    def keep(self, order: PatronOrder) -> None:
        """Before its bytes are sent."""
        row = {
            "transaction_id": order.transaction_id, "account": order.account, "kind": order.kind,
            "receiver": order.receiver, "pair_id": order.pair_id, "url": order.url, "milli": order.amount.milli,
            "asset": order.amount.asset.value, "hours": order.hours, "executions": order.executions,
            "signed_at": stored_time(order.signed_at),
        }  # fmt: skip
        with self._database.transaction() as connection:
            connection.execute(insert(patron_orders).prefix_with("OR IGNORE"), [row])

    def recent(self, account: str, now: datetime) -> list[PatronOrder]:
        """Those that are not settled, and those that could not land lately; the newest last."""
        rows = patron_orders.c
        untold = (submissions.c.state == "submitting") | (
            (submissions.c.state == "cannot_land") & (rows.signed_at >= stored_time(now - TOLD_FOR))
        )
        query = (
            select(patron_orders, submissions.c.state, submissions.c.claimed_reason)
            .join(submissions, submissions.c.transaction_id == rows.transaction_id)
            .where(rows.account == account, untold)
            .order_by(rows.signed_at, rows.transaction_id)
        )
        with self._database.reading() as connection:
            return [
                PatronOrder(
                    row.transaction_id,
                    row.account,
                    row.kind,
                    row.receiver,
                    row.pair_id,
                    row.url,
                    Amount(row.milli, Asset(row.asset)),
                    row.hours,
                    row.executions,
                    read_time(row.signed_at),
                    row.state,
                    row.claimed_reason,
                )
                for row in connection.execute(query)
            ]

    def paid_since(self, account: str, since: datetime) -> dict[tuple[str, Asset], int]:
        """Thousandths that the chain paid out of recurring gifts, by receiver and asset."""
        rows = own_transfers.c
        query = (
            select(rows.to, rows.asset, func.sum(rows.milli).label("milli"))
            .where(rows.account == account, rows.leg == "patron", rows.time >= stored_time(since))
            .group_by(rows.to, rows.asset)
        )
        with self._database.reading() as connection:
            return {(row.to, Asset(row.asset)): int(row.milli) for row in connection.execute(query)}
