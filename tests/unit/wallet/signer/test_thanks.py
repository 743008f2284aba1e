"""A thank-you: the least sum with words for one reader, or a comment; always the passphrase, never something else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from integrations.practice.genesis.keys import play_secret
from tests.fixtures.signer_world import PASSPHRASE, SignerWorld
from wallet.errors import BadRequest, KeyRefused, MemoError, WrongPassphrase
from wallet.hive_tx.memos import decrypt_memo
from wallet.intents import AskSpent, SignedTransaction, SignThanksComment, SignThanksMemo, Spent

WORDS = "Thank you, that keeps me going!"
BOB = play_secret("bob", "memo")


@pytest.fixture
def world(tmp_path: Path) -> SignerWorld:
    return SignerWorld(tmp_path)


def letter(world: SignerWorld, **changed: Any) -> SignThanksMemo:
    fields: dict[str, Any] = {
        "account": "alice",
        "to": "bob",
        "asset": "HBD",
        "words": WORDS,
        "memo_key": BOB.public_key,
        "reference": world.reference(),
        "active_keys": [world.keys["active"].public_key],
        "passphrase": PASSPHRASE,
    }
    return SignThanksMemo(**fields | changed)


def comment(world: SignerWorld, **changed: Any) -> SignThanksComment:
    fields: dict[str, Any] = {
        "account": "alice",
        "parent_author": "alice",
        "parent_permlink": "how-i-film",
        "permlink": "thanks-0123456789abcdef",
        "words": WORDS,
        "reference": world.reference(),
        "posting_keys": [world.keys["posting"].public_key],
        "passphrase": PASSPHRASE,
    }
    return SignThanksComment(**fields | changed)


def operations(reply: object) -> list[list[Any]]:
    assert isinstance(reply, SignedTransaction)
    listed: list[list[Any]] = json.loads(reply.body)["operations"]
    return listed


def test_a_letter_carries_the_least_sum_and_only_its_reader_reads_it(world: SignerWorld) -> None:
    [[name, values]] = operations(world.ready().answer(letter(world)))
    assert (name, values["from"], values["to"], values["amount"]) == ("transfer", "alice", "bob", "0.001 HBD")
    assert WORDS not in values["memo"]
    assert decrypt_memo([BOB], values["memo"]) == WORDS


def test_its_sum_counts_as_spent(world: SignerWorld) -> None:
    signer = world.ready()
    signer.answer(letter(world, asset="HIVE"))
    spent = signer.answer(AskSpent("alice"))
    assert isinstance(spent, Spent)
    assert spent.today["HIVE"] == 1


def test_a_comment_says_the_words_and_moves_nothing(world: SignerWorld) -> None:
    signer = world.ready()
    [[name, values]] = operations(signer.answer(comment(world)))
    assert (name, values["author"], values["parent_permlink"]) == ("comment", "alice", "how-i-film")
    assert values["body"] == WORDS
    spent = signer.answer(AskSpent("alice"))
    assert isinstance(spent, Spent)
    assert not any(spent.today.values())


@pytest.mark.parametrize(
    "words", ["   ", "capillary/1 tip https://a.example/ leg=creator key=0000000000000001", "#abc", "a\u0007b"]
)
def test_words_that_would_be_read_as_something_else_are_refused(world: SignerWorld, words: str) -> None:
    signer = world.ready()
    for request in (letter(world, words=words), comment(world, words=words)):
        with pytest.raises(BadRequest):
            signer.answer(request)


@pytest.mark.parametrize("changed", [{"to": "alice"}, {"to": "Bob!"}, {"memo_key": "STM1"}])
def test_nobody_is_thanked_who_cannot_be(world: SignerWorld, changed: dict[str, Any]) -> None:
    signer = world.ready()
    with pytest.raises((BadRequest, MemoError)):
        signer.answer(letter(world, **changed))


def test_without_the_passphrase_or_with_other_keys_on_chain_nothing_is_signed(world: SignerWorld) -> None:
    signer = world.ready()
    for request in (letter(world, active_keys=[]), comment(world, posting_keys=[])):
        with pytest.raises(KeyRefused):
            signer.answer(request)
    for request in (letter(world, passphrase="guessed it"), comment(world, passphrase="guessed it")):
        with pytest.raises(WrongPassphrase):
            signer.answer(request)
