"""What the shells show of promises: who waits for whom, when they go, what is covered, who is awaited most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.domain.content import ChannelId, canonical_url, maker_name
from app.domain.creators.payees import PayeeKind
from app.domain.tips.awaited import Awaited, Balances, StandingPromise, Sums, covered, most_awaited, sums_of
from app.domain.tips.joining import Joining, Watch
from app.domain.tips.promises import ends_at
from app.domain.tips.tip import Tip
from app.errors import BadId
from app.services.clock import Clock
from app.services.journal.readings import FEED, JournalReadings
from app.services.pay_promises import PayPromises
from app.store.database import Database
from app.store.journal import JournalStore
from app.store.payees import PayeeStore
from app.store.promise_watches import Honour, PromiseWatchStore
from integrations.errors import IntegrationError
from integrations.hive.client import HiveClient

BALANCES_HOLD = timedelta(minutes=10)
MOST_SUPPORTERS = 1000


@dataclass(frozen=True, slots=True)
class PromisesTo:
    """The promises of one Hive account to one channel. `name` is a stranger's words; `url` empty if there is none.

    `since`: the first look at which `payee` had joined; `goes_at`: when they go; `ends_at`: the first end.
    """

    account: str
    channel: str
    name: str
    url: str
    joining: Joining
    payee: str
    since: datetime | None
    goes_at: datetime | None
    ends_at: datetime
    tips: tuple[Tip, ...]
    sums: tuple[Sums, ...]


@dataclass(frozen=True, slots=True)
class PromiseStanding:
    """Everything about the promises of this folder. `balances_known`: whether `covered` says anything."""

    creators: tuple[PromisesTo, ...] = ()
    sums: tuple[Sums, ...] = ()
    balances_known: bool = False
    honour: Honour = field(default_factory=lambda: Honour(0, 0))


@dataclass(frozen=True, slots=True)
class AwaitedStanding:
    """Who is awaited. `reading`: whose journal says so; `supporters` is over all of them."""

    people: tuple[Awaited, ...]
    reading: str
    supporters: int
    balances_known: bool


class PromiseViews:
    """Balances are asked for once in ten minutes; without an answer nothing counts as covered."""

    def __init__(
        self,
        pay: PayPromises,
        watches: PromiseWatchStore,
        payees: PayeeStore,
        journal: JournalReadings,
        database: Database,
        hive: HiveClient,
        clock: Clock,
    ) -> None:
        self._pay = pay
        self._watches = watches
        self._payees = payees
        self._journal = journal
        self._database = database
        self._hive = hive
        self._clock = clock
        self._balances: tuple[datetime, frozenset[str], Balances] | None = None

    async def standing(self) -> PromiseStanding:
        """Own promises, by creator: those that go first, then by name."""
        promised = self._pay.promised()
        balances = await self._balances_of(frozenset(account for account, _ in promised))
        own = [_standing(tip) for tips in promised.values() for tip in tips]
        held = covered(own, balances or {})
        watches = {(watch.account, watch.channel): watch for watch in self._watches.all()}
        creators = [
            _promises_to(watches.get(place), tips, sums_of([_standing(tip) for tip in tips], held))
            for place, tips in promised.items()
        ]
        honours = [self._watches.honour(account) for account in {account for account, _ in watches}]
        return PromiseStanding(
            tuple(sorted(creators, key=_order)),
            sums_of(own, held),
            balances is not None,
            Honour(sum(one.kept for one in honours), sum(one.broken for one in honours)),
        )

    def of_channel(self, channel: str) -> PromisesTo | None:
        """The promises to one channel, without asking anybody."""
        for (_, name), tips in self._pay.promised().items():
            if name == channel:
                promises = [_standing(tip) for tip in tips]
                watch = self._watches.get(tips[0].payment.account, channel)
                return _promises_to(watch, tips, sums_of(promises, ()))
        return None

    async def awaited(self) -> AwaitedStanding:
        """People who have not joined, by covered promises: own ones, and those that the journal read here holds."""
        promises = {(one.supporter, one.channel, one.key): one for one in await self._public()}
        for tips in self._pay.promised().values():
            for tip in tips:
                # Published ones are known by their key, which only the wallet can tell: counted once by their work.
                own = _standing(tip)
                promises.setdefault((own.supporter, own.channel, own.key), own)
        found = list(promises.values())
        balances = await self._balances_of(frozenset(one.supporter for one in found))
        joined = {one.channel for one in self._watches.all() if one.payee}
        joined |= {one.channel for one in found if self._is_confirmed(one.channel)}
        people = most_awaited(found, balances or {}, joined)
        supporters = len({one.supporter for one in found if one.channel not in joined})
        return AwaitedStanding(tuple(people), self._reading(), supporters, balances is not None)

    async def _public(self) -> list[StandingPromise]:
        """Promises that stand in the widest journal that was read here; their works stand for their keys."""
        name = self._reading()
        reader = (
            self._journal.reader(FEED, url=name.removeprefix(f"{FEED} "))
            if name.startswith(FEED)
            else self._journal.reader(name)
        )
        state, now = (await reader.replay()).state, self._clock.now()
        return [
            StandingPromise(account, pledge.to, pledge.amount, pledge.since, pledge.work)
            for account, said in state.accounts.items()
            for pledge in said.pledges.values()
            if pledge.stands(now)
        ]

    def _reading(self) -> str:
        """The whole chain if it was read, else a public node's, else the accounts that are followed."""
        names = JournalStore.readings(self._database)
        order = ["chain", *sorted(name for name in names if name.startswith(FEED))]
        return next((name for name in order if name in names), "accounts")

    def _is_confirmed(self, channel: str) -> bool:
        known = self._payees.get(channel)
        return known is not None and known.kind == PayeeKind.CONFIRMED.value

    async def _balances_of(self, accounts: frozenset[str]) -> Balances | None:
        now = self._clock.now()
        asked = frozenset(sorted(accounts)[:MOST_SUPPORTERS])
        kept = self._balances
        if kept is not None and asked <= kept[1] and now - kept[0] < BALANCES_HOLD:
            return kept[2]
        try:
            facts = await self._hive.accounts(sorted(asked)) if asked else {}
        except IntegrationError:
            return None
        found = {(name, one.asset): one.milli for name, fact in facts.items() for one in (fact.hbd, fact.hive)}
        self._balances = (now, asked, found)
        return found


def _standing(tip: Tip) -> StandingPromise:
    """Its work stands for its key, which only the wallet can tell."""
    key = tip.payment.content_id if tip.payment.number == 1 else f"{tip.payment.content_id} {tip.payment.number}"
    return StandingPromise(tip.payment.account, tip.channel, tip.amount, tip.queued_at, key)


def _promises_to(watch: Watch | None, tips: Sequence[Tip], sums: tuple[Sums, ...]) -> PromisesTo:
    newest = tips[-1]
    watch = watch or Watch(newest.payment.account, newest.channel, newest.channel_name, newest.queued_at)
    try:
        url = canonical_url(ChannelId.parse(newest.channel))
    except BadId:
        url = ""
    return PromisesTo(
        watch.account,
        watch.channel,
        watch.name or maker_name(watch.channel),
        url,
        watch.joining,
        watch.payee,
        watch.since,
        watch.goes_at,
        min(ends_at(tip) for tip in tips),
        tuple(tips),
        sums,
    )


def _order(one: PromisesTo) -> tuple[int, str, str]:
    rank = [Joining.GOING, Joining.WATCHED, Joining.STOPPED, Joining.AWAITED].index(one.joining)
    return rank, one.name.casefold(), one.channel
