"""The last look at each link, and which ones are due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.store.database import Database
from app.store.link_checks import LinkCheck, LinkCheckStore
from app.store.payees import ChannelPayee, PayeeStore

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHECK = LinkCheck(
    account="carol",
    channel="vimeo:user:7300001",
    title="Carol",
    state="confirmed",
    claimed=True,
    named=("carol",),
    text="hive-tips: @carol",
    place="https://vimeo.com/user7300001",
    digest="0" * 64,
    seen_at=NOON,
    checked_at=NOON,
    changed_at=NOON,
    failures=0,
    next_at=NOON + timedelta(days=1),
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path / "capillary.sqlite")
    yield made
    made.close()


def test_what_is_kept_is_read_again_and_replaced(database: Database) -> None:
    store = LinkCheckStore(database)
    for check in (CHECK, replace(CHECK, seen_at=None, text="", named=(), claimed=False, failures=3)):
        store.keep(check)
        assert store.get("carol", CHECK.channel) == check
        assert store.all() == [check]
    assert store.get("bob", CHECK.channel) is None
    assert store.all(["bob"]) == []
    store.drop("carol", CHECK.channel)
    assert store.all() == []


def test_the_longest_due_come_first_and_few_at_a_time(database: Database) -> None:
    store = LinkCheckStore(database)
    for number in range(4):
        store.keep(replace(CHECK, channel=f"vimeo:user:{number + 1}", next_at=NOON - timedelta(hours=number)))
    store.keep(replace(CHECK, channel="vimeo:user:9", next_at=NOON + timedelta(seconds=1)))
    assert [check.channel[-1] for check in store.due(NOON, 3)] == ["4", "3", "2"]


def test_proofs_of_gifts_are_watched_once(database: Database) -> None:
    store = LinkCheckStore(database)
    payee = ChannelPayee(CHECK.channel, "confirmed", "carol", "[]", NOON)
    PayeeStore(database).remember([], [payee], NOON)
    assert store.unwatched(5) == [("carol", CHECK.channel)]
    store.keep(CHECK)
    assert store.unwatched(5) == []
