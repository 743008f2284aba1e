"""A tip: what one thumb gives, to whom, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from app.domain.thumbs import Payment, Source
from app.domain.tips.states import Reason, TipState
from wallet.money import Amount

MOST_IN_ONE_TRANSACTION = 30
"""PROTOCOL section 2; a batch that the chain refused is halved until the bad tip stands alone."""


@dataclass(frozen=True, slots=True)
class TipLeg:
    """One transfer of a tip: `role` is creator, host or split."""

    role: str
    to: str
    amount: Amount


@dataclass(frozen=True, slots=True)
class Tip:
    """One row of the table of tips. `id` is 0 before it is stored.

    `payee` is confirmed, author, mentioned or unknown at the time of pricing. `due_at` is the end of the time to undo.
    `transaction_id` is set from `submitting` on. Times are chain times, UTC.
    """

    payment: Payment
    url: str
    title: str
    channel: str
    channel_name: str
    payee: str
    amount: Amount
    legs: tuple[TipLeg, ...]
    visibility: str
    state: TipState
    reason: Reason
    source: Source
    source_reference: str
    queued_at: datetime
    due_at: datetime
    attended: bool = False
    id: int = 0
    transaction_id: str = ""
    block: int = 0
    claim: str = ""
    key: str = ""
    changed_at: datetime | None = None
    largest_batch: int = MOST_IN_ONE_TRANSACTION

    @property
    def creator(self) -> str:
        """The account that gets the creator's part; empty where others get all of it, or nobody anything yet."""
        return next((leg.to for leg in self.legs if leg.role == "creator"), "")


class TipAlike(NamedTuple):
    """A tip not stored yet that differs from its model only in the work: thumbs for one channel come by the hundred."""

    model: Tip
    content_id: str
    url: str
    title: str
    channel_name: str
    source_reference: str

    def whole(self) -> Tip:
        """The tip by itself."""
        return replace(
            self.model,
            payment=replace(self.model.payment, content_id=self.content_id),
            url=self.url,
            title=self.title,
            channel_name=self.channel_name,
            source_reference=self.source_reference,
        )
