"""Every package by hash from requirements.lock, then this checkout on top of them.

uv is used because it is ten times faster; its own bytes are checked by the lock as well. Where uv cannot reach what pip
can (pip may be configured for a mirror in ways uv does not read), pip does the same work from the same hashes.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from resources.setup.failure import SetupFailed, run, say

ADVICE = "Check the network, and pip's settings (`python3 -m pip config list`), then run the same command again."


def install_packages(checkout: Path) -> None:
    """Bring `.venv` to exactly requirements.lock plus this checkout. Raises SetupFailed."""
    python = str(checkout / ".venv" / "bin" / "python")
    lock = checkout / "requirements.lock"
    say("installing the locked packages")
    try:
        _install_uv(python, lock)
        uv = [python, "-m", "uv", "--quiet", "pip"]
        environment = uv_environment(python)
        this_checkout = ["--no-deps", "--no-build-isolation", "-e", str(checkout)]
        run([*uv, "sync", "--python", python, "--require-hashes", str(lock)], ADVICE, environment)
        run([*uv, "install", "--python", python, *this_checkout], ADVICE, environment)
    except SetupFailed:
        say("uv could not do it (see above); trying pip, which takes a minute")
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        run([*pip, "--require-hashes", "-r", str(lock)], ADVICE)
        run([*pip, "--no-deps", "--no-build-isolation", "-e", str(checkout)], ADVICE)


def _install_uv(python: str, lock: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "uv.lock"
        wanted.write_text(locked_block(lock.read_text("utf-8"), "uv"), "utf-8")
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        run([*pip, "--no-deps", "--require-hashes", "-r", str(wanted)], ADVICE)


def locked_block(lock: str, name: str) -> str:
    """The lines of one package, hashes included. Raises SetupFailed if the lock does not name it."""
    lines = iter(lock.splitlines())
    for line in lines:
        if line.startswith(f"{name}=="):
            block = [line]
            while block[-1].endswith("\\"):
                block.append(next(lines))
            return "\n".join(block) + "\n"
    raise SetupFailed(f"requirements.lock does not name {name}. Restore the file from git.")


def uv_environment(python: str) -> dict[str, str]:
    """The caller's environment, plus what pip was told about index and certificates, which uv does not read itself."""
    environment = dict(os.environ, UV_PYTHON_DOWNLOADS="never")
    environment.setdefault("UV_HTTP_TIMEOUT", "120")
    told = pip_settings(python)
    if "index-url" in told and not {"UV_DEFAULT_INDEX", "UV_INDEX_URL"} & environment.keys():
        environment["UV_DEFAULT_INDEX"] = told["index-url"]
    if "cert" in told:
        environment.setdefault("SSL_CERT_FILE", told["cert"])
    return environment


def pip_settings(python: str) -> dict[str, str]:
    """`pip config list` as name -> value; the environment's wins over files, as in pip."""
    listed = subprocess.run(
        [python, "-m", "pip", "config", "list"], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    ).stdout
    settings: dict[str, str] = {}
    for line in sorted(listed.splitlines(), key=lambda line: line.startswith(":env:")):
        key, found, value = line.partition("=")
        if found:
            settings[key.rpartition(".")[2]] = value.strip("'\"")
    return settings
