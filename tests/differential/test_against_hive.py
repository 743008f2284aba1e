"""1,000 random transactions and their memos before Hive's own code: what we sign must be what hived reads."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.differential import judge
from tests.differential.capillary_sign import capillary_sign
from tests.differential.random_transactions import WRITERS, RandomTransactions
from wallet.hive_tx.keys import Role, Secret, secret_from_password
from wallet.hive_tx.memos import decrypt_memo, encrypt_memo
from wallet.hive_tx.operations import OPERATIONS
from wallet.hive_tx.resource_credits import delegate_credits
from wallet.hive_tx.shown import read_line
from wallet.hive_tx.transaction import recover_keys, required_authorities
from wallet.network import Network

pytestmark = pytest.mark.xdist_group("differential")
SEED = 20261122
MEMOS = 150


@dataclass(frozen=True)
class Signed:
    """One random transaction, and what `capillary sign` made of it."""

    given: dict[str, Any]
    secrets: list[Secret]
    network: Network
    answer: dict[str, Any]

    @property
    def operations(self) -> list[tuple[str, dict[str, Any]]]:
        return [(name, values) for name, values in self.given["operations"]]

    @property
    def question(self) -> dict[str, Any]:
        body = json.dumps(self.answer["tx"], ensure_ascii=False)
        chain = None if self.network is Network.HIVE else self.network.chain_id.hex()
        return {"ask": "transaction", "chain": chain, "body": body}

    @property
    def ours(self) -> dict[str, Any]:
        needed = required_authorities(self.operations)
        return {
            "objection": None,
            "id": self.answer["id"],
            "digest": self.answer["digest"],
            "keys": [secret.public_key for secret in self.secrets],
            "required": {role: sorted(names) for role, names in needed.items()},
        }


def _batch(source: RandomTransactions, count: int, secrets: list[Secret], network: Network) -> list[Signed]:
    """Random transactions through one process; every second line is escaped to ASCII, as some programs write."""
    given = [source.transaction() for _ in range(count)]
    wished = [{"name": f"random {number} ❤", "tx": one} for number, one in enumerate(given)]
    lines = [json.dumps(one, ensure_ascii=number % 2 == 0) for number, one in enumerate(wished)]
    answers = capillary_sign(lines, secrets, network)
    assert [answer["name"] for answer in answers] == [one["name"] for one in wished]
    return [Signed(one, secrets, network, answer) for one, answer in zip(given, answers, strict=True)]


@pytest.fixture(scope="module")
def signed() -> list[Signed]:
    source = RandomTransactions(SEED)
    first, second, third = source.secrets[:3]
    return [
        *_batch(source, 450, [first], Network.HIVE),
        *_batch(source, 450, [third, second], Network.HIVE),
        *_batch(source, 100, [second], Network.PRACTICE),
    ]


@pytest.fixture(scope="module")
def verdicts(signed: list[Signed]) -> list[dict[str, Any]]:
    return judge.ask([one.question for one in signed])


def test_hive_computes_the_same_ids_digests_keys_and_authorities(
    signed: list[Signed], verdicts: list[dict[str, Any]]
) -> None:
    pairs = zip(signed, verdicts, strict=True)
    differing = [(one.given, one.ours, verdict) for one, verdict in pairs if verdict != one.ours]
    assert differing == []


def test_the_transactions_are_many_and_of_many_kinds(signed: list[Signed]) -> None:
    assert len(signed) == 1000
    kinds = Counter(name for one in signed for name, _ in one.operations)
    assert set(kinds) == set(WRITERS) == set(OPERATIONS)
    assert len(kinds) >= 18
    assert min(kinds.values()) >= 20
    assert {len(one.operations) for one in signed} == {1, 2, 3}
    assert {len(one.secrets) for one in signed} == {1, 2}


def test_the_same_keys_are_recovered_by_us(signed: list[Signed]) -> None:
    for one in signed:
        assert recover_keys(one.answer["tx"], one.network) == [secret.public_key for secret in one.secrets]


def test_what_is_signed_again_has_the_same_bytes(signed: list[Signed]) -> None:
    for one in signed[:100]:
        again = read_line(json.dumps({"name": one.answer["name"], "tx": one.given}))
        assert again.signed(one.secrets, one.network) == one.answer


def test_every_transaction_can_be_said_in_sentences(signed: list[Signed]) -> None:
    for one in signed:
        said = read_line(json.dumps({"name": "", "tx": one.given})).sentences
        assert len(said) == len(one.operations)
        assert all(sentence.isprintable() for sentence in said), said


def _remember(*secrets: Secret) -> list[dict[str, Any]]:
    return [{"ask": "remember", "wif": secret.wif} for secret in secrets]


def _texts(source: RandomTransactions) -> list[str]:
    return ["", "x" * 1000, *("y" * length for length in range(110, 135)), *(source.text(300) for _ in range(MEMOS))]


def test_hive_reads_our_memos() -> None:
    source = RandomTransactions(SEED + 1)
    alice, bob = source.secrets[:2]
    texts = _texts(source)
    memos = [encrypt_memo(alice, bob.public_key, text) for text in texts]
    questions = _remember(bob) + [{"ask": "decrypt", "memo": memo} for memo in memos]
    assert judge.ask(questions)[1:] == [{"text": text} for text in texts]


def test_we_read_the_memos_of_hive_and_write_the_same_ones() -> None:
    source = RandomTransactions(SEED + 2)
    alice, bob = source.secrets[:2]
    texts = _texts(source)
    # Its JavaScript cuts nonces to 32 bits; hived itself has 64.
    asked = [(text, source.random.randrange(2**31)) for text in texts]
    parties = {"from": alice.public_key, "to": bob.public_key}
    questions = [{"ask": "encrypt", **parties, "text": text, "nonce": nonce} for text, nonce in asked]
    memos = [answer["memo"] for answer in judge.ask(_remember(alice) + questions)[1:]]
    assert memos == [encrypt_memo(alice, bob.public_key, text, nonce=nonce) for text, nonce in asked]
    assert [decrypt_memo([bob], memo) for memo in memos] == texts
    assert [decrypt_memo([alice], memo) for memo in memos] == texts


def test_a_master_password_gives_the_keys_that_hive_derives() -> None:
    passwords = ["P5JmtLUGYSMrTxWfMJFbzSZbYHLcYzoGAbNTWyxK9", "pass word", "ä❤ שלום", ""]
    roles: list[Role] = ["owner", "active", "posting", "memo"]
    asked = [(role, password) for role in roles for password in passwords]
    questions = [
        {"ask": "fromPassword", "account": "alice", "role": role, "password": password} for role, password in asked
    ]
    ours = [secret_from_password("alice", password, role) for role, password in asked]
    assert judge.ask(questions) == [{"wif": one.wif, "key": one.public_key, "again": one.public_key} for one in ours]


def test_resource_credits_are_lent_in_the_words_of_hive() -> None:
    name, values = delegate_credits("alice", "bob", 5_000_000_000)
    questions = [{"ask": "delegateCredits", "from": "alice", "to": "bob", "credits": "5000000000"}]
    assert judge.ask(questions) == [{"operations": [{f"{name}_operation": values}]}]


def test_without_hives_code_the_judge_fails_and_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(judge.JudgeMissing, match=r"Run `python tests/differential/install\.py`"):
        judge.ask([], tmp_path)
