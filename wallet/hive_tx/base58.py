"""Base58 with the two checksums that Hive writes keys with, and a RIPEMD-160 that is always there.

Private keys (WIF) end in a double SHA-256, public keys (`STM...`) in a RIPEMD-160. OpenSSL 3.0.0 to 3.0.6
(Ubuntu 22.04) has no RIPEMD-160, and stock beem dies there when it writes a public key (fault 10).
"""

from __future__ import annotations

import functools
import hashlib

from wallet.hive_tx.ripemd160 import ripemd160 as slow_ripemd160

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)}
CHECKSUM_BYTES = 4


def encode(data: bytes) -> str:
    """Base58 of `data`; each leading zero byte becomes a `1`."""
    number = int.from_bytes(data, "big")
    letters: list[str] = []
    while number:
        number, rest = divmod(number, 58)
        letters.append(_ALPHABET[rest])
    zeros = len(data) - len(data.lstrip(b"\0"))
    return "1" * zeros + "".join(reversed(letters))


def decode(text: str) -> bytes:
    """The bytes of a Base58 text. Raises ValueError for letters outside the alphabet."""
    number = 0
    for letter in text:
        value = _VALUES.get(letter)
        if value is None:
            raise ValueError("not Base58")
        number = number * 58 + value
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def ripemd160(data: bytes) -> bytes:
    """RIPEMD-160 by OpenSSL where it has it, else in Python (fault 10)."""
    try:
        return hashlib.new("ripemd160", data).digest()
    except ValueError:
        return slow_ripemd160(data)


def double_sha256(data: bytes) -> bytes:
    """The checksum of private keys."""
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


@functools.lru_cache(maxsize=4096)
def public_key_text(point: bytes) -> str:
    """`STM...` for the 33 bytes of a compressed point."""
    return "STM" + encode(point + ripemd160(point)[:CHECKSUM_BYTES])


@functools.lru_cache(maxsize=4096)
def public_key_bytes(text: str) -> bytes:
    """The 33 bytes behind `STM...`; whether they are a point on the curve is not asked. Raises ValueError."""
    if not text.startswith("STM") or len(text) > 60:
        raise ValueError("not a public key")
    data = decode(text[3:])
    point, checksum = data[:-CHECKSUM_BYTES], data[-CHECKSUM_BYTES:]
    if len(point) != 33 or ripemd160(point)[:CHECKSUM_BYTES] != checksum:
        raise ValueError("not a public key")
    return point
