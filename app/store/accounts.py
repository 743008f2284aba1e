"""The Hive accounts of this data folder, as far as they are not secret; keys and limits are in the wallet's vault."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from app.store.database import Database, read_time, stored_time
from app.store.schema import hive_accounts


@dataclass(frozen=True, slots=True)
class HiveAccount:
    """`device`: 16 hex that name this computer in the account's `payer` operation. `watch`: no key here.

    `history_until` is the chain time up to which own transfers are read and counted; `stopped` is why unattended
    tipping rests, empty while it does not. `payer_device` and `payer_since` are the newest irreversible `payer`
    operation that was read.
    """

    name: str
    network: str
    watch: bool
    device: str
    history_until: datetime | None
    stopped: str
    payer_device: str = ""
    payer_since: datetime | None = None


class AccountStore:
    """Hive accounts by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str, network: str, *, watch: bool, device: str, now: datetime) -> None:
        """Add or replace; what is known of its history is kept when only the keys change."""
        with self._database.transaction() as connection:
            known = connection.execute(select(hive_accounts.c.device).where(hive_accounts.c.name == name)).first()
            if known:
                # One that was only watched has no device yet.
                values = {"watch": watch, "device": known.device or device}
                connection.execute(update(hive_accounts).where(hive_accounts.c.name == name).values(**values))
                return
            connection.execute(
                insert(hive_accounts).values(
                    name=name,
                    network=network,
                    watch=watch,
                    device=device,
                    added_at=stored_time(now),
                    history_until="",
                    stopped="",
                    payer_device="",
                    payer_since="",
                )
            )

    def all(self) -> list[HiveAccount]:
        """Every account, in order of name."""
        with self._database.reading() as connection:
            return [
                HiveAccount(
                    row.name,
                    row.network,
                    bool(row.watch),
                    row.device,
                    _moment(row.history_until),
                    row.stopped,
                    row.payer_device,
                    _moment(row.payer_since),
                )
                for row in connection.execute(select(hive_accounts).order_by(hive_accounts.c.name))
            ]

    def get(self, name: str) -> HiveAccount | None:
        """The account of this name."""
        return next((account for account in self.all() if account.name == name), None)

    def remove(self, name: str) -> None:
        """Forget it; its tips stay."""
        with self._database.transaction() as connection:
            connection.execute(delete(hive_accounts).where(hive_accounts.c.name == name))

    def read_history_until(self, name: str, moment: datetime) -> None:
        """Own transfers up to this chain time are in the store and in the spend log."""
        self._set(name, history_until=stored_time(moment))

    def saw_payer(self, name: str, device: str, since: datetime) -> None:
        """The newest irreversible `payer` operation of the account names this device."""
        self._set(name, payer_device=device, payer_since=stored_time(since))

    def stop(self, name: str, reason: str) -> None:
        """Let unattended tipping rest, or go on if `reason` is empty."""
        self._set(name, stopped=reason)

    def _set(self, name: str, **values: str) -> None:
        with self._database.transaction() as connection:
            connection.execute(update(hive_accounts).where(hive_accounts.c.name == name).values(**values))


def _moment(text: str) -> datetime | None:
    return read_time(text) if text else None
