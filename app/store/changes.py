"""Whether anybody wrote into the database since the last look: one number of SQLite's, instead of counting all tips."""

from __future__ import annotations

import sqlite3
from pathlib import Path


class Changes:
    """Has a connection of its own, because SQLite tells each one only what the others wrote."""

    def __init__(self, path: Path) -> None:
        self._place = f"{path.absolute().as_uri()}?mode=ro"
        self._connection: sqlite3.Connection | None = None
        self._seen = -1

    def came(self) -> bool:
        """True where something was stored since this was asked last; also the first time."""
        if self._connection is None:
            self._connection = sqlite3.connect(self._place, uri=True, isolation_level=None, check_same_thread=False)
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        before, self._seen = self._seen, int(version)
        return before != self._seen

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
