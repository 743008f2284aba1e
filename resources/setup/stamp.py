"""Whether the environment is still the one that this checkout needs, told in about 20 ms."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from resources.setup.python import environment_python

STAMP = "capillary.json"


def wanted_state(checkout: Path) -> dict[str, str]:
    """What the environment depends on: two files, the place (scripts hold absolute paths), and the system's Python."""
    files = ("requirements.lock", "pyproject.toml")
    state = {name: hashlib.sha256((checkout / name).read_bytes()).hexdigest() for name in files}
    state["checkout"] = str(checkout)
    try:
        state["python"] = (checkout / ".venv" / "pyvenv.cfg").read_text("utf-8")
    except OSError:
        state["python"] = ""
    return state


def is_current(checkout: Path) -> bool:
    """Whether the last set-up finished, for the same state, and its interpreter still starts."""
    try:
        stamped = json.loads((checkout / ".venv" / STAMP).read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return bool(stamped == wanted_state(checkout)) and environment_python(checkout / ".venv") is not None


def write_stamp(checkout: Path) -> None:
    """Note that the set-up finished. The last thing it does."""
    (checkout / ".venv" / STAMP).write_text(json.dumps(wanted_state(checkout)), "utf-8")
