"""The verdict: what the world's ledger shows, held against what was wished and what the program believes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.drill.moments import Row
from wallet.errors import WalletError
from wallet.spend_log import SpendLog
from wallet.vault import LEAST_COST, Vault

WAITS = frozenset({"day_limit", "month_limit", "creator_limit"})


@dataclass(slots=True)
class Wish:
    """One work of the drill. `wanted` is what the person wishes now, `ever` whether it was wanted at any time.

    A gift that was asked for `by_link` stands whatever happens to the thumb.
    """

    uuid: str
    url: str
    wanted: bool = False
    ever: bool = False
    by_link: bool = False


@dataclass(slots=True)
class Verdict:
    """Everything that is counted; `faults` are sentences, and none of them may be there."""

    confirmed: int = 0
    waiting: int = 0
    taken_back: int = 0
    lost: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    paid_though_undone: list[str] = field(default_factory=list)
    unwritten: list[str] = field(default_factory=list)
    over_limit: list[str] = field(default_factory=list)
    unsound: list[str] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Whether nothing at all is wrong."""
        return not any(
            (self.lost, self.twice, self.paid_though_undone, self.unwritten, self.over_limit, self.unsound)
        )

    def line(self) -> str:
        """The figures in one line."""
        return (
            f"{len(self.lost)} lost, {len(self.twice)} paid twice, {len(self.paid_though_undone)} paid though undone, "
            f"{len(self.unwritten)} sent before they were written down, {len(self.over_limit)} limits passed, "
            f"database, vault and spend log {'damaged' if self.unsound else 'sound'}; "
            f"{self.confirmed} arrived, {self.taken_back} taken back in time, {self.waiting} waiting for a limit"
        )

    def faults(self) -> list[str]:
        """What is wrong, one sentence each."""
        return [
            *(f"lost: {one}" for one in self.lost),
            *(f"paid twice: {one}" for one in self.twice),
            *(f"paid though undone: {one}" for one in self.paid_though_undone),
            *(f"sent before it was written down: {one}" for one in self.unwritten),
            *self.over_limit,
            *self.unsound,
        ]


def work_of(url: str) -> str:
    """The short uuid at the end of an address: the one part that all spellings of it share."""
    return url.rpartition("/")[2]


def unseen(wishes: Iterable[Wish], rows: Sequence[Row]) -> int:
    """How many wanted works the program has made nothing of yet."""
    known = {work_of(row.url) for row in rows}
    return sum(wish.wanted and work_of(wish.url) not in known for wish in wishes)


def judge(
    wishes: Iterable[Wish], rows: Sequence[Row], transfers: Sequence[Mapping[str, Any]], per_day: int
) -> Verdict:
    """By the ledger alone what was paid; by the store what the program says of it."""
    verdict = Verdict()
    paid: defaultdict[str, Counter[str]] = defaultdict(Counter)
    days: Counter[str] = Counter()
    for transfer in transfers:
        days[transfer["day"]] += transfer["milli"]
        paid[work_of(transfer["url"])][transfer["transaction"]] += transfer["milli"]
    by_work = {work_of(row.url): row for row in rows}
    for wish in wishes:
        if wish.ever:
            _judge_one(verdict, wish, by_work.get(work_of(wish.url)), paid.get(work_of(wish.url), Counter()))
    verdict.over_limit += [f"On {day} {milli} of {per_day} thousandths left the account." for day, milli in
                           sorted(days.items()) if milli > per_day]  # fmt: skip
    return verdict


def _judge_one(verdict: Verdict, wish: Wish, row: Row | None, paid: Mapping[str, int]) -> None:
    told = f"{wish.url} ({row.state}: {row.reason or 'no reason'})" if row else f"{wish.url} (no tip)"
    if len(paid) > 1:
        verdict.twice.append(told)
    elif row is None:
        if wish.wanted or paid:
            verdict.lost.append(told)
    elif row.state == "confirmed":
        if list(paid.items()) == [(row.transaction, row.milli)]:
            verdict.confirmed += 1
        else:
            verdict.lost.append(f"{told}, but the ledger shows {dict(paid) or 'nothing'}")
    elif row.state == "cancelled":
        _judge_cancelled(verdict, wish, row, paid, told)
    elif row.state == "waiting" and row.reason in WAITS and not paid:
        verdict.waiting += 1
    else:
        verdict.lost.append(told)


def _judge_cancelled(verdict: Verdict, wish: Wish, row: Row, paid: Mapping[str, int], told: str) -> None:
    if paid:
        verdict.paid_though_undone.append(told)
    elif wish.wanted and row.reason != "undone":
        verdict.lost.append(f"{told}, though the thumb stands")
    else:
        verdict.taken_back += 1


def judge_wallet(folder: Path, passphrase: str) -> list[str]:
    """Opens vault and spend log as the signer does -> what is wrong with them."""
    try:
        vault = Vault.open(folder / "vault.json", passphrase, cost=LEAST_COST)
        log = SpendLog(folder, vault.derive("spend log chain 1"), vault.derive("spend log seal 1"))
        with log.held() as state:
            whole = all(state.is_whole(name) for name in vault.contents.accounts)
        vault.close()
    except WalletError as error:
        return [f"The wallet does not open: {error}"]
    return [] if whole else ["The spend log does not know everything that was spent."]
