"""One number says whether anybody wrote: the program itself, or another one."""

from __future__ import annotations

from pathlib import Path

from app.store.changes import Changes
from app.store.database import Database
from app.store.tips import TipStore
from tests.fixtures.stored_tips import stored_tip


def test_it_tells_once_of_whatever_was_written_and_by_whom(tmp_path: Path) -> None:
    database, other = Database(tmp_path / "capillary.sqlite"), Database(tmp_path / "capillary.sqlite")
    changes = Changes(database.path)
    assert changes.came()
    assert not changes.came()
    TipStore(database).insert([stored_tip(1)])
    assert changes.came()
    assert not changes.came()
    TipStore(other).insert([stored_tip(2)])
    assert changes.came()
    assert not changes.came()
    changes.close()
    changes.close()
    other.close()
    database.close()
