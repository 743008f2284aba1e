"""A month is shared once, whatever is asked later."""

from __future__ import annotations

from pathlib import Path

from app.store.database import Database
from app.store.pot_shares import PotShareStore


def test_a_month_is_shared_once_for_each_account_and_asset(tmp_path: Path) -> None:
    shares = PotShareStore(Database(tmp_path / "capillary.db"))
    assert shares.share("alice", "HBD", "2026-11", {1: 500, 2: 500})
    assert not shares.share("alice", "HBD", "2026-11", {3: 900})
    assert shares.share("alice", "HIVE", "2026-11", {3: 7})
    assert shares.share("bob", "HBD", "2026-11", {4: 8})
    assert shares.share("alice", "HBD", "2026-12", {1: 900, 5: 9})
    assert shares.of([1, 2, 3, 4, 5, 6]) == {1: 500, 2: 500, 3: 7, 4: 8, 5: 9}
    assert not shares.share("alice", "HBD", "2027-01", {})
