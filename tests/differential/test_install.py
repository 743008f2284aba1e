"""The judge can be fetched on a computer without Node, and says what is missing where it cannot."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.differential import install


def test_the_wheel_brings_a_node_and_an_npm_that_start() -> None:
    node = install.wheel_node()
    assert node is not None
    path = f"{node.program.parent}{os.pathsep}{os.defpath}"
    done = subprocess.run([*node.npm, "--version"], env={"PATH": path}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.count(".")) == (0, 2), done.stderr


def test_a_program_that_is_no_node_has_no_version(tmp_path: Path) -> None:
    other = tmp_path / "node"
    other.write_text("#!/bin/sh\necho v18.19.0\n", "utf-8")
    other.chmod(0o755)
    assert install.version_of(other) == (18, 19) < install.OLDEST
    other.write_text("#!/bin/sh\necho hello\n", "utf-8")
    assert install.version_of(other) == (0, 0)


def test_an_installation_of_another_lock_does_not_count(tmp_path: Path) -> None:
    assert not install.is_installed(tmp_path)
    stamp = install.stamp(tmp_path)
    stamp.parent.mkdir()
    stamp.write_text("0" * 64, "ascii")
    assert not install.is_installed(tmp_path)
    stamp.write_text(install.lock_hash(), "ascii")
    assert install.is_installed(tmp_path)


def test_without_any_node_one_sentence_says_what_to_install(tmp_path: Path) -> None:
    """Python without site packages has no wheel, an empty PATH no system Node; the folder is empty, too."""
    program = tmp_path / "install.py"
    program.write_text(Path(install.__file__).read_text("utf-8"), "utf-8")
    (tmp_path / "package-lock.json").write_text("{}", "utf-8")
    command = [sys.executable, "-S", str(program)]
    done = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("The differential test needs Node 20.11 or newer")
    assert done.stderr.count("\n") == 1


def test_the_lock_holds_hashes_and_no_address() -> None:
    packages = json.loads(install.LOCK.read_text("utf-8"))["packages"]
    fetched = [package for name, package in packages.items() if name]
    assert all(package["integrity"].startswith("sha512-") for package in fetched)
    assert not [package for package in fetched if "resolved" in package]
