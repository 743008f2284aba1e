"""What the documents claim can be found: every test that they name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source_tree import CHECKOUT

NAMED = re.compile(r"`((?:tests|docs|app|wallet|integrations|resources)/[\w./-]+?)/?(?:::(\w+))?`")
DOCUMENTS = ("README.md", "CHANGELOG.md", "docs/architecture.md", "docs/threat-model.md")


def named_but_missing(root: Path, document: str) -> list[str]:
    """Paths of ours, and tests in them, that a document names and nobody finds; a folder of tests must hold one."""
    missing = []
    for name, test in dict.fromkeys(NAMED.findall((root / document).read_text("utf-8"))):
        path = root / name
        is_there = path.exists() or path.with_suffix(".py").exists()
        if name.startswith("tests/") and path.is_dir():
            is_there = any(path.rglob("*.py"))
        if is_there and test:
            is_there = f"def {test}(" in path.read_text("utf-8")
        if not is_there:
            missing.append(f"{name}::{test}" if test else name)
    return missing


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_names_only_what_is_there(document: str) -> None:
    assert named_but_missing(CHECKOUT, document) == []


def test_a_dead_name_is_seen(tmp_path: Path) -> None:
    (tmp_path / "tests" / "empty").mkdir(parents=True)
    (tmp_path / "tests" / "test_here.py").write_text("def test_it() -> None:\n    assert True\n", "utf-8")
    named = "`tests/empty` `tests/test_gone.py` `wallet/money.py` `make test` `tests/test_here.py::test_it`"
    (tmp_path / "README.md").write_text(f"{named} `tests/test_here.py::test_that`\n", "utf-8")
    assert named_but_missing(tmp_path, "README.md") == [
        "tests/empty",
        "tests/test_gone.py",
        "wallet/money.py",
        "tests/test_here.py::test_that",
    ]
