"""Every arrow of docs/architecture.md is an import-linter contract, and every contract catches who breaks it.

A contract that is never broken on purpose may have stopped looking: a renamed package makes it hold for ever.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.source_tree import CHECKOUT, PACKAGES

BREAKS = {
    "wallet-stands-alone": ("wallet", "import app.events"),
    "domain-is-pure": ("app/domain", "import wallet.intents"),
    "integrations-know-only-the-outside": ("integrations/hive", "import wallet.hive_tx"),
    "integrations-do-not-know-the-practice-world": ("integrations/peertube", "import integrations.practice"),
    "integrations-are-strangers": ("integrations/hive", "import integrations.peertube"),
    "store-keeps-the-domain": ("app/store", "import app.services"),
    "services-do-not-know-the-shells": ("app/services", "def late():\n    import app.bootstrap"),
    "keys-stay-in-the-signer": ("app/services", "import wallet.vault"),
    "shells-are-strangers": ("app/cli", "import app.ui"),
    "bootstrap-wires": ("app/ui", "import app.store"),
    "layers": ("app/store", "import app.services"),
    "resources-are-data": ("resources", "import wallet.money"),
}
"""Contract -> the package that an intruder sits in, and what it imports."""


@pytest.fixture
def copied_tree(tmp_path: Path) -> Path:
    """The four packages and pyproject.toml in a folder where they may be broken."""
    skip = shutil.ignore_patterns("__pycache__", "*.pyc", "node_modules")
    for package in PACKAGES:
        shutil.copytree(CHECKOUT / package, tmp_path / package, ignore=skip)
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    return tmp_path


def check(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run import-linter over a tree, which stands before the installed packages on the path."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo", *arguments]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False, timeout=60)


def contracts() -> list[str]:
    """Ids in pyproject.toml."""
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
    return [contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]]


def test_every_contract_is_broken_here_once() -> None:
    assert sorted(BREAKS) == sorted(contracts())


def test_the_tree_as_it_is_keeps_every_contract(copied_tree: Path) -> None:
    done = check(copied_tree)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("contract", BREAKS)
def test_an_intruder_is_caught(copied_tree: Path, contract: str) -> None:
    folder, line = BREAKS[contract]
    (copied_tree / folder / "intruder.py").write_text(line + "\n", "utf-8")
    done = check(copied_tree, "--contract", contract)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN" in done.stdout
    assert "intruder" in done.stdout
