"""From a thumb to a tip, a promise or a question: who is thanked, with how much, when it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from app.domain.content import ContentId, Platform
from app.domain.creators.payees import Payee, PayeeKind, is_same_work
from app.domain.thumbs import Payment, Thumb
from app.domain.tips.pricing import NoTip, PricedTip, price_each
from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip
from app.events import Events, TipsChanged
from app.services.clock import Clock
from app.services.host_share import ReadHostShare
from app.services.prove_payee import ProvePayee
from app.services.read_work import ReadWork, Work
from app.settings import LiveSettings
from app.store.tips import TipStore
from integrations.errors import IntegrationError
from wallet.money import Amount, Asset

WITHOUT_ANYBODY = {
    PayeeKind.UNKNOWN: Reason.PAYEE_UNKNOWN,
    PayeeKind.CONTESTED: Reason.PAYEE_CONTESTED,
    PayeeKind.SLEEPING: Reason.PAYEE_UNKNOWN,
}


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
        tip = await self.prepare(thumb, content, amount=amount)
        if again:
            number = self._tips.next_number(thumb.account, tip.payment.content_id)
            tip = replace(tip, payment=replace(tip.payment, number=number))
        self.store([tip])
        return self._tips.of_payment(tip.payment)

    async def prepare(
        self, thumb: Thumb, content: ContentId, *, grouped: bool = False, amount: Amount | None = None
    ) -> Tip:
        """The tip that this thumb means, not stored yet."""
        work, payee = await self._same_work(await self._read_work.run(content, thumb.title))
        return await self._priced(thumb, work, payee, amount or self._usual(), grouped=grouped)

    def store(self, tips: Sequence[Tip]) -> list[int]:
        """Insert tips in one transaction, bring back those whose thumb was gone, and tell of both."""
        ids = self._tips.insert(tips)
        if len(ids) < len(tips):
            returned = [self._tips.bring_back(tip) for tip in tips]
            ids = ids + [tip_id for tip_id in returned if tip_id is not None]
        if ids:
            self._events.tell(TipsChanged(tuple(ids)))
        return ids

    async def _same_work(self, work: Work) -> tuple[Work, Payee]:
        """A Hive post that is a video of its author's own channel counts as that video."""
        payee = await self._prove.run(work)
        if work.video_of_post is None:
            return work, payee
        try:
            video = await self._read_work.run(work.video_of_post)
            video_payee = await self._prove.run(video)
        except IntegrationError:
            return work, payee
        return (video, video_payee) if is_same_work(work.content, video_payee) else (work, payee)

    def _usual(self) -> Amount:
        return Amount(self._settings.now.price, Asset(self._settings.now.asset))

    async def _priced(self, thumb: Thumb, work: Work, payee: Payee, amount: Amount, *, grouped: bool) -> Tip:
        priced: PricedTip | NoTip | None = None
        if payee.account:
            host = await self._shares.run(work.host) if work.content.platform is Platform.PEERTUBE else None
            priced = price_each(
                amount,
                payer=thumb.account,
                creator=payee.account,
                splits=payee.splits,
                host=host,
                host_maximum=self._settings.now.host_share,
            )
        state, reason = _standing(payee, priced, grouped=grouped)
        now = self._clock.now()
        return Tip(
            payment=Payment(thumb.account, str(work.content)),
            url=work.url,
            title=work.title,
            channel=str(work.channel) if work.channel else "",
            channel_name=work.channel_name,
            payee=payee.kind.value if payee.unattended or payee.kind is PayeeKind.MENTIONED else _asked(payee),
            amount=amount,
            legs=priced.legs if isinstance(priced, PricedTip) else (),
            visibility="quiet" if work.sensitive else self._settings.now.visibility or "quiet",
            state=state,
            reason=reason,
            source=thumb.source,
            source_reference=thumb.source_reference,
            queued_at=now,
            due_at=now + timedelta(seconds=self._undo_seconds(thumb.account, work)),
            changed_at=now,
        )

    def _undo_seconds(self, account: str, work: Work) -> int:
        known = work.channel is not None and self._tips.thanked(account, str(work.channel))
        return self._settings.now.undo_seconds if known else self._settings.now.first_undo_seconds


def _asked(payee: Payee) -> str:
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
