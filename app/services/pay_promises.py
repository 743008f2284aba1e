"""Keeps promises once their creators have joined: watches the link for seven days, says when they go, lets them go.

promised ──goes_at──> queued, with the key of its pledge, priced anew ──> the settler, under the same policy and limits

A promise goes by one move from promised to queued, whose row count is checked: Stop, an undo and a second program win
or lose there. What was paid meanwhile, by any computer, is not paid again. On a computer that does not pay for the
account promises only wait: they go from the one that does.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from app.domain.content import ChannelId
from app.domain.creators.payees import Why
from app.domain.tips.joining import NEXT_LOOK, THOUSAND, Joining, Watch, after_look
from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip
from app.errors import AppError
from app.events import Events, Notice, PromisesChanged
from app.services.clock import Clock
from app.services.make_tip import MakeTip
from app.services.own_history import ReadOwnHistory
from app.services.prove_links import ProveLinks
from app.services.tip_moves import TipMoves
from app.settings import LiveSettings
from app.store.accounts import AccountStore, HiveAccount
from app.store.promise_watches import PromiseWatchStore
from app.store.promises import PromiseStore
from app.store.tips import TipStore
from app.store.transfers import TransferStore
from integrations.errors import IntegrationError
from integrations.hive.client import HiveClient
from wallet.errors import WalletError
from wallet.money import Asset, total

MOST_A_TURN = 5
WITHOUT_CREATOR = frozenset({Reason.PAYEE_UNKNOWN, Reason.PAYEE_CONTESTED})
UNSENT_KEPT = frozenset({TipState.QUEUED, TipState.WAITING, TipState.QUESTION})

Promised = Mapping[tuple[str, str], Sequence[Tip]]
"""Promises by Hive account and channel."""


class PayPromises:
    """`run_once` looks at what is due; the settler's process runs it. `chance` is a number from 0 to 1."""

    def __init__(
        self,
        watches: PromiseWatchStore,
        promises: PromiseStore,
        tips: TipStore,
        accounts: AccountStore,
        transfers: TransferStore,
        hive: HiveClient,
        history: ReadOwnHistory,
        prove: ProveLinks,
        make_tip: MakeTip,
        settings: LiveSettings,
        clock: Clock,
        events: Events,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._watches = watches
        self._promises = promises
        self._tips = tips
        self._accounts = accounts
        self._transfers = transfers
        self._hive = hive
        self._history = history
        self._prove = prove
        self._make_tip = make_tip
        self._moves = TipMoves(tips, clock, events)
        self._settings = settings
        self._clock = clock
        self._events = events
        self._chance = chance

    async def run_once(self) -> None:
        """Watch who has promises waiting, look at a few channels, and let go what is due."""
        promised = self.promised()
        self._follow(promised)
        for watch in self._watches.due(self._clock.now(), MOST_A_TURN):
            await self._look(watch, promised.get((watch.account, watch.channel), ()))

    def promised(self) -> Promised:
        """What waits for creators, by account and channel; oldest first."""
        found: defaultdict[tuple[str, str], list[Tip]] = defaultdict(list)
        for tip in self._tips.in_state(TipState.PROMISED):
            if tip.reason in WITHOUT_CREATOR and tip.channel and tip.payment.account:
                found[tip.payment.account, tip.channel].append(tip)
        return found

    def stop(self, account: str, channel: str) -> bool:
        """Promises to a channel do not go by themselves; those that were going and are not claimed wait again."""
        if not self._watches.stop(account, channel, stopped=True, next_at=self._clock.now() + NEXT_LOOK):
            return False
        going = self._watches.payable(account, channel)
        self._moves.move(going, UNSENT_KEPT, TipState.PROMISED, Reason.PAYEE_UNKNOWN)
        self._events.tell(PromisesChanged())
        return True

    def go_on(self, account: str, channel: str) -> bool:
        """They go by themselves again."""
        done = self._watches.stop(account, channel, stopped=False, next_at=self._clock.now())
        self._events.tell(PromisesChanged())
        return done

    def _follow(self, promised: Promised) -> None:
        known = {(watch.account, watch.channel): watch for watch in self._watches.all()}
        next_at = self._clock.now() + NEXT_LOOK * self._chance()
        new = [
            Watch(*place, waiting[-1].channel_name, next_at)
            for place, waiting in promised.items()
            if place not in known
        ]
        over = [watch for place, watch in known.items() if place not in promised and not self._under_way(watch)]
        if new or over:
            self._watches.follow(new, over)
            self._events.tell(PromisesChanged())

    def _under_way(self, watch: Watch) -> bool:
        """Whether promises of this channel are on their way: Stop must still find them."""
        ids = self._watches.payable(watch.account, watch.channel)
        return any(tip is not None and tip.state in UNSENT_KEPT for tip in map(self._tips.get, ids))

    async def _look(self, watch: Watch, waiting: Sequence[Tip]) -> None:
        try:
            found = await self._joined(watch.channel)
        except IntegrationError:
            found = None
        except AppError:
            found = ""
        now = self._clock.now().replace(microsecond=0)
        after = after_look(watch, found, now, int(self._chance() * THOUSAND))
        if not self._watches.keep(after):
            return
        if after.joining is not watch.joining:
            self._tell(after, waiting)
        # Asked again: a person may have said Stop while the page was being read.
        stored = self._watches.get(watch.account, watch.channel)
        if stored is not None and stored.is_due(now) and waiting:
            await self._pay(stored, waiting)

    async def _joined(self, channel: str) -> str | None:
        """Who has joined, by both sides now; None where the page is silent or its words have just been missed."""
        _, proof = await self._prove.judge(ChannelId.parse(channel))
        self._prove.remember(proof)
        if proof.payee.why in (Why.NO_ANSWER, Why.WORDS_MISSED):
            return None
        return proof.payee.account if proof.payee.why is Why.BOTH_SIDES else ""

    async def _pay(self, watch: Watch, waiting: Sequence[Tip]) -> None:
        account = self._accounts.get(watch.account)
        if account is None or account.watch:
            return
        try:
            pays = await self._pays_here(account)
        except (IntegrationError, WalletError):
            # Nodes or passphrase: the look in an hour asks again.
            return
        left = self._without_paid(waiting)
        for tip in left if pays else ():
            try:
                fresh = await self._make_tip.anew(tip)
            except (IntegrationError, AppError):
                continue
            self._let_go(watch, tip, fresh)
        self._events.tell(PromisesChanged())

    async def _pays_here(self, account: HiveAccount) -> bool:
        """Whether this computer pays for the account, as far as its own history on chain says; it is read first."""
        standing = await self._history.run(account, await self._hive.head())
        return not account.stopped and standing.payer_device in ("", account.device)

    def _without_paid(self, waiting: Sequence[Tip]) -> list[Tip]:
        paid = {
            tip.id
            for tip in waiting
            if len(self._transfers.payments(tip.payment.account, tip.payment.content_id)) >= tip.payment.number
        }
        self._moves.move(paid, {TipState.PROMISED}, TipState.PAID_ELSEWHERE, Reason.PAID_BEFORE)
        return [tip for tip in waiting if tip.id not in paid]

    def _let_go(self, watch: Watch, tip: Tip, fresh: Tip) -> None:
        """One promise, with the shares of today, into the settler's hands; nobody but the watched one is paid."""
        if fresh.payee != "confirmed" or fresh.creator not in ("", watch.payee) or self._is_stopped(watch):
            return
        published = self._promises.published(watch.account).get(tip.payment)
        now = self._clock.now()
        kept = replace(
            fresh,
            key=published.key if published else tip.key,
            due_at=now + timedelta(seconds=self._settings.now.undo_seconds),
        )
        with self._tips.together():
            moved = self._tips.reprice(kept, {TipState.PROMISED})
            if moved and kept.state is TipState.QUEUED:
                self._watches.became_payable(tip.id, watch.account, watch.channel, now)
        if moved:
            self._moves.tell([tip.id])

    def _is_stopped(self, watch: Watch) -> bool:
        now = self._watches.get(watch.account, watch.channel)
        return now is None or now.stopped

    def _tell(self, watch: Watch, waiting: Sequence[Tip]) -> None:
        self._events.tell(PromisesChanged())
        name, key = watch.name or watch.channel, f"promises/{watch.channel}"
        if watch.joining is Joining.WATCHED:
            self._events.tell(
                Notice(key, f"{name} seems to have joined; your promises go when the link has stood for seven days.")
            )
        elif watch.joining is Joining.GOING and watch.goes_at is not None and waiting:
            sums, count, when = sums_of(waiting), len(waiting), f"{watch.goes_at:%Y-%m-%d %H:%M}"
            self._events.tell(
                Notice(key, f"{name} has joined. Your promises: {count}, {sums}. They go out at {when} UTC.")
            )


def sums_of(tips: Sequence[Tip]) -> str:
    """`0.350 HBD`, or both assets."""
    amounts = [
        total([tip.amount for tip in tips if tip.amount.asset is asset], asset)
        for asset in (Asset.HBD, Asset.HIVE)
        if any(tip.amount.asset is asset for tip in tips)
    ]
    return " + ".join(str(amount) for amount in amounts)
