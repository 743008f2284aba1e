"""No module can reach itself by imports, not even by one inside a function.

A parent package that imports its own parts is only a cycle if a part imports the parent's names.
"""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from tests.architecture.source_tree import CHECKOUT, source_files, write


def import_graph(root: Path) -> dict[str, set[str]]:
    """Module -> the modules of ours that it imports."""
    files = source_files(root)
    ours = {file.module for file in files}
    graph: dict[str, set[str]] = {}
    for file in files:
        named = {(found.line, found.target) for found in file.imports() if found.target in ours}
        # `from package import module` names both; what is meant is the module.
        meant = {
            target
            for line, target in named
            if not any(other.startswith(target + ".") and at == line for at, other in named)
        }
        graph[file.module] = meant - {file.module}
    return graph


def cycles(root: Path) -> list[str]:
    """The first cycle, as a sentence, or nothing."""
    try:
        TopologicalSorter(import_graph(root)).prepare()
    except CycleError as error:
        return [" <- ".join(error.args[1])]
    return []


def test_no_module_reaches_itself() -> None:
    assert cycles(CHECKOUT) == []


def test_a_cycle_through_an_import_inside_a_function_is_seen(tmp_path: Path) -> None:
    write(tmp_path, "app/one.py", "from app import two\n")
    write(tmp_path, "app/two.py", "def late():\n    from app.one import name\n")
    assert len(cycles(tmp_path)) == 1


def test_a_relative_import_counts(tmp_path: Path) -> None:
    write(tmp_path, "app/one.py", "from . import two\n")
    write(tmp_path, "app/two.py", "from .one import name\n")
    assert len(cycles(tmp_path)) == 1


def test_a_chain_is_not_a_cycle(tmp_path: Path) -> None:
    write(tmp_path, "app/one.py", "from app import two\n")
    write(tmp_path, "app/two.py", "import app.three\n")
    write(tmp_path, "app/three.py", "")
    assert cycles(tmp_path) == []
