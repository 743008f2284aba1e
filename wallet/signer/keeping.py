"""The vault itself: made, opened, closed, remembered, backed up, restored."""

from __future__ import annotations

from pathlib import Path

from wallet.errors import BadRequest
from wallet.intents import (
    Backup,
    BackupFound,
    ChangePassphrase,
    CheckBackup,
    CreateVault,
    Done,
    Lock,
    LockAfter,
    RememberHere,
    Restore,
    Unlock,
)
from wallet.network import Network
from wallet.signer.key_room import KeyRoom
from wallet.vault import BackupContents, Vault, backup_vault, read_backup, restore


class VaultKeeper:
    """Opens and closes the room, and takes care of the vault's copies."""

    def __init__(self, room: KeyRoom) -> None:
        self._room = room

    def create(self, request: CreateVault) -> Done:
        """The room is open afterwards."""
        around = self._room.around
        vault = Vault.create(around.vault_path, request.passphrase, cost=around.cost)
        self._room.admit(vault, new="created")
        return Done()

    def unlock(self, request: Unlock) -> None:
        """Raises WrongPassphrase, KeyringUnavailable, VaultDamaged."""
        self._room.unlock(request.passphrase)

    def lock(self, request: Lock) -> Done:
        """Everything, or everything but the allowance."""
        if request.keep_allowance:
            self._room.keep_only_allowance()
        else:
            self._room.close()
        return Done()

    def lock_after(self, request: LockAfter) -> Done:
        """Until this process ends."""
        self._room.lock_after(float(request.seconds))
        return Done()

    def remember(self, request: RememberHere) -> Done:
        """Put a second wrap of the data key into the OS keyring, or take it out. Raises KeyringUnavailable."""
        opened = self._room.enter_with(request.passphrase)
        box = self._room.keyring_box()
        if request.remember:
            box.remember(opened.vault().data_key)
        else:
            box.forget()
        return Done()

    def change_passphrase(self, request: ChangePassphrase) -> Done:
        """The data key stays; backups keep the passphrase they were made with."""
        self._room.enter_with(request.old).vault().change_passphrase(request.old, request.new)
        return Done()

    def back_up(self, request: Backup) -> Done:
        """Read back and opened before it is called a backup. A file that is there is not touched."""
        opened = self._room.enter_with(request.passphrase)
        backup_vault(opened.vault(), _full_path(request.path), request.passphrase, cost=opened.around.cost)
        return Done()

    def check_backup(self, request: CheckBackup) -> BackupFound:
        """What a restore would bring. Raises WrongPassphrase, VaultDamaged, BadRequest for another network's."""
        around = self._room.around
        found = read_backup(_full_path(request.path), request.passphrase, cost=around.cost)
        _check_networks(found, around.network)
        return BackupFound(sorted(found.vault.accounts))

    def restore(self, request: Restore) -> None:
        """Into a folder without a vault; the room is open afterwards, and nothing is signed unattended yet."""
        around, path = self._room.around, _full_path(request.path)
        found = read_backup(path, request.passphrase, cost=around.cost)
        _check_networks(found, around.network)
        vault, _files = restore(path, around.vault_path, request.passphrase, cost=around.cost)
        self._room.admit(vault, new="restored")


def _check_networks(found: BackupContents, network: Network) -> None:
    if any(account.network is not network for account in found.vault.accounts.values()):
        raise BadRequest("Real accounts and those of the practice world never share a vault.")


def _full_path(text: str) -> Path:
    path = Path(text)
    if not path.is_absolute() or "\0" in text:
        raise BadRequest("A file is named by its full path.")
    return path
