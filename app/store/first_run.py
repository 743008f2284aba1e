"""What was chosen in the first minutes and stands nowhere else: a small file of its owner's, `first_run.json`.

Which step comes next follows from what is really there (account, log-in, limits, visibility); this is the rest.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

MOST_BYTES = 4096


class FirstRunNotes(NamedTuple):
    """`way`: how one comes to an account (`own`, `promises`, `invited`, `given`). `places`: where one likes things
    was chosen. `links`: links are dropped here.

    `sealed`: limits were looked at and written to the wallet. `finished`: the last page was left for Home.
    `begun`: the account that was told to pay from here. `pending` is the name of the account that somebody else shall
    make, `public` its public keys (owner, active, posting, memo) once the sheet with the private owner key was checked.
    """

    way: str = ""
    places: bool = False
    links: bool = False
    sealed: bool = False
    finished: bool = False
    begun: str = ""
    pending: str = ""
    public: tuple[str, ...] = ()


class FirstRunFile:
    """Reads anew each time: two programs may share the folder."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> FirstRunNotes:
        """What was noted; nothing where the file is missing or no good."""
        try:
            with self._path.open("rb") as file:
                values = json.loads(file.read(MOST_BYTES))
            values["public"] = tuple(str(key) for key in values.get("public", ()))
            none = FirstRunNotes()
            kept: dict[str, Any] = {
                name: value for name, value in values.items() if type(value) is type(getattr(none, name, None))
            }
            return FirstRunNotes(**{name: value for name, value in kept.items() if value is not None})
        except (OSError, ValueError, AttributeError, TypeError):
            return FirstRunNotes()

    def change(self, **changes: Any) -> FirstRunNotes:
        """Write it whole or not at all -> what stands there now. Raises OSError where the disk is full."""
        notes = self.read()._replace(**changes)
        temporary = self._path.with_suffix(".new")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(json.dumps(notes._asdict()).encode())
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self._path)
        return notes
