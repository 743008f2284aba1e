"""Both halves of what opens the vault without a passphrase, and the order in which they are written."""

from __future__ import annotations

import base64
import binascii
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from wallet.durable_file import read_private, remove_durably, write_durably
from wallet.errors import KeyringUnavailable, VaultDamaged
from wallet.keyring_box.backends import call_within, safe_backend

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Capillary"
FILE_NAME = "vault.keyring.json"
"""The file half, beside the vault."""
PROMPT_SECONDS = 60.0
"""Long enough to type the password of a locked keyring into the prompt of the desktop."""
_KEY_BYTES = 32
_FILE_LIMIT = 4096

_Answer = TypeVar("_Answer")


class _WrappedDataKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    nonce: Annotated[bytes, msgspec.Meta(min_length=12, max_length=12)]
    ct: Annotated[bytes, msgspec.Meta(min_length=_KEY_BYTES + 16, max_length=_KEY_BYTES + 16)]
    v: int = 1


class KeyringBox:
    """The second wrap of one vault's data key. KeyringUnavailable always says in its sentence what to do.

    `path` is the file half; `backend` None means the keyring of this desktop. Calls block, `timeout` seconds at most.
    """

    def __init__(
        self, path: Path, vault_id: str, *, backend: KeyringBackend | None = None, timeout: float = PROMPT_SECONDS
    ) -> None:
        self._path = path
        self._vault_id = vault_id
        self._backend = backend
        self._timeout = timeout

    @property
    def remembered(self) -> bool:
        """True if the file half is here. Whether the keyring still has its half is known only by asking it."""
        return self._path.exists()

    def remember(self, data_key: bytes) -> None:
        """Put both halves in place, and read the keyring's back before the file is written. Raises CannotWrite too."""
        wrapping_key = secrets.token_bytes(_KEY_BYTES)
        text = base64.b64encode(wrapping_key).decode()

        def put(backend: KeyringBackend) -> bool:
            backend.set_password(SERVICE, self._vault_id, text)
            return backend.get_password(SERVICE, self._vault_id) == text

        if not self._ask(put):
            raise KeyringUnavailable("The keyring did not keep what it was given; use the passphrase.")
        nonce = secrets.token_bytes(12)
        sealed = AESGCM(wrapping_key).encrypt(nonce, data_key, self._bound_to())
        write_durably(self._path, msgspec.json.encode(_WrappedDataKey(self._vault_id, nonce, sealed)))

    def recall(self) -> bytes:
        """The data key, for `Vault.open_with_data_key`."""
        wrapped = self._read_file()
        text = self._ask(lambda backend: backend.get_password(SERVICE, self._vault_id))
        if text is None:
            raise KeyringUnavailable("The keyring of this computer does not know the vault; use the passphrase.")
        try:
            key = base64.b64decode(text, validate=True)
            return AESGCM(key).decrypt(wrapped.nonce, wrapped.ct, self._bound_to())
        except (InvalidTag, binascii.Error, ValueError):
            raise KeyringUnavailable("The keyring has another key than the vault needs; use the passphrase.") from None

    def forget(self) -> bool:
        """Remove the file half, which is enough, then the keyring's -> False if that one could not be removed now.

        Raises CannotWrite if the file half cannot be removed.
        """
        remove_durably(self._path)

        def remove(backend: KeyringBackend) -> None:
            if backend.get_password(SERVICE, self._vault_id) is not None:
                backend.delete_password(SERVICE, self._vault_id)

        try:
            self._ask(remove)
        except KeyringUnavailable:
            return False
        return True

    def _ask(self, question: Callable[[KeyringBackend], _Answer]) -> _Answer:
        return call_within(self._timeout, lambda: question(safe_backend(self._backend)))

    def _read_file(self) -> _WrappedDataKey:
        try:
            content = read_private(self._path, limit=_FILE_LIMIT, what="The keyring's half of the key")
            wrapped = msgspec.json.decode(content, type=_WrappedDataKey)
        except FileNotFoundError:
            raise KeyringUnavailable("The vault is not remembered on this computer; use the passphrase.") from None
        except (VaultDamaged, msgspec.MsgspecError, ValueError):
            raise KeyringUnavailable("What was remembered on this computer is damaged; use the passphrase.") from None
        if wrapped.v != 1 or wrapped.id != self._vault_id:
            raise KeyringUnavailable("What was remembered here belongs to another vault; use the passphrase.")
        return wrapped

    def _bound_to(self) -> bytes:
        return b"capillary/1 keyring\n" + self._vault_id.encode()
