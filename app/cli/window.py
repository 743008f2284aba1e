"""`capillary` without a command: the window, a program of its own, because the two shells never import one another."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.cli.output import REFUSED, say


def open_window(data: Path | None, practice: bool) -> int:
    """Become the window's process; the exit code where that is not possible."""
    words = [sys.executable, "-m", "app.ui"]
    words += ["--data", str(data)] if data is not None else []
    words += ["--practice"] if practice else []
    if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        sys.stdout.flush()
        os.execv(sys.executable, words)  # noqa: S606 ourselves, by a list of words
    say("There is no display here, so no window can open; `capillary --help` shows the commands instead.")
    return REFUSED
