"""Start with promises: thumbs are collected and priced without a Hive account, and asked about once there is one.

    no account    a tip's payer is nobody (an empty name): promised, "waits for your account"
    an account    `adopt`: all of them become its own, and ask as one group; what has no receiver stays a promise
"""

from __future__ import annotations

from app.errors import NotConnected
from app.events import Events, TipsChanged
from app.services.clock import Clock
from app.store.accounts import AccountStore
from app.store.noted import NOBODY, NotedTips


class NoteGifts:
    """Says who pays, also where nobody does yet."""

    def __init__(self, accounts: AccountStore, noted: NotedTips, clock: Clock, events: Events) -> None:
        self._accounts = accounts
        self._noted = noted
        self._clock = clock
        self._events = events

    def payer(self, named: str = "") -> str:
        """The named account, or the only one; nobody where there is none. Raises NotConnected where it is not clear."""
        names = [account.name for account in self._accounts.all() if not account.watch]
        if named in names:
            return named
        if named:
            raise NotConnected("This account is not connected here.")
        if len(names) > 1:
            raise NotConnected(f"Say which Hive account is meant: {', '.join(names)}.")
        return names[0] if names else NOBODY

    def adopt(self, account: str) -> int:
        """Let this account pay for what was noted -> how many gifts that were."""
        ids = self._noted.adopt(account, self._clock.now())
        if ids:
            self._events.tell(TipsChanged(tuple(ids)))
        return len(ids)
