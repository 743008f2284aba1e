"""What the wallet's page shows, gathered from the signer, two operators, and our own tables. Reads; changes nothing."""

from __future__ import annotations

import asyncio
import calendar
from collections.abc import Mapping
from datetime import datetime

from app.domain.tips.states import LIMITED, TipState
from app.services.clock import Clock
from app.services.collect import BYTES_A_DAY
from app.services.own_history import PAYER_REST
from app.services.signing import Signing
from app.services.wallet_page import (
    AccountRow,
    KeyState,
    LimitRow,
    LimitsView,
    Payer,
    PeerTubeRow,
    PeerTubeView,
    VaultView,
)
from app.services.window_page import TipCard, card_of
from app.settings import LiveSettings
from app.store.accounts import AccountStore, HiveAccount
from app.store.daily_sums import daily_sums
from app.store.database import Database
from app.store.known_channels import known_channels
from app.store.peertube import PeerTubeStore
from app.store.tips import TipStore
from integrations.errors import IntegrationError
from integrations.hive.client import HiveClient
from integrations.hive.wire.accounts import AccountFacts
from wallet.errors import AskTheUser, GiveUp
from wallet.intents import AccountStatus, AskSpent, AskStatus, Limits, Spent, Status

ROLES = ("posting", "active", "memo")
ASSETS = ("HBD", "HIVE")


class WalletViews:
    """One for the program."""

    def __init__(
        self,
        settings: LiveSettings,
        clock: Clock,
        signing: Signing,
        hive: HiveClient,
        database: Database,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._signing = signing
        self._hive = hive
        self._database = database
        self._accounts = AccountStore(database)
        self._peertube = PeerTubeStore(database)
        self._tips = TipStore(database)

    async def accounts(self) -> list[AccountRow]:
        """Every Hive account; what the chain cannot say now is None."""
        known = self._accounts.all()
        status = await self._status()
        sealed = {one.name: one for one in status.accounts}
        facts = await self._facts([one.name for one in known])
        sendings = await asyncio.gather(*(self._sendings(one.name) for one in known))
        return [
            self._account(account, sealed.get(account.name), facts.get(account.name), left)
            for account, left in zip(known, sendings, strict=True)
        ]

    async def limits(self) -> LimitsView:
        """Limits, their use, and the tips that they hold back."""
        status = await self._status()
        rows: list[LimitRow] = []
        for account in status.accounts:
            spent = await self._spent(account.name)
            sums = daily_sums(self._database, account.name, self._clock.now().strftime("%Y-%m"))
            rows += [self._limit(account, asset, spent, sums.get(asset, {})) for asset in ASSETS]
        return LimitsView(tuple(rows), tuple(self.held()), sealed=status.vault and not status.accounts)

    def held(self) -> list[TipCard]:
        """Tips that a limit keeps from being sent, oldest first."""
        waiting = self._tips.in_state(TipState.WAITING, TipState.QUESTION)
        return [card_of(tip) for tip in waiting if tip.reason in LIMITED]

    async def vault(self) -> VaultView:
        """How the vault stands."""
        status = await self._status()
        return VaultView(
            status.vault, status.keys_open, status.tipping_open, status.remembered, self._settings.now.lock_minutes
        )

    def peertube(self) -> PeerTubeView:
        """The PeerTube accounts, and who could pay for their thumbs."""
        now = self._clock.now()
        rows = [
            PeerTubeRow(
                one.id,
                one.base_url,
                one.username,
                one.pays_from,
                one.state == "active",
                one.last_poll,
                one.received_on(now),
                BYTES_A_DAY,
                len(one.known),
            )
            for one in self._peertube.all()
        ]
        return PeerTubeView(tuple(rows), tuple(one.name for one in self._accounts.all() if not one.watch))

    def channels(self) -> list[tuple[str, str]]:
        """(id, name) of channels that were thanked or promised something, newest first."""
        return known_channels(self._database)

    def _account(
        self,
        account: HiveAccount,
        sealed: AccountStatus | None,
        facts: AccountFacts | None,
        sendings: tuple[int, int] | None,
    ) -> AccountRow:
        return AccountRow(
            name=account.name,
            watch=account.watch,
            keys=() if account.watch else tuple((role, key_state(role, sealed, facts)) for role in ROLES),
            hive=facts.hive.milli if facts else None,
            hbd=facts.hbd.milli if facts else None,
            sendings=sendings,
            payer=payer_of(account, self._clock.now()),
            allowance_until=(sealed.allowance_until or "") if sealed else None,
            needs_rebuild=sealed is not None and sealed.needs_rebuild,
        )

    def _limit(self, account: AccountStatus, asset: str, spent: Spent | None, sums: Mapping[int, int]) -> LimitRow:
        limits = account.limits.get(asset, Limits(0, 0, 0, 0))
        now = self._clock.now()
        today = spent.today.get(asset, 0) if spent else None
        days = [sums.get(day, 0) for day in range(1, now.day + 1)]
        if today is not None:
            # What was signed a moment ago is not on chain yet, but counts.
            days[-1] = max(days[-1], today)
        return LimitRow(
            account=account.name,
            asset=asset,
            per_tip=limits.per_tip,
            per_creator_day=limits.per_creator_day,
            per_day=limits.per_day,
            per_month=limits.per_month,
            today=today,
            month=spent.month.get(asset, 0) if spent else None,
            days=tuple(days),
            days_in_month=calendar.monthrange(now.year, now.month)[1],
        )

    async def _status(self) -> Status:
        return await self._signing.ask(AskStatus(), Status)

    async def _facts(self, names: list[str]) -> Mapping[str, AccountFacts]:
        try:
            return await self._hive.accounts(names)
        except IntegrationError:
            return {}

    async def _sendings(self, name: str) -> tuple[int, int] | None:
        try:
            held = await self._hive.credits(name)
        except IntegrationError:
            return None
        return held.sendings_left, held.sendings_per_day

    async def _spent(self, name: str) -> Spent | None:
        try:
            return await self._signing.ask(AskSpent(name), Spent)
        except (AskTheUser, GiveUp):
            return None


def key_state(role: str, sealed: AccountStatus | None, facts: AccountFacts | None) -> KeyState:
    """The key of a role against what two operators say that the account lists."""
    if sealed is None:
        return KeyState.SEALED
    if role not in sealed.keys:
        return KeyState.MISSING
    if facts is None:
        return KeyState.UNKNOWN
    listed = [facts.memo_key] if role == "memo" else facts.keys.get(role, [])
    return KeyState.GOOD if sealed.keys[role] in listed else KeyState.CHANGED


def payer_of(account: HiveAccount, now: datetime) -> Payer:
    """Which computer pays, as far as its newest irreversible `payer` operation was read."""
    if account.watch:
        return Payer.WATCHED
    if account.stopped:
        return Payer.STOPPED
    if not account.payer_device or account.payer_since is None:
        return Payer.NOBODY
    if account.payer_device != account.device:
        return Payer.ELSEWHERE
    return Payer.HERE if now >= account.payer_since + PAYER_REST else Payer.SOON
