"""The pot: what is thanked in a month waits, is shared on the 1st of the next one, and goes in daily portions.

due ──pot chosen──> waiting (in the pot) ──the 1st──> its share is written down ──> priced anew, queued ──> the settler

Everything in the pot can be undone until its share is signed. Kept promises, deliberate second gifts and gifts in
another currency go as they are. The pot's amount is the wallet's own limit of a month.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import msgspec

from app.domain.tips.pot import FIFTHS, month_before, next_first, share_pot
from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip
from app.errors import AppError, NotConnected
from app.events import Events
from app.services.clock import Clock
from app.services.make_tip import MakeTip
from app.services.signing import Signing
from app.services.tip_moves import UNCLAIMED, TipMoves
from app.settings import LiveSettings
from app.store.accounts import AccountStore
from app.store.pot_shares import PotShareStore
from app.store.promise_watches import PromiseWatchStore
from app.store.tips import TipStore
from integrations.errors import IntegrationError
from wallet.intents import AskStatus, Limits, SetLimits, Status
from wallet.money import Amount, Asset

POT = "pot"
TRY_AGAIN = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class PotStanding:
    """This month's pot of an account. `each` is what a thanks would get if nothing else came; `goes_from` the 1st."""

    account: str
    chosen: bool
    pot: Amount
    thanks: int
    each: Amount
    goes_from: datetime

    @property
    def sentence(self) -> str:
        """For people."""
        count = "1 thanks" if self.thanks == 1 else f"{self.thanks} thanks"
        if not self.thanks:
            return f"Nothing is in this month's pot of {self.pot} yet."
        return f"{count} this month, about {self.each} each so far."


class SharePot:
    """`gather` is asked by the settler before anything goes; `run_once` shares what is over."""

    def __init__(
        self,
        shares: PotShareStore,
        watches: PromiseWatchStore,
        tips: TipStore,
        accounts: AccountStore,
        signing: Signing,
        make_tip: MakeTip,
        settings: LiveSettings,
        clock: Clock,
        events: Events,
    ) -> None:
        self._shares = shares
        self._watches = watches
        self._tips = tips
        self._accounts = accounts
        self._signing = signing
        self._make_tip = make_tip
        self._moves = TipMoves(tips, clock, events)
        self._settings = settings
        self._clock = clock
        self._silent: dict[int, datetime] = {}

    def gather(self, due: Sequence[Tip]) -> list[Tip]:
        """Those of the due tips that go now; the others are in the pot, or come into it here."""
        out = [tip for tip in due if tip.reason is not Reason.IN_POT]
        settings = self._settings.now
        if settings.pricing != POT or not out:
            return out
        ids = [tip.id for tip in out]
        besides = self._watches.among(ids) | self._shares.of(ids).keys()
        chosen = [
            tip
            for tip in out
            if tip.id not in besides and tip.payment.number == 1 and tip.amount.asset.value == settings.asset
        ]
        if chosen:
            first = next_first(self._clock.now())
            self._moves.put_in_pot([tip.id for tip in chosen], first)
        taken = {tip.id for tip in chosen}
        return [tip for tip in out if tip.id not in taken]

    def never_lapses(self, tip_ids: Collection[int]) -> frozenset[int]:
        """Those of these tips that are in a pot, or got their share out of one."""
        waiting = {tip.id for tip in self._in_pot() if tip.id in tip_ids} if tip_ids else set()
        return frozenset(self._shares.of(tip_ids).keys() | waiting)

    async def run_once(self) -> None:
        """Share the pots of months that are over, and let their thanks go."""
        now = self._clock.now()
        over: defaultdict[tuple[str, datetime, Asset], list[Tip]] = defaultdict(list)
        for tip in self._in_pot():
            if tip.due_at <= now:
                over[tip.payment.account, tip.due_at, tip.amount.asset].append(tip)
        for (account, first, asset), tips in over.items():
            limits = await self._limits(account, asset)
            if limits is not None:
                self._share(tips, first, limits)
                await self._let_go(tips)

    async def standing(self, account: str) -> PotStanding:
        """This month's pot. Raises NotConnected where the wallet does not have the account."""
        settings = self._settings.now
        asset = Asset(settings.asset)
        limits = await self._limits(account, asset)
        if limits is None:
            raise NotConnected("The wallet holds no keys of this account.")
        first = next_first(self._clock.now())
        mine = [tip for tip in self._in_pot() if tip.payment.account == account and tip.due_at == first]
        each = share_pot(limits.per_month, max(len(mine), 1), _most(limits))[-1]
        return PotStanding(
            account, settings.pricing == POT, Amount(limits.per_month, asset), len(mine), Amount(each, asset), first
        )

    async def choose(self, account: str, amount: Amount, passphrase: str) -> None:
        """Give by a pot of this much a month from now on: the limit of the month, with room for a fifth of it a day.

        Raises NotConnected, WrongPassphrase.
        """
        before = await self._limits(account, amount.asset)
        if before is None:
            raise NotConnected("The wallet holds no keys of this account.")
        fifth = amount.milli // FIFTHS
        limits = msgspec.structs.replace(
            before,
            per_month=amount.milli,
            per_day=max(before.per_day, fifth),
            per_creator_day=max(before.per_creator_day, fifth),
            per_tip=max(before.per_tip, fifth),
        )
        await self._signing.ask(SetLimits(account, {amount.asset.value: limits}, passphrase), Status)
        self._settings.change({"pricing": POT, "asset": amount.asset.value})

    def _in_pot(self) -> list[Tip]:
        return [tip for tip in self._tips.in_state(TipState.WAITING) if tip.reason is Reason.IN_POT]

    async def _limits(self, account: str, asset: Asset) -> Limits | None:
        status = await self._signing.ask(AskStatus(), Status)
        sealed = next((one for one in status.accounts if one.name == account), None)
        return None if sealed is None else sealed.limits.get(asset.value, Limits(0, 0, 0, 0))

    def _share(self, tips: Sequence[Tip], first: datetime, limits: Limits) -> None:
        """Once for a whole month: a program that dies after it finds the same shares."""
        shares = share_pot(limits.per_month, len(tips), _most(limits))
        by_tip = {tip.id: one for tip, one in zip(tips, shares, strict=True)}
        account, asset = tips[0].payment.account, tips[0].amount.asset.value
        if not self._shares.share(account, asset, month_before(first), by_tip):
            late = by_tip.keys() - self._shares.of(by_tip.keys()).keys()
            self._moves.put_in_pot(late, next_first(self._clock.now()))

    async def _let_go(self, tips: Sequence[Tip]) -> None:
        shares, now = self._shares.of([tip.id for tip in tips]), self._clock.now()
        for tip in tips:
            milli = shares.get(tip.id)
            if milli is None or self._silent.get(tip.id, now) > now:
                continue
            if milli == 0:
                self._moves.move([tip.id], {TipState.WAITING}, TipState.CANCELLED, Reason.POT_TOO_SMALL)
                continue
            try:
                fresh = await self._make_tip.anew(replace(tip, amount=Amount(milli, tip.amount.asset)))
            except (IntegrationError, AppError):
                self._silent[tip.id] = now + TRY_AGAIN
                continue
            with self._tips.together():
                moved = self._tips.reprice(replace(fresh, due_at=now), UNCLAIMED)
                if moved:
                    self._shares.went(tip.id)
            if moved:
                self._moves.tell([tip.id])


def _most(limits: Limits) -> int:
    """What the limits let one thanks be."""
    return min(limits.per_tip, limits.per_creator_day, limits.per_day)
