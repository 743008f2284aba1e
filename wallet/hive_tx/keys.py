"""Private keys: read strictly, made at random, or derived once from what a person remembers.

Stock beem takes any hexadecimal text, a public key, or a key of another chain for a private key;
here only a WIF of 51 letters with the right checksum is one. Formatting a public key never needs
OpenSSL's RIPEMD-160 (fault 10).
"""

from __future__ import annotations

import functools
import hashlib
import hmac
import secrets as system_random
from dataclasses import dataclass, field
from typing import Literal

import coincurve
from beemgraphenebase.account import Mnemonic, PasswordKey
from cryptography.hazmat.primitives.asymmetric import ec

from wallet.errors import KeyRefused
from wallet.hive_tx import base58

CURVE = ec.SECP256K1()
Role = Literal["owner", "active", "posting", "memo"]

_WIF_VERSION = b"\x80"
_HARDENED = 0x80000000
_GROUP_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
_ROLE_PLACES: dict[str, int] = {"owner": 0, "active": 1, "memo": 3, "posting": 4}
"""SLIP-0048: m / 48' / 13' (Hive) / role' / account' / key', as hardware wallets derive Hive keys."""


@dataclass(frozen=True)
class Secret:
    """A private key. Its repr shows the public key only. Raises KeyRefused for a number outside the curve's order."""

    secret_bytes: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret_bytes) != 32 or not 0 < int.from_bytes(self.secret_bytes, "big") < _GROUP_ORDER:
            raise KeyRefused("This is not a private key.")

    @functools.cached_property
    def curve_key(self) -> coincurve.PrivateKey:
        """libsecp256k1's form, made once: making it costs as much as a signature."""
        return coincurve.PrivateKey(self.secret_bytes)

    @functools.cached_property
    def agreement_key(self) -> ec.EllipticCurvePrivateKey:
        """OpenSSL's form, for memos: its key agreement gives the bare point and takes the same time for every key."""
        return ec.derive_private_key(int.from_bytes(self.secret_bytes, "big"), CURVE)

    @functools.cached_property
    def public_key(self) -> str:
        """`STM...`"""
        return base58.public_key_text(self.curve_key.public_key.format())

    @property
    def wif(self) -> str:
        """`5...`, 51 letters."""
        payload = _WIF_VERSION + self.secret_bytes
        return base58.encode(payload + base58.double_sha256(payload)[: base58.CHECKSUM_BYTES])

    def __repr__(self) -> str:
        return f"Secret({self.public_key})"


def parse_wif(text: str) -> Secret:
    """Read a private key as Hive wallets show it. Raises KeyRefused, which never holds the text."""
    refused = KeyRefused("This is not a private key: one has 51 letters and digits and begins with 5.")
    if len(text) != 51 or not text.startswith("5"):
        raise refused
    try:
        data = base58.decode(text)
    except ValueError:
        raise refused from None
    payload, checksum = data[:-4], data[-4:]
    if len(payload) != 33 or payload[:1] != _WIF_VERSION or base58.double_sha256(payload)[:4] != checksum:
        raise refused
    return Secret(payload[1:])


def random_secret() -> Secret:
    """A new private key from the operating system's randomness."""
    return Secret((system_random.randbelow(_GROUP_ORDER - 1) + 1).to_bytes(32, "big"))


def secret_from_password(account: str, password: str, role: Role) -> Secret:
    """The key that Hive wallets derive from a master password: SHA-256 of account, role and password.

    Space around the password is dropped and runs of it count as one, as in Hive's web wallet (hive-js, auth); hived's
    own tools keep them. Any text gives a key: only the authorities on chain tell whether it is the right one.
    """
    return Secret(bytes(PasswordKey(account, password.strip(), role=role).get_private()))


def secret_from_seed_phrase(words: str, role: Role) -> Secret:
    """The first key of `role` from 12 to 24 English BIP-39 words. Raises KeyRefused for words that are no phrase.

    Derived here and not by beem's BIP-32, which cannot work without OpenSSL's RIPEMD-160 (fault 10).
    """
    phrase = " ".join(words.lower().split())
    mnemonic = Mnemonic()
    if len(phrase) > 300 or not mnemonic.check(phrase):
        raise KeyRefused("This is not a seed phrase: one has 12 to 24 English words in their order.")
    block = hmac.digest(b"Bitcoin seed", mnemonic.to_seed(phrase), hashlib.sha512)
    for place in (48, 13, _ROLE_PLACES[role], 0, 0):
        block = _hardened_child(block, place)
    return Secret(block[:32])


def is_public_key(text: str) -> bool:
    """Whether `text` is `STM...` with the right checksum and a point on the curve."""
    try:
        coincurve.PublicKey(base58.public_key_bytes(text))
    except ValueError:
        return False
    return True


def _hardened_child(block: bytes, place: int) -> bytes:
    secret, chain_code = block[:32], block[32:]
    data = b"\0" + secret + (place | _HARDENED).to_bytes(4, "big")
    derived = hmac.digest(chain_code, data, hashlib.sha512)
    number = (int.from_bytes(derived[:32], "big") + int.from_bytes(secret, "big")) % _GROUP_ORDER
    return number.to_bytes(32, "big") + derived[32:]
