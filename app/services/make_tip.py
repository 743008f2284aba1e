"""From a thumb to a tip, a promise or a question: who is thanked, with how much, when it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.content import ContentId, read_id
from app.domain.creators.payees import Payee, PayeeKind, is_same_work
from app.domain.thumbs import Payment, Thumb
from app.domain.tips.pricing import HostWish, NoTip, PricedTip, price_each
from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip
from app.errors import BadId
from app.events import Events, TipsChanged
from app.services.clock import Clock
from app.services.host_share import ReadHostShare
from app.services.prove_payee import Proof, ProvePayee
from app.services.read_work import ReadWork, Work
from app.settings import LiveSettings
from app.store.tips import TipStore
from integrations.errors import IntegrationError, Unreachable
from wallet.money import Amount, Asset

PATIENCE_WITH_A_NAMED_VIDEO = timedelta(hours=24)
WITHOUT_ANYBODY = {
    PayeeKind.UNKNOWN: Reason.PAYEE_UNKNOWN,
    PayeeKind.CONTESTED: Reason.PAYEE_CONTESTED,
    PayeeKind.SLEEPING: Reason.PAYEE_UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class JudgedThumb:
    """A thumb with all that was read for it; what is left is arithmetic."""

    thumb: Thumb
    work: Work
    proof: Proof
    host: HostWish | None
    grouped: bool


class MakeTip:
    """Raises IntegrationError while the work or its payee cannot be read; the thumb is then tried again."""

    def __init__(
        self,
        read_work: ReadWork,
        prove: ProvePayee,
        shares: ReadHostShare,
        tips: TipStore,
        settings: LiveSettings,
        clock: Clock,
        events: Events,
    ) -> None:
        self._read_work = read_work
        self._prove = prove
        self._shares = shares
        self._tips = tips
        self._settings = settings
        self._clock = clock
        self._events = events

    async def run(
        self, thumb: Thumb, content: ContentId, *, amount: Amount | None = None, again: bool = False
    ) -> Tip | None:
        """Store the tip and answer it; the tip that is there already if the payment was seen before."""
        (judged,) = self._with_origins([await self.read(thumb, content)])
        tip = self._priced(judged, self._tips.thanked(thumb.account), amount)
        if again:
            number = self._tips.next_number(thumb.account, tip.payment.content_id)
            tip = replace(tip, payment=replace(tip.payment, number=number))
        self._prove.remember([judged.proof])
        self._insert([tip], [thumb.seen_at])
        return self._tips.of_payment(tip.payment)

    async def read(self, thumb: Thumb, content: ContentId, *, grouped: bool = False) -> JudgedThumb:
        """Everything that the network says about a thumb; nothing is stored."""
        work = await self._read_work.run(content, thumb.title)
        proof = await self._prove.run(work)
        if work.video_of_post is not None:
            work, proof = await self._same_work(work, proof, thumb.seen_at)
        host = await self._shares.run(work.host) if proof.payee.account else None
        return JudgedThumb(thumb, work, proof, host, grouped)

    async def anew(self, tip: Tip) -> Tip:
        """A stored tip with receivers and standing as they are now; everything that a person chose stays."""
        content = read_id(tip.payment.content_id)
        if not isinstance(content, ContentId):
            raise BadId("A payment is for a work.")
        seen_at = tip.queued_at
        thumb = Thumb(tip.payment.account, tip.url, tip.title, tip.source, tip.source_reference, seen_at)
        (judged,) = self._with_origins([await self.read(thumb, content)])
        self._prove.remember([judged.proof])
        fresh = self._priced(judged, frozenset(), tip.amount)
        return replace(
            tip,
            legs=fresh.legs,
            payee=fresh.payee,
            state=fresh.state,
            reason=fresh.reason,
            channel=fresh.channel,
            channel_name=fresh.channel_name,
            visibility="quiet" if judged.work.sensitive else tip.visibility,
            attended=False,
            changed_at=fresh.changed_at,
        )

    def store(self, judged: Sequence[JudgedThumb]) -> list[int]:
        """Price thumbs and store them in one transaction, with what was proven on the way."""
        judged = self._with_origins(judged)
        self._prove.remember([one.proof for one in judged])
        thanked = {account: self._tips.thanked(account) for account in {one.thumb.account for one in judged}}
        tips = [self._priced(one, thanked[one.thumb.account], None) for one in judged]
        return self._insert(tips, [one.thumb.seen_at for one in judged])

    def _with_origins(self, judged: Sequence[JudgedThumb]) -> list[JudgedThumb]:
        proofs = self._prove.with_origins([one.proof for one in judged])
        return [
            one if one.proof is proof else replace(one, proof=proof) for one, proof in zip(judged, proofs, strict=True)
        ]

    def _insert(self, tips: Sequence[Tip], seen: Sequence[datetime]) -> list[int]:
        ids = self._tips.insert(tips)
        if len(ids) < len(tips):
            # A thumb that was seen before the payment ended is the one that it ended with.
            returned = [self._tips.bring_back(tip, seen_at) for tip, seen_at in zip(tips, seen, strict=True)]
            ids = ids + [tip_id for tip_id in returned if tip_id is not None]
        if ids:
            self._events.tell(TipsChanged(tuple(ids)))
        return ids

    async def _same_work(self, work: Work, proof: Proof, seen_at: datetime) -> tuple[Work, Proof]:
        """A Hive post that is a video of its author's own channel counts as that video."""
        if work.video_of_post is None:
            return work, proof
        try:
            video = await self._read_work.run(work.video_of_post)
            of_video = await self._prove.run(video)
        except Unreachable:
            # Paid as a work of its own now, it would be paid again as the video later.
            if self._clock.now() - seen_at < PATIENCE_WITH_A_NAMED_VIDEO:
                raise
            return work, proof
        except IntegrationError:
            return work, proof
        return (video, of_video) if is_same_work(work.content, of_video.payee) else (work, proof)

    def _usual(self) -> Amount:
        return Amount(self._settings.now.price, Asset(self._settings.now.asset))

    def _priced(self, judged: JudgedThumb, thanked: frozenset[str], amount: Amount | None) -> Tip:
        thumb, work, payee = judged.thumb, judged.work, judged.proof.payee
        given = amount or self._usual()
        divided: PricedTip | NoTip | None = None
        if payee.account:
            divided = price_each(
                given,
                payer=thumb.account,
                creator=payee.account,
                splits=payee.splits,
                host=judged.host,
                host_maximum=self._settings.now.host_share,
            )
        state, reason = _standing(payee, divided, grouped=judged.grouped)
        now = self._clock.now()
        channel = str(work.channel) if work.channel else ""
        return Tip(
            payment=Payment(thumb.account, str(work.content)),
            url=work.url,
            title=work.title,
            channel=channel,
            channel_name=work.channel_name,
            payee=_payee_word(payee),
            amount=given,
            legs=divided.legs if isinstance(divided, PricedTip) else (),
            visibility="quiet" if work.sensitive else self._settings.now.visibility or "quiet",
            state=state,
            reason=reason,
            source=thumb.source,
            source_reference=thumb.source_reference,
            queued_at=now,
            due_at=now + timedelta(seconds=self._undo_seconds(channel in thanked)),
            changed_at=now,
        )

    def _undo_seconds(self, known: bool) -> int:
        """The first gift to a creator can be taken back for longer."""
        return self._settings.now.undo_seconds if known else self._settings.now.first_undo_seconds


def _payee_word(payee: Payee) -> str:
    return "mentioned" if payee.asks else payee.kind.value


def _standing(payee: Payee, priced: PricedTip | NoTip | None, *, grouped: bool) -> tuple[TipState, Reason]:
    if isinstance(priced, NoTip):
        return TipState.FAILED, Reason.OWN_WORK
    if payee.asks:
        second = payee.kind is PayeeKind.CONTESTED
        return TipState.QUESTION, Reason.SECOND_ORIGIN if second else Reason.PAYEE_MENTIONED
    if not payee.unattended:
        return TipState.PROMISED, WITHOUT_ANYBODY[payee.kind]
    if grouped:
        return TipState.QUESTION, Reason.MANY_AT_ONCE
    return TipState.QUEUED, Reason.NONE
