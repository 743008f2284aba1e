"""The figures above the list, gathered from where each of them is true: the signer, two operators, our own tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.content import maker_name
from app.domain.tips.states import TipState
from app.services.clock import Clock
from app.services.signing import Signing
from app.services.window_page import CLOSED_ALLOWANCE, COLLECTING, NO_KEYS, TIPPING_ON, Figures, Thanked
from app.settings import LiveSettings
from app.store.accounts import AccountStore
from app.store.creator_sums import creator_sums
from app.store.database import Database
from app.store.peertube import PeerTubeStore
from app.store.tip_sums import TipSum, tip_sums
from integrations.errors import IntegrationError
from integrations.hive.client import HiveClient
from wallet.errors import AskTheUser, GiveUp
from wallet.intents import AskSpent, AskStatus, Spent, Status
from wallet.money import Asset

ON_THE_WAY = frozenset({TipState.QUEUED, TipState.WAITING, TipState.CLAIMED, TipState.SUBMITTING})
EVERYBODY = 100_000
COUNTED = ON_THE_WAY | {TipState.PROMISED, TipState.QUESTION}
THANKED = 6
"""So many creators stand on the first page."""


class PageFigures:
    """Changes a set of figures part by part; what cannot be known now stays as it was known last."""

    def __init__(
        self,
        settings: LiveSettings,
        clock: Clock,
        signing: Signing,
        hive: HiveClient,
        database: Database,
        accounts: AccountStore,
        peertube: PeerTubeStore,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._signing = signing
        self._hive = hive
        self._database = database
        self._accounts = accounts
        self._peertube = peertube

    def counted(self, figures: Figures) -> Figures:
        """What our own tables say."""
        sums = tip_sums(self._database, COUNTED)
        asset = self._settings.now.asset
        waiting = [one for one in sums if one.state in ON_THE_WAY]
        due = min((one.first_due for one in sums if one.state is TipState.QUEUED), default="")
        return replace(
            figures,
            paused=self.paused(),
            earns=self._settings.now.earns,
            next_due=due,
            asset=asset,
            price=self._settings.now.price,
            visibility=self._settings.now.visibility,
            accounts=tuple(account.name for account in self._accounts.all() if not account.watch),
            waiting=_count(waiting),
            waiting_milli=sum(one.milli for one in waiting if one.asset == asset),
            promises=_count([one for one in sums if one.state is TipState.PROMISED]),
            questions=_count([one for one in sums if one.state is TipState.QUESTION]),
            peertube=tuple((one.id, one.username, one.base_url, one.state) for one in self._peertube.all()),
        )

    def paused(self) -> bool:
        """What the settings say now; another program may have changed them."""
        return self._settings.look_again().paused

    def thanked(self, figures: Figures) -> Figures:
        """Who got most in this month (UTC); and while the signer has not told what today cost, what arrived today."""
        month = self._clock.now().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
        rows, count = creator_sums(self._database, figures.asset, month, THANKED)
        most = tuple(Thanked(row.channel, row.name or maker_name(row.channel), row.milli, row.count) for row in rows)
        if figures.spent_today is None and figures.vault:
            figures = replace(figures, spent_today=self._arrived_today(figures.asset))
        return replace(figures, thanked=most, thanked_count=count)

    async def allowed(self, figures: Figures) -> Figures:
        """What the signer says: open or closed, limits, and what was spent. Raises SignerGone."""
        status = await self._signing.ask(AskStatus(), Status)
        today = self._clock.now().date().isoformat()
        if figures.spent_day and figures.spent_day != today:
            month = figures.spent_month if figures.spent_day[:7] == today[:7] else 0
            figures = replace(figures, spent_day=today, spent_today=0, spent_month=month)
        figures = replace(figures, vault=status.vault, wallet=_standing(status))
        if not status.accounts:
            return figures
        limits = [one.limits[figures.asset] for one in status.accounts if figures.asset in one.limits]
        ends = [one.allowance_until for one in status.accounts if one.allowance_until]
        figures = replace(
            figures,
            day_limit=sum(one.per_day for one in limits),
            month_limit=sum(one.per_month for one in limits),
            allowance_until=min(ends, default=""),
        )
        spent = [one for account in status.accounts if (one := await self._spent(account.name)) is not None]
        if not spent:
            return figures
        return replace(
            figures,
            spent_day=max(one.day for one in spent),
            spent_today=sum(one.today.get(figures.asset, 0) for one in spent),
            spent_month=sum(one.month.get(figures.asset, 0) for one in spent),
        )

    async def held(self, figures: Figures) -> Figures:
        """What two operators say the accounts hold."""
        if not figures.accounts:
            return replace(figures, balance=None, other_balance="", balance_time="")
        try:
            facts = list((await self._hive.accounts(list(figures.accounts))).values())
        except IntegrationError:
            return figures
        hive = sum((one.hive.milli for one in facts), 0)
        hbd = sum((one.hbd.milli for one in facts), 0)
        own, other = (hbd, hive) if figures.asset == Asset.HBD else (hive, hbd)
        other_asset = Asset.HIVE if figures.asset == Asset.HBD else Asset.HBD
        return replace(
            figures,
            balance=own,
            other_balance=f"{other // 1000}.{other % 1000:03d} {other_asset}",
            balance_time=self._clock.now().isoformat(timespec="seconds"),
        )

    async def answering(self, figures: Figures) -> Figures:
        """How the Hive nodes answer."""
        health = await self._hive.health()
        return replace(figures, nodes=tuple((one.node.name, one.problem) for one in health))

    def _arrived_today(self, asset: str) -> int:
        midnight = self._clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
        rows, _ = creator_sums(self._database, asset, midnight, EVERYBODY)
        return sum(row.milli for row in rows)

    async def _spent(self, account: str) -> Spent | None:
        try:
            return await self._signing.ask(AskSpent(account), Spent)
        except (AskTheUser, GiveUp):
            return None


def _standing(status: Status) -> str:
    if not status.vault:
        return NO_KEYS
    if status.tipping_open:
        return TIPPING_ON
    return CLOSED_ALLOWANCE if status.keys_open else COLLECTING


def _count(sums: Sequence[TipSum]) -> int:
    return sum(one.count for one in sums)
