"""States of the journal as they were folded: hashes of every hour, and now and then a whole state to go on from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from app.domain.journal import Checkpoint
from app.store.database import Database
from app.store.journal_schema import journal_checkpoints, journal_snapshots

SNAPSHOTS_KEPT = 2


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A state's text and the hash that it must have."""

    block: int
    hash: str
    state: bytes


class JournalStates:
    """Of one reading."""

    def __init__(self, database: Database, reading: str) -> None:
        self._database = database
        self._reading = reading

    def keep(self, checkpoints: Sequence[Checkpoint], snapshot: Snapshot | None = None) -> None:
        """Hashes, and perhaps a state; of states the newest two are kept."""
        with self._database.transaction() as connection:
            if checkpoints:
                rows = [{"reading": self._reading, "block": one.block, "hash": one.hash} for one in checkpoints]
                connection.execute(insert(journal_checkpoints).prefix_with("OR REPLACE"), rows)
            if snapshot is None:
                return
            row = {"reading": self._reading, "block": snapshot.block, "hash": snapshot.hash, "state": snapshot.state}
            connection.execute(insert(journal_snapshots).prefix_with("OR REPLACE"), row)
            mine = journal_snapshots.c.reading == self._reading
            newest = select(journal_snapshots.c.block).where(mine).order_by(journal_snapshots.c.block.desc())
            kept = list(connection.execute(newest.limit(SNAPSHOTS_KEPT)).scalars())
            connection.execute(delete(journal_snapshots).where(mine, journal_snapshots.c.block.not_in(kept)))

    def agree(self, after: int, checkpoints: Sequence[Checkpoint]) -> None:
        """Hashes of everything behind block `after`, folded anew; writes nothing where they are the same as before."""
        known = [one for one in self.checkpoints(len(checkpoints) + 1)[::-1] if one.block > after]
        if known == list(checkpoints):
            return
        with self._database.transaction() as connection:
            for table in (journal_checkpoints, journal_snapshots):
                connection.execute(delete(table).where(table.c.reading == self._reading, table.c.block > after))
            self.keep(checkpoints)

    def snapshots(self) -> list[Snapshot]:
        """The newest first."""
        query = select(journal_snapshots).where(journal_snapshots.c.reading == self._reading)
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(journal_snapshots.c.block.desc()))
            return [Snapshot(row.block, row.hash, row.state) for row in rows]

    def checkpoints(self, limit: int = 10) -> list[Checkpoint]:
        """The newest first."""
        query = select(journal_checkpoints).where(journal_checkpoints.c.reading == self._reading)
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(journal_checkpoints.c.block.desc()).limit(limit))
            return [Checkpoint(row.block, row.hash) for row in rows]

    def forget(self) -> None:
        """States of another scope, or that cannot be read."""
        with self._database.transaction() as connection:
            for table in (journal_snapshots, journal_checkpoints):
                connection.execute(delete(table).where(table.c.reading == self._reading))
