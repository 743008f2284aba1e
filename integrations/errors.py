"""Everything that can go wrong between us and another computer, divided by what the caller can do.

    IntegrationError
    ├── Unreachable           try again later: no connection, time-out, 5xx, no second opinion
    │   ├── NeverArrived      ... and the request was not handled: no connection came about, or a gateway refused it
    │   ├── RateLimited       ... after `retry_after` seconds
    │   └── NoSecondOpinion   fewer than two operators answer alike; nothing may be signed on it
    ├── BadAnswer             the other side does not speak the protocol: too large, wrong type, not JSON
    │   └── TooLarge          ... more bytes than asked for; a smaller question may help
    ├── Rejected              the other side understood and says no; `code` is its own word for why
    │   ├── LoginRequired     the session ended: ask the user for a new login
    │   └── NotThere          404 or 410, or private
    └── RefusedAddress        we do not go there: private address, http, redirect to elsewhere, credentials in the URL

Messages are our own sentences; text of the other side is never part of them.
"""

from __future__ import annotations


class IntegrationError(Exception):
    """Base of all. The message is one sentence for people; it never holds a secret or text from outside."""


class Unreachable(IntegrationError):
    """Try again later."""


class NeverArrived(Unreachable):
    """The request was provably not handled: the same one may be sent elsewhere without doubt."""


class RateLimited(Unreachable):
    """The other side asked us to wait `retry_after` seconds."""

    def __init__(self, message: str, retry_after: float) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class NoSecondOpinion(Unreachable):
    """Fewer than two operators answered alike."""


class BadAnswer(IntegrationError):
    """The other side does not speak the protocol."""


class TooLarge(BadAnswer):
    """More bytes than we take."""


class Rejected(IntegrationError):
    """The other side understood and says no. `code` is a word that the program may branch on, never shown."""

    def __init__(self, message: str, code: str = "") -> None:
        super().__init__(message)
        self.code = code


class LoginRequired(Rejected):
    """The session ended."""


class NotThere(Rejected):
    """404, 410, or private."""


class RefusedAddress(IntegrationError):
    """We do not connect to this address."""
