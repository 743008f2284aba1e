"""WalletErrors across the pipe: by class name, with our own sentence, raised again on the other side."""

from __future__ import annotations

from wallet import errors
from wallet.errors import LimitReached, NeedsConsent, WalletError
from wallet.intents import Refusal

_CLASSES: dict[str, type[WalletError]] = {
    name: value for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, WalletError)
}


def refusal_of(error: WalletError) -> Refusal:
    """What is sent for a raised error."""
    match error:
        case LimitReached(limit=detail) | NeedsConsent(reason=detail):
            return Refusal(type(error).__name__, str(error), detail)
    return Refusal(type(error).__name__, str(error))


def error_of(refusal: Refusal) -> WalletError:
    """What the client raises; a name that it does not know becomes a plain WalletError."""
    kind = _CLASSES.get(refusal.error, WalletError)
    if kind is LimitReached:
        return LimitReached(refusal.message, refusal.detail)
    if kind is NeedsConsent:
        return NeedsConsent(refusal.message, refusal.detail)
    return kind(refusal.message)
