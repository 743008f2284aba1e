"""The form that vault and backup share: a header anyone can read, contents nobody can change unseen.

    {v, kind, id, generation, kdf: {algorithm, m, t, p, salt}, wrap: {nonce, ct}, items: {nonce, ct}, sum}

`wrap` is authenticated with v, kind, id and kdf; `items` with the whole header. `sum` (SHA-256 of all the rest) is no
protection: it tells a damaged file from a wrong passphrase. The file must be the canonical JSON of what it says, so
that no byte can change unnoticed.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from wallet.errors import BadRequest, TryLater, VaultDamaged, WrongPassphrase
from wallet.vault.contents import wipe

FORMAT_VERSION = 1
KEY_BYTES = 32
_NONCE_BYTES = 12
_TAG_BYTES = 16
_SALT_BYTES = 16
_LEAST_CHARACTERS = 8
_MOST_CHARACTERS = 1024

Nonce = Annotated[bytes, msgspec.Meta(min_length=_NONCE_BYTES, max_length=_NONCE_BYTES)]


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess of the passphrase costs. Source: DESKTOP.md 4.2 (256 MiB, 3, 4: about half a second)."""

    memory_kib: int
    iterations: int
    lanes: int

    def __post_init__(self) -> None:
        if not (1 <= self.lanes <= 16 and 1 <= self.iterations <= 16 and 8 * self.lanes <= self.memory_kib <= 2**20):
            raise ValueError("outside what Argon2id and this program allow")

    def covers(self, other: KdfCost) -> bool:
        """True if no part of this is below `other`."""
        return (
            self.memory_kib >= other.memory_kib and self.iterations >= other.iterations and self.lanes >= other.lanes
        )

    def at_most(self, other: KdfCost) -> KdfCost:
        """The smaller of each part."""
        return KdfCost(
            min(self.memory_kib, other.memory_kib), min(self.iterations, other.iterations), min(self.lanes, other.lanes)
        )


STANDARD_COST = KdfCost(memory_kib=256 * 1024, iterations=3, lanes=4)
LEAST_COST = KdfCost(memory_kib=64 * 1024, iterations=3, lanes=1)
"""A file that asks for less is refused: RFC 9106, section 4, second choice. Only Python code can go lower."""
MOST_COST = KdfCost(memory_kib=1024 * 1024, iterations=16, lanes=16)
"""A file that asks for more is refused: it would be an attack on the memory of the computer."""


class Kdf(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Argon2id as RFC 9106 names its parameters; `m` in KiB."""

    m: Annotated[int, msgspec.Meta(ge=8, le=MOST_COST.memory_kib)]
    t: Annotated[int, msgspec.Meta(ge=1, le=MOST_COST.iterations)]
    p: Annotated[int, msgspec.Meta(ge=1, le=MOST_COST.lanes)]
    salt: Annotated[bytes, msgspec.Meta(min_length=_SALT_BYTES, max_length=_SALT_BYTES)]
    algorithm: Literal["argon2id"] = "argon2id"

    @property
    def cost(self) -> KdfCost:
        """As the value that code compares."""
        return KdfCost(self.m, self.t, self.p)


class Wrap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The data key, encrypted with the key that the passphrase gives."""

    nonce: Nonce
    ct: Annotated[bytes, msgspec.Meta(min_length=KEY_BYTES + _TAG_BYTES, max_length=KEY_BYTES + _TAG_BYTES)]


class Items(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents, encrypted with a key derived from the data key."""

    nonce: Nonce
    ct: Annotated[bytes, msgspec.Meta(min_length=_TAG_BYTES)]


Kind = Literal["vault", "backup"]


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything but the contents. `generation` grows by one with every change."""

    kind: Kind
    id: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{32}\Z")]
    generation: Annotated[int, msgspec.Meta(ge=1, le=2**63 - 1)]
    kdf: Kdf
    wrap: Wrap
    v: int = FORMAT_VERSION


class SealedFile(Header, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file but its `sum`."""

    items: Items

    @property
    def header(self) -> Header:
        """The part that is authenticated with the contents."""
        return Header(self.kind, self.id, self.generation, self.kdf, self.wrap, self.v)


class _Summed(SealedFile, frozen=True, kw_only=True, forbid_unknown_fields=True):
    sum: str


class _Marked(msgspec.Struct):
    v: int
    kind: str


_encoder = msgspec.json.Encoder(order="sorted")


def to_bytes(file: SealedFile) -> bytes:
    """The canonical JSON, with its sum and a line end."""
    digest = hashlib.sha256(_encoder.encode(file)).hexdigest()
    summed = _Summed(
        kind=file.kind, id=file.id, generation=file.generation, kdf=file.kdf, wrap=file.wrap, v=file.v,
        items=file.items, sum=digest,
    )  # fmt: skip
    return _encoder.encode(summed) + b"\n"


def from_bytes(content: bytes, kind: Kind, least: KdfCost) -> SealedFile:
    """Raises VaultDamaged for anything that `to_bytes` would not have written, or cheaper than `least`."""
    what = f"The {kind}"
    damaged = VaultDamaged(f"{what} is damaged: it is not the file that this program wrote.")
    try:
        marked = msgspec.json.decode(content, type=_Marked)
        if marked.v > FORMAT_VERSION:
            raise VaultDamaged(f"{what} was written by a newer version of Capillary; please update.")
        if marked.kind != kind:
            raise VaultDamaged(f"This file is not a {kind} of Capillary.")
        read = msgspec.json.decode(content, type=_Summed)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise damaged from None
    file = SealedFile(
        kind=read.kind, id=read.id, generation=read.generation, kdf=read.kdf, wrap=read.wrap, v=read.v, items=read.items
    )
    if read.v != FORMAT_VERSION or to_bytes(file) != content:
        raise damaged
    if read.kdf.m < 8 * read.kdf.p or not read.kdf.cost.covers(least):
        raise VaultDamaged(f"{what} asks for a weaker protection than this program allows.")
    return file


def normal_passphrase(passphrase: str) -> bytes:
    """The bytes that are hashed: NFKC, UTF-8, nothing trimmed. Raises WrongPassphrase for what cannot be one."""
    normal = unicodedata.normalize("NFKC", passphrase)
    if not normal or len(normal) > _MOST_CHARACTERS:
        raise WrongPassphrase("This passphrase does not open it.")
    try:
        return normal.encode()
    except UnicodeEncodeError:
        # Without the cause, which holds the passphrase.
        raise WrongPassphrase("This passphrase does not open it.") from None


def new_passphrase(passphrase: str) -> bytes:
    """As `normal_passphrase`, for one that is chosen now. Raises BadRequest under 8 characters."""
    try:
        normal = normal_passphrase(passphrase)
    except WrongPassphrase:
        raise BadRequest("A passphrase has at least 8 and at most 1024 ordinary characters.") from None
    if len(normal.decode()) < _LEAST_CHARACTERS:
        raise BadRequest("A passphrase has at least 8 characters.")
    return normal


def wrap_data_key(
    data_key: bytes | bytearray, passphrase: str, cost: KdfCost, *, kind: Kind, file_id: str
) -> tuple[Kdf, Wrap]:
    """A fresh salt and wrap of `data_key` under a passphrase chosen now. Raises BadRequest for a short one."""
    kdf = Kdf(cost.memory_kib, cost.iterations, cost.lanes, secrets.token_bytes(_SALT_BYTES))
    wrapping_key = _derive(new_passphrase(passphrase), kdf)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    try:
        sealed = AESGCM(wrapping_key).encrypt(nonce, bytes(data_key), _wrap_header(kind, file_id, kdf))
    finally:
        wipe(wrapping_key)
    return kdf, Wrap(nonce, sealed)


def unwrap_data_key(header: Header, passphrase: str) -> bytearray:
    """The 32 bytes of the data key, in a buffer to wipe. Raises WrongPassphrase."""
    data_key = bytearray(KEY_BYTES)
    wrapping_key = _derive(normal_passphrase(passphrase), header.kdf)
    try:
        AESGCM(wrapping_key).decrypt_into(
            header.wrap.nonce, header.wrap.ct, _wrap_header(header.kind, header.id, header.kdf), data_key
        )
    except InvalidTag:
        raise WrongPassphrase(f"This passphrase does not open the {header.kind}.") from None
    finally:
        wipe(wrapping_key)
    return data_key


def seal_items(header: Header, key: bytes | bytearray, plain: bytes | bytearray) -> SealedFile:
    """The file of `header` with these contents."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(key).encrypt(nonce, plain, _encoder.encode(header))
    return SealedFile(
        kind=header.kind, id=header.id, generation=header.generation, kdf=header.kdf, wrap=header.wrap, v=header.v,
        items=Items(nonce, sealed),
    )  # fmt: skip


def open_items(file: SealedFile, key: bytes | bytearray) -> bytearray:
    """The contents in a buffer to wipe. Raises VaultDamaged if anything was changed, or `key` is another's."""
    plain = bytearray(len(file.items.ct) - _TAG_BYTES)
    try:
        AESGCM(key).decrypt_into(file.items.nonce, file.items.ct, _encoder.encode(file.header), plain)
    except InvalidTag:
        raise VaultDamaged(f"The {file.kind} was changed by something other than this program.") from None
    return plain


def _derive(passphrase: bytes, kdf: Kdf) -> bytearray:
    key = bytearray(KEY_BYTES)
    argon = Argon2id(salt=kdf.salt, length=KEY_BYTES, iterations=kdf.t, lanes=kdf.p, memory_cost=kdf.m)
    try:
        argon.derive_into(passphrase, key)
    except MemoryError:
        raise TryLater(f"There is not enough free memory to check the passphrase ({kdf.m // 1024} MiB).") from None
    return key


def _wrap_header(kind: Kind, file_id: str, kdf: Kdf) -> bytes:
    return _encoder.encode({"v": FORMAT_VERSION, "kind": kind, "id": file_id, "kdf": kdf})
