"""Sends what is due, once. The order of the steps is the safety of the money (ARCHITECTURE, steps 4-7).

read own history, head, balance, credits   nothing is decided on a single operator's word
ask the source and the receiver again      the last look before the claim: a thumb taken back costs nothing
queued -> claimed                          row count checked: Undo wins or loses here
signer: limits, spend log, signature       the wallet's own decision, written down before it answers
claimed -> submitting, bytes committed     before anything is sent
broadcast                                  and from here on only `outcomes` decides
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import timedelta

from app.domain.tips.batches import AssetLimits, Room, next_batch
from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip
from app.errors import NoKeys
from app.events import Events
from app.services.allow_once import AllowOverLimit
from app.services.clock import Clock
from app.services.last_look import LastLook
from app.services.outcomes import SettleOutcomes
from app.services.own_history import PAYER_REST, OwnStanding, ReadOwnHistory
from app.services.patience import HELD, WAITS, Patience
from app.services.sending_pace import SendingPace
from app.services.share_pot import SharePot
from app.services.sign_tips import SignBatch
from app.services.signing import Signing
from app.services.tip_moves import NOT_SENT, UNCLAIMED, TipMoves
from app.store.accounts import AccountStore, HiveAccount
from app.store.tips import TipStore
from app.store.transfers import TransferStore
from integrations.errors import IntegrationError
from integrations.hive.client import HiveClient
from integrations.hive.heads import ChainHead
from integrations.hive.wire.accounts import AccountFacts, Credits
from wallet.errors import AskTheUser
from wallet.intents import AccountStatus, AskStatus, Status
from wallet.money import Asset

LAPSE_AFTER = timedelta(days=30)

@dataclass(frozen=True, slots=True)
class Footing:
    """Everything two operators agreed on for one account, at most a minute old."""

    head: ChainHead
    facts: AccountFacts
    standing: OwnStanding
    sealed: AccountStatus
    credits: Credits


class SettleTips:
    """One settler per data folder: whoever holds its lock runs this."""

    def __init__(
        self,
        tips: TipStore,
        accounts: AccountStore,
        transfers: TransferStore,
        hive: HiveClient,
        signing: Signing,
        history: ReadOwnHistory,
        last_look: LastLook,
        batches: SignBatch,
        outcomes: SettleOutcomes,
        clock: Clock,
        events: Events,
        pace: SendingPace,
        over_limit: AllowOverLimit,
        pot: SharePot,
    ) -> None:
        self._tips = tips
        self._accounts = accounts
        self._transfers = transfers
        self._hive = hive
        self._signing = signing
        self._history = history
        self._last_look = last_look
        self._batches = batches
        self._outcomes = outcomes
        self._clock = clock
        self._moves = TipMoves(tips, clock, events)
        self._pace = pace
        self._over_limit = over_limit
        self._pot = pot
        self._patience = Patience(clock)
        # Accounts whose newest gifts are not in the statistics: those are read back from the chain alone.
        self._unread = {account.name for account in accounts.all() if transfers.lacks_newest_tips(account.name)}

    async def run_once(self) -> None:
        """Settle what was sent, then send what is due."""
        self._unread |= await self._outcomes.run_once()
        for account in self._accounts.all():
            if not account.watch:
                await self._settle(account)

    async def follow(self) -> None:
        """Say what became of what was sent, and send nothing: a pause does not stop what is on its way."""
        self._unread |= await self._outcomes.run_once(send=False)

    async def _settle(self, account: HiveAccount) -> None:
        self._lapse(account)
        interrupted = self._tips.in_state(TipState.CLAIMED, account=account.name)
        due = self._due(account)
        if not due and not interrupted and account.name not in self._unread:
            return
        status = await self._signing.ask(AskStatus(), Status)
        if not interrupted and self._patience.rests(account.name, self._picture(account, due, status)):
            return
        if not await self._try(account, due, interrupted, status):
            left = self._due(account)
            rest = HELD if any(tip.state is TipState.QUEUED for tip in left) else WAITS
            self._patience.was_in_vain(account.name, self._picture(account, left, status), rest)

    async def _try(self, account: HiveAccount, due: list[Tip], interrupted: list[Tip], status: Status) -> bool:
        """Send what can be sent; False where nothing could."""
        try:
            footing = await self._footing(account, status)
        except IntegrationError:
            self._moves.hold(due, Reason.NO_SECOND_OPINION)
            return False
        except (AskTheUser, NoKeys):
            self._moves.hold(due, Reason.LOCKED)
            return False
        self._unread.discard(account.name)
        obstacle = self._may_pay(account, footing)
        if obstacle is not Reason.NONE:
            self._moves.move([tip.id for tip in interrupted], {TipState.CLAIMED}, TipState.QUEUED, obstacle)
            self._moves.hold(due, obstacle)
            return False
        if interrupted:
            await self._finish_interrupted(account, interrupted, footing)
            return True
        return await self._send(account, due, footing)

    def _picture(self, account: HiveAccount, due: list[Tip], status: Status) -> str:
        """Everything whose change makes another look worth while, but for what only the network knows."""
        tips = [(tip.id, tip.state.value, tip.reason.value, tip.due_at, tip.attended) for tip in due]
        return repr((tips, status, account.device, account.stopped, self._clock.now().date()))

    def _lapse(self, account: HiveAccount) -> None:
        old = self._clock.now() - LAPSE_AFTER
        # A kept promise is noticed long before it is due.
        ids = {tip.id for tip in self._tips.in_state(TipState.WAITING, account=account.name) if tip.due_at < old}
        ids -= self._pot.never_lapses(ids)
        self._moves.move(ids, {TipState.WAITING}, TipState.LAPSED, Reason.WAITED_TOO_LONG)

    def _due(self, account: HiveAccount) -> list[Tip]:
        now = self._clock.now()
        return self._pot.gather(
            self._tips.in_state(TipState.QUEUED, TipState.WAITING, due_before=now, account=account.name)
        )

    async def _footing(self, account: HiveAccount, status: Status) -> Footing:
        sealed = next((one for one in status.accounts if one.name == account.name), None)
        if sealed is None:
            raise NoKeys("The wallet holds no keys of this account; `capillary account add` adds them.")
        head = await self._hive.head()
        standing = await self._history.run(account, head, rebuild=sealed.needs_rebuild)
        facts = await self._hive.account(account.name)
        resource_credits = await self._hive.credits(account.name)
        return Footing(head, facts, standing, sealed, resource_credits)

    async def _finish_interrupted(self, account: HiveAccount, tips: list[Tip], footing: Footing) -> None:
        """A program that died between claim and submission asks the signer again: same payments, same bytes.

        Nothing of these was sent, so a thumb that was taken back meanwhile still costs nothing.
        """
        for claim in dict.fromkeys(tip.claim for tip in tips):
            claimed = self._without_paid(account, [tip for tip in tips if tip.claim == claim])
            wanted = await self._last_look.at_thumbs(claimed)
            if wanted and not await self._batches.sign(wanted, claim, footing.head, footing.facts):
                return

    def _may_pay(self, account: HiveAccount, footing: Footing) -> Reason:
        standing = footing.standing
        if account.stopped:
            return Reason.OTHER_PAYER_SEEN
        if standing.foreign_tips:
            self._accounts.stop(account.name, Reason.OTHER_PAYER_SEEN)
            return Reason.OTHER_PAYER_SEEN
        if "posting" not in footing.sealed.keys:
            return Reason.NONE
        if standing.payer_device != account.device or standing.payer_since is None:
            return Reason.NOT_PAYER
        if footing.head.time < standing.payer_since + PAYER_REST:
            return Reason.NOT_PAYER
        return Reason.NONE

    async def _send(self, account: HiveAccount, due: list[Tip], footing: Footing) -> bool:
        """One batch a turn: the next one stands on a head, a balance and credits of its own."""
        due = self._without_unreadable(self._without_paid(account, due), footing)
        batch = next_batch(due, self._room(footing), footing.credits.transfers_in_one())
        self._moves.hold_back(due, batch.held)
        ripe = self._pace.ripe(account.name, batch.tips, footing.credits)
        wanted = await self._last_look.at_thumbs_and_receivers(ripe)
        claim = uuid.uuid4().hex
        now = self._clock.now()
        ids = self._tips.move([tip.id for tip in wanted], UNCLAIMED, TipState.CLAIMED, now, claim=claim, reason="")
        claimed = [tip for tip in wanted if tip.id in ids]
        if claimed:
            await self._batches.sign(claimed, claim, footing.head, footing.facts)
        return bool(claimed)

    def _without_paid(self, account: HiveAccount, due: list[Tip]) -> list[Tip]:
        paid = {
            tip.id
            for tip in due
            if len(self._transfers.payments(account.name, tip.payment.content_id)) >= tip.payment.number
        }
        self._moves.move(paid, NOT_SENT, TipState.PAID_ELSEWHERE, Reason.PAID_BEFORE)
        return [tip for tip in due if tip.id not in paid]

    def _without_unreadable(self, due: list[Tip], footing: Footing) -> list[Tip]:
        """A quiet tip is a letter: without the account's memo key nobody could write it."""
        if "memo" in footing.sealed.keys:
            return due
        quiet = [tip.id for tip in due if tip.visibility == "quiet"]
        self._moves.move(quiet, UNCLAIMED, TipState.FAILED, Reason.NEEDS_MEMO_KEY)
        return [tip for tip in due if tip.id not in quiet]

    def _room(self, footing: Footing) -> Room:
        limits = {
            Asset(name): AssetLimits(one.per_tip, one.per_creator_day, one.per_day, one.per_month)
            for name, one in footing.sealed.limits.items()
        }
        spent = footing.standing.spent
        return Room(
            balance={Asset.HIVE: footing.facts.hive.milli, Asset.HBD: footing.facts.hbd.milli},
            limits=limits,
            today={Asset(name): milli for name, milli in spent.today.items()},
            month={Asset(name): milli for name, milli in spent.month.items()},
            creators={
                (Asset(name), channel): milli
                for channel, sums in spent.creators_today.items()
                for name, milli in sums.items()
            },
            allowed=self._over_limit.allowed,
        )
