"""No test touches the home folder, the keyring or the screen of whoever runs it.

Everything here happens while this file is imported, before any module of ours could read the environment.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SECONDS_TO_END = 2.0
"""How long a thread of a finished test may still take to end."""

_HOME = Path(tempfile.mkdtemp(prefix="capillary-tests-"))
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)


def _isolate() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["HOME"] = str(_HOME)
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(_HOME / name.lower())
    runtime = _HOME / "run"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    # A session bus would lead to the real keyring and the real notifications.
    os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        del os.environ[name]


_isolate()

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci" if os.environ.get("CI") else "here")


def _living() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if not thread.daemon and thread.is_alive()}


@pytest.fixture(autouse=True)
def no_thread_is_left_behind() -> Iterator[None]:
    """Fails a test after which a non-daemon thread lives on: such a thread keeps a closed program running."""
    before = _living()
    yield
    until = time.monotonic() + SECONDS_TO_END
    while (left := _living() - before) and time.monotonic() < until:
        time.sleep(0.01)
    if left:
        pytest.fail(f"Threads left behind: {', '.join(sorted(thread.name for thread in left))}.")
