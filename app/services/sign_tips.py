"""From claimed tips to sent bytes: ask the wallet, commit what it signed, then send.

A refusal of the wallet decides the tips' fate; a limit that a whole batch breaks is found by halving the batch.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip, TipLeg
from app.events import Events, TipsChanged
from app.services.clock import Clock
from app.services.outcomes import SettleOutcomes
from app.services.references import SIGNED_FOR, reference_to
from app.services.signing import Signing
from app.store.database import read_time
from app.store.submissions import Submission, SubmissionStore
from app.store.tips import TipStore
from integrations.errors import IntegrationError
from integrations.hive.client import HiveClient
from integrations.hive.heads import ChainHead
from integrations.hive.wire.accounts import AccountFacts
from wallet import intents
from wallet.errors import (
    AlreadyPaid,
    AskTheUser,
    ClockWrong,
    KeyRefused,
    LimitReached,
    NeedsConsent,
    SignatureMismatch,
    SpendLogDamaged,
    StillValid,
    TryLater,
    VaultDamaged,
    WalletError,
)
from wallet.intents import SignedTransaction, SignTips, TipIntent


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where a refusal moves a tip. `concerns_one`: the others of the batch may still be fine."""

    state: TipState
    reason: Reason
    concerns_one: bool


LIMITS = {
    "per_tip": Verdict(TipState.QUESTION, Reason.OVER_TIP_LIMIT, True),
    "per_creator_day": Verdict(TipState.WAITING, Reason.CREATOR_LIMIT, True),
    "per_day": Verdict(TipState.WAITING, Reason.DAY_LIMIT, True),
    "per_month": Verdict(TipState.WAITING, Reason.MONTH_LIMIT, True),
}
CONSENTS = {
    "allowance_closed": Verdict(TipState.QUEUED, Reason.ALLOWANCE_CLOSED, False),
    "payee_not_confirmed": Verdict(TipState.QUESTION, Reason.PAYEE_MENTIONED, True),
    "payee_changed": Verdict(TipState.QUESTION, Reason.PAYEE_CHANGED, True),
}
WALLET_RESTS = Verdict(TipState.QUEUED, Reason.WALLET_RESTS, False)


def _verdict(error: WalletError) -> Verdict | None:
    """None leaves the tips claimed: the signer may have signed, and will answer the same bytes when asked again."""
    match error:
        case LimitReached():
            return LIMITS.get(error.limit, Verdict(TipState.QUEUED, Reason.TOO_MANY_A_MINUTE, False))
        case NeedsConsent():
            return CONSENTS.get(error.reason, WALLET_RESTS)
        case ClockWrong():
            return Verdict(TipState.QUEUED, Reason.CLOCK_WRONG, False)
        case AlreadyPaid():
            return Verdict(TipState.PAID_ELSEWHERE, Reason.PAID_BEFORE, True)
        case StillValid():
            return Verdict(TipState.QUEUED, Reason.EXPIRED_UNSEEN, True)
        case TryLater():
            return None
        case AskTheUser():
            return Verdict(TipState.QUEUED, Reason.LOCKED, False)
        case SpendLogDamaged() | VaultDamaged() | SignatureMismatch() | KeyRefused():
            return WALLET_RESTS
        case _:
            return Verdict(TipState.FAILED, Reason.REFUSED_BY_WALLET, True)


class SignBatch:
    """Steps 5 to 7 for one claimed batch."""

    def __init__(
        self,
        tips: TipStore,
        submissions: SubmissionStore,
        hive: HiveClient,
        signing: Signing,
        outcomes: SettleOutcomes,
        clock: Clock,
        events: Events,
    ) -> None:
        self._tips = tips
        self._submissions = submissions
        self._hive = hive
        self._signing = signing
        self._outcomes = outcomes
        self._clock = clock
        self._events = events

    async def sign(self, tips: Sequence[Tip], claim: str, head: ChainHead, facts: AccountFacts) -> bool:
        """Sign and send claimed tips; False where asking for further ones is useless now (locked, clock)."""
        try:
            request = await self._request(tips, head, facts)
        except IntegrationError:
            # They stay claimed: the next turn looks again and asks the signer for the same payments.
            return False
        try:
            signed = await self._signing.ask(request, SignedTransaction)
        except WalletError as error:
            return await self._refused(tips, head, facts, error)
        submission = Submission(
            signed.transaction_id, facts.name, signed.body, read_time(signed.expiration), head.time - SIGNED_FOR
        )
        if self._submissions.submit(submission, [tip.id for tip in tips], claim, self._clock.now()):
            await self._outcomes.broadcast(submission)
            self._events.tell(TipsChanged(tuple(tip.id for tip in tips)))
        return True

    async def _request(self, tips: Sequence[Tip], head: ChainHead, facts: AccountFacts) -> SignTips:
        quiet = sorted({leg.to for tip in tips if tip.visibility == "quiet" for leg in tip.legs})
        receivers = await self._hive.accounts(quiet) if quiet else {}
        return SignTips(
            account=facts.name,
            tips=[_intent(tip) for tip in tips],
            reference=reference_to(head),
            active_keys=list(facts.keys.get("active", ())),
            memo_keys={name: receivers[name].memo_key for name in quiet if name in receivers},
        )

    async def _refused(self, tips: Sequence[Tip], head: ChainHead, facts: AccountFacts, error: WalletError) -> bool:
        verdict = _verdict(error)
        if verdict is None:
            return False
        if verdict.concerns_one and len(tips) > 1:
            return await self._halves(tips, head, facts)
        self._move(tips, verdict.state, verdict.reason)
        return verdict.concerns_one

    async def _halves(self, tips: Sequence[Tip], head: ChainHead, facts: AccountFacts) -> bool:
        middle = len(tips) // 2
        for part in (tips[:middle], tips[middle:]):
            claim = uuid.uuid4().hex
            moved = self._tips.move(
                [tip.id for tip in part], {TipState.CLAIMED}, TipState.CLAIMED, self._clock.now(), claim=claim
            )
            still = [tip for tip in part if tip.id in moved]
            if still and not await self.sign(still, claim, head, facts):
                rest = [tip for tip in tips if tip not in part]
                self._tips.move([tip.id for tip in rest], {TipState.CLAIMED}, TipState.QUEUED, self._clock.now())
                return False
        return True

    def _move(self, tips: Sequence[Tip], state: TipState, reason: Reason) -> None:
        ids = [tip.id for tip in tips]
        self._tips.move(ids, {TipState.CLAIMED}, state, self._clock.now(), reason=reason.value, claim="")
        self._events.tell(TipsChanged(tuple(ids)))


def _intent(tip: Tip) -> TipIntent:
    return TipIntent(
        content_id=tip.payment.content_id,
        number=tip.payment.number,
        url=tip.url,
        channel=tip.channel,
        asset=tip.amount.asset.value,
        legs=[_leg(leg) for leg in tip.legs],
        payee="confirmed" if tip.payee == "confirmed" else "author" if tip.payee == "author" else "mentioned",
        visibility="quiet" if tip.visibility == "quiet" else "open",
        attended=tip.attended,
        kept_key=tip.key or None,
    )


def _leg(leg: TipLeg) -> intents.TipLeg:
    role: Literal["creator", "host", "split"] = (
        "creator" if leg.role == "creator" else "host" if leg.role == "host" else "split"
    )
    return intents.TipLeg(role, leg.to, leg.amount.milli)
