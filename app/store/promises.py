"""Which promises are public, by which operation, and when the next ones are due.

A row is there from the moment before its operation is submitted. Whether that landed is what the submission says, which
two operators settle; a publication that cannot land, or was never submitted, is forgotten and published anew.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from app.domain.thumbs import Payment
from app.store.database import Database, read_time, stored_time
from app.store.schema import promise_plans, published_promises, submissions


@dataclass(frozen=True, slots=True)
class PublishedPromise:
    """`landed` once two operators show the operation; `withdrawal_id` once it is being taken back."""

    payment: Payment
    key: str
    until: datetime
    landed: bool
    withdrawal_id: str


class PromiseStore:
    """Publications by payment, plans by account."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def published(self, account: str) -> dict[Payment, PublishedPromise]:
        """Everything that is public or on its way there."""
        query = (
            select(published_promises, submissions.c.state)
            .join(submissions, submissions.c.transaction_id == published_promises.c.transaction_id)
            .where(published_promises.c.account == account)
            .order_by(published_promises.c.until, published_promises.c.key)
        )
        with self._database.reading() as connection:
            found = [
                PublishedPromise(
                    Payment(row.account, row.content_id, row.number),
                    row.key,
                    read_time(row.until),
                    row.state == "confirmed",
                    row.withdrawal_id,
                )
                for row in connection.execute(query)
            ]
        return {one.payment: one for one in found}

    def publish(self, keys: Mapping[Payment, str], until: datetime, transaction_id: str) -> None:
        """These promises are in an operation that is about to be sent."""
        rows = [
            {
                "account": payment.account, "content_id": payment.content_id, "number": payment.number, "key": key,
                "until": stored_time(until), "transaction_id": transaction_id, "withdrawal_id": "",
            }
            for payment, key in keys.items()
        ]  # fmt: skip
        with self._database.transaction() as connection:
            connection.execute(insert(published_promises).prefix_with("OR REPLACE"), rows)

    def withdraw(self, account: str, keys: Collection[str], transaction_id: str) -> None:
        """These are being taken back by an operation that is about to be sent."""
        where = (published_promises.c.account == account, published_promises.c.key.in_(list(keys)))
        with self._database.transaction() as connection:
            connection.execute(update(published_promises).where(*where).values(withdrawal_id=transaction_id))

    def tidy(self, now: datetime) -> None:
        """Forget what is withdrawn, ended, or never landed; let a withdrawal that cannot land be tried again."""
        rows = published_promises.c
        with self._database.transaction() as connection:
            alive = select(submissions.c.transaction_id).where(submissions.c.state != "cannot_land")
            done = select(submissions.c.transaction_id).where(submissions.c.state == "confirmed")
            gone = (
                rows.transaction_id.not_in(alive) | rows.withdrawal_id.in_(done) | (rows.until <= stored_time(now))
            )
            connection.execute(delete(published_promises).where(gone))
            connection.execute(
                update(published_promises).where(rows.withdrawal_id.not_in(alive)).values(withdrawal_id="")
            )

    def planned(self, account: str) -> datetime | None:
        """When this account's next promises are to be published."""
        with self._database.reading() as connection:
            query = select(promise_plans.c.at).where(promise_plans.c.account == account)
            at = connection.execute(query).scalar_one_or_none()
            return read_time(at) if at else None

    def plan(self, account: str, at: datetime | None) -> None:
        """Keep or drop the plan; it is kept because a new roll of the dice at each start would be no random time."""
        with self._database.transaction() as connection:
            connection.execute(delete(promise_plans).where(promise_plans.c.account == account))
            if at is not None:
                connection.execute(insert(promise_plans).values(account=account, at=stored_time(at)))
