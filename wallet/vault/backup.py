"""One encrypted file to carry elsewhere: keys and limits, under a salt and a data key of its own.

    written beside its name -> read back from disk -> opened with the passphrase -> compared -> given its name

It is called a backup only after that. A restored vault is a new one (new id, new data key): what was sealed for the old
one (spend log, OS keyring) does not fit it, and every account must count its own transfers before it signs unattended.
"""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Annotated

import msgspec

from wallet.durable_file import new_file, put_in_place, read_carried
from wallet.errors import BadRequest, VaultDamaged
from wallet.vault.contents import VaultContents, decode_contents, encode_contents, wipe
from wallet.vault.sealed_file import (
    KEY_BYTES,
    LEAST_COST,
    STANDARD_COST,
    Header,
    KdfCost,
    from_bytes,
    open_items,
    seal_items,
    to_bytes,
    unwrap_data_key,
    wrap_data_key,
)
from wallet.vault.vault import Vault, refuse_existing

MAX_BACKUP_BYTES = 16 * 1024 * 1024
MAX_EXTRA_FILES = 16


class BackupContents(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a backup carries. `files` are small extras by name (a snapshot of the settings)."""

    vault: VaultContents
    files: dict[str, bytes] = {}


class _Payload(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    vault: msgspec.Raw
    files: Annotated[dict[Annotated[str, msgspec.Meta(pattern=r"\A[a-z0-9_.-]{1,64}\Z")], bytes],
                     msgspec.Meta(max_length=MAX_EXTRA_FILES)]  # fmt: skip


def backup(
    vault_path: Path,
    backup_path: Path,
    passphrase: str,
    *,
    files: dict[str, bytes] | None = None,
    overwrite: bool = False,
    cost: KdfCost = STANDARD_COST,
) -> BackupContents:
    """`backup_vault` of the vault at `vault_path`, which `passphrase` must open, under the same passphrase."""
    vault = Vault.open(vault_path, passphrase, cost=cost)
    try:
        return backup_vault(vault, backup_path, passphrase, files=files, overwrite=overwrite, cost=cost)
    finally:
        vault.close()


def backup_vault(
    vault: Vault,
    backup_path: Path,
    passphrase: str,
    *,
    files: dict[str, bytes] | None = None,
    overwrite: bool = False,
    cost: KdfCost = STANDARD_COST,
) -> BackupContents:
    """Write a backup of an open vault under `passphrase` (any of at least 8 characters) -> what was read back.

    Raises BadRequest if the name is taken and not `overwrite`, CannotWrite, or VaultDamaged if the file did not read
    back (then nothing has the name). `passphrase` is not compared with the vault's own: `Vault.check_passphrase`.
    """
    if backup_path.exists() and not overwrite:
        raise BadRequest("There is a file of this name already; it was not changed.")
    given = BackupContents(vault.contents, files or {})
    content = _seal_backup(given, passphrase, cost)
    with new_file(backup_path, content) as temporary:
        found = read_backup(temporary, passphrase, cost=cost)
        if found != given:
            raise VaultDamaged("The backup does not hold what was written; nothing was kept.")
        try:
            put_in_place(temporary, backup_path, replace=overwrite)
        except FileExistsError:
            raise BadRequest("There is a file of this name already; it was not changed.") from None
    return found


def read_backup(backup_path: Path, passphrase: str, *, cost: KdfCost = STANDARD_COST) -> BackupContents:
    """Open a backup and leave everything as it is. Raises WrongPassphrase, VaultDamaged."""
    try:
        content = read_carried(backup_path, limit=MAX_BACKUP_BYTES, what="The backup")
    except FileNotFoundError:
        raise VaultDamaged("There is no backup of this name.") from None
    file = from_bytes(content, "backup", LEAST_COST.at_most(cost))
    key = unwrap_data_key(file, passphrase)
    plain = open_items(file, key)
    try:
        payload = msgspec.json.decode(plain, type=_Payload)
        return BackupContents(decode_contents(bytearray(payload.vault)), payload.files)
    except msgspec.MsgspecError:
        raise VaultDamaged("The backup was opened, but it is not of the form this program writes.") from None
    finally:
        wipe(key)
        wipe(plain)


def restore(
    backup_path: Path, vault_path: Path, passphrase: str, *, cost: KdfCost = STANDARD_COST
) -> tuple[Vault, dict[str, bytes]]:
    """Make the vault of a folder without one from a backup; the passphrase becomes the vault's -> vault, extra files.

    Every account needs_rebuild. Raises BadRequest if a vault is there, WrongPassphrase,
    VaultDamaged, CannotWrite.
    """
    refuse_existing(vault_path)
    found = read_backup(backup_path, passphrase, cost=cost)
    vault = Vault.create(vault_path, passphrase, contents=found.vault.needing_rebuild(), cost=cost)
    return vault, found.files


def _seal_backup(given: BackupContents, passphrase: str, cost: KdfCost) -> bytes:
    file_id = secrets.token_hex(16)
    key = bytearray(secrets.token_bytes(KEY_BYTES))
    inner = encode_contents(given.vault)
    plain = bytearray(msgspec.json.encode(_Payload(msgspec.Raw(inner), given.files)))
    try:
        kdf, wrap = wrap_data_key(key, passphrase, cost, kind="backup", file_id=file_id)
        content = to_bytes(seal_items(Header("backup", file_id, 1, kdf, wrap), key, plain))
    finally:
        for buffer in (key, inner, plain):
            wipe(buffer)
    if len(content) > MAX_BACKUP_BYTES:
        raise BadRequest("The extra files do not fit into a backup.")
    return content
