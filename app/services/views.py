"""What the shells show: plain rows, made once for window and command line alike.

Keys are words for programs, amounts are `0.050 HBD`, times are UTC with a Z.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

from app.domain.content import maker_name
from app.domain.tips.states import REASONS, TipState
from app.domain.tips.tip import Tip
from app.errors import BadState, NotConnected
from app.services.clock import Clock
from app.services.signing import Signing
from app.settings import LiveSettings
from app.store.accounts import AccountStore
from app.store.peertube import PeerTubeStore
from app.store.tips import TipStore
from app.store.transfers import TransferStore
from integrations.errors import IntegrationError
from integrations.hive.client import HiveClient
from integrations.hive.nodes import NodeHealth
from integrations.http import HttpClient
from wallet.errors import AskTheUser
from wallet.intents import AskSpent, AskStatus, Spent, Status
from wallet.money import Amount, Asset

STATE_WORDS = {
    TipState.QUEUED: "queued",
    TipState.WAITING: "waiting",
    TipState.QUESTION: "question",
    TipState.PROMISED: "promised",
    TipState.CLAIMED: "on its way",
    TipState.SUBMITTING: "on its way",
    TipState.CONFIRMED: "arrived",
    TipState.FAILED: "failed",
    TipState.CANCELLED: "taken back",
    TipState.LAPSED: "lapsed",
    TipState.PAID_ELSEWHERE: "paid before",
}


ALL = 1_000_000
MOMENT = "%Y-%m-%dT%H:%M:%SZ"


class Views:
    """Reads; changes nothing."""

    def __init__(
        self,
        settings: LiveSettings,
        clock: Clock,
        signing: Signing,
        hive: HiveClient,
        http: HttpClient,
        accounts: AccountStore,
        peertube: PeerTubeStore,
        tips: TipStore,
        transfers: TransferStore,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._signing = signing
        self._hive = hive
        self._http = http
        self._accounts = accounts
        self._peertube = peertube
        self._tips = tips
        self._transfers = transfers

    def only_account(self, named: str = "") -> str:
        """The Hive account meant: the named one, or the only one with keys. Raises NotConnected."""
        names = [account.name for account in self._accounts.all() if not account.watch]
        if named in names or (not named and len(names) == 1):
            return named or names[0]
        if not names:
            raise NotConnected("No Hive account is connected; add one with: capillary account add NAME")
        raise NotConnected(f"Say which Hive account is meant: {', '.join(names)}.")

    def tip_rows(self, limit: int, state: str = "") -> list[dict[str, object]]:
        """Tips, newest first; `state` is a state or the word that people read for it. Raises BadState."""
        if not state:
            return [tip_row(tip) for tip in self._tips.latest(limit)]
        wanted = _states(state)
        return [tip_row(tip) for tip in self._tips.latest(ALL) if tip.state in wanted][:limit]

    def counts(self) -> dict[str, int]:
        """How many tips stand in which state."""
        counts = Counter(tip.state for tip in self._tips.latest(ALL))
        return {state.value: counts[state] for state in TipState if counts[state]}

    async def is_sealed(self) -> bool:
        """Whether there is a vault whose limits and keys cannot be read just now."""
        status = await self._status()
        return status.vault and not status.keys_open and not status.accounts

    async def account_rows(self) -> list[dict[str, object]]:
        """Accounts, their keys, balances and allowance; `balances` is None where the chain cannot say them now."""
        sealed = {account.name: account for account in (await self._status()).accounts}
        rows: list[dict[str, object]] = []
        for account in self._accounts.all():
            keys = sealed.get(account.name)
            rows.append(
                {
                    "account": account.name,
                    "network": account.network,
                    "watching": account.watch,
                    "locked": keys is None and not account.watch,
                    "keys": sorted(keys.keys) if keys else [],
                    "balances": await self._balances(account.name),
                    "allowance_until": _moment(keys.allowance_until) if keys else None,
                    "pays_here": not account.watch and account.payer_device == account.device,
                }
            )
        return rows

    async def limit_facts(self) -> list[dict[str, str | None]]:
        """Limits and what is spent, for each account and asset; None is not known while the wallet is locked."""
        facts: list[dict[str, str | None]] = []
        for account in (await self._status()).accounts:
            spent = await self._spent(account.name)
            for asset, limits in sorted(account.limits.items()):
                if limits.per_month or asset == self._settings.now.asset:
                    facts.append(
                        {
                            "account": account.name,
                            "asset": asset,
                            "per_tip": _amount(limits.per_tip, asset),
                            "per_creator_day": _amount(limits.per_creator_day, asset),
                            "per_day": _amount(limits.per_day, asset),
                            "per_month": _amount(limits.per_month, asset),
                            "spent_today": _amount(spent.today.get(asset, 0), asset) if spent else None,
                            "spent_this_month": _amount(spent.month.get(asset, 0), asset) if spent else None,
                            "allowance_until": _moment(account.allowance_until),
                        }
                    )
        return facts

    async def limit_rows(self) -> list[dict[str, object]]:
        """The same for people."""
        return [
            {
                "account": one["account"],
                "asset": one["asset"],
                "one tip": _number(one["per_tip"]),
                "creator a day": _number(one["per_creator_day"]),
                "today": f"{_number(one['spent_today'])} of {_number(one['per_day'])}",
                "month": f"{_number(one['spent_this_month'])} of {_number(one['per_month'])}",
                "allowance until": people_read(one["allowance_until"]),
            }
            for one in await self.limit_facts()
        ]

    async def status(self) -> dict[str, Any]:
        """Everything at a glance. `wallet` is none, open, allowance (gifts within it go out) or locked."""
        now = self._clock.now()
        return {
            "wallet": _wallet_word(await self._status()),
            "time": now.strftime(MOMENT),
            "hive_accounts": [account.name for account in self._accounts.all()],
            "peertube_accounts": [
                {
                    "user": one.username,
                    "server": one.base_url,
                    "state": one.state,
                    "bytes_today": one.received_on(now),
                }
                for one in self._peertube.all()
            ],
            "price": str(Amount(self._settings.now.price, Asset(self._settings.now.asset))),
            "visibility": self._settings.now.visibility or None,
            "tips": self.counts(),
            "given": self.statistics("account"),
            "nodes": [_node(health) for health in await self._hive.health()],
        }

    def statistics(self, by: str) -> list[dict[str, object]]:
        """Totals of own tips on chain, by to, content_id, leg, account or day."""
        return [
            {by: total.name, "amount": str(total.amount), "transfers": total.count}
            for total in self._transfers.totals(by)
        ]

    async def _status(self) -> Status:
        return await self._signing.ask(AskStatus(), Status)

    async def _balances(self, name: str) -> list[str] | None:
        try:
            facts = await self._hive.account(name)
        except IntegrationError:
            return None
        return [str(facts.hbd), str(facts.hive)]

    async def _spent(self, name: str) -> Spent | None:
        try:
            return await self._signing.ask(AskSpent(name), Spent)
        except AskTheUser:
            return None


def tip_row(tip: Tip) -> dict[str, object]:
    """One tip as data; `reason` is a word for programs, `message` its sentence."""
    return {
        "number": tip.id,
        "work": tip.title,
        "creator": tip.channel_name or tip.channel or "unknown",
        "amount": str(tip.amount),
        "legs": [{"role": str(leg.role), "to": leg.to, "amount": str(leg.amount)} for leg in tip.legs],
        "state": tip.state.value,
        "reason": tip.reason.value or None,
        "message": REASONS[tip.reason],
        "due": tip.due_at.strftime(MOMENT),
        "transaction": tip.transaction_id or None,
        "block": tip.block or None,
        "url": tip.url,
    }


def tip_sentence(tip: Tip) -> str:
    """Where one tip stands, for a person: what, how much, for whom, and why it waits."""
    maker = tip.channel_name or maker_name(tip.channel) or "an unknown maker"
    facts = f"{tip.title}: {tip.amount} for {maker}, {STATE_WORDS[tip.state]}."
    return f"{facts} {REASONS[tip.reason]}".strip()


def _states(text: str) -> frozenset[TipState]:
    word = text.strip().lower()
    found = frozenset(state for state, shown in STATE_WORDS.items() if word in (state.value, shown))
    if not found:
        raise BadState(f"A state is one of: {', '.join(dict.fromkeys(STATE_WORDS.values()))}.")
    return found


def people_read(moment: object) -> str:
    """A moment of the rows above for people; `closed` where there is none."""
    return f"{datetime.fromisoformat(str(moment)):%Y-%m-%d %H:%M} UTC" if moment else "closed"


def _wallet_word(status: Status) -> str:
    if not status.vault:
        return "none"
    if status.keys_open:
        return "open"
    return "allowance" if status.tipping_open else "locked"


def _amount(milli: int, asset: str) -> str:
    return str(Amount(milli, Asset(asset)))


def _number(amount: str | None) -> str:
    return amount.partition(" ")[0] if amount else "? (locked)"


def _moment(stored: str | None) -> str | None:
    return f"{stored}Z" if stored else None


def seconds_left(tip: Tip, now: datetime) -> int:
    """Seconds in which the tip can still be undone."""
    return max(0, int((tip.due_at - now).total_seconds()))


def _node(health: NodeHealth) -> dict[str, object]:
    return {
        "name": health.node.name,
        "operator": health.node.operator,
        "milliseconds": None if health.latency is None else round(health.latency * 1000),
        "blocks_behind": health.blocks_behind,
        "problem": health.problem or (None if health.latency is not None else "not asked yet"),
    }
