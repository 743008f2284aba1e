"""The bench tells the truth about itself: a missed target is shown, a crash is an error, nothing is left out."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from tests.bench import run

GOOD = """
def measure():
    return [{"name": "speed", "value": 0.5, "unit": "times", "target": "at least 1", "holds": False}]
"""


def bench(folder: Path, *sources: str) -> tuple[list[run.Figure], list[str]]:
    paths = []
    for number, source in enumerate(sources):
        paths.append(folder / f"bench_{number}.py")
        paths[-1].write_text(source, "utf-8")
    return run.run_all(paths, long=False, console=Console(file=io.StringIO()))


def test_a_missed_target_is_a_figure_like_any_other(tmp_path: Path) -> None:
    figures, crashed = bench(tmp_path, GOOD)
    assert (figures[0]["holds"], crashed) == (False, [])


def test_one_crash_does_not_hide_the_other_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures, crashed = bench(tmp_path, "def measure():\n    return 1 / 0\n", GOOD)
    assert ([figure["name"] for figure in figures], crashed) == (["speed"], ["bench_0"])
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_an_answer_of_another_shape_counts_as_a_crash(tmp_path: Path) -> None:
    figures, crashed = bench(tmp_path, "def measure():\n    return [{'name': 'speed'}]\n")
    assert (figures, crashed) == ([], ["bench_0"])


def test_the_long_series_is_taken_where_there_is_one(tmp_path: Path) -> None:
    path = tmp_path / "bench_long.py"
    path.write_text(GOOD + GOOD.replace("measure", "measure_long").replace("0.5", "0.75"), "utf-8")
    assert run.figures_of(path, long=True)[0]["value"] == 0.75


def test_the_table_says_no_where_a_target_is_missed(tmp_path: Path) -> None:
    figures, _ = bench(tmp_path, GOOD)
    console = Console(file=io.StringIO(), width=100)
    console.print(run.table_of(figures))
    assert "NO" in console.file.getvalue()  # type: ignore[attr-defined]
