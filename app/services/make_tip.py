"""From a thumb to a tip, a promise or a question: who is thanked, with how much, when it goes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import msgspec

from app.domain.content import ContentId, read_id
from app.domain.creators.payees import Payee, PayeeKind, is_same_work
from app.domain.thumbs import Payment, Thumb
from app.domain.tips.pricing import HostWish, NoTip, PricedTip, price_each
from app.domain.tips.rules import CreatorRule, rule_for, standing_under, visibility_under
from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip, TipAlike
from app.errors import BadId
from app.events import Events, TipsChanged
from app.services.clock import Clock
from app.services.host_share import ReadHostShare
from app.services.prove_payee import KnownProofs, Proof, ProvePayee
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


class JudgedThumb(msgspec.Struct, frozen=True, gc=False):
    """A thumb with all that was read for it; what is left is arithmetic."""

    thumb: Thumb
    work: Work
    proof: Proof
    host: HostWish | None
    grouped: bool


@dataclass(frozen=True, slots=True)
class OneLook:
    """What was found for one thumb and holds for others of the same moment: proofs, and the wishes of hosts."""

    proofs: KnownProofs = field(default_factory=dict)
    wishes: dict[str, HostWish | None] = field(default_factory=dict)


class MakeTip:
    """Raises IntegrationError while the work or its payee cannot be read; the thumb is then tried again.

    `rules` are a person's own for single creators, by channel; asked for once for all thumbs that are stored together.
    `notice` is told which works were stored, within the same transaction.
    """

    def __init__(
        self,
        read_work: ReadWork,
        prove: ProvePayee,
        shares: ReadHostShare,
        tips: TipStore,
        settings: LiveSettings,
        clock: Clock,
        events: Events,
        rules: Callable[[], Mapping[str, CreatorRule]] = dict,
        notice: Callable[[Iterable[Work]], None] = lambda _: None,
    ) -> None:
        self._read_work = read_work
        self._prove = prove
        self._shares = shares
        self._tips = tips
        self._settings = settings
        self._clock = clock
        self._events = events
        self._rules = rules
        self._notice = notice

    async def run(
        self, thumb: Thumb, content: ContentId, *, amount: Amount | None = None, again: bool = False
    ) -> Tip | None:
        """Store the tip and answer it; the tip that is there already if the payment was seen before."""
        judged = await self.read(thumb, content)
        with self._tips.together():
            (tip,) = self._models_of([judged], amount)
            if again:
                number = self._tips.next_number(thumb.account, tip.payment.content_id)
                tip = replace(tip, payment=replace(tip.payment, number=number))
            ids = self._insert([judged], [tip])
        self._tell(ids)
        return self._tips.of_payment(tip.payment)

    async def read(
        self, thumb: Thumb, content: ContentId, *, grouped: bool = False, look: OneLook | None = None
    ) -> JudgedThumb:
        """Everything that the network says about a thumb; nothing is stored.

        With the same `look` nothing is asked twice that many thumbs share; it must not outlive one storing of thumbs.
        """
        look = look or OneLook()
        work = await self._read_work.run(content, thumb.title)
        proof = await self._prove.run(work, look.proofs)
        if work.video_of_post is not None:
            work, proof = await self._same_work(work, proof, thumb.seen_at)
        if not proof.payee.account:
            return JudgedThumb(thumb, work, proof, None, grouped)
        if work.host not in look.wishes:
            look.wishes[work.host] = await self._shares.run(work.host)
        return JudgedThumb(thumb, work, proof, look.wishes[work.host], grouped)

    async def anew(self, tip: Tip) -> Tip:
        """A stored tip with receivers and standing as they are now; everything that a person chose stays."""
        content = read_id(tip.payment.content_id)
        if not isinstance(content, ContentId):
            raise BadId("A payment is for a work.")
        seen_at = tip.queued_at
        thumb = Thumb(tip.payment.account, tip.url, tip.title, tip.source, tip.source_reference, seen_at)
        judged = await self.read(thumb, content)
        (fresh,) = self._models_of([judged], tip.amount)
        rule = _rule(self._rules(), judged.work)
        return replace(
            tip,
            legs=fresh.legs,
            payee=fresh.payee,
            state=fresh.state,
            reason=fresh.reason,
            channel=fresh.channel,
            channel_name=fresh.channel_name,
            visibility="quiet" if judged.work.sensitive else visibility_under(rule, tip.visibility),
            attended=False,
            changed_at=fresh.changed_at,
        )

    def store(self, judged: Sequence[JudgedThumb], done: Callable[[], None]) -> list[int]:
        """Price thumbs and store them in one transaction, with what was proven on the way and what `done` writes.

        `done` notes that the thumbs are done with: so a death at any moment loses none and gives for none twice.
        """
        with self._tips.together():
            ids = self._insert(judged, self._models_of(judged, None)) if judged else []
            done()
        self._tell(ids)
        return ids

    def _models_of(self, judged: Sequence[JudgedThumb], amount: Amount | None) -> list[Tip]:
        """For each thumb a tip that its own differs from only in the work, after what was proven is remembered."""
        proofs = self._prove.remember([one.work.content for one in judged], [one.proof for one in judged])
        thanked = {account: self._tips.thanked(account) for account in {one.thumb.account for one in judged}}
        rules, usual, now = self._rules(), self._usual(), self._clock.now()
        known: dict[Hashable, Tip] = {}
        models = []
        for one, proof in zip(judged, proofs, strict=True):
            # Proofs and wishes live as long as `judged`; a proof is of one channel.
            key = (id(proof), id(one.host), one.thumb.account, one.thumb.source, one.grouped, one.work.sensitive)
            model = known.get(key)
            if model is None:
                rule = _rule(rules, one.work)
                given = amount or (rule.amount if rule else None) or usual
                before = str(one.work.channel or "") in thanked[one.thumb.account]
                model = known[key] = self._priced(one, proof.payee, before, rule, given, now)
            models.append(model)
        return models

    def _insert(self, judged: Sequence[JudgedThumb], models: Sequence[Tip]) -> list[int]:
        ids = self._tips.insert(map(_alike, judged, models))
        if len(ids) < len(judged):
            # A thumb that was seen before the payment ended is the one that it ended with.
            for one, tip in zip(judged, map(_alike, judged, models), strict=True):
                returned = self._tips.bring_back(tip.whole(), one.thumb.seen_at)
                ids += [] if returned is None else [returned]
        self._notice(one.work for one in judged)
        return ids

    def _tell(self, ids: Sequence[int]) -> None:
        if ids:
            self._events.tell(TipsChanged(tuple(ids)))

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

    def _priced(
        self, judged: JudgedThumb, payee: Payee, thanked: bool, rule: CreatorRule | None, given: Amount, now: datetime
    ) -> Tip:
        thumb, work = judged.thumb, judged.work
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
        standing = _standing(payee, divided, grouped=judged.grouped)
        state, reason = standing_under(rule, judged.thumb.source, *standing)
        if not thumb.account and state not in (TipState.FAILED, TipState.CANCELLED):
            state, reason = TipState.PROMISED, Reason.NO_ACCOUNT
        return Tip(
            payment=Payment(thumb.account, str(work.content)),
            url=work.url,
            title=work.title,
            channel=str(work.channel or ""),
            channel_name=work.channel_name,
            payee=_payee_word(payee),
            amount=given,
            legs=divided.legs if isinstance(divided, PricedTip) else (),
            visibility="quiet" if work.sensitive else visibility_under(rule, self._settings.now.visibility or "quiet"),
            state=state,
            reason=reason,
            source=thumb.source,
            source_reference=thumb.source_reference,
            queued_at=now,
            due_at=now + timedelta(seconds=self._undo_seconds(thanked)),
            changed_at=now,
        )

    def _undo_seconds(self, known: bool) -> int:
        """The first gift to a creator can be taken back for longer."""
        return self._settings.now.undo_seconds if known else self._settings.now.first_undo_seconds


def _alike(judged: JudgedThumb, model: Tip) -> TipAlike:
    work = judged.work
    return TipAlike(
        model, str(work.content), work.url, work.title, work.channel_name, judged.thumb.source_reference
    )


def _rule(rules: Mapping[str, CreatorRule], work: Work) -> CreatorRule | None:
    return rule_for(rules, (work.channel, *work.owners)) if work.channel else None


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
