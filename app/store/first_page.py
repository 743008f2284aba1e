"""The one small table that a starting window reads: with sqlite3 alone, before anything heavy is imported."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Database

_READ = "SELECT text FROM first_page WHERE place = 1"
_WRITE = "INSERT OR REPLACE INTO first_page (place, text) VALUES (1, ?)"


def read_first_page(path: Path) -> str:
    """What was written last; empty if there is nothing that can be read. Never waits for a writer, never writes."""
    if not path.exists():
        return ""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.1)) as connection:
            row = connection.execute(_READ).fetchone()
    except sqlite3.Error:
        return ""
    return str(row[0]) if row else ""


class FirstPageStore:
    """Keeps the text of the page."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.path = database.path

    def write(self, text: str) -> None:
        """Replace it."""
        with self._database.transaction() as connection:
            connection.exec_driver_sql(_WRITE, (text,))

    def read(self) -> str:
        """What was written last."""
        return read_first_page(self._database.path)
