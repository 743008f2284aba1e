"""Own transfers, accounts and payees, and the file that holds them."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.tips.states import TipState
from app.errors import StoreDamaged
from app.store.accounts import AccountStore
from app.store.database import Database, read_time, stored_time
from app.store.tips import TipStore
from app.store.transfers import OwnTransferRow, TransferStore
from tests.fixtures.stored_tips import NOON, stored_tip
from wallet.money import Amount, Asset

DAY = timedelta(days=1)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "capillary.sqlite")
    yield opened
    opened.close()


def row(
    number: int, to: str = "carol", work: str = "hive:post:@carol/p1", days: int = 0, milli: int = 50
) -> OwnTransferRow:
    identifier = f"{number:040x}"
    return OwnTransferRow(identifier, 0, "alice", NOON + days * DAY, to, Amount(milli, Asset.HBD), work, "creator")


def test_a_transfer_that_is_read_twice_is_counted_once(database: Database) -> None:
    transfers = TransferStore(database)
    transfers.insert([row(1), row(2)])
    transfers.insert([row(2), row(3)])
    assert transfers.uncounted("alice", 10) == [row(1), row(2), row(3)]
    transfers.counted([row(1), row(3)])
    assert transfers.uncounted("alice", 10) == [row(2)]
    transfers.uncount("alice")
    assert len(transfers.uncounted("alice", 2)) == 2
    assert transfers.payments("alice", "hive:post:@carol/p1") == {f"{number:040x}" for number in (1, 2, 3)}
    assert transfers.payments("bob", "hive:post:@carol/p1") == set()


def test_statistics_are_sums_of_gifts_and_of_nothing_else(database: Database) -> None:
    transfers = TransferStore(database)
    transfers.insert([row(1), row(2, to="edith", days=1), row(3, days=1, milli=20), row(4, to="bank", work="")])
    assert [(one.name, str(one.amount), one.count) for one in transfers.totals("to")] == [
        ("carol", "0.070 HBD", 2),
        ("edith", "0.050 HBD", 1),
    ]
    assert [(one.name, one.count) for one in transfers.totals("day")] == [("2026-11-11", 2), ("2026-11-10", 1)]


def test_gifts_that_arrived_and_were_not_read_back_are_missed(database: Database) -> None:
    tips, transfers = TipStore(database), TransferStore(database)
    assert not transfers.lacks_newest_tips("alice")
    tips.insert([stored_tip(state=TipState.CONFIRMED, transaction_id=f"{1:040x}")])
    assert transfers.lacks_newest_tips("alice")
    assert not transfers.lacks_newest_tips("bob")
    transfers.insert([row(1)])
    assert not transfers.lacks_newest_tips("alice")


def test_an_account_keeps_what_is_known_of_it_when_its_keys_change(database: Database) -> None:
    accounts = AccountStore(database)
    accounts.add("alice", "practice", watch=True, device="", now=NOON)
    accounts.read_history_until("alice", NOON)
    accounts.saw_payer("alice", "ab" * 8, NOON - DAY)
    accounts.stop("alice", "other_payer_seen")
    accounts.add("alice", "practice", watch=False, device="cd" * 8, now=NOON)
    account = accounts.get("alice")
    assert account is not None
    assert (account.watch, account.history_until, account.payer_since) == (False, NOON, NOON - DAY)
    assert account.stopped == "other_payer_seen"
    accounts.remove("alice")
    assert accounts.all() == []


def test_an_account_that_was_only_watched_gets_the_device_that_its_keys_bring(database: Database) -> None:
    accounts = AccountStore(database)
    accounts.add("alice", "practice", watch=True, device="", now=NOON)
    accounts.add("alice", "practice", watch=False, device="cd" * 8, now=NOON)
    account = accounts.get("alice")
    assert account is not None
    assert account.device == "cd" * 8


def test_the_file_is_for_its_owner_alone_and_sound(database: Database) -> None:
    assert stat.S_IMODE(database.path.stat().st_mode) == 0o600
    assert database.check()


def test_a_file_of_a_newer_program_or_of_no_program_is_refused_in_a_sentence(tmp_path: Path) -> None:
    newer = tmp_path / "newer.sqlite"
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    torn = tmp_path / "torn.sqlite"
    torn.write_bytes(b"no database at all" * 100)
    for path in (newer, torn):
        with pytest.raises(StoreDamaged, match=r"\.$"):
            Database(path)


def test_a_stored_time_is_read_back_and_sorts_as_text() -> None:
    assert read_time(stored_time(NOON)) == NOON
    assert stored_time(NOON) < stored_time(NOON + timedelta(seconds=1))
