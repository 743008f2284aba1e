"""What an earlier practice world left is noticed, moved aside when a person wants it, and never deleted."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.errors import NotConnected, SettledElsewhere
from app.folders import DataFolder
from app.services.earlier_world import (
    begin_anew,
    check_world,
    gone,
    left_behind,
    moved_aside,
    note_aside,
    of_this_world,
    runs,
)
from app.services.practice_link import PracticeLink
from app.services.settler_lock import SettlerLock
from app.store.accounts import AccountStore
from app.store.database import Database
from app.store.peertube import PeerTubeStore
from tests.fixtures.journey import still_world

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.choose(tmp_path, practice=True)


def fill(folder: DataFolder) -> None:
    """A Hive account and a PeerTube account of an earlier world."""
    database = Database(folder.database)
    AccountStore(database).add("alice.pocket", "practice", watch=False, device="ab" * 8, now=NOW)
    PeerTubeStore(database).add("http://tube.localhost:4", "alice", "alice.pocket")
    database.close()


def test_an_empty_folder_and_an_unused_database_hold_nothing(folder: DataFolder) -> None:
    assert left_behind(folder) is None
    Database(folder.database).close()
    assert left_behind(folder) is None


def test_accounts_are_counted_and_a_lonely_vault_is_named(folder: DataFolder) -> None:
    folder.vault.write_text("{}")
    lonely = left_behind(folder)
    assert lonely is not None
    assert "holds a vault of an earlier" in lonely.sentence
    fill(folder)
    found = left_behind(folder)
    assert found is not None
    assert "holds 2 accounts of an earlier practice world" in found.sentence


def test_a_damaged_database_counts_as_something(folder: DataFolder) -> None:
    folder.database.write_bytes(b"not a database at all" * 100)
    assert left_behind(folder) is not None


def test_beginning_anew_keeps_everything_aside_and_leaves_the_real_folder_alone(folder: DataFolder) -> None:
    real = folder.path.parent / "vault.json"
    real.write_text("real money")
    for words in ("first", "second"):
        folder.vault.write_text(words)
        assert (begin_anew(folder, NOW) / "vault.json").read_text() == words
        assert list(folder.path.iterdir()) == []
    assert real.read_text() == "real money"
    with pytest.raises(SettledElsewhere, match="Only the practice folder"):
        begin_anew(DataFolder(folder.path.parent, practice=False), NOW)


def test_a_folder_that_a_program_looks_after_is_not_moved(folder: DataFolder) -> None:
    settler = SettlerLock(folder.path)
    assert settler.take("window")
    with pytest.raises(SettledElsewhere, match=r"window \(process"):
        begin_anew(folder, NOW)
    assert folder.path.exists()
    settler.release()


def test_a_window_is_told_once_where_the_earlier_world_went(folder: DataFolder) -> None:
    assert moved_aside(folder) is None
    fill(folder)
    aside = begin_anew(folder, NOW)
    note_aside(folder, aside)
    assert left_behind(folder) is None
    assert moved_aside(folder) == aside
    assert moved_aside(folder) is None


def test_a_note_that_names_another_place_leads_nowhere(folder: DataFolder) -> None:
    note_aside(folder, Path("no-such-folder"))
    assert moved_aside(folder) is None


def test_a_world_that_was_killed_is_known_by_its_silence(folder: DataFolder) -> None:
    check_world(folder)
    with still_world() as world:
        world.describe(folder.world)
        assert runs(folder)
        check_world(folder)
        papers = json.loads(folder.world.read_text())
    folder.world.write_text(json.dumps(papers))
    assert not runs(folder)
    with pytest.raises(NotConnected, match="has ended"):
        check_world(folder)


def test_a_server_of_an_earlier_world_is_told_from_those_of_this_one(folder: DataFolder) -> None:
    fill(folder)
    database = Database(folder.database)
    with still_world() as world:
        world.describe(folder.world)
        practice = PracticeLink.read(folder.world)
        here = world.peertube_url()
        for fine in (here, f"{here}/w/abc", here.removeprefix("http://"), "https://tube.example", "http://[", "x"):
            of_this_world(practice, fine)
        for dead in ("http://tube.localhost:4/w/abc", "tube.localhost:4"):
            with pytest.raises(NotConnected, match=f"its servers are {here} and"):
                of_this_world(practice, dead)
        store = PeerTubeStore(database)
        store.add(here, "alice", "alice.pocket")
        (sentence,) = gone(practice, store.all())
        assert sentence.startswith("alice at http://tube.localhost:4 was connected in an earlier practice world")
        assert gone(None, store.all()) == []
        of_this_world(None, "tube.localhost:4")
    database.close()
