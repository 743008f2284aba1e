"""What the journal says once it is folded: the claimed layer, from chain data alone.

    accounts    what each account says of itself: links, payer, promises, labels, services, recurring gifts
    days        sums of what was given, one row for each (work, channel, who, to whom, asset, ...) of a UTC day
    malformed   operations that counted for nothing, by reason         commons   carried through, by name

A *scoped* state holds what concerns a set of accounts: what they sign, give and receive. It is the same wherever it was
read. Whether a promise still stands depends on the time; that is asked of it, and changes nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from app.domain.creators.links import AccountLinks
from wallet.money import Amount


class Row(NamedTuple):
    """What a sum is of. `kind` is tip, patron or raise; `leg` is empty but for tips.

    `work` is a content id; `channel` empty where a memo names only the work and the id does not say who made it;
    `instance` the server of a PeerTube thing or page. For `raise`, `work` is `<round> <need>`.
    """

    kind: str
    work: str
    channel: str
    platform: str
    instance: str
    supporter: str
    receiver: str
    leg: str
    asset: str


class Sum(NamedTuple):
    """`milli` thousandths in so many transfers."""

    milli: int
    transfers: int


Day = Mapping[Row, Sum]


@dataclass(frozen=True, slots=True)
class Payer:
    """The computer that pays for an account, and since which block time."""

    device: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Pledge:
    """A promise. `kept_at` is when a tip with its key was paid; it stands until then, `until`, or its withdrawal."""

    to: str
    work: str
    amount: Amount
    since: datetime
    until: datetime
    kept_at: datetime | None = None

    def stands(self, now: datetime) -> bool:
        """Whether it can still be kept."""
        return self.kept_at is None and now < self.until


@dataclass(frozen=True, slots=True)
class Label:
    """The newest word of an account about a thing; `note` is a stranger's text."""

    label: str
    note: str
    time: datetime


@dataclass(frozen=True, slots=True)
class Service:
    """One announcement of a service; the older ones stay, since what their keys signed stays signed."""

    acts_as: str
    keepers: tuple[str, ...]
    key: str
    since: datetime
    valid: datetime


@dataclass(frozen=True, slots=True)
class Recurring:
    """A recurring gift that stands: `remaining` executions of `amount`, `recurrence` hours apart."""

    channel: str
    amount: Amount
    recurrence: int
    remaining: int
    since: datetime
    failures: int = 0


@dataclass(frozen=True, slots=True)
class AccountState:
    """What one account says. Recurring gifts are by (receiver, pair_id), services by (kind, url)."""

    links: AccountLinks
    payer: Payer | None = None
    pledges: Mapping[str, Pledge] = field(default_factory=dict)
    labels: Mapping[str, Label] = field(default_factory=dict)
    services: Mapping[tuple[str, str], tuple[Service, ...]] = field(default_factory=dict)
    recurring: Mapping[tuple[str, int], Recurring] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class State:
    """Everything up to and with `block`. `scope` is None for the whole chain.

    `quiet` counts encrypted tips by sender and receiver: known to their reader only, so no part of the state's hash.
    """

    scope: frozenset[str] | None = None
    block: int = 0
    accounts: Mapping[str, AccountState] = field(default_factory=dict)
    days: Mapping[str, Day] = field(default_factory=dict)
    malformed: Mapping[str, int] = field(default_factory=dict)
    commons: Mapping[str, int] = field(default_factory=dict)
    quiet: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def concerns(self, account: str) -> bool:
        """Whether what this account signs, gives or receives is in the state."""
        return self.scope is None or account in self.scope

    def account(self, name: str) -> AccountState:
        """What the account says; an empty one if it never said anything."""
        return self.accounts.get(name) or AccountState(AccountLinks(name))

    def rows(self) -> Iterator[tuple[str, Row, Sum]]:
        """(day, row, sum), oldest day first."""
        for day in sorted(self.days):
            for row, total in self.days[day].items():
                yield day, row, total
