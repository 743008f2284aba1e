"""A file of an older program: brought up whole, a copy kept, and never left between two versions."""

from __future__ import annotations

import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.operations import Operations

from app.errors import NotUpgraded, StoreDamaged
from app.store import schema
from app.store.database import Database, durable_engine
from app.store.migrate import copy_beside, migrate
from app.store.tips import TipStore
from resources.migrations import STEPS

VERSION_1 = Path(__file__).parents[3] / "fixtures" / "store" / "version_1.sqlite"
"""Made by the program whose schema was version 1, with rows in every table."""

Rows = dict[str, list[tuple[object, ...]]]

CRASH = """
import os, sys
from pathlib import Path
from sqlalchemy import Column, Integer
from app.store.database import durable_engine
from app.store.migrate import migrate

def step(operations):
    operations.create_table("half", Column("id", Integer, primary_key=True))
    operations.execute("DELETE FROM tip")
    os._exit(9)

path = Path(sys.argv[1])
migrate(durable_engine(path), path, 2, {2: step})
"""
OPEN = """
import sys
from pathlib import Path
from app.store.database import Database
Database(Path(sys.argv[1])).close()
print(sorted({"alembic", "resources.migrations"} & set(sys.modules)))
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(VERSION_1, tmp_path / "capillary.sqlite"))


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def drawn(path: Path) -> set[tuple[str, str, str]]:
    """Every table and index with the words that made it."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master").fetchall()
    return {(kind, name, " ".join(words.split())) for kind, name, words in rows}


def content(path: Path) -> Rows:
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        # Not every table has a rowid to order by.
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}  # noqa: S608


def test_a_migrated_file_has_the_schema_of_a_fresh_one(old: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.sqlite"
    for path in (old, fresh):
        Database(path).close()
    assert drawn(old) == drawn(fresh)
    assert version(old) == version(fresh) == schema.VERSION


def test_every_row_of_the_old_file_is_in_the_new_one(old: Path) -> None:
    before = content(old)
    assert all(before.values())
    opened = Database(old)
    assert [tip.title for tip in TipStore(opened).latest()] == ["Post 5", "Post 4", "Post 3", "Post 2", "Post 1"]
    opened.close()
    after = content(old)
    assert {name: rows for name, rows in after.items() if name in before} == before
    # Every tip is noted, so that its line is made when a list is first read.
    assert after.pop("tip_touched") == [(tip[0],) for tip in before["tip"]]
    assert not any(rows for name, rows in after.items() if name not in before)


def test_a_private_copy_of_the_old_file_stays_beside_it(old: Path) -> None:
    before = content(old)
    Database(old).close()
    copy = copy_beside(old, 1)
    assert copy.name == "capillary.sqlite.version-1"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert (content(copy), version(copy)) == (before, 1)
    assert sorted(path.name for path in old.parent.iterdir()) == [old.name, copy.name]


def test_what_another_program_has_not_yet_folded_into_the_file_is_in_the_copy(old: Path) -> None:
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute("UPDATE tip SET title = 'in the log'")
        Database(old).close()
    assert {row[5] for row in content(copy_beside(old, 1))["tip"]} == {"in the log"}


def test_a_crash_in_the_middle_leaves_the_old_file_working(old: Path) -> None:
    before = content(old)
    done = subprocess.run([sys.executable, "-c", CRASH, str(old)], check=False, timeout=60)
    assert done.returncode == 9
    assert (version(old), content(old)) == (1, before)
    opened = Database(old)
    assert opened.check()
    opened.close()
    assert version(old) == schema.VERSION


def test_a_step_of_many_that_fails_leaves_the_version_before_it(old: Path) -> None:
    def fails(operations: Operations) -> None:
        operations.execute("CREATE TABLE half (id INTEGER)")
        operations.execute("INSERT INTO nowhere VALUES (1)")

    engine = durable_engine(old)
    Database(old).close()
    with pytest.raises(NotUpgraded, match=r"is as it was; .+\.$"):
        migrate(engine, old, schema.VERSION + 1, {**STEPS, schema.VERSION + 1: fails})
    engine.dispose()
    assert version(old) == schema.VERSION
    assert not {"half"} & set(content(old))


def test_no_room_for_the_copy_is_said_in_a_sentence_and_changes_nothing(old: Path) -> None:
    in_the_way = copy_beside(old, 1)
    in_the_way.mkdir()
    with pytest.raises(NotUpgraded, match=r"\.$"):
        Database(old)
    assert version(old) == 1
    in_the_way.rmdir()
    Database(old).close()
    assert version(old) == schema.VERSION


def test_a_file_of_a_newer_program_is_refused_and_left_as_it_is(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    before = old.read_bytes()
    with pytest.raises(StoreDamaged, match="newer Capillary"):
        Database(old)
    assert old.read_bytes() == before
    assert not list(old.parent.glob("*version-*"))


def test_two_programs_that_start_at_once_migrate_once(old: Path) -> None:
    both = [subprocess.Popen([sys.executable, "-c", OPEN, str(old)], stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [program.wait(60) for program in both] == [0, 0]
    assert (version(old), version(copy_beside(old, 1))) == (schema.VERSION, 1)


def test_only_a_file_of_another_version_imports_alembic(old: Path) -> None:
    told = [
        subprocess.run([sys.executable, "-c", OPEN, str(old)], check=True, capture_output=True, text=True).stdout
        for _ in range(2)
    ]
    assert told == ["['alembic', 'resources.migrations']\n", "[]\n"]


def test_every_version_has_its_step() -> None:
    assert sorted(STEPS) == list(range(2, schema.VERSION + 1))
