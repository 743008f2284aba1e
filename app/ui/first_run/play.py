"""Starts the practice world as a program of its own, with a window in it; both end together."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess


def practice_words(folder: Path) -> tuple[str, list[str]]:
    """The program and its words. The packed program is its own command line; else Python runs it."""
    words = ["--data", str(folder.absolute()), "practice", "--window"]
    return sys.executable, words if getattr(sys, "frozen", False) else ["-m", "app", *words]


def open_practice_world(folder: Path) -> bool:
    """Start it; it goes on when this window closes."""
    program, words = practice_words(folder)
    process = QProcess()
    process.setProgram(program)
    process.setArguments(words)
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    # Where a development tree is run from, `-m app` needs to be found.
    process.setWorkingDirectory(str(Path(__file__).parents[3]))
    return bool(process.startDetached()[0])
