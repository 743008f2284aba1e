"""Memos that only sender and receiver can read, as hived itself writes and reads them.

    # + base58( from 33 | to 33 | nonce 8 | check 4 | varint | AES-256-CBC( varint length | text, padded ) )

Stock beem leaves out the inner length, so hived cannot read its memos (fault 6), and misreads its own old ones of 121
to 127 bytes (fault 7). We always write the length, and read both.
Source: hived, doc/devs/encrypted_memo_specification.md.
The shared point comes from OpenSSL, not from beem's Python arithmetic, whose time depends on the key.
"""

from __future__ import annotations

import hashlib
import secrets as system_random
from collections.abc import Sequence

from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from wallet.errors import MemoError
from wallet.hive_tx import base58
from wallet.hive_tx.fields import MAX_MEMO_BYTES
from wallet.hive_tx.keys import CURVE, Secret, is_public_key

_BLOCK_BYTES = 16
_HEAD_BYTES = 33 + 33 + 8 + 4


def encrypt_memo(sender: Secret, to_public: str, text: str, nonce: int | None = None) -> str:
    """`#...`, readable with either key. Raises MemoError if a memo cannot hold the text or the key is none.

    `nonce` (64 bits, random if not given) makes the same text look different each time; tests pin it.
    """
    if not is_public_key(to_public):
        raise MemoError("The receiver's memo key is not a public key.")
    try:
        plain = text.encode()
    except UnicodeEncodeError:
        raise MemoError("A memo cannot hold half a character.") from None
    number = system_random.randbits(64) if nonce is None else nonce
    receiver = base58.public_key_bytes(to_public)
    key, start, check = _cipher_key(sender, receiver, number)
    padder = padding.PKCS7(_BLOCK_BYTES * 8).padder()
    padded = padder.update(_varint(len(plain)) + plain) + padder.finalize()
    encryptor = Cipher(algorithms.AES(key), modes.CBC(start)).encryptor()
    hidden = encryptor.update(padded) + encryptor.finalize()
    head = base58.public_key_bytes(sender.public_key) + receiver + number.to_bytes(8, "little") + check
    memo = "#" + base58.encode(head + _varint(len(hidden)) + hidden)
    if len(memo) > MAX_MEMO_BYTES:
        raise MemoError("The text is too long for a memo.")
    return memo


def decrypt_memo(secrets: Sequence[Secret], memo: str) -> str:
    """The text of `#...` by the first of `secrets` that it is from or to. Raises MemoError.

    The text is a stranger's: it may hold anything that is UTF-8.
    """
    sender, receiver, number, check, hidden = _parts(memo)
    parties = {base58.public_key_text(sender): receiver, base58.public_key_text(receiver): sender}
    for secret in secrets:
        other = parties.get(secret.public_key)
        if other is not None:
            return _plain_text(_decrypted(secret, other, number, check, hidden))
    raise MemoError("This memo is not for any of these keys.")


def is_encrypted(memo: str) -> bool:
    """Whether wallets take `memo` for an encrypted one; whether it can be read is another question."""
    return memo.startswith("#")


def _parts(memo: str) -> tuple[bytes, bytes, int, bytes, bytes]:
    damaged = MemoError("This is not an encrypted memo.")
    if not is_encrypted(memo) or len(memo) > MAX_MEMO_BYTES:
        raise damaged
    try:
        data = base58.decode(memo[1:])
        length, rest = _read_varint(data[_HEAD_BYTES:])
    except ValueError:
        raise damaged from None
    if length != len(rest) or not rest or length % _BLOCK_BYTES:
        raise damaged
    return data[:33], data[33:66], int.from_bytes(data[66:74], "little"), data[74:78], rest


def _decrypted(secret: Secret, other: bytes, number: int, check: bytes, hidden: bytes) -> bytes:
    key, start, expected = _cipher_key(secret, other, number)
    if check != expected:
        raise MemoError("This memo was damaged on its way.")
    decryptor = Cipher(algorithms.AES(key), modes.CBC(start)).decryptor()
    unpadder = padding.PKCS7(_BLOCK_BYTES * 8).unpadder()
    try:
        return unpadder.update(decryptor.update(hidden) + decryptor.finalize()) + unpadder.finalize()
    except ValueError:
        raise MemoError("This memo was damaged on its way.") from None


def _plain_text(data: bytes) -> str:
    """Without the length that hived writes first; beem's old memos have none and are text from the start (fault 7).

    An old memo whose first letter happens to be the number of those after it is read as hived reads it: without it.
    """
    try:
        length, rest = _read_varint(data)
        content = rest if length == len(rest) else data
    except ValueError:
        content = data
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise MemoError("This memo does not hold a text.") from None


def _cipher_key(secret: Secret, other: bytes, number: int) -> tuple[bytes, bytes, bytes]:
    """AES key, first block and check value from the point that both sides can compute."""
    try:
        peer = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, other)
    except ValueError:
        raise MemoError("This memo names a key that is none.") from None
    shared = hashlib.sha512(secret.agreement_key.exchange(ec.ECDH(), peer)).digest()
    derived = hashlib.sha512(number.to_bytes(8, "little") + shared).digest()
    return derived[:32], derived[32:48], hashlib.sha256(derived).digest()[:4]


def _varint(number: int) -> bytes:
    encoded = b""
    while number >= 0x80:
        encoded += bytes([number & 0x7F | 0x80])
        number >>= 7
    return encoded + bytes([number])


def _read_varint(data: bytes) -> tuple[int, bytes]:
    """The number and what follows it. Raises ValueError if none ends within 5 bytes."""
    number = 0
    for position, byte in enumerate(data[:5]):
        number |= (byte & 0x7F) << (7 * position)
        if byte < 0x80:
            return number, data[position + 1 :]
    raise ValueError("no varint")
