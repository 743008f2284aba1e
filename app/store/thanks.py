"""Which gifts were answered: the row and the signed bytes are there, together, before anything is sent.

A row counts for as long as its transaction may land or has landed; one that cannot land makes room for another try.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select

from app.domain.earnings.earning import EarningId
from app.store.database import Database, stored_time
from app.store.earning_tables import earning_thanks
from app.store.schema import submissions
from app.store.submissions import Submission, SubmissionStore

CANNOT_LAND = "cannot_land"


@dataclass(frozen=True, slots=True)
class GiftId:
    """The operation that a thank-you answers, in whatever assets it came."""

    account: str
    block: int
    transaction_id: str
    mark: str

    @classmethod
    def of(cls, earning: EarningId) -> GiftId:
        """Of one of its earnings."""
        return cls(earning.account, earning.block, earning.transaction_id, earning.mark)


class ThanksStore:
    """One row for each gift that was answered."""

    def __init__(self, database: Database, outbox: SubmissionStore) -> None:
        self._database = database
        self._outbox = outbox

    def answered(self) -> set[GiftId]:
        """Gifts with an answer that has landed or may still land."""
        query = (
            select(earning_thanks)
            .join(submissions, submissions.c.transaction_id == earning_thanks.c.transaction_id)
            .where(submissions.c.state != CANNOT_LAND)
        )
        with self._database.reading() as connection:
            return {GiftId(row.account, row.block, row.gift_id, row.mark) for row in connection.execute(query)}

    def submit(self, gift: GiftId, way: str, submission: Submission, now: datetime) -> bool:
        """Commit the answer and its bytes, all or nothing. False if the gift has an answer by now."""
        place = (
            earning_thanks.c.account == gift.account,
            earning_thanks.c.block == gift.block,
            earning_thanks.c.gift_id == gift.transaction_id,
            earning_thanks.c.mark == gift.mark,
        )
        with self._database.transaction() as connection:
            if gift in self.answered():
                return False
            connection.execute(delete(earning_thanks).where(*place))
            connection.execute(
                insert(earning_thanks).values(
                    account=gift.account,
                    block=gift.block,
                    gift_id=gift.transaction_id,
                    mark=gift.mark,
                    way=way,
                    transaction_id=submission.transaction_id,
                    sent_at=stored_time(now),
                )
            )
            return self._outbox.submit(submission, [], "", now)
