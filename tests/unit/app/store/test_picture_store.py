"""Addresses of pictures by their owners: the newest one, written only where it is another one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.store.database import Database
from app.store.pictures import PictureStore

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_the_newest_address_counts_and_the_unknown_has_none(tmp_path: Path) -> None:
    database = Database(tmp_path / "capillary.sqlite")
    store = PictureStore(database)
    store.keep({"a": "https://tube.example/1.png", "b": "https://tube.example/2.png"}, NOON)
    store.keep({"a": "https://tube.example/3.png"}, NOON + timedelta(days=1))
    store.keep({}, NOON)
    found = store.addresses(["a", "b", "c"])
    assert found == {"a": "https://tube.example/3.png", "b": "https://tube.example/2.png"}
    database.close()


def test_more_owners_than_can_be_seen_are_not_looked_up(tmp_path: Path) -> None:
    database = Database(tmp_path / "capillary.sqlite")
    store = PictureStore(database)
    store.keep({f"{number:04}": "https://tube.example/1.png" for number in range(600)}, NOON)
    assert len(store.addresses([f"{number:04}" for number in range(600)])) == 500
    database.close()
