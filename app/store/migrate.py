"""Brings a database file of an older program up to this one's version, step by step; imported for such a file only.

    lock the file -> copy it aside -> one step and its version number in one transaction -> the next step

Whatever ends the program in between leaves a file of one version or the next one, never something between.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError

from app.errors import NotUpgraded
from resources.migrations import STEPS, Step

NO_ROOM = "The database could not be brought up to this version and is as it was; make room on the disk, start again."


def migrate(engine: Engine, path: Path, target: int, steps: Mapping[int, Step] = STEPS) -> None:
    """Make a file of an older version one of `target`; `<name>.version-<n>` beside it is the file as it was.

    `engine` is a durable_engine. Raises NotUpgraded where the disk is full, and DatabaseError for a damaged file.
    """
    kept = False
    try:
        while _step(engine, path, target, steps, keep=not kept) < target:
            kept = True
    except (OSError, sqlite3.OperationalError, OperationalError):
        raise NotUpgraded(NO_ROOM) from None


def copy_beside(path: Path, version: int) -> Path:
    """Where the file as it was at `version` is kept."""
    return path.with_name(f"{path.name}.version-{version}")


def _step(engine: Engine, path: Path, target: int, steps: Mapping[int, Step], *, keep: bool) -> int:
    """Go one version up, if another program has not done so meanwhile -> the version of the file now."""
    with engine.begin() as connection:
        version = int(connection.execute(text("PRAGMA user_version")).scalar_one())
        if version >= target:
            return version
        if keep:
            _copy(path, copy_beside(path, version))
        steps[version + 1](Operations(MigrationContext.configure(connection)))
        connection.execute(text(f"PRAGMA user_version = {version + 1}"))
        return version + 1


def _copy(path: Path, copy: Path) -> None:
    """A whole copy or none, readable by its owner only; what still lies in the write-ahead log is in it."""
    unfinished = copy.with_name(f"{copy.name}.new")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    source = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    with closing(source), closing(sqlite3.connect(unfinished)) as target:
        source.backup(target)
        # One file, without a log beside it.
        target.execute("PRAGMA journal_mode=DELETE").fetchone()
    descriptor = os.open(unfinished, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)
    unfinished.replace(copy)
