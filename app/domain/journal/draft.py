"""The moving parts of a fold: copies of what changes, made once each, and given back as values that never change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from app.domain.creators.links import AccountLinks, apply_claim
from app.domain.journal.events import (
    Event,
    Labelled,
    LinkChanged,
    PatronPaid,
    PayerNamed,
    Pledged,
    RecurringFailed,
    RecurringSet,
    ServiceRun,
    TipSent,
    Withdrawn,
)
from app.domain.journal.state import AccountState, Day, Label, Payer, Pledge, Recurring, Row, Service, Sum

_NOTHING = Sum(0, 0)


class DayDrafts:
    """The sums of days; only those that get a row are copied."""

    def __init__(self, days: Mapping[str, Day]) -> None:
        self._before = days
        self._changed: dict[str, dict[Row, Sum]] = {}

    def add(self, time: datetime, row: Row, milli: int) -> None:
        """One transfer more."""
        name = time.isoformat()[:10]
        day = self._changed.get(name)
        if day is None:
            day = self._changed[name] = dict(self._before.get(name, {}))
        before = day.get(row, _NOTHING)
        day[row] = Sum(before.milli + milli, before.transfers + 1)

    def frozen(self) -> dict[str, Day]:
        """All days."""
        return {**self._before, **self._changed}


class AccountDraft:
    """What one account says, while it is folded."""

    def __init__(self, before: AccountState) -> None:
        self._account = before.links.account
        self._standing = dict(before.links.standing)
        self._shares = dict(before.links.shares)
        self._named = set(before.links.named)
        self._payer = before.payer
        self.pledges = dict(before.pledges)
        self._labels = dict(before.labels)
        self._services = dict(before.services)
        self.recurring = dict(before.recurring)

    def frozen(self) -> AccountState:
        """The state of the account."""
        links = AccountLinks(self._account, self._standing, self._shares, {}, frozenset(self._named))
        return AccountState(links, self._payer, self.pledges, self._labels, self._services, self.recurring)

    def say(self, time: datetime, event: Event) -> None:
        """Apply one event that this account signed."""
        match event:
            case LinkChanged(claim=claim):
                self._named.add(claim.channel)
                apply_claim(claim, time, self._standing, self._shares)
            case PayerNamed(device=device):
                self._payer = Payer(device, time)
            case Labelled(thing=thing):
                self._labels[thing] = Label(event.label, event.note, time)
            case ServiceRun(kind=kind, url=url):
                service = Service(event.acts_as, event.keepers, event.key, time, event.valid)
                self._services[kind, url] = (*self._services.get((kind, url), ()), service)
            case Pledged() | Withdrawn() | TipSent():
                self._promise(time, event)
            case RecurringSet() | PatronPaid() | RecurringFailed():
                self._repeat(time, event)

    def _promise(self, time: datetime, event: Pledged | Withdrawn | TipSent) -> None:
        match event:
            case Pledged(items=items, until=until):
                for item in items:
                    before = self.pledges.get(item.key)
                    if before is None or before.kept_at is None:
                        # Said again, it keeps standing with the new amount and end; what was kept stays kept.
                        since = before.since if before and before.stands(time) else time
                        self.pledges[item.key] = Pledge(item.to, item.work, item.amount, since, until)
            case Withdrawn(keys=keys):
                for key in keys:
                    if key in self.pledges and self.pledges[key].kept_at is None:
                        del self.pledges[key]
            case TipSent(key=key):
                pledge = self.pledges.get(key)
                if pledge is not None and pledge.stands(time) and pledge.work == event.work:
                    self.pledges[key] = replace(pledge, kept_at=time)

    def _repeat(self, time: datetime, event: RecurringSet | PatronPaid | RecurringFailed) -> None:
        match event:
            case RecurringSet(receiver=receiver, pair_id=pair_id):
                before = self.recurring.pop((receiver, pair_id), None)
                if event.amount and event.channel:
                    goes_on = before is not None and before.channel == event.channel
                    since = before.since if before is not None and goes_on else time
                    self.recurring[receiver, pair_id] = Recurring(
                        event.channel, event.amount, event.recurrence, event.executions, since
                    )
            case PatronPaid(remaining=remaining):
                self._executed(event, remaining, failed=False, ended=remaining == 0)
            case RecurringFailed(remaining=remaining, ended=ended):
                self._executed(event, remaining, failed=True, ended=ended)

    def _executed(self, event: PatronPaid | RecurringFailed, remaining: int, *, failed: bool, ended: bool) -> None:
        """The chain does not say which `pair_id` it was; where two gifts are alike it makes no difference."""
        left_before = remaining if failed else remaining + 1
        for place in sorted(self.recurring):
            gift = self.recurring[place]
            same = (place[0], gift.channel, gift.amount) == (event.receiver, event.channel, event.amount)
            if same and gift.remaining == left_before:
                failures = gift.failures + 1 if failed else 0
                self.recurring[place] = replace(gift, remaining=remaining, failures=failures)
                if ended:
                    del self.recurring[place]
                return
