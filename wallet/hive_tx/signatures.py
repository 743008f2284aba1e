"""Signatures by libsecp256k1: the same bytes every time, of the form hived takes, in constant time.

Stock beem mixes the clock into the nonce, so each signing gives other bytes, and computes in Python, where
the time taken depends on the key. A signature is 65 bytes: 31 + recovery number, r, s; hived also takes 27 + recovery
number, which old programs wrote for keys they kept uncompressed.
"""

from __future__ import annotations

import coincurve
from coincurve._libsecp256k1 import ffi

from wallet.errors import BadRequest
from wallet.hive_tx import base58
from wallet.hive_tx.keys import Secret

SIGNATURE_BYTES = 65
_UNCOMPRESSED = 27
_COMPRESSED = 31


def sign_digest(secret: Secret, digest: bytes) -> bytes:
    """65 bytes. RFC 6979 nonces; a signature that hived would not take is replaced by that of the next nonce."""
    attempt = 0
    while True:
        nonce = ffi.new("unsigned char[32]", attempt.to_bytes(32, "little")) if attempt else ffi.NULL
        signature = secret.curve_key.sign_recoverable(digest, hasher=None, custom_nonce=(ffi.NULL, nonce))
        if _is_canonical(signature):
            return bytes([signature[64] + _COMPRESSED]) + signature[:64]
        attempt += 1


def recover_public_key(signature: bytes, digest: bytes) -> str:
    """The `STM...` key that made `signature`. Raises BadRequest if none can have made it."""
    if len(signature) != SIGNATURE_BYTES or not _UNCOMPRESSED <= signature[0] <= _COMPRESSED + 3:
        raise BadRequest("A signature has 65 bytes and names its recovery number.")
    recoverable = signature[1:] + bytes([(signature[0] - _UNCOMPRESSED) % 4])
    if not _is_canonical(recoverable):
        raise BadRequest("A signature is not in the one form that the chain takes.")
    try:
        key = coincurve.PublicKey.from_signature_and_message(recoverable, digest, hasher=None)
    except ValueError as error:
        raise BadRequest("No key can have made this signature.") from error
    return base58.public_key_text(key.format())


def _is_canonical(signature: bytes) -> bool:
    """Whether r and s are both 32 bytes long and positive, as hived's `is_canonical` asks."""
    first, second, third, fourth = signature[0], signature[1], signature[32], signature[33]
    return first < 0x80 and third < 0x80 and not (first == 0 and second < 0x80) and not (third == 0 and fourth < 0x80)
