"""A log-in at a PeerTube server, kept alive by a pair of tokens that changes at every refresh.

A refresh revokes the old pair at once (facts/peertube.md, section 1). So the new pair is stored durably before it is
used, and never are two refreshes under way: the second would present a revoked token and end the session.

    log in ─> pair ──refresh──> new pair ─> store ─> use
                        └─ invalid_grant ─> the session ended: LoginRequired, once and for all

A crash between the answer and the store ends the session too. That loses no like: the next log-in reads them all.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, Self

from integrations.errors import LoginRequired

LOGIN_NOTICE = (
    "PeerTube gives programs no smaller right than your own: with the session, this program could do everything that "
    "you can. It only reads your likes and your name. The password is sent to this server alone and is not kept; the "
    "session is. You end it by logging out here, or by changing your password there."
)
"""Shown before a password is asked for."""

_EARLY = timedelta(seconds=60)
"""Refreshed this long before the access token runs out: a request under way must not meet its end."""


@dataclass(frozen=True, slots=True)
class TokenPair:
    """`access_until` and `refresh_until` are by our own clock. Tokens are secrets: they are left out of `repr`."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    access_until: datetime
    refresh_until: datetime


class SessionStore(Protocol):
    """Where pairs live between starts. Every method returns only when the disk has it."""

    def load(self, instance: str, username: str) -> TokenPair | None:
        """The pair stored last, None if there is none or the session ended."""

    def save(self, instance: str, username: str, pair: TokenPair) -> None:
        """Replaces the old pair."""

    def forget(self, instance: str, username: str) -> None:
        """The session ended; nothing of it is kept."""


class Session:
    """One user at one instance. `instance` is `https://host[:port]`, `username` without `@host`."""

    def __init__(self, instance: str, username: str, pair: TokenPair, store: SessionStore) -> None:
        self.instance = instance
        self.username = username
        self._pair: TokenPair | None = pair
        self._store = store
        self._refreshing = asyncio.Lock()

    @classmethod
    def resume(cls, instance: str, username: str, store: SessionStore) -> Self:
        """The stored session. Raises LoginRequired if there is none."""
        pair = store.load(instance, username)
        if pair is None:
            raise _ended()
        return cls(instance, username, pair, store)

    @classmethod
    def begin(cls, instance: str, username: str, pair: TokenPair, store: SessionStore) -> Self:
        """A new session, stored before anybody can use it."""
        store.save(instance, username, pair)
        return cls(instance, username, pair, store)

    @property
    def pair(self) -> TokenPair:
        """The pair in force. Raises LoginRequired after the session ended."""
        if self._pair is None:
            raise _ended()
        return self._pair

    @property
    def ended(self) -> bool:
        """Whether only a new log-in helps."""
        return self._pair is None

    def is_due(self, now: datetime) -> bool:
        """Whether the access token is about to run out."""
        return now >= self.pair.access_until - _EARLY

    async def renew(self, stale: TokenPair, refresh: Callable[[TokenPair], Awaitable[TokenPair]]) -> None:
        """Exchange `stale` for a new pair, unless somebody did so meanwhile. Raises LoginRequired.

        Shielded: a cancelled caller must not throw away the only copy of a pair that the server already gave.
        """
        exchange = asyncio.ensure_future(self._renew(stale, refresh))
        # Otherwise a failure that a cancelled caller no longer hears would be reported as forgotten.
        exchange.add_done_callback(lambda done: done.cancelled() or done.exception())
        await asyncio.shield(exchange)

    async def _renew(self, stale: TokenPair, refresh: Callable[[TokenPair], Awaitable[TokenPair]]) -> None:
        async with self._refreshing:
            if self.pair.access != stale.access or self._took_over(stale):
                return
            try:
                fresh = await refresh(stale)
            except LoginRequired:
                if self._took_over(stale):
                    return
                self.end()
                raise
            self._store.save(self.instance, self.username, fresh)
            self._pair = fresh

    def _took_over(self, stale: TokenPair) -> bool:
        """Another program of the same data folder may have exchanged `stale` already; its pair is as good."""
        stored = self._store.load(self.instance, self.username)
        if stored is None or stored.access == stale.access:
            return False
        self._pair = stored
        return True

    def end(self) -> None:
        """Forget the pair, here and in the store."""
        self._pair = None
        self._store.forget(self.instance, self.username)


def _ended() -> LoginRequired:
    return LoginRequired("The session at this PeerTube server ended; please log in again.", "session_ended")
