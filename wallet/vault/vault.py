"""The open vault: the only object that holds the data key, and the only writer of vault.json."""

from __future__ import annotations

import hmac
import secrets
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from wallet.durable_file import read_private, remove_leftovers, write_durably, writer_lock
from wallet.errors import BadRequest, CannotWrite, Locked, VaultDamaged
from wallet.vault.contents import VaultContents, decode_contents, encode_contents, wipe
from wallet.vault.sealed_file import (
    KEY_BYTES,
    LEAST_COST,
    STANDARD_COST,
    Header,
    KdfCost,
    SealedFile,
    from_bytes,
    open_items,
    seal_items,
    to_bytes,
    unwrap_data_key,
    wrap_data_key,
)

MAX_VAULT_BYTES = 1024 * 1024


class Vault:
    """An open vault. `id` (32 hex) names it for the OS keyring and never changes.

    `cost` is what a passphrase chosen from now on costs; a file may be cheaper than LEAST_COST only as far as `cost`
    itself is: tests pass a small one, nothing in a file can.
    """

    def __init__(self, path: Path, file: SealedFile, data_key: bytearray, cost: KdfCost) -> None:
        """Use `create` or one of the `open`s. Takes `data_key` over, and wipes it if the contents do not open."""
        self.path = path
        self.id = file.id
        self._cost = cost
        self._file = file
        self._data_key = data_key
        try:
            self._contents: VaultContents | None = _decrypted(file, data_key)
        except VaultDamaged:
            wipe(data_key)
            raise

    @classmethod
    def create(
        cls, path: Path, passphrase: str, *, contents: VaultContents | None = None, cost: KdfCost = STANDARD_COST
    ) -> Vault:
        """Make a vault, with its folder if need be. Raises BadRequest if one is there or the passphrase is short."""
        refuse_existing(path)
        data_key = bytearray(secrets.token_bytes(KEY_BYTES))
        file_id = secrets.token_hex(16)
        kdf, wrap = wrap_data_key(data_key, passphrase, cost, kind="vault", file_id=file_id)
        file = _seal(Header("vault", file_id, 1, kdf, wrap), data_key, contents or VaultContents())
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWrite("The folder of the vault cannot be made.") from error
        with writer_lock(lock_path(path)):
            refuse_existing(path)
            write_durably(path, to_bytes(file), replace=False)
        return cls(path, file, data_key, cost)

    @classmethod
    def open(cls, path: Path, passphrase: str, *, cost: KdfCost = STANDARD_COST) -> Vault:
        """Takes about half a second of one core and 256 MiB. Raises WrongPassphrase or VaultDamaged."""
        file = read_vault(path, cost)
        return cls(path, file, unwrap_data_key(file, passphrase), cost)

    @classmethod
    def open_with_data_key(cls, path: Path, data_key: bytes, *, cost: KdfCost = STANDARD_COST) -> Vault:
        """Open without a passphrase (keyring_box). Raises VaultDamaged, for the key of another vault too."""
        if len(data_key) != KEY_BYTES:
            raise VaultDamaged("This is not the key of a vault.")
        return cls(path, read_vault(path, cost), bytearray(data_key), cost)

    @property
    def contents(self) -> VaultContents:
        """What was last read or saved. Raises Locked after `close`."""
        if self._contents is None:
            raise Locked("The vault is closed.")
        return self._contents

    @property
    def data_key(self) -> bytes:
        """A copy of the 32 bytes that open everything, for keyring_box only. Raises Locked after `close`."""
        return bytes(self._key())

    @property
    def generation(self) -> int:
        """Grows by one with every change on disk."""
        return self._file.generation

    def derive(self, purpose: str) -> bytes:
        """A 32-byte key of its own for `purpose`, the same for the life of the vault. Raises Locked after `close`."""
        return _subkey(self._key(), f"for {purpose}")

    def save(self, contents: VaultContents) -> None:
        """Replace the contents, on disk before this returns; the copy before is vault.json.bak.

        Raises CannotWrite if the disk refuses, or if another process saved since this object read
        (`reload_if_changed`, then again), BadRequest for contents that the vault could not read back.
        """
        key = self._key()
        header = msgspec.structs.replace(self._file.header, generation=self.generation + 1)
        file = _seal(header, key, contents)
        with writer_lock(lock_path(self.path)):
            self._write(file)
        self._contents = _decrypted(file, self._key())

    def reload_if_changed(self) -> bool:
        """Read again what another process saved; True if it did. Raises VaultDamaged for an older or another vault."""
        self._key()
        file = read_vault(self.path, self._cost)
        if file == self._file:
            return False
        if file.id != self.id or file.generation <= self.generation:
            raise VaultDamaged("Another or an older vault was put in the place of the open one.")
        self._contents = _decrypted(file, self._key())
        self._file = file
        return True

    def check_passphrase(self, passphrase: str) -> None:
        """Raises WrongPassphrase unless it is the passphrase on disk now. As slow as `open`."""
        self.reload_if_changed()
        data_key = unwrap_data_key(self._file, passphrase)
        same = hmac.compare_digest(data_key, self._key())
        wipe(data_key)
        if not same:
            raise VaultDamaged("The vault was changed by something other than this program.")

    def change_passphrase(self, old: str, new: str) -> None:
        """Wrap the data key anew; the copy of before goes too, so that `old` opens nothing here any more.

        Raises WrongPassphrase, BadRequest (fewer than 8 characters), CannotWrite. Backups keep their own passphrase.
        """
        self.check_passphrase(old)
        kdf, wrap = wrap_data_key(self._key(), new, self._cost, kind="vault", file_id=self.id)
        file = _seal(Header("vault", self.id, self.generation + 1, kdf, wrap), self._key(), self.contents)
        with writer_lock(lock_path(self.path)):
            self._write(file)
            write_durably(copy_path(self.path), to_bytes(file))

    def close(self) -> None:
        """Forget everything, as far as Python lets one."""
        wipe(self._data_key)
        self._data_key = bytearray()
        self._contents = None

    def _key(self) -> bytearray:
        if not self._data_key:
            raise Locked("The vault is closed.")
        return self._data_key

    def _write(self, file: SealedFile) -> None:
        if read_vault(self.path, self._cost) != self._file:
            raise CannotWrite("Another program changed the vault meanwhile; it is read again before the next try.")
        remove_leftovers(self.path)
        remove_leftovers(copy_path(self.path))
        write_durably(copy_path(self.path), to_bytes(self._file))
        write_durably(self.path, to_bytes(file))
        self._file = file


def vault_id(path: Path, *, cost: KdfCost = STANDARD_COST) -> str:
    """The id of a vault that need not be open: what keyring_box asks for. Raises VaultDamaged."""
    return read_vault(path, cost).id


def read_vault(path: Path, cost: KdfCost = STANDARD_COST) -> SealedFile:
    """The vault file, still sealed. Raises VaultDamaged."""
    try:
        content = read_private(path, limit=MAX_VAULT_BYTES, what="The vault")
    except FileNotFoundError:
        copy = copy_path(path)
        if copy.exists():
            raise VaultDamaged(f"The vault is missing; the copy before its last change is {copy.name}.") from None
        raise VaultDamaged("There is no vault here.") from None
    return from_bytes(content, "vault", LEAST_COST.at_most(cost))


def refuse_existing(path: Path) -> None:
    """Raises BadRequest if a vault, or what is left of one, is at `path`."""
    for taken in (path, copy_path(path)):
        if taken.exists() or taken.is_symlink():
            raise BadRequest(f"There is a vault here already ({taken.name}); nothing was changed.")


def copy_path(path: Path) -> Path:
    """vault.json.bak: the vault before its last change."""
    return path.with_name(f"{path.name}.bak")


def lock_path(path: Path) -> Path:
    """vault.lock: held while writing."""
    return path.with_suffix(".lock")


def _seal(header: Header, data_key: bytearray, contents: VaultContents) -> SealedFile:
    plain = encode_contents(contents)
    try:
        file = seal_items(header, contents_key(data_key), plain)
    finally:
        wipe(plain)
    if len(to_bytes(file)) > MAX_VAULT_BYTES:
        raise BadRequest("These contents do not fit into the vault.")
    return file


def _decrypted(file: SealedFile, data_key: bytearray) -> VaultContents:
    plain = open_items(file, contents_key(data_key))
    try:
        return decode_contents(plain)
    finally:
        wipe(plain)


def contents_key(data_key: bytes | bytearray) -> bytes:
    """The key that the contents are encrypted with."""
    return _subkey(data_key, "contents")


def _subkey(data_key: bytes | bytearray, purpose: str) -> bytes:
    info = f"capillary/1 vault\n{purpose}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(bytes(data_key))
