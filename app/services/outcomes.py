"""What became of what was sent. Only two operators together can say; until then the same bytes go again.

sent --> still valid: the same bytes again       (a duplicate is no error: the node has it)
     --> landed: the tips are confirmed
     --> cannot land: queued again, or failed if trying again would not help
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domain.tips.outcome import (
    EXPIRY_MARGIN,
    OPERATORS_NEEDED,
    RESIGN_MARGIN,
    NodeOpinion,
    Outcome,
    outcome,
)
from app.domain.tips.states import Reason, TipState
from app.events import Events, Notice, TipsChanged
from app.services.clock import Clock
from app.store.submissions import Submission, SubmissionStore
from app.store.tips import TipStore
from integrations.errors import IntegrationError
from integrations.hive.client import HiveClient
from integrations.hive.reading import TransactionReport

LOOK_AGAIN = timedelta(seconds=30)
"""What has expired is decided by slow things: irreversibility, and nodes that come back."""

PASSING = {
    "credits": Reason.NO_CREDITS,
    "balance": Reason.NO_BALANCE,
    "expired": Reason.EXPIRED_UNSEEN,
    "": Reason.EXPIRED_UNSEEN,
}
"""Refusals after which the same tip may be signed again; `tapos` too, since the next one has another reference."""

TOO_FEW = "Waiting for a second opinion: fewer than two Hive operators answer."
NOT_ALIKE = "Waiting for a second opinion: the Hive operators contradict one another about a gift that was sent."


class SettleOutcomes:
    """Follows every open submission to its one end."""

    def __init__(
        self, hive: HiveClient, submissions: SubmissionStore, tips: TipStore, clock: Clock, events: Events
    ) -> None:
        self._hive = hive
        self._submissions = submissions
        self._tips = tips
        self._clock = clock
        self._events = events
        self._next_look: dict[str, datetime] = {}

    async def run_once(self, *, send: bool = True) -> set[str]:
        """Look once at every open submission; answers the accounts of those that landed. `send` no byte in a pause."""
        landed = set()
        for submission in self._submissions.open():
            if self._clock.now() < self._next_look.get(submission.transaction_id, submission.reference_time):
                continue
            try:
                if await self._follow(submission, send=send):
                    landed.add(submission.account)
            except IntegrationError:
                self._events.tell(Notice("outcomes", TOO_FEW))
            if self._clock.now() > submission.expiration:
                self._next_look[submission.transaction_id] = self._clock.now() + LOOK_AGAIN
        return landed

    async def broadcast(self, submission: Submission) -> None:
        """Send the bytes. Whatever comes back is remembered as a claim; the submission stays open."""
        try:
            claim = await self._hive.broadcast(submission.body)
        except IntegrationError:
            self._submissions.was_sent(submission.transaction_id, "")
            return
        self._submissions.was_sent(submission.transaction_id, claim.reason)

    async def _follow(self, submission: Submission, *, send: bool) -> bool:
        reports = await self._hive.reports(
            submission.transaction_id, submission.expiration, submission.account, submission.reference_time
        )
        opinions = [_opinion(report) for report in reports]
        end, block = outcome(opinions, submission.expiration)
        now = self._clock.now()
        if end is Outcome.LANDED:
            ids = self._submissions.settle(
                submission.transaction_id, "confirmed", TipState.CONFIRMED, now, block=block or 0
            )
            self._events.tell(TipsChanged(tuple(ids)))
            return True
        if end is Outcome.CANNOT_LAND:
            self._give_up(submission, now)
        else:
            # One who says that he has it may be the one who dropped it.
            seen = {opinion.operator for opinion in opinions if opinion.seen_at_all}
            if send and len(seen) < OPERATORS_NEEDED and now < submission.expiration:
                await self.broadcast(submission)
            self._tell_doubt(opinions, submission, now)
        return False

    def _tell_doubt(self, opinions: Sequence[NodeOpinion], submission: Submission, now: datetime) -> None:
        if len({opinion.operator for opinion in opinions}) < OPERATORS_NEEDED:
            self._events.tell(Notice("outcomes", TOO_FEW))
        elif now > submission.expiration + 2 * EXPIRY_MARGIN:
            self._events.tell(Notice("outcomes", NOT_ALIKE))

    def _give_up(self, submission: Submission, now: datetime) -> None:
        tips = self._tips.of_transaction(submission.transaction_id)
        reason = PASSING.get(submission.claimed_reason, Reason.REFUSED_BY_CHAIN)
        if submission.claimed_reason in ("tapos", "duplicate"):
            reason = Reason.EXPIRED_UNSEEN
        hopeless = reason is Reason.REFUSED_BY_CHAIN and len(tips) == 1
        ids = self._submissions.settle(
            submission.transaction_id,
            "cannot_land",
            TipState.FAILED if hopeless else TipState.QUEUED,
            now,
            reason=reason.value,
            due_at=None if hopeless else submission.expiration + RESIGN_MARGIN,
            largest_batch=max(1, len(tips) // 2) if reason is Reason.REFUSED_BY_CHAIN else 0,
        )
        self._events.tell(TipsChanged(tuple(ids)))


def _opinion(report: TransactionReport) -> NodeOpinion:
    irreversible = report.status == "within_irreversible_block" or (
        report.block is not None and report.block <= report.irreversible_number
    )
    return NodeOpinion(
        operator=report.operator,
        irreversible_in_block=report.block if irreversible else None,
        seen_at_all=_seen(report),
        irreversible_time=report.irreversible_time,
        in_history=report.in_history if report.history_complete else (True if report.in_history else None),
    )


def _seen(report: TransactionReport) -> bool:
    return report.status in ("within_mempool", "within_reversible_block", "within_irreversible_block")
