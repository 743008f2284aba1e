"""Signed transactions: the exact bytes are here before anything is sent, and stay until two operators settle them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select, update

from app.domain.tips.states import TipState
from app.store.database import Database, read_time, stored_time
from app.store.schema import submissions, tips


@dataclass(frozen=True, slots=True)
class Submission:
    """One signed transaction. `claimed_reason` is what a node said when it refused it: remembered, not believed."""

    transaction_id: str
    account: str
    body: str
    expiration: datetime
    reference_time: datetime
    state: str = "submitting"
    claimed_reason: str = ""
    block: int = 0
    sent: int = 0


class SubmissionStore:
    """Submissions by state."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def submit(self, submission: Submission, tip_ids: Sequence[int], claim: str, now: datetime) -> bool:
        """Commit the bytes and move the claimed tips to submitting, all or nothing. Step 6, before step 7.

        False for a claim that is over, and for bytes whose outcome is settled already: nobody would follow them again.
        """
        with self._database.transaction() as connection:
            connection.execute(
                insert(submissions)
                .prefix_with("OR IGNORE")
                .values(
                    transaction_id=submission.transaction_id,
                    account=submission.account,
                    body=submission.body,
                    expiration=stored_time(submission.expiration),
                    reference_time=stored_time(submission.reference_time),
                    state="submitting",
                    claimed_reason="",
                    block=0,
                    sent=0,
                )
            )
            statement = (
                update(tips)
                .where(tips.c.id.in_(list(tip_ids)), tips.c.state == TipState.CLAIMED, tips.c.claim == claim)
                .values(
                    state=TipState.SUBMITTING.value,
                    transaction_id=submission.transaction_id,
                    reason="",
                    changed_at=stored_time(now),
                )
            )
            is_open = select(submissions.c.state).where(submissions.c.transaction_id == submission.transaction_id)
            taken = connection.execute(statement).rowcount
            if taken != len(tip_ids) or connection.execute(is_open).scalar_one() != "submitting":
                connection.rollback()
                return False
            return True

    def open(self) -> list[Submission]:
        """Those whose outcome is not settled, oldest first."""
        with self._database.reading() as connection:
            query = select(submissions).where(submissions.c.state == "submitting").order_by(submissions.c.expiration)
            return [
                Submission(
                    row.transaction_id,
                    row.account,
                    row.body,
                    read_time(row.expiration),
                    read_time(row.reference_time),
                    row.state,
                    row.claimed_reason,
                    row.block,
                    row.sent,
                )
                for row in connection.execute(query)
            ]

    def last_tips(self, account: str) -> datetime | None:
        """Until when the newest transaction with tips of this account could land; those given up do not count."""
        with_tips = select(tips.c.transaction_id).where(tips.c.account == account)
        query = select(func.max(submissions.c.expiration)).where(submissions.c.transaction_id.in_(with_tips))
        with self._database.reading() as connection:
            newest = connection.execute(query).scalar_one_or_none()
            return read_time(newest) if newest else None

    def was_sent(self, transaction_id: str, claimed_reason: str) -> None:
        """Count a sending and remember what the node said of it."""
        with self._database.transaction() as connection:
            values = {"sent": submissions.c.sent + 1}
            statement = update(submissions).where(submissions.c.transaction_id == transaction_id).values(**values)
            connection.execute(statement)
            if claimed_reason:
                remembered = update(submissions).where(submissions.c.transaction_id == transaction_id)
                connection.execute(remembered.values(claimed_reason=claimed_reason))

    def settle(
        self,
        transaction_id: str,
        state: str,
        tip_state: TipState,
        now: datetime,
        *,
        reason: str = "",
        block: int = 0,
        due_at: datetime | None = None,
        largest_batch: int = 0,
    ) -> list[int]:
        """End a submission and move its tips, in one transaction; answers the tips' ids."""
        with self._database.transaction() as connection:
            ended = (
                update(submissions)
                .where(submissions.c.transaction_id == transaction_id, submissions.c.state == "submitting")
                .values(state=state, block=block)
            )
            if connection.execute(ended).rowcount != 1:
                return []
            where = (tips.c.transaction_id == transaction_id, tips.c.state == TipState.SUBMITTING.value)
            ids = list(connection.execute(select(tips.c.id).where(*where)).scalars())
            values: dict[str, object] = {
                "state": tip_state.value,
                "reason": reason,
                "block": block,
                "changed_at": stored_time(now),
            }
            if due_at is not None:
                values |= {"due_at": stored_time(due_at), "claim": "", "transaction_id": ""}
            if largest_batch:
                values["largest_batch"] = largest_batch
            connection.execute(update(tips).where(*where).values(**values))
            return ids

    def body(self, transaction_id: str) -> str | None:
        """The bytes that were sent, as JSON; None if they were not sent from here."""
        query = select(submissions.c.body).where(submissions.c.transaction_id == transaction_id)
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one_or_none()

    def knows(self, transaction_id: str) -> bool:
        """Whether this computer made the transaction."""
        with self._database.reading() as connection:
            query = select(func.count()).where(submissions.c.transaction_id == transaction_id)
            return bool(connection.execute(query).scalar_one())
