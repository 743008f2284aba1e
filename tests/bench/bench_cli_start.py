"""What `capillary --help` costs beside the least that typer itself costs: `--help` of a program with one command.

Whole processes, interleaved, so that a busy moment of the computer hits both; the ratio of the medians counts.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

RUNS = 15
MOST = 1.5
ONE_COMMAND = '''
import typer

app = typer.Typer()


@app.command()
def greet(name: str) -> None:
    """Greet somebody."""
    print(name)


def main() -> None:
    app()
'''
STARTER = "import sys; from {module} import main; sys.argv = ['{name}', '--help']; main()"


class DidNotStart(Exception):
    """A program that is measured ended with an error."""


def seconds(module: str, name: str, folder: Path) -> float:
    """Wall time of one whole process. Raises DidNotStart."""
    command = [sys.executable, "-c", STARTER.format(module=module, name=name)]
    started = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - started
    if done.returncode != 0 or "Usage" not in done.stdout:
        raise DidNotStart(f"`{name} --help` ended with {done.returncode}: {done.stderr[-2000:]}")
    return taken


def compare(runs: int) -> list[dict[str, Any]]:
    """One figure from `runs` pairs of processes, after one pair that fills the caches."""
    programs = (("app.cli.main", "capillary"), ("one_command", "one"))
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "one_command.py").write_text(ONE_COMMAND, "utf-8")
        times: dict[str, list[float]] = {name: [] for _, name in programs}
        for _ in range(runs + 1):
            for module, name in programs:
                times[name].append(seconds(module, name, Path(folder)))
    ratio = statistics.median(times["capillary"][1:]) / statistics.median(times["one"][1:])
    return [
        {
            "name": "capillary --help, against a one-command typer program",
            "value": round(ratio, 2),
            "unit": "times",
            "target": f"at most {MOST} times",
            "holds": ratio <= MOST,
        }
    ]


def measure() -> list[dict[str, Any]]:
    """15 pairs."""
    return compare(RUNS)


def measure_long() -> list[dict[str, Any]]:
    """60 pairs."""
    return compare(4 * RUNS)
