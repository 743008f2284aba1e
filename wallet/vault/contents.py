"""What the vault holds once it is open. Values are replaced, never changed in place: what is not saved is not true."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import msgspec

from wallet.errors import BadRequest, VaultDamaged
from wallet.intents import KeyRole, Limits
from wallet.network import Network

CONTENTS_VERSION = 1
MAX_RETIRED_MEMO_KEYS = 32
"""Memos of years ago stay readable; a loop that changes keys does not fill the vault."""

AccountName = Annotated[str, msgspec.Meta(pattern=r"\A[a-z0-9.-]{3,16}\Z")]
AssetText = Annotated[str, msgspec.Meta(pattern=r"\A(HIVE|HBD)\Z")]
Wif = Annotated[str, msgspec.Meta(min_length=50, max_length=52)]
TimeText = Annotated[str, msgspec.Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\Z")]


class VaultAccount(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A Hive account: its keys by role, and what the signer may do with them unattended.

    `network` is given once, for life. `wifs` lacks the roles that were not imported; `public` may name more (an account
    that is only watched). `retired_memo` holds private memo keys, newest first. `allowance_until` is
    `YYYY-MM-DDTHH:MM:SS` UTC or None (closed). `needs_rebuild`: restored, nothing is signed unattended before the
    account's own transfers were counted again.
    """

    name: AccountName
    network: Network
    wifs: dict[KeyRole, Wif] = {}
    public: dict[KeyRole, str] = {}
    retired_memo: Annotated[list[Wif], msgspec.Meta(max_length=MAX_RETIRED_MEMO_KEYS)] = []
    limits: dict[AssetText, Limits] = {}
    allowance_until: TimeText | None = None
    needs_rebuild: bool = False

    def __repr__(self) -> str:
        """Without the keys: this text ends up in logs and in failing tests."""
        return f"VaultAccount({self.name!r}, {self.network.value!r}, roles={sorted(self.wifs)})"

    @property
    def memo_wifs(self) -> list[str]:
        """Every private memo key that may open an old memo, the present one first."""
        return [*([self.wifs["memo"]] if "memo" in self.wifs else []), *self.retired_memo]

    def with_keys(self, wifs: dict[KeyRole, str], public: dict[KeyRole, str]) -> VaultAccount:
        """The account with these keys added or replaced; a replaced memo key retires (the last 32 are kept)."""
        merged = {**self.wifs, **wifs}
        keep = [wif for wif in dict.fromkeys(self.memo_wifs) if wif != merged.get("memo")]
        return msgspec.structs.replace(
            self, wifs=merged, public={**self.public, **public}, retired_memo=keep[:MAX_RETIRED_MEMO_KEYS]
        )


class VaultContents(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything the vault keeps. `sealed` holds small values of other modules under names of their own."""

    version: int = CONTENTS_VERSION
    accounts: dict[AccountName, VaultAccount] = {}
    sealed: dict[Annotated[str, msgspec.Meta(max_length=100)], str] = {}

    def __repr__(self) -> str:
        """Without what was entrusted."""
        return f"VaultContents(accounts={sorted(self.accounts)}, sealed={sorted(self.sealed)})"

    def with_account(self, account: VaultAccount) -> VaultContents:
        """With `account` added or replaced. Raises BadRequest if it stands here on another network."""
        known = self.accounts.get(account.name)
        if known is not None and known.network is not account.network:
            raise BadRequest("This account belongs to another network here; an account never changes its network.")
        return msgspec.structs.replace(self, accounts={**self.accounts, account.name: account})

    def without_account(self, name: str) -> VaultContents:
        """Without the account, its retired memo keys included."""
        return msgspec.structs.replace(
            self, accounts={key: value for key, value in self.accounts.items() if key != name}
        )

    def with_sealed(self, name: str, value: str) -> VaultContents:
        """With one small value of another module."""
        return msgspec.structs.replace(self, sealed={**self.sealed, name: value})

    def needing_rebuild(self) -> VaultContents:
        """As after a restore: no account signs unattended before its transfers were counted again."""
        return msgspec.structs.replace(
            self,
            accounts={
                name: msgspec.structs.replace(account, needs_rebuild=True) for name, account in self.accounts.items()
            },
        )


class _VersionOnly(msgspec.Struct):
    version: int


_encoder = msgspec.json.Encoder(order="sorted")
_decoder = msgspec.json.Decoder(VaultContents)
_version_decoder = msgspec.json.Decoder(_VersionOnly)


def encode_contents(contents: VaultContents) -> bytearray:
    """JSON in a buffer that the caller can wipe. Raises BadRequest if it would not be read again.

    msgspec checks types when it decodes, not when a struct is made: a wrong value must fail here, before it
    replaces a good file.
    """
    buffer = bytearray()
    try:
        _encoder.encode_into(contents, buffer)
        decode_contents(buffer)
    except (VaultDamaged, UnicodeEncodeError):
        wipe(buffer)
        raise BadRequest("These contents do not fit into the vault.") from None
    return buffer


def decode_contents(data: bytearray) -> VaultContents:
    """Raises VaultDamaged, with a sentence of its own for contents of a newer program."""
    try:
        version = _version_decoder.decode(data).version
        if version > CONTENTS_VERSION:
            raise VaultDamaged("The vault was written by a newer version of Capillary; please update.")
        contents = _decoder.decode(data)
        _check(contents)
    except (msgspec.MsgspecError, ValueError):
        # Without the cause: a decoder's message may quote what it read.
        raise VaultDamaged("The vault was opened, but its contents are not of the form this program writes.") from None
    return contents


def _check(contents: VaultContents) -> None:
    if contents.version != CONTENTS_VERSION:
        raise ValueError("version")
    for name, account in contents.accounts.items():
        if account.name != name:
            raise ValueError("name")
        if account.allowance_until is not None:
            datetime.fromisoformat(account.allowance_until)


def wipe(buffer: bytearray) -> None:
    """Overwrite with zeros. Copies that Python made on the way remain: nothing is promised."""
    buffer[:] = bytes(len(buffer))
