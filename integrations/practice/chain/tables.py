"""The state of the toy chain, and drafts of it: a transaction changes copies, and all or none of them are kept."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar

from integrations.practice.chain.accounts import Account
from integrations.practice.chain.assets import Quantity
from integrations.practice.chain.refusals import Refused

Key = TypeVar("Key")
Row = TypeVar("Row")


@dataclass(slots=True)
class Comment:
    """A post or reply. `votes` maps a voter to (weight, time)."""

    identifier: int
    author: str
    permlink: str
    parent_author: str
    parent_permlink: str
    title: str
    body: str
    json_metadata: str
    created: datetime
    updated: datetime
    depth: int = 0
    votes: tuple[tuple[str, int, datetime], ...] = ()
    beneficiaries: tuple[tuple[str, int], ...] = ()
    max_accepted_payout: str = "1000000.000 HBD"
    percent_hbd: int = 10000
    allow_votes: bool = True
    allow_curation_rewards: bool = True
    paid_out: bool = False


@dataclass(slots=True)
class RecurrentTransfer:
    """An open recurrent transfer; `trigger` is when it next runs."""

    identifier: int
    sender: str
    receiver: str
    pair_id: int
    amount: Quantity
    memo: str
    recurrence_hours: int
    remaining: int
    trigger: datetime
    failures: int = 0


class Table(Generic[Key, Row]):
    """Rows by key. `read` for looking only, `edit` before changing: a draft then works on its own copy."""

    def __init__(self, base: Table[Key, Row] | None = None) -> None:
        self._base = base
        self._rows: dict[Key, Row | None] = {}

    def read(self, key: Key) -> Row | None:
        """The row, not to be changed, or None."""
        if key in self._rows:
            return self._rows[key]
        return self._base.read(key) if self._base is not None else None

    def edit(self, key: Key) -> Row | None:
        """The row, to be changed, or None."""
        if key in self._rows or self._base is None:
            return self._rows.get(key)
        row = self._base.read(key)
        if row is not None:
            self._rows[key] = copy.copy(row)
        return self._rows.get(key)

    def put(self, key: Key, row: Row) -> None:
        """Add or replace."""
        self._rows[key] = row

    def remove(self, key: Key) -> None:
        """Forget the row."""
        if self._base is None:
            self._rows.pop(key, None)
        else:
            self._rows[key] = None

    def rows(self) -> Iterator[Row]:
        """Every row of a table that is not a draft."""
        return (row for row in list(self._rows.values()) if row is not None)

    def __len__(self) -> int:
        return len(self._rows)

    def draft(self) -> Table[Key, Row]:
        """A table over this one; nothing is changed here until `keep`."""
        return Table(self)

    def keep(self) -> None:
        """Write a draft into the table below."""
        if self._base is None:
            return
        for key, row in self._rows.items():
            if row is None:
                self._base.remove(key)
            else:
                self._base.put(key, row)


RecurrentKey = tuple[str, str, int]


@dataclass(slots=True)
class Emitted:
    """A virtual operation that an evaluation caused."""

    name: str
    value: dict[str, object]


@dataclass(slots=True)
class State:
    """Everything that operations read and change. `now` is the head block's time, as hived's evaluators see it."""

    now: datetime
    accounts: Table[str, Account] = field(default_factory=Table)
    comments: Table[tuple[str, str], Comment] = field(default_factory=Table)
    recurrent: Table[RecurrentKey, RecurrentTransfer] = field(default_factory=Table)
    delegations: Table[tuple[str, str], int] = field(default_factory=Table)
    emitted: list[Emitted] = field(default_factory=list)
    next_identifier: int = 1

    def draft(self, now: datetime) -> State:
        """A state over this one, for one transaction."""
        return State(
            now,
            self.accounts.draft(),
            self.comments.draft(),
            self.recurrent.draft(),
            self.delegations.draft(),
            [],
            self.next_identifier,
        )

    def keep(self, draft: State) -> None:
        """Take over what a draft of this state changed."""
        for table in (draft.accounts, draft.comments, draft.recurrent, draft.delegations):
            table.keep()
        self.next_identifier = draft.next_identifier

    def account(self, name: str) -> Account:
        """For changing. Raises Refused if there is none."""
        row = self.accounts.edit(name)
        if row is None:
            raise Refused(f"Account {name} does not exist", "account != nullptr", {"name": name})
        return row

    def new_identifier(self) -> int:
        """Numbers for new rows, ascending."""
        self.next_identifier += 1
        return self.next_identifier
