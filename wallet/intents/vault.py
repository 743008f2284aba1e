"""The vault and the keys in it. Every request that could give somebody more carries the passphrase itself."""

from __future__ import annotations

from typing import Annotated

import msgspec

from wallet.intents.base import KeyRole, NetworkName, ReplyBase, RequestBase


class CreateVault(RequestBase, frozen=True):
    """Make the vault of this data folder -> Done. Raises BadRequest if one is there."""

    passphrase: str


class Unlock(RequestBase, frozen=True):
    """Open the vault -> Status. Without a passphrase: by the operating system's keyring, if it was remembered there."""

    passphrase: str | None = None


class Lock(RequestBase, frozen=True):
    """Close everything -> Done. `keep_allowance` leaves an open allowance able to sign tips (auto-lock)."""

    keep_allowance: bool = False


class RememberHere(RequestBase, frozen=True):
    """Put (or remove) a second wrap of the data key into the OS keyring -> Done. Raises KeyringUnavailable."""

    passphrase: str
    remember: bool


class AddAccount(RequestBase, frozen=True):
    """Add keys to the vault -> Status. At most one of `wifs`, `master_password`, `seed_phrase`; none of them to watch.

    `authorities` are the account's public keys on chain by role, owner included, as two nodes report them.
    Keys that the account does not list, and owner keys, are refused (KeyRefused).
    """

    name: str
    network: NetworkName
    authorities: dict[str, list[str]]
    passphrase: str
    wifs: list[str] = msgspec.field(default_factory=list)
    master_password: str | None = None
    seed_phrase: str | None = None
    roles: list[KeyRole] = msgspec.field(default_factory=lambda: ["posting", "active", "memo"])


class MakePocketKeys(RequestBase, frozen=True):
    """Random posting, active and memo keys for an account that does not exist yet -> PublicKeys.

    They are in the vault, and in the verified backup at `backup_path`, before the public keys are answered.
    """

    name: str
    network: NetworkName
    passphrase: str
    backup_path: str


class PublicKeys(ReplyBase, frozen=True):
    """Public keys by role."""

    keys: dict[str, str]


class MakeGivenKeys(RequestBase, frozen=True):
    """Random keys of an account that somebody else will make -> GivenKeys. All but the owner key go into the vault.

    Asked again for the same name, those in the vault stay and only the owner key is another one: the one before may
    have been on a sheet that nobody kept.
    """

    name: str
    network: NetworkName
    passphrase: str


class GivenKeys(ReplyBase, frozen=True):
    """`keys` are the public ones by role, owner included. `owner_wif` is told this once and kept nowhere here."""

    keys: dict[str, str]
    owner_wif: str

    def __repr__(self) -> str:
        """Without the private key."""
        return f"GivenKeys({self.keys!r})"


class RemoveAccount(RequestBase, frozen=True):
    """Forget the keys of an account -> Done. Its spend log entries stay."""

    name: str
    passphrase: str


class ChangePassphrase(RequestBase, frozen=True):
    """Wrap the data key anew -> Done."""

    old: str
    new: str


class Backup(RequestBase, frozen=True):
    """Write an encrypted backup that was read back and opened before it is called one -> Done."""

    path: str
    passphrase: str


class Restore(RequestBase, frozen=True):
    """Restore a backup into a folder without a vault -> Status. The spend log must then be rebuilt before it signs."""

    path: str
    passphrase: str


class CheckBackup(RequestBase, frozen=True):
    """Open a backup with its passphrase and change nothing -> BackupFound. Raises WrongPassphrase, VaultDamaged."""

    path: str
    passphrase: str


class BackupFound(ReplyBase, frozen=True):
    """The accounts whose keys a backup holds, in order of name."""

    accounts: list[str]


class LockAfter(RequestBase, frozen=True):
    """Lock by itself after so many seconds without a person, until the process ends -> Done.

    Less holds at once; more holds from the next unlocking or request with a passphrase on.
    """

    seconds: Annotated[int, msgspec.Meta(ge=60, le=86_400)]
