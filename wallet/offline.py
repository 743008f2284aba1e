"""Signing lines of JSON offline: `capillary sign`, with keys that the caller holds or with those of the vault.

    bytes -> read_lines --> ShownLine --> with_keys                          the caller's keys sign, all of them
                        |             +-> sentences, a person's yes -> request -> signer -> answered
                        +-> AnswerLine `{"error", "message"}`                a line that cannot be signed

Each line is `{"name", "tx": {...}}`; each answer is the same with `tx.signatures`, `id` and `digest`. Keys of the
vault are never seen here: the typed request SignShown goes to the signer, with the passphrase.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from wallet.errors import BadRequest, KeyRefused, WalletError
from wallet.hive_tx import sentences
from wallet.hive_tx.keys import Secret, parse_wif
from wallet.hive_tx.shown import MAX_LINE_BYTES, ShownTransaction, read_line, write_line
from wallet.hive_tx.transaction import read, write_time
from wallet.intents import SignedTransaction, SignShown
from wallet.network import Network

MAX_KEYS = 40


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One line of output; `failed` ones carry `{"error", "message"}` instead of a transaction."""

    line: str
    failed: bool

    @classmethod
    def of_error(cls, error: WalletError) -> AnswerLine:
        """The line that stands in the place of a signature."""
        return cls(json.dumps({"error": type(error).__name__, "message": str(error)}), failed=True)

    @classmethod
    def declined(cls) -> AnswerLine:
        """The same where the person who was asked said no."""
        return cls(json.dumps({"error": "Declined", "message": "You did not agree, so it is not signed."}), failed=True)


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One transaction that was read and checked, and is not signed yet."""

    _shown: ShownTransaction

    @property
    def sentences(self) -> list[str]:
        """What each operation does, one sentence each, safe to print."""
        return self._shown.sentences

    def with_keys(self, secrets: Sequence[Secret], network: Network) -> AnswerLine:
        """Signed with every one of these keys."""
        return _answer(self._shown.signed(secrets, network))

    def request(self, account: str, passphrase: str) -> SignShown:
        """What the signer is asked after a person said yes. Raises BadRequest for owner operations."""
        if self._shown.owner_operations:
            raise BadRequest("Operations that need an owner key are never signed here.")
        transaction = self._shown.transaction
        return SignShown(
            account=account,
            operations=list(transaction.operations),
            ref_block_num=transaction.tapos.ref_block_num,
            ref_block_prefix=transaction.tapos.ref_block_prefix,
            expiration=write_time(transaction.expiration),
            passphrase=passphrase,
        )

    def answered(self, signed: SignedTransaction, *, practice: bool) -> AnswerLine:
        """The signer's answer as a line of output. Raises BadRequest if it is about another transaction."""
        network = Network.PRACTICE if practice else Network.HIVE
        transaction, signatures = read(json.loads(signed.body))
        if transaction.serialized != self._shown.transaction.serialized:
            raise BadRequest("The signer answered about another transaction.")
        return _answer(
            {
                "name": self._shown.name,
                "tx": transaction.to_json(signatures),
                "id": signed.transaction_id,
                "digest": transaction.digest(network).hex(),
            }
        )


def say_operations(operations: Sequence[tuple[str, dict[str, Any]]]) -> list[str]:
    """One sentence for each operation that somebody else's wallet will be asked to sign. Raises BadRequest."""
    return [sentences.describe(name, values) for name, values in operations]


def read_lines(lines: BinaryIO) -> Iterator[ShownLine | AnswerLine]:
    """Every line that is not empty, checked; an AnswerLine for one that cannot be signed."""
    for raw in iter(lambda: lines.readline(MAX_LINE_BYTES + 2), b""):
        if not raw.strip():
            continue
        try:
            yield ShownLine(read_line(_text(raw)))
        except WalletError as error:
            yield AnswerLine.of_error(error)


def sign_lines(lines: BinaryIO, wifs: Sequence[str], network: str) -> Iterator[AnswerLine]:
    """Sign every line with every key. Raises KeyRefused before the first line if a key is none."""
    if not 1 <= len(wifs) <= MAX_KEYS:
        raise KeyRefused(f"Between 1 and {MAX_KEYS} keys sign, one on each line.")
    secrets, chain = [parse_wif(wif) for wif in wifs], Network(network)
    for line in read_lines(lines):
        if isinstance(line, AnswerLine):
            yield line
            continue
        try:
            yield line.with_keys(secrets, chain)
        except WalletError as error:
            yield AnswerLine.of_error(error)


def _answer(answer: dict[str, Any]) -> AnswerLine:
    return AnswerLine(write_line(answer), failed=False)


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise BadRequest("The line is not UTF-8.") from None
