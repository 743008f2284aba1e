"""Tips and PeerTube accounts without a Hive account that pays (its name is empty), and how they get one."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update

from app.domain.tips.noted import legs_with, standing_with
from app.domain.tips.states import Reason, TipState
from app.store.database import Database, stored_time
from app.store.schema import once_promised, peertube_accounts, tips
from app.store.tips import stored_legs, tips_of

NOBODY = ""


class NotedTips:
    """One transaction for all of it: nothing is half adopted."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def adopt(self, account: str, now: datetime) -> list[int]:
        """Let `account` pay for what was noted -> ids of the tips. What it thanked already is not paid again."""
        with self._database.transaction() as connection:
            table = peertube_accounts
            connection.execute(update(table).where(table.c.pays_from == NOBODY).values(pays_from=account))
            noted = (tips.c.account == NOBODY, tips.c.state != TipState.PAID_ELSEWHERE.value)
            ids = list(connection.execute(select(tips.c.id).where(*noted)).scalars())
            for tip in tips_of(self._database, ids):
                payment = (tips.c.content_id == tip.payment.content_id, tips.c.number == tip.payment.number)
                known = select(tips.c.id).where(tips.c.account == account, *payment)
                values: dict[str, object] = {"account": account, "changed_at": stored_time(now)}
                values["legs"] = stored_legs(legs_with(account, tip))
                waits = (tip.state, tip.reason) == (TipState.PROMISED, Reason.NO_ACCOUNT)
                if connection.execute(known).first() is not None:
                    values["account"] = NOBODY
                    values |= {"state": TipState.PAID_ELSEWHERE.value, "reason": Reason.PAID_BEFORE.value}
                elif waits:
                    state, reason = standing_with(account, tip)
                    values |= {"state": state.value, "reason": reason.value}
                connection.execute(update(tips).where(tips.c.id == tip.id).values(**values))
                if waits and tip.legs:
                    # Its creator had joined long before: it waited for nobody but its giver.
                    connection.execute(delete(once_promised).where(once_promised.c.id == tip.id))
            return ids
