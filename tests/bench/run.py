"""Runs every `bench_*.py` beside it, prints one table, and writes `bench.jsonl`, one object a line.

A module has `measure() -> list[dict]` with name, value, unit, target (a sentence) and holds; if it also has
`measure_long()`, that runs with --long. Figures are ratios or counts taken in this run, so that they mean the same on
any computer. A target that does not hold is reported as such; only a measurement that crashes makes the exit code 1.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
import traceback
from pathlib import Path
from types import ModuleType
from typing import Any

from rich.console import Console
from rich.table import Table

FOLDER = Path(__file__).resolve().parent
RESULT = FOLDER.parents[1] / "bench.jsonl"
FIELDS = ("name", "value", "unit", "target", "holds")

Figure = dict[str, Any]


class NotAFigure(Exception):
    """A measurement answered something else than the five fields."""


def load(path: Path) -> ModuleType:
    """Import one bench module by its path."""
    specification = importlib.util.spec_from_file_location(path.stem, path)
    if specification is None or specification.loader is None:
        raise ImportError(f"{path} cannot be imported.")
    module = importlib.util.module_from_spec(specification)
    # dataclasses look their module up by name.
    sys.modules[path.stem] = module
    specification.loader.exec_module(module)
    return module


def figures_of(path: Path, long: bool) -> list[Figure]:
    """The checked figures of one module. Raises whatever the measurement raises, or NotAFigure."""
    module = load(path)
    measure = getattr(module, "measure_long", module.measure) if long else module.measure
    figures: list[Figure] = measure()
    for figure in figures:
        if set(figure) != set(FIELDS) or not isinstance(figure["holds"], bool):
            raise NotAFigure(f"{path.name} answered {figure!r}; wanted are {', '.join(FIELDS)}.")
    return figures


def run_all(paths: list[Path], long: bool, console: Console) -> tuple[list[Figure], list[str]]:
    """Figures of every module, and the names of those that crashed."""
    figures: list[Figure] = []
    crashed: list[str] = []
    for path in paths:
        started = time.perf_counter()
        try:
            found = figures_of(path, long)
        except Exception:  # noqa: BLE001  one crashed measurement must not hide the others
            traceback.print_exc()
            crashed.append(path.stem)
            continue
        figures += found
        console.print(f"{path.stem}: {len(found)} figures in {time.perf_counter() - started:.1f} s", style="dim")
    return figures, crashed


def table_of(figures: list[Figure]) -> Table:
    """What people read."""
    table = Table()
    for heading in ("what", "measured", "target", "holds"):
        table.add_column(heading, justify="right" if heading == "measured" else "left")
    for figure in figures:
        value = figure["value"]
        shown = f"{value:,.2f}" if isinstance(value, float) else f"{value:,}"
        table.add_row(figure["name"], f"{shown} {figure['unit']}", figure["target"], "yes" if figure["holds"] else "NO")
    return table


def main(arguments: list[str]) -> int:
    """`run.py [--long] [part of a module's name ...]`."""
    started = time.perf_counter()
    wanted = [argument for argument in arguments if not argument.startswith("--")]
    every = sorted(FOLDER.glob("bench_*.py"))
    paths = [path for path in every if not wanted or any(part in path.stem for part in wanted)]
    console = Console()
    figures, crashed = run_all(paths, "--long" in arguments, console)
    with RESULT.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(figure, ensure_ascii=False) + "\n" for figure in figures)
    console.print(table_of(figures))
    missed = sum(not figure["holds"] for figure in figures)
    console.print(f"{len(figures)} figures, {missed} below target, {time.perf_counter() - started:.1f} s in all.")
    if crashed:
        console.print(f"Crashed: {', '.join(crashed)}.", style="bold red")
    return 1 if crashed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
