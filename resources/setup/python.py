"""Which Python the environment is made with: 3.11, 3.12 or 3.13, one that is already on this machine.

Nothing is downloaded: a Python of the system gets its security updates from the system.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from resources.setup.failure import SetupFailed, run, say

OLDEST = (3, 11)
TOO_NEW = (3, 14)
NAMES = ("python3.11", "python3.12", "python3.13", "python3", "python")
# ensurepip is what Debian leaves out without python3-venv.
PROBE = "import sys, venv, ensurepip; print(*sys.version_info[:3])"
ADVICE = "Install one, for example on Debian: apt-get install python3 python3-venv"


def version_of(python: str, probe: str = PROBE) -> tuple[int, ...] | None:
    """Version of an interpreter that starts and can make environments, else None."""
    try:
        command = [python, "-c", probe]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
        return tuple(int(part) for part in done.stdout.split()) if done.returncode == 0 else None
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None


def fits(version: tuple[int, ...] | None) -> bool:
    """Whether pyproject's requires-python holds."""
    return version is not None and OLDEST <= version[:2] < TOO_NEW


def find_python() -> str:
    """Path of a fitting interpreter; the variable CAPILLARY_PYTHON names one first. Raises SetupFailed."""
    chosen = os.environ.get("CAPILLARY_PYTHON")
    seen: list[str] = []
    for name in (chosen,) if chosen else NAMES:
        path = shutil.which(name)
        if path is None:
            continue
        version = version_of(path)
        if fits(version):
            return path
        seen.append(f"{path} ({_what_it_is(path, version)})")
    found = "Found only " + ", ".join(seen) + ". " if seen else ""
    raise SetupFailed(f"Capillary needs Python 3.11, 3.12 or 3.13 with its venv module. {found}{ADVICE}")


def _what_it_is(path: str, version: tuple[int, ...] | None) -> str:
    if version is not None:
        return ".".join(map(str, version))
    return "has no venv module" if version_of(path, "import sys; print(*sys.version_info[:3])") else "does not start"


def environment_python(environment: Path) -> Path | None:
    """The interpreter of an environment that still works, else None (its system Python may be gone)."""
    python = environment / "bin" / "python"
    probe = "import sys, pip; print(*sys.version_info[:3]); assert sys.prefix != sys.base_prefix"
    return python if fits(version_of(str(python), probe)) else None


def create_environment(python: str, environment: Path) -> None:
    """Make `environment` anew with `python`, whatever was there before. Raises SetupFailed."""
    say(f"making {environment.name} with {python}")
    run([python, "-m", "venv", "--clear", str(environment)], ADVICE)
