"""What is known about who receives for a channel, and at which origins a video's number was seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Select, insert, select

from app.store.creator_tables import channel_payees
from app.store.database import Database, read_time, stored_time


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
        self._kept: dict[str, ChannelPayee] | None = None
        self._changed: set[str] = set()

    def get(self, channel: str) -> ChannelPayee | None:
        """The last proof; all are remembered, since a channel is asked for once for each of its works."""
        if self._kept is None:
            self._kept = self._read(select(channel_payees))
        if channel in self._changed:
            self._changed.remove(channel)
            self._kept.pop(channel, None)
            self._kept |= self._read(select(channel_payees).where(channel_payees.c.channel == channel))
        return self._kept.get(channel)

    def accounts_of(self, kind: str) -> frozenset[str]:
        """The Hive accounts that receive for some channel, of this kind (app.domain.creators.payees)."""
        query = select(channel_payees.c.account).where(channel_payees.c.kind == kind, channel_payees.c.account != "")
        with self._database.reading() as connection:
            return frozenset(connection.execute(query).scalars())

    def _read(self, query: Select[Any]) -> dict[str, ChannelPayee]:
        with self._database.reading() as connection:
            return {
                row.channel: ChannelPayee(row.channel, row.kind, row.account, row.evidence, read_time(row.checked_at))
                for row in connection.execute(query)
            }

    def remember(
        self, seen: Sequence[tuple[str, str]], payees: Sequence[ChannelPayee], now: datetime
    ) -> dict[str, str]:
        """Store origins (uuid, host) not seen before, and replace proofs; one transaction, none if nothing is new.

        Answers `first_origins` of these uuids; of those seen first now, the earlier one in `seen`.
        """
        fresh = {payee.channel: payee for payee in payees if self._differs(payee)}
        first = self.first_origins([uuid for uuid, _ in seen])
        at = stored_time(now)
        new = [(uuid, host, at) for uuid, host in seen if first.get(uuid) != host]
        for uuid, host in seen:
            first.setdefault(uuid, host)
        if not fresh and not new:
            return first
        with self._database.transaction() as connection:
            if fresh:
                # Read again when they are asked for: the transaction may still be undone.
                self._changed.update(fresh)
                rows = [_row(payee) for payee in fresh.values()]
                connection.execute(insert(channel_payees).prefix_with("OR REPLACE"), rows)
            if new:
                connection.exec_driver_sql(_ORIGIN, new)
        return first

    def first_origins(self, uuids: Sequence[str]) -> dict[str, str]:
        """For each uuid that was seen: the host that showed it before any other."""
        first: dict[str, str] = {}
        if uuids:
            with self._database.reading() as connection:
                for uuid, host in connection.exec_driver_sql(_ORIGINS_OF, (msgspec.json.encode(uuids).decode(),)):
                    first.setdefault(uuid, host)
        return first

    def _differs(self, payee: ChannelPayee) -> bool:
        known = self.get(payee.channel)
        return known is None or (known.kind, known.account, known.evidence) != (
            payee.kind,
            payee.account,
            payee.evidence,
        )


_ORIGIN = "INSERT OR IGNORE INTO origin (uuid, host, seen_at) VALUES (?, ?, ?)"
_ORIGINS_OF = "SELECT uuid, host FROM origin WHERE uuid IN (SELECT value FROM json_each(?)) ORDER BY place"


def _row(payee: ChannelPayee) -> dict[str, str]:
    return {
        "channel": payee.channel,
        "kind": payee.kind,
        "account": payee.account,
        "evidence": payee.evidence,
        "checked_at": stored_time(payee.checked_at),
    }
