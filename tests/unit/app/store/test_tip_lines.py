"""The lines of very many tips, made at once: the same, and every index is there again, also after an end midway."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain.thumbs import Payment
from app.domain.tips.listing import TipQuery
from app.store import tip_lines
from app.store.database import Database
from app.store.schema import tip_lines as table
from app.store.tip_lines import MANY, catch_up
from app.store.tip_list import TipList
from app.store.tips import TipStore
from tests.fixtures.stored_tips import stored_tip

INDEXES = {index.name for index in table.indexes}
PARTS = 2
LINES = "SELECT * FROM tip_line ORDER BY id"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "capillary.sqlite")
    yield opened
    opened.close()


def fill(database: Database, first: int, count: int) -> None:
    numbers = range(first, first + count)
    TipStore(database).insert(
        stored_tip(number, payment=Payment("alice", f"peertube:video:{number:032x}@tube.example"),
                   url=f"https://www.tube.example/w/{number}?a=1", title=f"Élan {number}")
        for number in numbers
    )  # fmt: skip


def rows(database: Database, query: str) -> list[tuple[object, ...]]:
    with database.reading() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def indexes(database: Database) -> set[object]:
    return {name for (name,) in rows(database, "SELECT name FROM sqlite_master WHERE type = 'index'")} & INDEXES


def test_very_many_lines_are_those_that_few_at_a_time_would_be(database: Database, tmp_path: Path) -> None:
    slow = Database(tmp_path / "slow.sqlite")
    for part in range(PARTS):
        fill(slow, 1 + part * MANY // PARTS, MANY // PARTS)
        catch_up(slow)
    fill(database, 1, MANY)
    assert catch_up(database) == list(range(MANY, 0, -1))
    assert rows(database, LINES) == rows(slow, LINES)
    assert indexes(database) == INDEXES
    slow.close()


def test_indexes_that_a_broken_off_making_left_out_are_made_by_the_next_one(database: Database) -> None:
    fill(database, 1, MANY + 1)
    assert tip_lines._without_indexes(database)
    tip_lines._make_some(database, 100, indexes_at_last=True)
    assert indexes(database) == set()
    fill(database, MANY + 2, 1)
    assert len(catch_up(database)) == MANY + 2 - 100
    assert indexes(database) == INDEXES
    assert catch_up(database) == []


def test_a_few_more_keep_the_indexes_of_what_is_there(database: Database) -> None:
    fill(database, 1, 10)
    catch_up(database)
    fill(database, 11, MANY)
    assert not tip_lines._without_indexes(database)
    assert indexes(database) == INDEXES
    assert len(catch_up(database)) == MANY
    assert TipList(database).look(TipQuery(words="elan www.tube")).count == 0
    assert TipList(database).look(TipQuery(words="elan tube.example")).count == MANY + 10
