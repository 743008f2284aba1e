"""Who reads the public journal, and from where."""

from __future__ import annotations

from app.bootstrap.ground import Ground
from app.services.journal.readings import JournalReadings


def reading_journal(ground: Ground) -> JournalReadings:
    """The readings of this folder."""
    stores = ground.stores
    return JournalReadings(
        ground.network,
        ground.hive,
        ground.http,
        ground.database,
        stores.accounts,
        stores.payees,
        ground.clock,
        ground.events,
    )
