"""What the shells show: plain rows of text and numbers, made once for window and command line alike."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from app.domain.tips.states import REASONS, TipState
from app.domain.tips.tip import Tip
from app.errors import BadState, NotConnected
from app.services.clock import Clock
from app.services.signing import Signing
from app.settings import LiveSettings
from app.store.accounts import AccountStore
from app.store.peertube import PeerTubeStore
from app.store.tips import TipStore
from app.store.transfers import Total, TransferStore
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
        """Accounts, their keys, balance and allowance."""
        sealed = {account.name: account for account in (await self._status()).accounts}
        rows: list[dict[str, object]] = []
        for account in self._accounts.all():
            keys = sealed.get(account.name)
            rows.append(
                {
                    "account": account.name,
                    "network": account.network,
                    "keys": "watching" if account.watch else ", ".join(sorted(keys.keys)) if keys else "locked",
                    "balance": await self._balance(account.name),
                    "allowance until": keys.allowance_until or "closed" if keys else "locked",
                    "this computer pays": not account.watch and account.payer_device == account.device,
                }
            )
        return rows

    async def limit_rows(self) -> list[dict[str, object]]:
        """Limits, what is spent, and what is left, for each account and asset."""
        rows: list[dict[str, object]] = []
        for account in (await self._status()).accounts:
            spent = await self._spent(account.name)
            for asset, limits in sorted(account.limits.items()):
                if limits.per_month or asset == self._settings.now.asset:
                    rows.append(
                        {
                            "account": account.name,
                            "asset": asset,
                            "one tip": _number(limits.per_tip),
                            "creator a day": _number(limits.per_creator_day),
                            "today": f"{_spent(spent, asset, 'today')} of {_number(limits.per_day)}",
                            "month": f"{_spent(spent, asset, 'month')} of {_number(limits.per_month)}",
                            "allowance until": account.allowance_until or "closed",
                        }
                    )
        return rows

    async def status(self) -> dict[str, object]:
        """Everything at a glance."""
        status = await self._status()
        return {
            "wallet": _wallet_word(status),
            "time": self._clock.now().strftime("%Y-%m-%d %H:%M:%S UTC"),
            "hive accounts": [account.name for account in self._accounts.all()],
            "peertube accounts": [f"{one.username} at {one.base_url} ({one.state})" for one in self._peertube.all()],
            "gift for a thumb": str(Amount(self._settings.now.price, Asset(self._settings.now.asset))),
            "who may see it": self._settings.now.visibility or "not chosen",
            "tips": [f"{count} {STATE_WORDS[TipState(state)]}" for state, count in self.counts().items()],
            "given": [f"{total.amount} in {total.count} transfers" for total in self._given()],
            "received today": [
                f"{one.received_on(self._clock.now()):,} bytes for {one.username} at {one.base_url}"
                for one in self._peertube.all()
            ],
            "nodes": [_node_words(health) for health in await self._hive.health()],
        }

    def statistics(self, by: str) -> list[dict[str, object]]:
        """Totals of own tips on chain, by to, content_id, leg, account or day."""
        return [
            {by: total.name, "amount": str(total.amount), "transfers": total.count}
            for total in self._transfers.totals(by)
        ]

    def _given(self) -> list[Total]:
        return self._transfers.totals("account")

    async def _status(self) -> Status:
        return await self._signing.ask(AskStatus(), Status)

    async def _balance(self, name: str) -> str:
        try:
            facts = await self._hive.account(name)
        except IntegrationError:
            return "not known now"
        return f"{facts.hbd}, {facts.hive}"

    async def _spent(self, name: str) -> Spent | None:
        try:
            return await self._signing.ask(AskSpent(name), Spent)
        except AskTheUser:
            return None


def tip_row(tip: Tip) -> dict[str, object]:
    """One tip in words."""
    return {
        "number": tip.id,
        "work": tip.title,
        "creator": tip.channel_name or tip.channel or "unknown",
        "amount": str(tip.amount),
        "legs": [f"{leg.role} @{leg.to} {leg.amount}" for leg in tip.legs],
        "state": tip.state.value,
        "reason": REASONS[tip.reason],
        "due": tip.due_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "transaction": tip.transaction_id,
        "block": tip.block,
        "url": tip.url,
    }


def tip_sentence(tip: Tip) -> str:
    """Where one tip stands, for a person: what, how much, for whom, and why it waits."""
    facts = f"{tip.title}: {tip.amount} for {tip.channel_name or tip.channel or 'unknown'}, {STATE_WORDS[tip.state]}."
    return f"{facts} {REASONS[tip.reason]}".strip()


def _states(text: str) -> frozenset[TipState]:
    word = text.strip().lower()
    found = frozenset(state for state, shown in STATE_WORDS.items() if word in (state.value, shown))
    if not found:
        raise BadState(f"A state is one of: {', '.join(dict.fromkeys(STATE_WORDS.values()))}.")
    return found


def _wallet_word(status: Status) -> str:
    if not status.vault:
        return "no vault yet"
    if status.keys_open:
        return "open"
    return "open for gifts within the allowance" if status.tipping_open else "locked"


def _number(milli: int) -> str:
    return Amount(milli, Asset.HBD).number


def _spent(spent: Spent | None, asset: str, of: str) -> str:
    if spent is None:
        return "? (locked)"
    return _number((spent.today if of == "today" else spent.month).get(asset, 0))


def seconds_left(tip: Tip, now: datetime) -> int:
    """Seconds in which the tip can still be undone."""
    return max(0, int((tip.due_at - now).total_seconds()))


def _node_words(health: NodeHealth) -> str:
    if health.problem or health.latency is None:
        return f"{health.node.name}: {health.problem or 'not asked yet'}"
    return f"{health.node.name}: {health.latency * 1000:.0f} ms, {health.blocks_behind} blocks behind"
