"""Gifts that arrived: kept once, moved from state to state, hidden ones not listed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.store.database import Database
from app.store.received import ReceivedReading, ReceivedState, ReceivedStore, ReceivedTip
from tests.fixtures.stored_tips import NOON
from wallet.money import Amount, Asset

HOUR = timedelta(hours=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ReceivedStore]:
    database = Database(tmp_path / "capillary.sqlite")
    yield ReceivedStore(database)
    database.close()


def gift(number: int, state: ReceivedState = ReceivedState.SEEN) -> ReceivedTip:
    return ReceivedTip(
        transaction_id=f"{number:040x}",
        position=0,
        account="carol",
        time=NOON + number * HOUR,
        giver="bob",
        amount=Amount(45, Asset.HBD),
        content_id="hive:post:@carol/p1",
        url="https://hive.blog/@carol/p1",
        title="Post 1",
        leg="creator",
        state=state,
    )


def test_a_gift_that_is_read_twice_is_kept_once_and_as_it_was_marked(store: ReceivedStore) -> None:
    reading = ReceivedReading(NOON, NOON + HOUR, 3)
    store.keep("carol", [gift(1), gift(2)], reading)
    store.mark([gift(1)], ReceivedState.TOLD)
    store.keep("carol", [gift(1), gift(3)], ReceivedReading(NOON, NOON + 2 * HOUR, 4))
    assert store.in_state(ReceivedState.SEEN) == [gift(2), gift(3)]
    assert store.latest() == [gift(3), gift(2), gift(1, ReceivedState.TOLD)]
    assert store.reading("carol") == ReceivedReading(NOON, NOON + 2 * HOUR, 4)
    assert store.reading("bob") is None


def test_what_is_hidden_is_not_listed_and_other_transfers_are_only_counted(store: ReceivedStore) -> None:
    store.keep("carol", [gift(1, ReceivedState.HIDDEN), gift(2)], ReceivedReading(NOON, NOON, 3))
    store.keep("edith", [], ReceivedReading(NOON, NOON, 2))
    assert store.latest() == [gift(2)]
    assert store.in_state(ReceivedState.HIDDEN) == [gift(1, ReceivedState.HIDDEN)]
    assert store.others() == 5
