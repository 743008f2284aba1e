"""Open data into a file: whole, or not there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from app.errors import BadSetting


def write_lines(lines: Iterable[str], path: Path) -> int:
    """Put a file into its place and answer how many lines it has. Raises BadSetting where it cannot be written."""
    if path.suffix not in (".csv", ".json"):
        raise BadSetting("The file must end in .csv or .json.")
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        beside = Path(name)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
                count = sum(1 for line in lines if stream.write(line + "\n"))
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError:
        raise BadSetting("The file cannot be written there; choose another folder.") from None
    return count
