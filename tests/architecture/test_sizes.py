"""What rots is a handful of god objects; none of them had a size budget."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.source_tree import CHECKOUT, SourceFile, source_files, write

MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 40
MOST_METHODS_OF_A_CLASS = 15

Function = ast.FunctionDef | ast.AsyncFunctionDef


def too_large(root: Path) -> list[str]:
    """Files, functions and classes over their budget."""
    return [finding for file in source_files(root) for finding in _of(file)]


def _of(file: SourceFile) -> list[str]:
    findings = []
    if (lines := len(file.text.splitlines())) > MOST_LINES_OF_A_FILE:
        findings.append(f"{file.place}: {lines} lines")
    for node in ast.walk(file.tree):
        if isinstance(node, Function) and (lines := _lines(node)) > MOST_LINES_OF_A_FUNCTION:
            findings.append(f"{file.place}:{node.lineno} {node.name}: {lines} lines")
        if isinstance(node, ast.ClassDef):
            methods = sum(isinstance(part, Function) for part in node.body)
            if methods > MOST_METHODS_OF_A_CLASS:
                findings.append(f"{file.place}:{node.lineno} {node.name}: {methods} methods")
    return findings


def _lines(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_files_functions_and_classes_stay_small() -> None:
    assert too_large(CHECKOUT) == []


def test_a_long_file_a_long_function_and_a_wide_class_are_seen(tmp_path: Path) -> None:
    write(tmp_path, "app/file.py", "\n" * 301)
    write(tmp_path, "app/function.py", "def long():\n" + "    print()\n" * 40)
    write(tmp_path, "app/wide.py", "class Wide:\n" + "".join(f"    def f{i}(self): ...\n" for i in range(16)))
    assert too_large(tmp_path) == [
        "app/file.py: 301 lines",
        "app/function.py:1 long: 41 lines",
        "app/wide.py:1 Wide: 16 methods",
    ]


def test_what_just_fits_is_let_through(tmp_path: Path) -> None:
    write(tmp_path, "app/file.py", "\n" * 300)
    write(tmp_path, "app/function.py", "def long():\n" + "    print()\n" * 39)
    write(tmp_path, "app/wide.py", "class Wide:\n" + "".join(f"    def f{i}(self): ...\n" for i in range(15)))
    assert too_large(tmp_path) == []
