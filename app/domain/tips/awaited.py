"""What is promised to whom, how much of it balances cover, and who is awaited most.

A balance covers its owner's promises oldest first, as long as they fit: the first that does not fit, and all behind it,
are not covered. Promised sums are never added to paid ones. Source: PROTOCOL section 2, "Not linked yet".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from wallet.money import Amount, Asset


@dataclass(frozen=True, slots=True)
class StandingPromise:
    """One promise that can still be kept. `channel` is an id; `key` tells promises of one supporter apart."""

    supporter: str
    channel: str
    amount: Amount
    since: datetime
    key: str


@dataclass(frozen=True, slots=True)
class Sums:
    """Thousandths of one asset: promised, and of that covered."""

    asset: Asset
    promised: int
    covered: int

    @property
    def uncovered(self) -> int:
        """What the balances do not hold."""
        return self.promised - self.covered


@dataclass(frozen=True, slots=True)
class Awaited:
    """Somebody who has not joined. `promises` and `covered` count promises; `sums` has one entry for each asset."""

    channel: str
    promises: int
    covered: int
    supporters: int
    sums: tuple[Sums, ...]


Balances = Mapping[tuple[str, Asset], int]
"""Thousandths by supporter and asset."""


def covered(promises: Iterable[StandingPromise], balances: Balances) -> frozenset[tuple[str, str]]:
    """(supporter, key) of the promises that their supporters' balances hold."""

    def purse(one: StandingPromise) -> tuple[str, Asset]:
        return one.supporter, one.amount.asset

    found = set()
    ordered = sorted(promises, key=lambda one: (*purse(one), one.since, one.key))
    for owner, theirs in groupby(ordered, key=purse):
        left = balances.get(owner, 0)
        for promise in theirs:
            left -= promise.amount.milli
            if left < 0:
                break
            found.add((promise.supporter, promise.key))
    return frozenset(found)


def sums_of(promises: Collection[StandingPromise], held: Collection[tuple[str, str]]) -> tuple[Sums, ...]:
    """The sums of some promises, HBD first; `held` as `covered` answers."""
    promised: defaultdict[Asset, int] = defaultdict(int)
    kept: defaultdict[Asset, int] = defaultdict(int)
    for one in promises:
        promised[one.amount.asset] += one.amount.milli
        if (one.supporter, one.key) in held:
            kept[one.amount.asset] += one.amount.milli
    return tuple(Sums(asset, promised[asset], kept[asset]) for asset in (Asset.HBD, Asset.HIVE) if promised[asset])


def most_awaited(
    promises: Collection[StandingPromise], balances: Balances, joined: Collection[str] = ()
) -> list[Awaited]:
    """Everybody who is awaited, by the number of covered promises; `joined` are channels that are linked by now."""
    held = covered(promises, balances)
    by_channel: defaultdict[str, list[StandingPromise]] = defaultdict(list)
    for one in promises:
        if one.channel and one.channel not in joined:
            by_channel[one.channel].append(one)
    found = [_awaited(channel, theirs, held) for channel, theirs in by_channel.items()]
    return sorted(found, key=lambda one: (-one.covered, -one.supporters, one.channel))


def _awaited(channel: str, theirs: Sequence[StandingPromise], held: Collection[tuple[str, str]]) -> Awaited:
    return Awaited(
        channel,
        len(theirs),
        sum((one.supporter, one.key) in held for one in theirs),
        len({one.supporter for one in theirs}),
        sums_of(theirs, held),
    )
