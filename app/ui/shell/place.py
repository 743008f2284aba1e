"""Where the window stood and which page it showed: a small file of its owner's in the data folder, `ui.json`."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import NamedTuple

MOST_BYTES = 4096
LEAST_WIDTH, LEAST_HEIGHT = 900, 600
FARTHEST = 100_000


class Place(NamedTuple):
    """In device-independent pixels. Whether it is on a screen that is still there, the window checks."""

    left: int = -1
    top: int = -1
    width: int = 1120
    height: int = 780
    maximized: bool = False
    page: str = "home"

    @classmethod
    def load(cls, path: Path) -> Place:
        """What was kept; the usual place where that is missing or no good."""
        try:
            with path.open("rb") as file:
                values = json.loads(file.read(MOST_BYTES))
            numbers = [values[name] for name in ("left", "top", "width", "height")]
            if not all(type(one) is int and abs(one) < FARTHEST for one in numbers):
                return cls()
            left, top, width, height = numbers
            width, height = max(width, LEAST_WIDTH), max(height, LEAST_HEIGHT)
            return cls(left, top, width, height, values["maximized"] is True, str(values["page"])[:40])
        except (OSError, ValueError, KeyError, TypeError):
            return cls()

    def save(self, path: Path) -> None:
        """Write it whole or not at all; losing it loses nothing."""
        temporary = path.with_suffix(".new")
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(json.dumps(self._asdict()).encode())
            temporary.replace(path)
        except OSError:
            return
