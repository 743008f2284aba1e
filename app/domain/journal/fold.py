"""The fold: a state, and the entries of the blocks after it, give the state at a later block. Pure, in chain order.

    fold(fold(state, entries, 50), entries, 90) == fold(state, entries, 90)

Entries of blocks that the state already holds, of blocks after `until`, or of nobody in its scope are passed over; so
overlapping ranges, and sources that know more, do no harm.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.journal.draft import AccountDraft, DayDrafts
from app.domain.journal.entry import JournalEntry
from app.domain.journal.events import (
    CommonsSaid,
    Event,
    Ignored,
    Labelled,
    LinkChanged,
    PatronPaid,
    PayerNamed,
    Pledged,
    QuietTipSent,
    RaisePaid,
    RecurringFailed,
    RecurringSet,
    ServiceRun,
    TipSent,
    Withdrawn,
)
from app.domain.journal.rows import row_of
from app.domain.journal.state import AccountState, State


def fold(state: State, entries: Iterable[JournalEntry], until: int) -> State:
    """The state at block `until`; entries may come in any order, and twice."""
    if until < state.block:
        raise ValueError("a state is never folded backwards")
    due = {entry.place: entry for entry in entries if state.block < entry.place.block <= until}
    drafts = _Drafts(state)
    for place in sorted(due):
        drafts.apply(due[place])
    return drafts.state_at(until)


class _Drafts:
    """The parts of a state that change while it is folded; what is not touched is shared with the old one."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._accounts: dict[str, AccountDraft] = {}
        self._days = DayDrafts(state.days)
        self._malformed = dict(state.malformed)
        self._commons = dict(state.commons)
        self._quiet = dict(state.quiet)

    def state_at(self, block: int) -> State:
        """Everything that was applied, as a state."""
        accounts = dict(self._state.accounts)
        accounts.update((name, draft.frozen()) for name, draft in self._accounts.items())
        return State(
            self._state.scope, block, accounts, self._days.frozen(), self._malformed, self._commons, self._quiet
        )

    def apply(self, entry: JournalEntry) -> None:
        """One entry, in the order of the chain."""
        if not any(self._state.concerns(name) for name in entry.accounts):
            return
        match entry.what:
            case Ignored(reason):
                self._malformed[reason.value] = self._malformed.get(reason.value, 0) + 1
            case CommonsSaid(operation=name):
                self._commons[name] = self._commons.get(name, 0) + 1
            case QuietTipSent(sender, receiver):
                self._quiet[sender, receiver] = self._quiet.get((sender, receiver), 0) + 1
            case event:
                self._add(entry, event)
                self._say(entry, event)

    def _add(self, entry: JournalEntry, event: Event) -> None:
        row = row_of(event)
        if row is not None and isinstance(event, TipSent | PatronPaid | RaisePaid):
            self._days.add(entry.time, row, event.amount.milli)

    def _say(self, entry: JournalEntry, event: Event) -> None:
        """What the account that signed it says by it."""
        match event:
            case (
                TipSent(sender=name)
                | PatronPaid(sender=name)
                | RecurringSet(sender=name)
                | RecurringFailed(sender=name)
            ):
                pass
            case (
                LinkChanged(name)
                | PayerNamed(name)
                | Pledged(name)
                | Withdrawn(name)
                | Labelled(name)
                | ServiceRun(name)
            ):
                pass
            case _:
                return
        if self._state.concerns(name) and self._changes(name, event):
            self._draft(name).say(entry.time, event)

    def _changes(self, name: str, event: Event) -> bool:
        """Most tips keep no promise, and most recurrent transfers are none of ours: they need no draft."""
        match event:
            case TipSent(key=key):
                said = self._said(name)
                return said is not None and key in said.pledges
            case RecurringSet(receiver=receiver, pair_id=pair_id, channel=""):
                said = self._said(name)
                return said is not None and (receiver, pair_id) in said.recurring
        return True

    def _said(self, name: str) -> AccountDraft | AccountState | None:
        return self._accounts.get(name) or self._state.accounts.get(name)

    def _draft(self, name: str) -> AccountDraft:
        draft = self._accounts.get(name)
        if draft is None:
            draft = self._accounts[name] = AccountDraft(self._state.account(name))
        return draft
