"""`python -m tests.branch_coverage 95`: the share of branches taken, for the wallet and for the domain each.

Pytest's own figure mixes lines with branches; a branch never taken hides well among lines.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

FOLDERS = ("wallet", "app/domain")


def branches(report: dict[str, Any], folder: str) -> tuple[int, int]:
    """(taken, all) branches of a folder in coverage.py's JSON report."""
    summaries = [file["summary"] for name, file in report["files"].items() if name.startswith(folder + "/")]
    taken, every = (sum(summary[name] for summary in summaries) for name in ("covered_branches", "num_branches"))
    return taken, every


def weakest(report: dict[str, Any], folder: str) -> list[str]:
    """The five files of a folder that leave most branches out."""
    left = [
        (file["summary"]["num_branches"] - file["summary"]["covered_branches"], name)
        for name, file in report["files"].items()
        if name.startswith(folder + "/")
    ]
    return [f"    {name}: {count} branches never taken" for count, name in sorted(left, reverse=True)[:5] if count]


def main(arguments: list[str]) -> int:
    """Exit code 1 if a folder stays under the per cent given."""
    least = float(arguments[0])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "coverage.json"
        subprocess.run([sys.executable, "-m", "coverage", "json", "--quiet", "-o", str(path)], check=True)
        report = json.loads(path.read_text("utf-8"))
    short = False
    for room in FOLDERS:
        taken, every = branches(report, room)
        share = 100 * taken / every if every else 100.0
        short |= share < least
        verdict = "enough" if share >= least else "too few"
        print(f"{room}: {share:.1f} % of {every} branches taken, {least:g} % wanted: {verdict}")
        if share < least:
            print(*weakest(report, room), sep="\n")
    return 1 if short else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
