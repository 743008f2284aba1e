"""One entry a line, each line's seal made over the one before: nothing can be changed, moved or left out in the middle.

    <64 hex: HMAC-SHA-256(chain key, seal of the line before || JSON)> <JSON>\\n

What this cannot see is a tail that was cut off; `tail_seal` does.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator

import msgspec

from wallet.errors import SpendLogDamaged
from wallet.spend_log.entries import Entry

HEAD_BYTES = 32
BEGINNING = bytes(HEAD_BYTES)
_encoder = msgspec.json.Encoder(order="sorted")
_decoder = msgspec.json.Decoder(Entry)


def write_line(entry: Entry, head: bytes, chain_key: bytes) -> tuple[bytes, bytes]:
    """The line for `entry` after the line whose seal is `head`, and its own seal."""
    text = _encoder.encode(entry)
    seal = hmac.digest(chain_key, head + text, hashlib.sha256)
    return seal.hex().encode() + b" " + text + b"\n", seal


def read_lines(data: bytes, head: bytes, chain_key: bytes) -> Iterator[tuple[Entry, bytes, int]]:
    """Entries, their seals and the place behind each, up to the first line that is not whole or does not follow.

    What stands behind that line is not looked at: whether it may be there is for the caller to say.
    Raises SpendLogDamaged for an authentic line that this program does not understand.
    """
    start = 0
    while (end := data.find(b"\n", start)) != -1:
        seal_text, _, text = data[start:end].partition(b" ")
        seal = hmac.digest(chain_key, head + text, hashlib.sha256)
        if not hmac.compare_digest(seal.hex().encode(), seal_text):
            return
        head, start = seal, end + 1
        try:
            entry = _decoder.decode(text)
        except msgspec.MsgspecError as error:
            raise SpendLogDamaged("A newer version of Capillary wrote this spend log; please update.") from error
        yield entry, head, start
