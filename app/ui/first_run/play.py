"""Starts the practice world as a program of its own, with a window in it; both end together."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess


def practice_words(folder: Path) -> tuple[str, list[str]]:
    """The program and its words. The packed program is its own command line; else Python runs it."""
    words = ["--data", str(folder.absolute()), "practice", "--window"]
    return sys.executable, words if getattr(sys, "frozen", False) else ["-m", "app", *words]


def open_practice_world(folder: Path) -> bool:
    """Start it; it goes on when this window closes."""
    program, words = practice_words(folder)
    return start_apart(program, words)


def start_apart(program: str, words: Sequence[str]) -> bool:
    """Start a silent process of its own; False if there is no such program."""
    process = QProcess()
    process.setProgram(program)
    process.setArguments(words)
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    # Where a development tree is run from, `-m app` needs to be found.
    process.setWorkingDirectory(str(Path(__file__).parents[3]))
    # Qt for Python answers a pair only for the call without an object, whatever its types say.
    answer: object = process.startDetached()
    return bool(answer[0]) if isinstance(answer, tuple) else bool(answer)
