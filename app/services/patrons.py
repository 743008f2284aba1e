"""Recurring gifts: what one would cost, starting, changing and stopping it, and how those that run stand.

    channel -> who has joined, by both sides -> cost and limit shown -> the signer, by the passphrase
        -> order and bytes on disk -> broadcast -> confirmed like every submission, by two nodes

What runs is what two operators show; what was paid, and what failed, stands in the account's own history.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.content import ChannelId, Platform, canonical_url
from app.domain.creators.payees import Why
from app.domain.tips.patron import Order, PatronOrder, credits_needed, free_number
from app.errors import BadPatron, NoKeys, NotConnected
from app.events import Events, PatronsChanged
from app.services.clock import Clock
from app.services.outcomes import SettleOutcomes
from app.services.patron_failures import PatronFailure, failures_of
from app.services.prove_links import ProveLinks
from app.services.references import SIGNED_FOR, reference_to
from app.services.signing import Signing
from app.store.accounts import AccountStore
from app.store.database import read_time
from app.store.patron_orders import PatronOrderStore
from app.store.submissions import Submission, SubmissionStore
from integrations.hive.client import HiveClient
from integrations.hive.wire.accounts import FALLBACK_COSTS, RecurrentTransfer
from wallet.errors import MemoError
from wallet.intents import SignedTransaction, SignPatron
from wallet.memo import PatronMemo, parse_any, write_any
from wallet.money import Amount, Asset

A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class PatronCost:
    """Before anything is signed. `needed` and `held` are credits (raw units); `sendings` single gifts cost as much."""

    account: str
    receiver: str
    url: str
    order: Order
    pair_id: int
    needed: int
    held: int
    sendings: int
    kind: str = "start"

    @property
    def affordable(self) -> bool:
        """Whether the credits held now suffice."""
        return self.needed <= self.held


@dataclass(frozen=True, slots=True)
class PatronView:
    """One recurring gift that runs. `under_way` is start, change or stop while that is not final.

    `paid` went to the receiver in the last 365 days; `failures` are those in a row now.
    """

    account: str
    receiver: str
    pair_id: int
    url: str
    amount: Amount
    hours: int
    remaining: int
    next_at: datetime
    yearly: Amount
    paid: Amount
    failures: int
    last_failure: PatronFailure | None
    under_way: str


@dataclass(frozen=True, slots=True)
class PatronStanding:
    """All of an account. `starting` are under way, `refused` could not land; `dropped` were ended by the chain."""

    account: str
    running: tuple[PatronView, ...]
    starting: tuple[PatronOrder, ...]
    refused: tuple[PatronOrder, ...]
    dropped: tuple[PatronFailure, ...]
    yearly: tuple[Amount, ...]


class Patrons:
    """Raises NotConnected, NoKeys, BadPatron, WalletError, IntegrationError."""

    def __init__(
        self,
        hive: HiveClient,
        prove: ProveLinks,
        signing: Signing,
        accounts: AccountStore,
        orders: PatronOrderStore,
        submissions: SubmissionStore,
        outcomes: SettleOutcomes,
        clock: Clock,
        events: Events,
    ) -> None:
        self._hive = hive
        self._prove = prove
        self._signing = signing
        self._accounts = accounts
        self._orders = orders
        self._submissions = submissions
        self._outcomes = outcomes
        self._clock = clock
        self._events = events

    async def cost(self, account: str, channel: ChannelId, order: Order) -> PatronCost:
        """Who would receive, and what the order costs in credits; nothing is signed."""
        self._check_keys(account)
        receiver = await self._receiver(channel)
        if receiver == account:
            raise BadPatron("This is your own channel; there is nobody else to thank.")
        taken = [one.pair_id for one in await self._hive.recurrent_transfers(account) if one.receiver == receiver]
        taken += [one.pair_id for one in self._orders.recent(account, self._clock.now()) if one.receiver == receiver]
        return await self._priced(account, receiver, canonical_url(channel), order, free_number(taken))

    async def cost_of_change(self, account: str, receiver: str, pair_id: int, order: Order) -> PatronCost:
        """The same for a gift that runs."""
        running = await self._running(account, receiver, pair_id)
        return replace(await self._priced(account, receiver, _url(running), order, pair_id), kind="change")

    async def sign(self, cost: PatronCost, passphrase: str) -> str:
        """Start or change what was priced -> the transaction's id."""
        if not cost.affordable:
            raise BadPatron("The resource credits held now do not suffice for so many payments; order fewer.")
        return await self._send(cost, cost.order, cost.order.amount, passphrase)

    async def stop(self, account: str, receiver: str, pair_id: int, passphrase: str) -> str:
        """End a gift that runs -> the transaction's id. What was paid stays paid."""
        running = await self._running(account, receiver, pair_id)
        nothing, least = Amount(0, running.amount.asset), Order(running.amount, 24, 2)
        ending = PatronCost(account, receiver, _url(running), least, pair_id, 0, 0, 0, "stop")
        return await self._send(ending, least, nothing, passphrase)

    async def standing(self, account: str) -> PatronStanding:
        """What runs, what is paid a year, what failed."""
        now = self._clock.now()
        running = [one for one in await self._hive.recurrent_transfers(account) if _url(one)]
        failures = await failures_of(self._hive, account, now - A_YEAR)
        paid = self._orders.paid_since(account, now - A_YEAR)
        recent = self._orders.recent(account, now)
        views = [_view(account, one, failures, paid, recent) for one in running]
        numbers = {(one.receiver, one.pair_id) for one in running}
        open_orders = [one for one in recent if one.state == "submitting"]
        return PatronStanding(
            account,
            tuple(sorted(views, key=lambda one: (one.next_at, one.receiver, one.pair_id))),
            tuple(one for one in open_orders if one.amount and (one.receiver, one.pair_id) not in numbers),
            tuple(one for one in recent if one.state != "submitting"),
            tuple(one for one in failures if one.ended),
            _sums(views),
        )

    def is_open(self, transaction_id: str) -> bool:
        """Whether nobody knows yet what became of it."""
        return any(one.transaction_id == transaction_id for one in self._submissions.open())

    async def follow(self) -> None:
        """Look what became of what was sent; for programs beside which nobody settles."""
        await self._outcomes.run_once()

    def _check_keys(self, account: str) -> None:
        known = self._accounts.get(account)
        if known is None:
            raise NotConnected("This account is not connected here.")
        if known.watch:
            raise NoKeys("The keys of this account are not here, so it cannot give.")

    async def _receiver(self, channel: ChannelId) -> str:
        if channel.platform is Platform.HIVE:
            return (await self._hive.account(channel.name)).name
        _, proof = await self._prove.judge(channel)
        if proof.payee.why is not Why.BOTH_SIDES:
            raise BadPatron("This creator has not joined yet; a recurring gift needs a link that both sides confirm.")
        return proof.payee.account

    async def _running(self, account: str, receiver: str, pair_id: int) -> RecurrentTransfer:
        self._check_keys(account)
        for one in await self._hive.recurrent_transfers(account):
            if (one.receiver, one.pair_id) == (receiver, pair_id) and _url(one):
                return one
        raise BadPatron("No such recurring gift runs; `capillary patrons list` shows those that do.")

    async def _priced(self, account: str, receiver: str, url: str, order: Order, pair_id: int) -> PatronCost:
        held = await self._hive.credits(account)
        memo_bytes = len(write_any(PatronMemo(url)))
        # Pools move: what a transfer costs by the node's own figures says how far.
        needed = credits_needed(order, memo_bytes) * held.transfer_cost // FALLBACK_COSTS["transfer"]
        sendings = -(-needed // held.transfer_cost)
        return PatronCost(account, receiver, url, order, pair_id, needed, held.current, sendings)

    async def _send(self, what: PatronCost, order: Order, amount: Amount, passphrase: str) -> str:
        head, facts = await self._hive.head(), await self._hive.account(what.account)
        request = SignPatron(
            account=what.account, to=what.receiver, pair_id=what.pair_id, url=what.url, asset=amount.asset.value,
            milli=amount.milli, hours=order.hours, executions=order.executions, reference=reference_to(head),
            active_keys=list(facts.keys.get("active", ())), passphrase=passphrase,
        )  # fmt: skip
        signed = await self._signing.ask(request, SignedTransaction)
        submission = Submission(
            signed.transaction_id, what.account, signed.body, read_time(signed.expiration), head.time - SIGNED_FOR
        )
        now = self._clock.now()
        kept = PatronOrder(
            signed.transaction_id, what.account, what.kind, what.receiver, what.pair_id, what.url, amount, order.hours,
            order.executions, now,
        )  # fmt: skip
        with self._orders.together():
            self._orders.keep(kept)
            self._submissions.submit(submission, [], "", now)
        await self._outcomes.broadcast(submission)
        self._events.tell(PatronsChanged())
        return signed.transaction_id


def _view(
    account: str,
    one: RecurrentTransfer,
    failures: Sequence[PatronFailure],
    paid: dict[tuple[str, Asset], int],
    recent: Sequence[PatronOrder],
) -> PatronView:
    same = [order for order in recent if (order.receiver, order.pair_id) == (one.receiver, one.pair_id)]
    newest = next((order for order in reversed(same) if order.state == "submitting"), None)
    theirs = [failure for failure in failures if failure.receiver == one.receiver and failure.amount == one.amount]
    times = min(one.remaining, 8_760 // one.recurrence_hours)
    return PatronView(
        account,
        one.receiver,
        one.pair_id,
        _url(one),
        one.amount,
        one.recurrence_hours,
        one.remaining,
        one.next_at,
        Amount(one.amount.milli * times, one.amount.asset),
        Amount(paid.get((one.receiver, one.amount.asset), 0), one.amount.asset),
        one.failures,
        theirs[-1] if theirs and one.failures else None,
        "" if newest is None else newest.kind,
    )


def _url(one: RecurrentTransfer) -> str:
    """The channel that its memo names; empty where it is none of ours."""
    try:
        memo = parse_any(one.memo)
    except MemoError:
        return ""
    return memo.url if isinstance(memo, PatronMemo) else ""


def _sums(views: Sequence[PatronView]) -> tuple[Amount, ...]:
    sums = {asset: sum(one.yearly.milli for one in views if one.yearly.asset is asset) for asset in Asset}
    return tuple(Amount(sums[asset], asset) for asset in (Asset.HBD, Asset.HIVE) if sums[asset])
