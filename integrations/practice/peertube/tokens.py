"""OAuth as PeerTube does it: a refresh gives a new pair and revokes the old one in the same moment.

The second factor is a time-based code (RFC 6238) by the real clock: a person's authenticator app runs on that one.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

ACCESS_SECONDS = 86_399
REFRESH_SECONDS = 1_209_599


@dataclass(frozen=True, slots=True)
class Grant:
    """A pair in force, and whose it is."""

    user: str
    access: str
    refresh: str
    access_until: datetime
    refresh_until: datetime


class Tokens:
    """All pairs of one host. `client` is the program key that everybody gets."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._by_access: dict[str, Grant] = {}
        self._by_refresh: dict[str, Grant] = {}
        self.client_id = secrets.token_hex(16)
        self.client_secret = secrets.token_hex(16)

    def issue(self, user: str) -> Grant:
        """A new pair, beside those that the user may already have."""
        now = self._now()
        grant = Grant(
            user,
            secrets.token_hex(20),
            secrets.token_hex(20),
            now + timedelta(seconds=ACCESS_SECONDS),
            now + timedelta(seconds=REFRESH_SECONDS),
        )
        self._by_access[grant.access] = grant
        self._by_refresh[grant.refresh] = grant
        return grant

    def refresh(self, token: str) -> Grant | None:
        """The new pair, None if the token is unknown, revoked or too old."""
        old = self._by_refresh.get(token)
        if old is None or self._now() >= old.refresh_until:
            return None
        self.revoke(old.access)
        return self.issue(old.user)

    def user_of(self, access: str) -> str | None:
        """Whose access token this is, None if it is unknown, revoked or too old."""
        grant = self._by_access.get(access)
        return grant.user if grant and self._now() < grant.access_until else None

    def revoke(self, access: str) -> None:
        """Void a pair; both tokens."""
        grant = self._by_access.pop(access, None)
        if grant is not None:
            self._by_refresh.pop(grant.refresh, None)

    def revoke_all(self) -> None:
        """What an upgrade of the server did once to everybody (facts/peertube.md, section 8)."""
        self._by_access.clear()
        self._by_refresh.clear()


def one_time_code(secret: str, at: float | None = None) -> str:
    """Six digits for a base32 secret, new every 30 seconds; `at` is Unix time, now by default."""
    counter = struct.pack(">Q", int(time.time() if at is None else at) // 30)
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    place = digest[-1] & 15
    number = int.from_bytes(digest[place : place + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


def is_right_code(secret: str, code: str) -> bool:
    """The code of now, or of one step before or after."""
    now = time.time()
    return any(hmac.compare_digest(one_time_code(secret, now + step).encode(), code.encode()) for step in (-30, 0, 30))
