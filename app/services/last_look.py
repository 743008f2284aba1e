"""The last look before a gift is claimed: does its thumb still stand, and does the money still go to the right account?

thumb      taken back -> cancelled      silent -> it waits, and becomes a question after a day of silence
receiver   read anew where it was read more than an hour ago: who has withdrawn meanwhile gets nothing
rule       a person set one since: the work is read anew, because only it says which account owns its channel
           another account than at the last gift that the chain shows -> a question
           no such account -> a question, so that the chain refuses no batch because of it; a host's part -> the creator
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.tips.pricing import without_host
from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip, TipLeg
from app.services.clock import Clock
from app.services.earlier_receivers import EarlierReceivers
from app.services.known_receivers import KnownReceivers
from app.services.make_tip import MakeTip
from app.services.sources import Sources
from app.services.tip_moves import NOT_SENT, TipMoves
from integrations.errors import IntegrationError

SOURCE_PATIENCE = timedelta(hours=24)
RECEIVER_HOLDS = timedelta(hours=1)


class LastLook:
    """Moves the tips that must not go now, and answers the others. `rules_set` answers when a rule was set last."""

    def __init__(
        self,
        sources: Sources,
        make_tip: MakeTip,
        earlier: EarlierReceivers,
        receivers: KnownReceivers,
        moves: TipMoves,
        clock: Clock,
        rules_set: Callable[[], datetime | None],
    ) -> None:
        self._sources = sources
        self._make_tip = make_tip
        self._earlier = earlier
        self._receivers = receivers
        self._moves = moves
        self._clock = clock
        self._rules_set = rules_set

    async def at_thumbs(self, tips: Sequence[Tip]) -> list[Tip]:
        """Those whose thumb stands. Also for claimed ones: none of their bytes was sent."""
        answers = await self._sources.still_wanted(tips)
        wanted = [tip for tip in tips if answers[tip.id] or (answers[tip.id] is None and tip.attended)]
        gone = [tip.id for tip in tips if answers[tip.id] is False]
        self._moves.move(gone, NOT_SENT, TipState.CANCELLED, Reason.THUMB_TAKEN_BACK)
        self._wait([tip for tip in tips if answers[tip.id] is None and not tip.attended])
        return wanted

    async def at_thumbs_and_receivers(self, tips: Sequence[Tip]) -> list[Tip]:
        """Those whose thumb stands and whose receivers exist and are the ones that were priced."""
        wanted = await self.at_thumbs(tips)
        now, rules_set = self._clock.now(), self._rules_set()
        old = [
            tip
            for tip in wanted
            if now - tip.queued_at > RECEIVER_HOLDS or (rules_set is not None and tip.queued_at <= rules_set)
        ]
        right = await asyncio.gather(*(self._still_right(tip) for tip in old))
        changed = {tip.id for tip, is_right in zip(old, right, strict=True) if not is_right}
        same = await self._as_before([tip for tip in wanted if tip.id not in changed])
        return await self._with_receivers(same)

    async def _as_before(self, tips: Sequence[Tip]) -> list[Tip]:
        others = await self._earlier.changed(tips)
        self._moves.move(others, NOT_SENT, TipState.QUESTION, Reason.PAYEE_CHANGED)
        return [tip for tip in tips if tip.id not in others]

    async def _with_receivers(self, tips: Sequence[Tip]) -> list[Tip]:
        """Those that the chain can pay out, without the part of a host that it cannot."""
        try:
            there = await self._receivers.run(leg.to for tip in tips for leg in tip.legs)
        except IntegrationError:
            there = {}
        payable = []
        for tip in tips:
            legs = tip.legs
            if any(leg.role == "host" and there.get(leg.to) is False for leg in legs):
                legs = without_host(legs)
            if not legs or any(there.get(leg.to) is False for leg in legs):
                # Who was to receive may have been mended since.
                if await self._still_right(tip):
                    self._moves.move([tip.id], NOT_SENT, TipState.QUESTION, Reason.NO_SUCH_RECEIVER)
            elif not all(leg.to in there for leg in legs):
                self._moves.hold([tip], Reason.NO_SECOND_OPINION)
            else:
                payable.append(self._with_legs(tip, legs))
        return payable

    def _with_legs(self, tip: Tip, legs: tuple[TipLeg, ...]) -> Tip:
        if legs == tip.legs:
            return tip
        changed = replace(tip, legs=legs)
        self._moves.reprice(changed)
        return changed

    async def _still_right(self, tip: Tip) -> bool:
        """Whether the receivers are still right; if not, the tip is priced anew and looked at in the next turn."""
        try:
            fresh = await self._make_tip.anew(tip)
        except IntegrationError:
            self._wait([tip])
            return False
        if fresh.legs != tip.legs or not (tip.attended or fresh.state is TipState.QUEUED):
            self._moves.reprice(fresh)
            return False
        if fresh.visibility != tip.visibility:
            self._moves.reprice(replace(tip, visibility=fresh.visibility))
            return False
        return True

    def _wait(self, silent: Sequence[Tip]) -> None:
        """Silence counts from the turn in which it was noticed first; `changed_at` keeps that moment."""
        now = self._clock.now()
        known = [tip for tip in silent if tip.reason is Reason.SOURCE_UNREACHABLE]
        asked = [tip.id for tip in known if now - (tip.changed_at or now) > SOURCE_PATIENCE]
        self._moves.move(asked, NOT_SENT, TipState.QUESTION, Reason.SOURCE_UNREACHABLE)
        news = [tip.id for tip in silent if tip not in known]
        self._moves.move(news, NOT_SENT, TipState.QUEUED, Reason.SOURCE_UNREACHABLE)
