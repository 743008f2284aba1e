"""Keeps promises for creators who have not joined: ends old ones, publishes open ones, takes public ones back.

promised --90 days--> lapsed
         --visibility open, once a day at a random time--> published (a `pledge` operation; no money moves)
undone after that --> withdrawn (a `withdraw` operation)
made quiet after that --> withdrawn, too, but at a random time within a day: nobody sees when the mind was changed

Paying them once the creator has joined is another service's work.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time, timedelta

from app.domain.thumbs import Payment
from app.domain.tips.promises import PROMISE_LASTS, affordable_bytes, ends_at, is_publishable, next_publication
from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip
from app.events import Events, Notice
from app.services.clock import Clock
from app.services.outcomes import SettleOutcomes
from app.services.own_history import ReadOwnHistory
from app.services.references import SIGNED_FOR, reference_to
from app.services.signing import Signing
from app.services.tip_moves import TipMoves
from app.settings import LiveSettings
from app.store.accounts import AccountStore, HiveAccount
from app.store.database import read_time, stored_time
from app.store.promises import PromiseStore, PublishedPromise
from app.store.submissions import Submission, SubmissionStore
from app.store.tips import TipStore
from integrations.errors import IntegrationError
from integrations.hive.client import HiveClient
from integrations.hive.heads import ChainHead
from wallet.errors import AskTheUser, LimitReached, TryLater, WalletError
from wallet.intents import (
    AskStatus,
    PaymentKeys,
    PledgeItem,
    SignedTransaction,
    SignPledge,
    SignWithdraw,
    Status,
    Texts,
)

A_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)
MOST_WITHDRAWN = 100


class KeepPromises:
    """One look at every promise; the settler's process runs it. `chance` is a number from 0 to 1."""

    def __init__(
        self,
        promises: PromiseStore,
        tips: TipStore,
        accounts: AccountStore,
        submissions: SubmissionStore,
        hive: HiveClient,
        signing: Signing,
        history: ReadOwnHistory,
        outcomes: SettleOutcomes,
        moves: TipMoves,
        settings: LiveSettings,
        clock: Clock,
        events: Events,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._promises = promises
        self._tips = tips
        self._accounts = accounts
        self._submissions = submissions
        self._hive = hive
        self._signing = signing
        self._history = history
        self._outcomes = outcomes
        self._moves = moves
        self._settings = settings
        self._clock = clock
        self._events = events
        self._chance = chance

    async def run_once(self) -> None:
        """End what is over, then publish and withdraw for each account that pays from here."""
        now = self._clock.now()
        promised = self._tips.in_state(TipState.PROMISED)
        over = [tip.id for tip in promised if ends_at(tip) <= now]
        self._moves.move(over, {TipState.PROMISED}, TipState.LAPSED, Reason.PROMISE_ENDED)
        self._promises.tidy(now)
        for account in self._accounts.all():
            try:
                await self._speak_for(account, [tip for tip in promised if tip.id not in over], now)
            except (IntegrationError, AskTheUser, TryLater):
                # Nodes, passphrase, the day's limit or a promise on its way: the next turn asks again.
                continue
            except WalletError as error:
                self._promises.plan(account.name, now + A_DAY)
                self._events.tell(Notice("promises", str(error)))

    async def _speak_for(self, account: HiveAccount, promised: Sequence[Tip], now: datetime) -> None:
        published = self._promises.published(account.name)
        taken_back = [one for one in published.values() if self._is_taken_back(one)]
        mine = [tip for tip in promised if tip.payment.account == account.name and tip.payment not in published]
        waiting = [tip for tip in mine if is_publishable(tip)] if self._settings.now.visibility == "open" else []
        hidden = [one for one in published.values() if self._is_to_be_hidden(one)]
        due = self._is_due(account.name, bool(waiting or hidden), now)
        if not (taken_back or due) or not await self._has_posting_key(account):
            return
        head = await self._hive.head()
        standing = await self._history.run(account, head)
        if standing.payer_since is None or standing.payer_device != account.device:
            return
        keys = list((await self._hive.account(account.name)).keys.get("posting", ()))
        gone = [*taken_back, *hidden] if due else taken_back
        if gone:
            await self._withdraw(account.name, gone, head, keys)
        if due:
            again_at = await self._published(account.name, waiting, head, keys) if waiting else None
            self._promises.plan(account.name, again_at)

    def _is_taken_back(self, one: PublishedPromise) -> bool:
        """A promise that became a gift, or that ends by itself, needs no withdrawal."""
        if one.withdrawal_id or not one.landed:
            return False
        tip = self._tips.of_payment(one.payment)
        return tip is None or tip.state is TipState.CANCELLED

    def _is_to_be_hidden(self, one: PublishedPromise) -> bool:
        """A promise that still stands and would not be published today."""
        if one.withdrawal_id or not one.landed:
            return False
        tip = self._tips.of_payment(one.payment)
        open_now = self._settings.now.visibility == "open"
        return tip is not None and tip.state is TipState.PROMISED and not (open_now and tip.visibility == "open")

    def _is_due(self, account: str, waiting: bool, now: datetime) -> bool:
        """Whether the random time has come; it is chosen when there is something to say."""
        if not waiting:
            return False
        planned = self._promises.planned(account)
        if planned is None:
            self._promises.plan(account, now + self._chance() * A_DAY)
            return False
        return now >= planned

    async def _has_posting_key(self, account: HiveAccount) -> bool:
        if account.watch or account.stopped:
            return False
        status = await self._signing.ask(AskStatus(), Status)
        return any(one.name == account.name and "posting" in one.keys for one in status.accounts)

    async def _published(
        self, account: str, waiting: Sequence[Tip], head: ChainHead, posting_keys: list[str]
    ) -> datetime | None:
        """As `_publish`; a day that had its turn is tried again on the next one."""
        try:
            return await self._publish(account, waiting, head, posting_keys)
        except LimitReached:
            tomorrow = datetime.combine(self._clock.now().date() + A_DAY, time(), UTC)
            return tomorrow + self._chance() * A_DAY

    async def _publish(
        self, account: str, waiting: Sequence[Tip], head: ChainHead, posting_keys: list[str]
    ) -> datetime | None:
        """Publish what fits -> when to try again if nothing does. Raises LimitReached on a day that had its turn."""
        held = await self._hive.credits(account)
        chosen = next_publication(waiting, affordable_bytes(held.current, held.custom_json_cost))
        if not chosen:
            self._events.tell(Notice("promises", "Too few free sendings are left to publish promises; they wait."))
            return head.time + AN_HOUR
        until = head.time.replace(microsecond=0) + PROMISE_LASTS
        items = [_item(tip) for tip in chosen]
        payments = [tip.payment for tip in chosen]
        texts = await self._signing.ask(
            PaymentKeys(account, [(one.content_id, one.number) for one in payments]), Texts
        )
        request = SignPledge(account, items, stored_time(until), reference_to(head), posting_keys)
        signed = await self._signing.ask(request, SignedTransaction)
        keys: dict[Payment, str] = {one: key or "" for one, key in zip(payments, texts.texts, strict=True)}
        self._promises.publish(keys, until, signed.transaction_id)
        await self._send(account, signed, head)
        return None

    async def _withdraw(
        self, account: str, taken_back: Sequence[PublishedPromise], head: ChainHead, posting_keys: list[str]
    ) -> None:
        keys = [one.key for one in taken_back[:MOST_WITHDRAWN]]
        request = SignWithdraw(account, keys, reference_to(head), posting_keys)
        signed = await self._signing.ask(request, SignedTransaction)
        self._promises.withdraw(account, keys, signed.transaction_id)
        await self._send(account, signed, head)

    async def _send(self, account: str, signed: SignedTransaction, head: ChainHead) -> None:
        """Its bytes are on disk before they are sent; what the promises' table names without them was never sent."""
        submission = Submission(
            signed.transaction_id, account, signed.body, read_time(signed.expiration), head.time - SIGNED_FOR
        )
        self._submissions.submit(submission, [], "", self._clock.now())
        await self._outcomes.broadcast(submission)


def _item(tip: Tip) -> PledgeItem:
    payment = tip.payment
    return PledgeItem(tip.channel, payment.content_id, tip.amount.milli, tip.amount.asset.value, payment.number)
