"""The page for the next start: kept in one small row, read with sqlite3 alone, and never an obstacle."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from app.folders import DataFolder
from app.services.first_page import last_page
from app.services.window_page import Figures, Page, page_text, read_page
from app.store.database import Database
from app.store.first_page import FirstPageStore, read_first_page
from tests.gui.cards import card

FIGURES = Figures(
    wallet="on",
    vault=True,
    accounts=("alice.pocket",),
    balance=25_000,
    spent_today=50,
    day_limit=500,
    peertube=((1, "alice", "https://tube.example", "active"),),
    nodes=(("north", ""), ("south", "It did not answer.")),
)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path, practice=False)


def test_a_page_comes_back_as_it_was_kept(folder: DataFolder) -> None:
    database = Database(folder.database)
    FirstPageStore(database).write(page_text(Page(FIGURES, (card(2), card(1)))))
    database.close()
    assert last_page(folder) == Page(FIGURES, (card(2), card(1)), newest_first=True)


def test_it_is_read_while_another_program_writes(folder: DataFolder) -> None:
    database = Database(folder.database)
    FirstPageStore(database).write("{}")
    with database.transaction():
        assert read_first_page(folder.database) == "{}"
    database.close()


def test_a_first_start_has_no_page(folder: DataFolder) -> None:
    assert last_page(folder) is None
    assert not folder.database.exists()


def test_a_damaged_file_is_no_page(folder: DataFolder) -> None:
    folder.database.write_bytes(b"not a database at all" * 100)
    assert last_page(folder) is None


def test_a_database_without_the_table_is_no_page(folder: DataFolder) -> None:
    sqlite3.connect(folder.database).close()
    assert last_page(folder) is None


@pytest.mark.parametrize("text", ["", "[]", '{"figures":{"asset":"HBD"},"cards":[{"number":1}]}', "{"])
def test_a_page_of_another_version_is_no_page(text: str) -> None:
    assert read_page(text) is None


def test_reading_it_imports_nothing_heavy(folder: DataFolder) -> None:
    code = (
        "import sys, app.services.first_page\n"
        "heavy = {'sqlalchemy', 'httpx', 'asyncio', 'cryptography', 'coincurve', 'beembase', 'keyring'}\n"
        "print(sorted(heavy & sys.modules.keys()))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
