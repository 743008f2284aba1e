"""What the shells show of earnings: lists, sums, values, promises, goals; and the file for taxes."""

from __future__ import annotations

import asyncio
import csv
import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.earnings.earning import Earning, EarningQuery, with_promises
from app.domain.earnings.goals import LONGEST_TITLE, Goal, Progress, progress
from app.domain.earnings.groups import By, Group, gathered
from app.domain.earnings.rates import RateBook
from app.domain.earnings.tax_rows import COLUMNS, tax_rows
from app.domain.journal import State
from app.domain.spreadsheet import safe_cell
from app.errors import BadSetting
from app.services.clock import Clock
from app.services.earnings.rates import KeepRates
from app.services.journal.readings import CHAIN, JournalReadings
from app.services.read_journal import ReadJournal
from app.store.accounts import AccountStore
from app.store.earnings import EarningStore
from app.store.goals import GoalStore
from app.store.link_checks import LinkCheckStore
from app.store.thanks import GiftId, ThanksStore
from wallet.money import Amount


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise of somebody for a channel of an account here; no money moved, and it is never added to any."""

    supporter: str
    account: str
    channel: str
    work: str
    amount: Amount
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class GroupView:
    """`value` is in thousandths of the chosen currency, None if none was chosen; `unvalued` gifts have no rate."""

    group: Group
    value: int | None
    unvalued: int


@dataclass(frozen=True, slots=True)
class EarningView:
    """`answered`: a thank-you has landed or is on its way. `value` is thousandths of the chosen currency."""

    earning: Earning
    value: int | None
    answered: bool


class EarningsBook:
    """Reads the store and the journal; asks nobody."""

    def __init__(
        self,
        store: EarningStore,
        rates: KeepRates,
        goals: GoalStore,
        thanks: ThanksStore,
        journal: JournalReadings,
        accounts: AccountStore,
        checks: LinkCheckStore,
        clock: Clock,
    ) -> None:
        self._store = store
        self._rates = rates
        self._goals = goals
        self._thanks = thanks
        self._journal = journal
        self._accounts = accounts
        self._checks = checks
        self._clock = clock
        self._chain: ReadJournal | None = None

    async def earnings(self, query: EarningQuery) -> list[Earning]:
        """Newest first; tips that keep a promise are told as such."""
        states = await self._states()
        promised = frozenset(
            (name, key) for state in states for name, one in state.accounts.items() for key in one.pledges
        )
        return with_promises(await asyncio.to_thread(self._store.list, query), promised)

    async def rows(self, query: EarningQuery, currency: str = "") -> list[EarningView]:
        """Each with its value of the day."""
        earnings = await self.earnings(query)
        return await asyncio.to_thread(self._views, earnings, currency)

    async def groups(self, query: EarningQuery, by: By, currency: str = "") -> list[GroupView]:
        """Sums by asset, and what the parts were worth on their days."""
        earnings = await self.earnings(query)

        def work() -> list[GroupView]:
            book = self._rates.book()
            return [_valued(group, parts, book, currency) for group, parts in gathered(earnings, by)]

        return await asyncio.to_thread(work)

    async def promised(self) -> list[Promised]:
        """Promises that stand, as far as the journal was read here; the newest first."""
        own = {account.name for account in self._accounts.all()}
        channels = {check.channel: check.account for check in self._checks.all() if check.account in own}
        now = self._clock.now()
        found: dict[tuple[str, str], Promised] = {}
        for state in await self._states():
            for name, account in state.accounts.items():
                for key, pledge in account.pledges.items():
                    if pledge.to in channels and pledge.stands(now):
                        parts = (name, channels[pledge.to], pledge.to, pledge.work, pledge.amount)
                        found[name, key] = Promised(*parts, pledge.since, pledge.until)
        return sorted(found.values(), key=lambda one: one.since, reverse=True)

    def waiting_letters(self) -> int:
        """How many encrypted memos wait for the wallet to be opened."""
        return sum(self._store.waiting(account.name) for account in self._accounts.all() if not account.watch)

    def currencies(self) -> list[str]:
        """What values can be shown in."""
        return self._rates.book().currencies()

    def add_goal(self, title: str, amount: Amount, account: str = "", since: datetime | None = None) -> Goal:
        """Raises BadSetting for a title that is empty or too long, and for nothing to save for."""
        title = " ".join(title.split())
        if not title or len(title) > LONGEST_TITLE:
            raise BadSetting(f"A goal has a name of at most {LONGEST_TITLE} letters.")
        if not amount:
            raise BadSetting("A goal is more than nothing.")
        return self._goals.add(account, title, amount, since or self._clock.now())

    def remove_goal(self, number: int) -> None:
        """Raises BadSetting if there is none of this number."""
        if not self._goals.remove(number):
            raise BadSetting("There is no goal of this number.")

    async def progress(self) -> Sequence[Progress]:
        """How far every goal is."""
        goals = self._goals.all()
        earnings = await self.earnings(EarningQuery(since=min(goal.since for goal in goals))) if goals else []
        return [progress(goal, earnings) for goal in goals]

    async def export(self, path: Path, query: EarningQuery, currency: str = "") -> int:
        """Write the file whole or not at all, and answer how many rows. Raises BadSetting."""
        earnings = await self.earnings(query)
        return await asyncio.to_thread(self._export, path, earnings, currency)

    def _views(self, earnings: Sequence[Earning], currency: str) -> list[EarningView]:
        book, answered = self._rates.book(), self._thanks.answered()
        values = (book.value(one, currency) if currency else None for one in earnings)
        return [
            EarningView(one, value.milli if value else None, GiftId.of(one.id) in answered)
            for one, value in zip(earnings, values, strict=True)
        ]

    def _export(self, path: Path, earnings: Sequence[Earning], currency: str) -> int:
        rows = list(tax_rows(reversed(earnings), self._rates.book(), currency))
        _write(path, rows)
        return len(rows)

    async def _states(self) -> Sequence[State]:
        """What the journal says, as far as it was read here: of these accounts, and of the whole chain if that was."""
        readers = [self._journal.own]
        if any(one.reading == CHAIN for one in self._journal.standings()):
            # It keeps its state: a replay of the whole chain takes a while.
            self._chain = self._chain or self._journal.reader(CHAIN)
            readers.append(self._chain)
        return [(await reader.replay()).state for reader in readers]


def _valued(group: Group, parts: Iterable[Earning], book: RateBook, currency: str) -> GroupView:
    if not currency:
        return GroupView(group, None, 0)
    values = [book.value(one, currency) for one in parts]
    known = [value.milli for value in values if value is not None]
    return GroupView(group, sum(known), len(values) - len(known))


def _write(path: Path, rows: Sequence[dict[str, str | int]]) -> None:
    if path.suffix not in (".csv", ".json"):
        raise BadSetting("The file must end in .csv or .json.")
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
                if path.suffix == ".json":
                    json.dump(rows, stream, ensure_ascii=False, indent=1)
                else:
                    writer = csv.DictWriter(stream, COLUMNS)
                    writer.writeheader()
                    writer.writerows({key: safe_cell(value) for key, value in row.items()} for row in rows)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError:
        raise BadSetting("The file cannot be written there; choose another folder.") from None

