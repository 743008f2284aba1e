"""How long the log must at least be: the count and seal of its last line, encrypted, in two slots written in turn.

A write that a power cut tears spoils one slot; the other still says the line before, and the log may be longer than
it says. The log is never shorter.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from wallet.spend_log.chained_lines import HEAD_BYTES

_NONCE_BYTES = 12
_COUNT_BYTES = 8
_SLOT_BYTES = _NONCE_BYTES + _COUNT_BYTES + HEAD_BYTES + 16
SEAL_BYTES = 2 * _SLOT_BYTES
_PURPOSE = b"capillary spend seal 1"


@dataclass(frozen=True, slots=True)
class TailSeal:
    """`count` lines were written, and the last one's seal is `head`; `slot` (0 or 1) is where this stands."""

    count: int
    head: bytes
    slot: int


def write_seal(descriptor: int, seal: TailSeal, seal_key: bytes) -> None:
    """Write into its slot, which is not that of the seal before, and wait for the disk. Raises OSError."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    plain = seal.count.to_bytes(_COUNT_BYTES, "big") + seal.head
    slot = nonce + AESGCM(seal_key).encrypt(nonce, plain, _PURPOSE)
    os.pwrite(descriptor, slot, seal.slot * _SLOT_BYTES)
    os.fdatasync(descriptor)


def read_seal(descriptor: int, seal_key: bytes) -> TailSeal | None:
    """The newest slot that opens; None if none does."""
    data = os.pread(descriptor, SEAL_BYTES, 0)
    slots = [_open_slot(data[at * _SLOT_BYTES : (at + 1) * _SLOT_BYTES], at, seal_key) for at in (0, 1)]
    return max((slot for slot in slots if slot is not None), key=lambda slot: slot.count, default=None)


def _open_slot(data: bytes, slot: int, seal_key: bytes) -> TailSeal | None:
    if len(data) != _SLOT_BYTES:
        return None
    try:
        plain = AESGCM(seal_key).decrypt(data[:_NONCE_BYTES], data[_NONCE_BYTES:], _PURPOSE)
    except InvalidTag:
        return None
    return TailSeal(int.from_bytes(plain[:_COUNT_BYTES], "big"), plain[_COUNT_BYTES:], slot)
