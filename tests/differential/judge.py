"""Hive's own code as a process beside the tests: questions and answers are JSON lines (judge.mjs)."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from tests.differential.install import COMMAND, FOLDER, find_node, is_installed

SCRIPT = FOLDER / "judge.mjs"


class JudgeMissing(AssertionError):
    """The differential test cannot be run; it fails, because a skipped judge finds everybody right."""


def ask(questions: list[dict[str, Any]], folder: Path = FOLDER) -> list[dict[str, Any]]:
    """One answer for each question, in order. Raises JudgeMissing, which says what to run."""
    if not is_installed(folder):
        raise JudgeMissing(f"Hive's own code is not there. Run `{COMMAND}` (make does) and try again.")
    lines = "".join(json.dumps(question, ensure_ascii=False) + "\n" for question in questions)
    command = [str(find_node().program), str(SCRIPT)]
    done = subprocess.run(command, input=lines.encode(), capture_output=True, timeout=240, check=False)
    # Split at "\n" alone: an answer may hold U+2028.
    answers = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    if len(answers) != len(questions):
        raise JudgeMissing(f"The judge ended early: {done.stderr.decode()[-2000:]}")
    return answers
