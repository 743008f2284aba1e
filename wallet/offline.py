"""Signing lines of JSON with keys that the caller holds, without vault, network or limits: `capillary sign`.

Each line is `{"name", "tx": {...}}`; each answer is the same with `tx.signatures`, `id` and `digest`, or an error.
Keys of the vault are never used here: for those there is the typed request SignShown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from wallet.errors import BadRequest, KeyRefused, WalletError
from wallet.hive_tx.keys import parse_wif
from wallet.hive_tx.shown import MAX_LINE_BYTES, read_line, write_line
from wallet.network import Network

MAX_KEYS = 40


@dataclass(frozen=True, slots=True)
class SignedLine:
    """One line of output; `failed` ones carry `{"error", "message"}` instead of a transaction."""

    line: str
    failed: bool


def sign_lines(lines: BinaryIO, wifs: Sequence[str], network: str) -> Iterator[SignedLine]:
    """Sign every line with every key. Raises KeyRefused before the first line if a key is none."""
    if not 1 <= len(wifs) <= MAX_KEYS:
        raise KeyRefused(f"Between 1 and {MAX_KEYS} keys sign, one on each line.")
    secrets = [parse_wif(wif) for wif in wifs]
    chain = Network(network)
    for raw in iter(lambda: lines.readline(MAX_LINE_BYTES + 2), b""):
        if not raw.strip():
            continue
        try:
            yield SignedLine(write_line(read_line(_text(raw)).signed(secrets, chain)), failed=False)
        except WalletError as error:
            yield SignedLine(json.dumps({"error": type(error).__name__, "message": str(error)}), failed=True)


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise BadRequest("The line is not UTF-8.") from None
