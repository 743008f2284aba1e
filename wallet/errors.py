"""Everything that can go wrong in the wallet, divided by what the caller can do.

    WalletError
    ├── AskTheUser                 the same request may succeed after a person did something
    │   ├── Locked                 the keys are closed: ask for the passphrase
    │   ├── WrongPassphrase        it did not open the vault
    │   ├── LimitReached           over a limit of the user's own: wait for the day, or ask
    │   ├── NeedsConsent           unattended signing is not allowed for this tip: ask
    │   └── ClockWrong             this computer's clock differs from the chain's by more than 5 minutes
    ├── TryLater                   nothing to ask, only to wait
    │   ├── StillValid             another transaction for this payment may still land
    │   ├── SignerGone             the signer's process ended: start it again, it is locked then
    │   └── CannotWrite            the disk is full, the folder read-only, or another program holds the file
    └── GiveUp                     the request can never succeed as it is
        ├── BadRequest             malformed, or not of a kind that the signer takes
        ├── AlreadyPaid            the account's own transfers show this payment
        ├── MoneyError             not an amount, or amounts of two assets mixed
        ├── MemoError              not a memo of the grammar, or it cannot be decrypted
        ├── KeyRefused             not a key, an owner key, or a key that the account does not list
        ├── VaultDamaged           the file is not a vault, or was changed by somebody
        ├── SpendLogDamaged        entries are missing or were changed: rebuild it from own transfers
        ├── KeyringUnavailable     no safe keyring of the operating system runs here
        └── SignatureMismatch      what was signed is not what was asked; nothing leaves the signer
"""

from __future__ import annotations


class WalletError(Exception):
    """Base of all. The message is one sentence for people, with a full stop; it never holds a secret."""


class AskTheUser(WalletError):
    """A person can make the same request succeed."""


class Locked(AskTheUser):
    """The keys are closed."""


class WrongPassphrase(AskTheUser):
    """The passphrase does not open the vault."""


class LimitReached(AskTheUser):
    """Over a limit that the user set. `limit` is one of per_tip, per_creator_day, per_day, per_month, per_minute."""

    def __init__(self, message: str, limit: str) -> None:
        super().__init__(message)
        self.limit = limit


class NeedsConsent(AskTheUser):
    """Not allowed unattended. `reason` is one of allowance_closed, payee_not_confirmed, payee_changed, damaged_log."""

    def __init__(self, message: str, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


class ClockWrong(AskTheUser):
    """The computer's clock and the chain's differ by more than 5 minutes."""


class TryLater(WalletError):
    """The same request may succeed later without anybody doing anything."""


class StillValid(TryLater):
    """Another transaction for the same payment may still land; refused until its expiry + 10 minutes."""


class CannotWrite(TryLater):
    """Nothing was saved: the disk is full, the folder read-only, or another program holds the file."""


class SignerGone(TryLater):
    """The signer's process ended or stopped answering; a new one is locked until it gets the passphrase."""


class GiveUp(WalletError):
    """The request can never succeed as it is."""


class BadRequest(GiveUp):
    """Malformed, or not of a kind that the signer takes."""


class AlreadyPaid(GiveUp):
    """The account's own transfers, told by CountTransfers, show this payment."""


class MoneyError(GiveUp):
    """Not an amount, or two assets mixed."""


class MemoError(GiveUp):
    """Not a memo of the grammar, or it cannot be decrypted."""


class KeyRefused(GiveUp):
    """Not a key, an owner key, or a key that the account does not list."""


class VaultDamaged(GiveUp):
    """The file is not a vault, or somebody changed it."""


class SpendLogDamaged(GiveUp):
    """Entries are missing or were changed."""


class KeyringUnavailable(GiveUp):
    """No safe keyring of the operating system runs here."""


class SignatureMismatch(GiveUp):
    """What was signed is not what was asked."""
