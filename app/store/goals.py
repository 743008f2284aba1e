"""What a creator saves for."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, select

from app.domain.earnings.goals import Goal
from app.store.database import Database, read_time, stored_time
from app.store.earning_tables import earning_goals
from wallet.money import Amount, Asset


class GoalStore:
    """Goals by number."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Goal]:
        """In the order in which they were made."""
        with self._database.reading() as connection:
            return [
                Goal(row.id, row.account, row.title, Amount(row.milli, Asset(row.asset)), read_time(row.since))
                for row in connection.execute(select(earning_goals).order_by(earning_goals.c.id))
            ]

    def add(self, account: str, title: str, amount: Amount, since: datetime) -> Goal:
        """Keep a new one."""
        values = {
            "account": account,
            "title": title,
            "milli": amount.milli,
            "asset": amount.asset.value,
            "since": stored_time(since),
        }
        with self._database.transaction() as connection:
            made = connection.execute(insert(earning_goals).values(**values)).inserted_primary_key
            assert made is not None
            return Goal(int(made[0]), account, title, amount, since)

    def remove(self, number: int) -> bool:
        """False if there is none of this number."""
        with self._database.transaction() as connection:
            return connection.execute(delete(earning_goals).where(earning_goals.c.id == number)).rowcount > 0
