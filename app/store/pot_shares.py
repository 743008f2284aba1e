"""What each thanks gets out of its month's pot: written down for a whole month at once, so that it is shared once."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import insert, select, update

from app.store.database import Database
from app.store.promise_tables import pot_shares


class PotShareStore:
    """Shares by the id of their tip."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def share(self, account: str, asset: str, month: str, shares: Mapping[int, int]) -> bool:
        """Thousandths by tip; False, and nothing, where this month was shared before."""
        whose = {"account": account, "asset": asset, "month": month}
        rows = [{"tip_id": tip_id, **whose, "milli": milli, "shared": False} for tip_id, milli in shares.items()]
        query = select(pot_shares.c.tip_id).where(*(pot_shares.c[name] == value for name, value in whose.items()))
        with self._database.transaction() as connection:
            if not rows or connection.execute(query.limit(1)).first() is not None:
                return False
            # A gift that was undone and came back keeps the share that it got first.
            connection.execute(insert(pot_shares).prefix_with("OR IGNORE"), rows)
            return True

    def of(self, tip_ids: Collection[int]) -> dict[int, int]:
        """Thousandths of those of these tips that got a share."""
        query = select(pot_shares.c.tip_id, pot_shares.c.milli).where(pot_shares.c.tip_id.in_(tip_ids))
        with self._database.reading() as connection:
            return {row.tip_id: row.milli for row in connection.execute(query)} if tip_ids else {}

    def went(self, tip_id: int) -> None:
        """It was priced with its share and is on its way."""
        with self._database.transaction() as connection:
            connection.execute(update(pot_shares).where(pot_shares.c.tip_id == tip_id).values(shared=True))
