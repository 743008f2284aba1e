"""What find_transaction says over the life of a transaction, and when it stops knowing."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.servers.practice_chain import PlayChain, transfer


def _word(play: PlayChain, identifier: str, expiration: datetime | None = None) -> str:
    return str(play.chain.status(identifier, expiration, play.chain.moment())["status"])


def test_a_transaction_goes_from_pending_to_irreversible_in_two_blocks(play: PlayChain) -> None:
    identifier = play.send(transfer())
    words = []
    for _ in range(4):
        words.append(_word(play, identifier))
        play.next_block()
    assert words == ["within_mempool", "within_reversible_block"] + ["within_irreversible_block"] * 2


def test_the_status_names_the_block_and_what_it_cost(play: PlayChain) -> None:
    identifier = play.send(transfer())
    block = play.chain.moment().head + 1
    play.next_block(2)
    found = play.chain.status(identifier, None, play.chain.moment())
    assert found["block_num"] == block
    assert found["rc_cost"] == play.chain.history.transactions[identifier].credits > 0


def test_nothing_is_said_without_an_expiry(play: PlayChain) -> None:
    assert _word(play, "f" * 40) == "unknown"


@pytest.mark.parametrize(
    ("seconds", "word"),
    [
        (60, "unknown"),
        (0, "unknown"),
        (-3, "expired_irreversible"),
        (-2, "expired_reversible"),
        (-3600, "expired_irreversible"),
        (-64_000 * 3, "expired_irreversible"),
        (-64_000 * 3 - 1, "too_old"),
    ],
)
def test_an_unknown_transaction_by_its_expiry(play: PlayChain, seconds: int, word: str) -> None:
    expiration = play.chain.moment().time + timedelta(seconds=seconds)
    assert _word(play, "f" * 40, expiration) == word


def test_a_known_transaction_is_forgotten_after_64000_blocks(play: PlayChain) -> None:
    identifier = play.send(transfer())
    expiration = play.chain.moment().time + timedelta(seconds=60)
    play.next_block(64_000)
    assert _word(play, identifier, expiration) == "within_irreversible_block"
    play.next_block()
    assert _word(play, identifier, expiration) == "expired_irreversible"
    play.next_block(100)
    assert _word(play, identifier, expiration) == "too_old"


def test_history_shows_reversible_operations_only_to_those_who_ask(play: PlayChain) -> None:
    play.send(transfer())
    head = play.chain.moment().head
    assert play.chain.history.of_account("alice", head) == []
    assert len(play.chain.history.of_account("alice", head + 1)) == 1
